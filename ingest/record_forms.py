"""Forms for records of every kind, made from the fields of the records themselves."""

import re
from dataclasses import fields
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ingest.corrections import PERSON, record_of
from ingest.parser.cv import RECORDS, Person
from ingest.review import KINDS, PERSON_FIELDS
from profiles.models import Publication, Talk

FORM_ID = "record"
"""The form stands outside the records, its boxes within: each box names it."""
FIRST_BOX = "first-box"
"""The id of the box that names the record; links to the form point at it, so that it has the focus."""
DATES = ("start", "end", "date", "birth_date")
DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
PRESENT = "present"
TEXT_LENGTH = 2000
CHOICES = {
    ("publications", "kind"): Publication.Kind.choices,
    ("publications", "status"): [choice for choice in Publication.Status.choices if choice[0]],
    ("talks", "kind"): [choice for choice in Talk.Kind.choices if choice[0]],
}


class LinesField(forms.CharField):
    """Several texts, one a line, as a list."""

    widget = forms.Textarea

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(map(str, value)) if isinstance(value, list | tuple) else value

    def clean(self, value: Any) -> list[str]:
        return [" ".join(line.split()) for line in super().clean(value).splitlines() if line.strip()]


class RecordForm(forms.Form):
    """A record of ``kind`` to edit or add; ``after`` is the record that was entered."""

    def __init__(self, kind: str, line_count: int, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offers: dict[str, list[str]] = {}
        self.kind, self.line_count = kind, max(1, line_count)
        for name, annotation in _annotations(kind).items():
            self.fields[name] = _field(kind, name, annotation)
        for name in ("first_line", "last_line"):
            self.fields[name] = forms.IntegerField(min_value=1, max_value=self.line_count)
        self.fields[KINDS[kind][1]].widget.attrs["id"] = FIRST_BOX
        for name, field in self.fields.items():
            field.label = gettext(name.replace("_", " ")).capitalize()
            field.widget.attrs |= {"form": FORM_ID, "class": "search__box"}

    @property
    def free_texts(self) -> dict[str, str]:
        """By field of free text what its box holds."""
        boxes = {name: self[name].value() for name, field in self.fields.items() if type(field) is forms.CharField}
        return {name: str(value or "") for name, value in boxes.items() if name not in DATES}

    def offer(self, found: dict[str, list[str]]) -> None:
        """Have each box offer what else it may hold."""
        self.offers = {f"offers-{name}": texts for name, texts in found.items() if texts}
        for name in found:
            if found[name]:
                self.fields[name].widget.attrs["list"] = f"offers-{name}"

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if (values.get("last_line") or 0) < (values.get("first_line") or 0) and "last_line" in values:
            self.add_error("last_line", gettext("The last line is before the first."))
        said = [values.get(name) for name in _annotations(self.kind)]
        if not self.errors and not any(said):
            raise forms.ValidationError(gettext("Nothing is filled in. Reject a record that is none."))
        return values

    @property
    def after(self) -> Any:
        """The record as entered; only of a valid form."""
        values = {name: self.cleaned_data[name] or None for name in _annotations(self.kind)}
        plain = {name: value for name, value in values.items() if value is not None}
        lines = [self.cleaned_data["first_line"], self.cleaned_data["last_line"]]
        return record_of(self.kind, {**plain, "lines": lines})


def initial_of(kind: str, record: Any) -> dict[str, Any]:
    """What the boxes of a record's form hold at first."""
    values = {name: getattr(record, name) for name in _annotations(kind)}
    return {**values, "first_line": max(1, record.lines[0]), "last_line": max(1, record.lines[1])}


def initial_of_lines(kind: str, text: str, first: int, last: int) -> dict[str, Any]:
    """What the boxes hold at first when a record is made of lines: their text in the box that names it."""
    return {KINDS[kind][1]: " ".join(text.split())[:TEXT_LENGTH], "first_line": first, "last_line": last}


def _annotations(kind: str) -> dict[str, str]:
    record = Person if kind == PERSON else RECORDS[kind]
    found = {item.name: str(item.type) for item in fields(record) if item.name not in ("lines", "confidence")}
    return {name: found[name] for name in PERSON_FIELDS} if kind == PERSON else found


def _field(kind: str, name: str, annotation: str) -> forms.Field:
    if (kind, name) in CHOICES:
        return forms.ChoiceField(choices=[("", gettext("not said")), *CHOICES[kind, name]], required=False)
    if annotation.startswith("tuple"):
        rows = forms.Textarea(attrs={"rows": 2})
        return LinesField(required=False, max_length=20 * TEXT_LENGTH, help_text=_("One a line."), widget=rows)
    if annotation.startswith("int"):
        return forms.IntegerField(required=False, min_value=1000, max_value=2999)
    if name in DATES:
        return forms.CharField(required=False, validators=[_check_date], help_text=_("2016, 2016-09 or present."))
    return forms.CharField(required=False, max_length=TEXT_LENGTH)


def _check_date(value: str) -> None:
    if value != PRESENT and not DATE.fullmatch(value):
        raise forms.ValidationError(gettext("A year (2016), a month (2016-09) or “present”."))
