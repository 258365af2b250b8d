"""Entries of the search, and beside them an index of their words of the database's own: FTS5 or GIN."""

from django.db import migrations, models

KINDS = range(1, 7)

_FTS5 = """
CREATE VIRTUAL TABLE profiles_search_{kind} USING fts5(
    words, content='', columnsize=0, detail=none, prefix='1 2 3', tokenize='ascii'
);
CREATE TRIGGER profiles_search_{kind}_added AFTER INSERT ON profiles_searchentry WHEN NEW.kind = {kind} BEGIN
    INSERT INTO profiles_search_{kind} (rowid, words) VALUES (NEW.id, NEW.words);
END;
CREATE TRIGGER profiles_search_{kind}_removed AFTER DELETE ON profiles_searchentry WHEN OLD.kind = {kind} BEGIN
    INSERT INTO profiles_search_{kind} (profiles_search_{kind}, rowid, words) VALUES ('delete', OLD.id, OLD.words);
END;
CREATE TRIGGER profiles_search_{kind}_changed AFTER UPDATE OF id, words, kind ON profiles_searchentry
WHEN OLD.kind = {kind} BEGIN
    SELECT RAISE(ABORT, 'An entry is written anew, not changed.');
END;
"""
_GIN = """
CREATE INDEX profiles_search_{kind} ON profiles_searchentry USING gin (lexemes) WITH (fastupdate = off)
WHERE kind = {kind};
"""
_LEXEMES = """
ALTER TABLE profiles_searchentry ADD COLUMN lexemes tsvector
GENERATED ALWAYS AS (array_to_tsvector(string_to_array(words, ' '))) STORED;
"""


def create(apps, editor):
    """The indexes of words: an FTS5 table for each kind with triggers, or a column of lexemes with GIN indexes."""
    if editor.connection.vendor == "postgresql":
        editor.execute(_LEXEMES)
        for kind in KINDS:
            editor.execute(_GIN.format(kind=kind))
        return
    with editor.connection.cursor() as cursor:
        for kind in KINDS:
            for statement in _FTS5.format(kind=kind).split(";\nCREATE"):
                cursor.execute(statement if statement.startswith("\nCREATE") else f"CREATE{statement}")


def drop(apps, editor):
    """Take them away again."""
    if editor.connection.vendor == "postgresql":
        editor.execute("ALTER TABLE profiles_searchentry DROP COLUMN lexemes")
        return
    for kind in KINDS:
        for name in ("added", "removed", "changed"):
            editor.execute(f"DROP TRIGGER profiles_search_{kind}_{name}")
        editor.execute(f"DROP TABLE profiles_search_{kind}")


class Migration(migrations.Migration):

    dependencies = [
        ('profiles', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='SearchState',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveBigIntegerField(default=0)),
            ],
            options={
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='SearchEntry',
            fields=[
                ('id', models.BigIntegerField(primary_key=True, serialize=False)),
                ('kind', models.PositiveSmallIntegerField(choices=[(1, 'people'), (2, 'venues'), (3, 'institutions'), (4, 'works'), (5, 'talks'), (6, 'CVs')])),
                ('object_id', models.BigIntegerField()),
                ('owner_id', models.BigIntegerField(blank=True, help_text='Whose CV a talk or passage stands in.', null=True)),
                ('words', models.TextField()),
                ('label', models.CharField(max_length=1000)),
                ('hint', models.CharField(blank=True, max_length=1100)),
                ('slug', models.CharField(max_length=120)),
            ],
            options={
                'verbose_name_plural': 'search entries',
                'ordering': ['id'],
                'indexes': [models.Index(condition=models.Q(('owner_id__isnull', False)), fields=['owner_id'], name='search_entry_owner')],
                'constraints': [models.UniqueConstraint(fields=('kind', 'object_id'), name='search_entry_once')],
            },
        ),
        migrations.CreateModel(
            name='SearchWord',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.PositiveSmallIntegerField(choices=[(1, 'people'), (2, 'venues'), (3, 'institutions'), (4, 'works'), (5, 'talks'), (6, 'CVs')])),
                ('word', models.CharField(max_length=100)),
            ],
            options={
                'ordering': ['kind', 'word'],
                'constraints': [models.UniqueConstraint(fields=('kind', 'word'), name='search_word_once')],
            },
        ),
        migrations.RunPython(create, drop),
    ]
