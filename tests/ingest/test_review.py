"""What a reviewer sees of a document."""

from ingest.models import Document
from ingest.parser import cv
from ingest.review import ReviewedLine, ReviewedSection, review_of

TEXT = "Emmy Noether\nGöttingen\n\nEducation\nPhD, 1907\nsomething unclear\nHobbies\nDancing"


def document():
    parsed = cv.Cv(
        text=TEXT,
        person=cv.Person(lines=(1, 1), name="Emmy Noether", emails=("emmy@example.org", "en@example.org")),
        education=(cv.Education(lines=(5, 5), degree="PhD", end="1907", confidence=0.3),),
        awards=(cv.Award(lines=(8, 8)),),
        sections=(
            cv.Section(lines=(1, 3)),
            cv.Section(lines=(4, 6), heading="Education", kind="education"),
            cv.Section(lines=(7, 8), heading="Hobbies", kind="hobbies"),
        ),
    )
    return Document(parsed=parsed.as_json())


def test_review_marks_every_line():
    review = review_of(document())
    assert [(line.number, line.state) for line in review.lines] == [
        (1, "read"),
        (2, "kept"),
        (3, "blank"),
        (4, "head"),
        (5, "unsure"),
        (6, "unread"),
        (7, "head"),
        (8, "read"),
    ]
    assert (review.read, review.unsure, review.unread) == (2, 1, 1)
    assert review.lines[5] == ReviewedLine(6, "something unclear", "unread")


def test_review_names_records_by_kind():
    kinds = review_of(document()).kinds
    assert [(kind.heading, [record.heading for record in kind.records]) for kind in kinds] == [
        ("Person", ["Emmy Noether"]),
        ("Education", ["PhD"]),
        ("Awards", ["(untitled)"]),
    ]
    assert kinds[0].records[0].fields == (("name", "Emmy Noether"), ("emails", "emmy@example.org; en@example.org"))
    assert (kinds[1].records[0].is_unsure, kinds[2].records[0].is_unsure) == (True, False)


def test_review_lists_sections():
    assert review_of(document()).sections == (
        ReviewedSection(1, "(before the first heading)", "other"),
        ReviewedSection(4, "Education", "education"),
        ReviewedSection(7, "Hobbies", "hobbies"),
    )


def test_review_of_what_was_not_read_is_empty():
    review = review_of(Document(parsed=None))
    assert (review.lines, review.kinds, review.problems, review.sections) == ((), (), (), ())
