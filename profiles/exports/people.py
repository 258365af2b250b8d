"""A person as JSON: the whole page, and as a JSON Resume."""

from typing import Any

from profiles.exports.payloads import Payload, Payloads, dates, filled, source
from profiles.exports.references import reference_of
from profiles.models import Education, Person, Position, Publication, Talk
from profiles.people.notes import Note
from profiles.people.portraits import NOTE_PARTS, Portrait


def _note(note: Note) -> Payload:
    texts = filled(title=note.title, detail=note.detail, organization=note.organization)
    return texts | dates(note) | source(note)


def _listed(work: Publication) -> Payload:
    """Where the CV of the person lists the work, and its remark there."""
    return filled(remark=work.remark) | source(work) if work.fact_pk else {}


def person_payload(portrait: Portrait, payloads: Payloads) -> Payload:
    """All that the page of a person says."""
    cv = portrait.cv
    notes = {anchor: [_note(note) for note in portrait.notes.get(kind, [])] for kind, anchor, _ in NOTE_PARTS}
    return payloads.named(portrait.person) | filled(
        orcid=portrait.person.orcid, other_names=portrait.other_names,
        contacts=[{"kind": kind, "value": value} for kind, value in portrait.contacts],
        cv=cv and filled(year=cv.year, month=cv.month, language=cv.language, published=cv.published.isoformat()),
        positions=[payloads.position(row) for row in portrait.positions],
        education=[payloads.degree(row) for row in portrait.education],
        advised_by=[payloads.advisor(row) for row in portrait.advised_by],
        advised=[payloads.student(row) for row in portrait.advised],
        publications=[payloads.work(work) | _listed(work) for work in portrait.works],
        talks=[payloads.talk(talk) for talk in _of(portrait.person, portrait.talks)],
        **notes,
        sections=[
            {"heading": passage.heading, "paragraphs": passage.paragraphs} | source(passage)
            for passage in portrait.passages
        ],
    )  # fmt: skip


def _of(person: Person, talks: list[Talk]) -> list[Talk]:
    """``talks`` with their speaker at hand, so that it is not fetched again."""
    for talk in talks:
        talk.person = person
    return talks


def _date(year: int | None, month: int | None) -> str:
    return "" if not year else f"{year:04d}-{month:02d}" if month else f"{year:04d}"


def _span(row: Position | Education) -> dict[str, str]:
    return filled(startDate=_date(row.start_year, row.start_month), endDate=_date(row.end_year, row.end_month))


def _resume_work(work: Publication, payloads: Payloads) -> Payload:
    reference = reference_of(work)
    authors = [f"{name.given} {name.full_family}".strip() for name in reference.authors]
    return filled(
        name=work.title, publisher=reference.container, releaseDate=_date(work.year, None),
        url=payloads.absolute(work.get_absolute_url()), doi=work.doi, authors=authors,
    )  # fmt: skip


def _basics(portrait: Portrait, payloads: Payloads) -> Payload:
    contacts: dict[str, list[str]] = {}
    for kind, value in portrait.contacts:
        contacts.setdefault(kind, []).append(value)
    post = portrait.career.post
    orcid = portrait.person.orcid
    profile = {"network": "ORCID", "username": orcid, "url": f"https://orcid.org/{orcid}"}
    first = {kind: values[0] for kind, values in contacts.items()}
    return filled(
        name=portrait.person.name, label=post.title if post else "", email=first.get("email"),
        phone=first.get("phone"), url=payloads.absolute(portrait.person.get_absolute_url()),
        summary="\n".join(text for passage in portrait.opening for text in passage.paragraphs),
        profiles=[profile] if orcid else [],
    )  # fmt: skip


def _notes(portrait: Portrait, kind: str) -> list[Note]:
    return portrait.notes.get(kind, [])


def resume(portrait: Portrait, payloads: Payloads) -> dict[str, Any]:
    """The CV as jsonresume.org defines it, with authors and DOI of works besides."""
    return {
        "$schema": "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json",
        "basics": _basics(portrait, payloads),
        "work": [
            filled(name=row.organization, position=row.title, location=row.location) | _span(row)
            for row in portrait.positions
        ],
        "education": [
            filled(institution=row.organization, studyType=row.degree, area=row.thesis) | _span(row)
            for row in portrait.education
        ],
        "awards": [
            filled(title=note.title, awarder=note.organization, date=_date(note.start_year, None))
            for note in _notes(portrait, "award")
        ],
        "publications": [_resume_work(work, payloads) for work in portrait.works],
        "languages": [filled(language=note.title, fluency=note.detail) for note in _notes(portrait, "language")],
        "interests": [{"name": note.title} for note in _notes(portrait, "interest")],
    }
