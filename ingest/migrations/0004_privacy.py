"""Who may see a person, consents, what people ask for, and what was erased."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('ingest', '0003_jobs'),
        ('profiles', '0004_changes'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Tombstone',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sha256', models.CharField(max_length=64, unique=True)),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('by', models.CharField(blank=True, max_length=150)),
                ('reason', models.CharField(help_text='Without names: it stays.', max_length=300)),
            ],
            options={
                'ordering': ['-at', '-pk'],
                'permissions': [('erase_person', 'Can take out and erase all that is here about a person')],
            },
        ),
        migrations.CreateModel(
            name='Consent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('given_by', models.CharField(help_text='The person, or who spoke for them.', max_length=200)),
                ('purpose', models.CharField(help_text='What the CV may be used for.', max_length=300)),
                ('until', models.DateField(blank=True, db_index=True, help_text='The last day; empty: without an end.', null=True)),
                ('note', models.TextField(blank=True, help_text='Where the consent itself is kept, for example.', max_length=2000)),
                ('withdrawn', models.DateTimeField(blank=True, null=True)),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('document', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='consents', to='ingest.document')),
            ],
            options={
                'ordering': ['-at', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='DataRequest',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('wish', models.CharField(choices=[('correction', 'correct something'), ('removal', 'remove something, or everything')], max_length=10)),
                ('message', models.TextField(max_length=2000)),
                ('answer_to', models.CharField(blank=True, help_text='How to reach who asked; may be empty.', max_length=200)),
                ('state', models.CharField(choices=[('open', 'open'), ('done', 'done')], db_index=True, default='open', max_length=4)),
                ('remark', models.TextField(blank=True, help_text='What was done about it.', max_length=2000)),
                ('at', models.DateTimeField(auto_now_add=True, db_index=True)),
                ('done', models.DateTimeField(blank=True, null=True)),
                ('done_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='data_requests', to='profiles.person')),
            ],
            options={
                'ordering': ['-at', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='Discretion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('visibility', models.CharField(choices=[('public', 'everyone'), ('signed-in', 'signed-in users'), ('staff', 'staff only')], default='public', max_length=10)),
                ('contacts', models.JSONField(blank=True, default=dict, help_text='By kind of contact data, where it is not usual.')),
                ('has_lapsed', models.BooleanField(default=False, help_text='Hidden because a consent ended.')),
                ('person', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='discretion', to='profiles.person')),
            ],
            options={
                'verbose_name_plural': 'discretion',
                'ordering': ['person'],
            },
        ),
    ]
