"""A work as formats for references want it, with a key by which it is cited."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from profiles.exports.names import Name, split_name
from profiles.models import Publication
from profiles.text import fold

LITTLE_WORDS = frozenset(
    "a an the on of in for and to from with by at ein eine einer einem einen der die das den dem des zur zum zu im am "
    "uber ueber von und fur mit auf un une le la les l de d du des sur et en dans pour el los las una sobre y il lo "
    "gli i della di da e per su um uma o os as do dos no na".split()
)
LONGEST_WORD = 30


@dataclass(frozen=True, slots=True)
class Reference:
    """What can be cited; every text is one line."""

    pk: int
    kind: str
    status: str
    title: str
    authors: tuple[Name, ...]
    container: str
    year: int | None
    doi: str
    arxiv: str
    path: str

    @property
    def key(self) -> str:
        """A key of plain letters: "noether-1921-idealtheorie", "born-jordan-1925-…", "born-etal-1926-…"."""
        families = [fold(name.family).replace(" ", "") for name in self.authors]
        named = [*families[:1], "etal"] if len(families) > 2 else families
        words = [word for part in self.title.split() if (word := fold(part).replace(" ", ""))]
        word = next((word for word in words if word not in LITTLE_WORDS), "".join(words[:1]))
        year = str(self.year) if self.year else "undated"
        return "-".join(part for part in (*named, year, word[:LONGEST_WORD]) if part)

    @property
    def note(self) -> str:
        """How far it is, unless it is published: "submitted"."""
        is_plain = self.status in ("", Publication.Status.PUBLISHED, Publication.Status.PREPRINT)
        return "" if is_plain else str(Publication.Status(self.status).label)


def one_line(text: str) -> str:
    """``text`` with single blanks and nothing that cannot be printed."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


def reference_of(work: Publication) -> Reference:
    """The reference of a work whose venue and authors are fetched."""
    authors = (split_name(one_line(author.name_as_written)) for author in work.authorships.all())
    container = work.venue.name if work.venue else work.venue_text
    return Reference(
        work.pk, work.kind, work.status, one_line(work.title), tuple(name for name in authors if name.family),
        one_line(container), work.year, one_line(work.doi), one_line(work.arxiv), work.get_absolute_url(),
    )  # fmt: skip


def keyed(works: Iterable[Publication]) -> Iterator[tuple[str, Reference]]:
    """References with keys; of two that would share one the later gets its number here behind."""
    taken: dict[str, int] = {}
    for work in works:
        reference = reference_of(work)
        first = taken.setdefault(reference.key, reference.pk)
        yield reference.key if first == reference.pk else f"{reference.key}-{reference.pk}", reference
