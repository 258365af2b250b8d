"""Conflicts of interest that are set aside, and those that copies of comparisons keep."""

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('profiles', '0014_who_wrote_what'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='frozencomparison',
            name='months',
            field=models.PositiveSmallIntegerField(editable=False, help_text='Of the window in which conflicts were looked for.', null=True),
        ),
        migrations.AddField(
            model_name='frozencomparison',
            name='until',
            field=models.CharField(blank=True, editable=False, help_text='Year and month of its end.', max_length=7),
        ),
        migrations.AddField(
            model_name='frozenpair',
            name='conflicts',
            field=models.JSONField(default=list, help_text='Of interest, with those that were set aside and why.'),
        ),
        migrations.CreateModel(
            name='SetAside',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=20)),
                ('basis', models.JSONField(default=list)),
                ('why', models.CharField(blank=True, max_length=500)),
                ('at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('one', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='profiles.person')),
                ('other', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='profiles.person')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='conflicts_set_aside', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'conflict set aside',
                'verbose_name_plural': 'conflicts set aside',
                'ordering': ['-at', '-pk'],
                'indexes': [models.Index(fields=['user', 'one', 'other'], name='set_aside_by_pair')],
            },
        ),
    ]
