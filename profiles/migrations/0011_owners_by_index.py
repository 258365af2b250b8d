"""Indexes for what is asked for every CV: whose e-mail address it is, and which work has an arXiv number."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("profiles", "0010_frozen_language")]

    operations = [
        migrations.AddIndex(
            model_name="contact",
            index=models.Index(fields=["value"], condition=models.Q(kind="email"), name="contact_by_email"),
        ),
        migrations.AddIndex(
            model_name="publication",
            index=models.Index(fields=["arxiv"], condition=~models.Q(arxiv=""), name="publication_by_arxiv"),
        ),
    ]
