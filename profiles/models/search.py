"""What can be searched: an entry for each thing that visitors may find, the words there are, and their state."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class SearchEntry(models.Model):
    """One thing that can be found: its words, and what a hit says of it.

    The key is the rank: kind, then weight (the greater the earlier), then the thing itself; hits come in its order.
    ``words`` are folded, what belongs together between bars; ``profiles/search/entries.py`` says how they are written.
    Only what at least signed-in users may see has an entry. Beside this table each database keeps an index of the
    words: FTS5 tables on SQLite, kept by triggers, and GIN indexes on PostgreSQL.
    """

    class Kind(models.IntegerChoices):
        PERSON = 1, "people"
        VENUE = 2, "venues"
        INSTITUTION = 3, "institutions"
        WORK = 4, "works"
        TALK = 5, "talks"
        PASSAGE = 6, "CVs"

    id = models.BigIntegerField(primary_key=True)
    kind = models.PositiveSmallIntegerField(choices=Kind)
    object_id = models.BigIntegerField()
    owner_id = models.BigIntegerField(null=True, blank=True, help_text=_("Whose CV a talk or passage stands in."))
    words = models.TextField()
    label = models.CharField(max_length=1000)
    hint = models.CharField(max_length=1100, blank=True)
    slug = models.CharField(max_length=120)

    class Meta:
        ordering = ["id"]
        verbose_name_plural = _("search entries")
        constraints = [models.UniqueConstraint(fields=["kind", "object_id"], name="search_entry_once")]
        indexes = [
            models.Index(fields=["owner_id"], condition=models.Q(owner_id__isnull=False), name="search_entry_owner"),
        ]

    def __str__(self) -> str:
        return self.label


class SearchWord(models.Model):
    """A word that entries of a kind have; what was typed wrong is looked for among them."""

    kind = models.PositiveSmallIntegerField(choices=SearchEntry.Kind)
    word = models.CharField(max_length=100)

    class Meta:
        ordering = ["kind", "word"]
        constraints = [models.UniqueConstraint(fields=["kind", "word"], name="search_word_once")]

    def __str__(self) -> str:
        return self.word


class SearchTally(models.Model):
    """How many entries of a kind carry a value of a facet, so that long lists need not be counted.

    Who has no account sees ``public`` of them. The facet "*" has one value, "", and counts all that a list shows.
    """

    kind = models.PositiveSmallIntegerField(choices=SearchEntry.Kind)
    facet = models.CharField(max_length=1)
    value = models.CharField(max_length=120, blank=True)
    public = models.IntegerField(default=0)
    signed_in = models.IntegerField(default=0)

    class Meta:
        ordering = ["kind", "facet", "-public", "value"]
        verbose_name_plural = _("search tallies")
        constraints = [models.UniqueConstraint(fields=["kind", "facet", "value"], name="search_tally_once")]
        indexes = [
            models.Index(fields=["kind", "facet", "-public", "value"], name="search_tally_public"),
            models.Index(fields=["kind", "facet", "-signed_in", "value"], name="search_tally_signed_in"),
        ]

    def __str__(self) -> str:
        return f"{self.facet} {self.value}: {self.signed_in}"


class SearchState(models.Model):
    """One row: ``version`` changes with the words, so that a process knows when to read them anew."""

    version = models.PositiveBigIntegerField(default=0)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return str(self.version)
