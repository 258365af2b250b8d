"""Who wrote or lists which work, both ways by indexes that hold the answer: for indexes that only lead to the row."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('profiles', '0013_years_at_venues'),
    ]

    operations = [
        migrations.AlterField(
            model_name='authorship',
            name='person',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='authorships', to='profiles.person'),
        ),
        migrations.AlterField(
            model_name='authorship',
            name='publication',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='authorships', to='profiles.publication'),
        ),
        migrations.AlterField(
            model_name='citation',
            name='person',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='citations', to='profiles.person'),
        ),
        migrations.AlterField(
            model_name='citation',
            name='publication',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='citations', to='profiles.publication'),
        ),
        migrations.AddIndex(
            model_name='authorship',
            index=models.Index(fields=['publication', 'person'], name='authorship_people_of_work'),
        ),
        migrations.AddIndex(
            model_name='authorship',
            index=models.Index(fields=['person', 'publication'], name='authorship_works_of_person'),
        ),
        migrations.AddIndex(
            model_name='citation',
            index=models.Index(fields=['publication', 'person'], name='citation_people_of_work'),
        ),
        migrations.AddIndex(
            model_name='citation',
            index=models.Index(fields=['person', 'publication'], name='citation_works_of_person'),
        ),
    ]
