"""Languages are known by their ISO code, so that "Deutsch" and "German" are one; what the CV says stays."""

from django.db import migrations

from profiles.languages import language_key
from profiles.text import fold

LONGEST = 100


def to_codes(apps, schema_editor):
    Language = apps.get_model("profiles", "Language")
    for name in Language.objects.order_by().values_list("name", flat=True).distinct():
        Language.objects.filter(name=name).update(key=language_key(name)[:LONGEST])


def to_names(apps, schema_editor):
    Language = apps.get_model("profiles", "Language")
    for name in Language.objects.order_by().values_list("name", flat=True).distinct():
        Language.objects.filter(name=name).update(key=fold(name)[:LONGEST])


class Migration(migrations.Migration):
    dependencies = [("profiles", "0008_data_version")]

    operations = [migrations.RunPython(to_codes, to_names)]
