"""Spoken languages."""

from datetime import date

import pytest

from ingest.parser.document import Context, Line, Section
from ingest.parser.records.languages import read_languages

CONTEXT = Context(today=date(2026, 1, 1))


def languages_in(text, kind="languages"):
    lines = tuple(Line(number, row) for number, row in enumerate(text.splitlines(), 1))
    found, problems = read_languages((Section("Heading", kind, lines, lines),), CONTEXT)
    assert problems == ()
    return [(language.name, language.level, language.lines) for language in found]


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("German (mother tongue), French", [("German", "mother tongue", (1, 1)), ("French", None, (1, 1))]),
        ("French, English (+ German).", [(name, None, (1, 1)) for name in ("French", "English", "German")]),
        ("Italiano: madrelingua\nInglese: C1", [("Italiano", "madrelingua", (1, 1)), ("Inglese", "C1", (2, 2))]),
        ("Español\nNativo\nInglés\nB2", [("Español", "Nativo", (1, 2)), ("Inglés", "B2", (3, 4))]),
        ("Fluent in Russian and Swedish", [("Russian", "Fluent", (1, 1)), ("Swedish", None, (1, 1))]),
        ("Hungarian\tnative\nLatin\treading", [("Hungarian", "native", (1, 1)), ("Latin", "reading", (2, 2))]),
        ("Mandarin Chinese – basic", [("Mandarin Chinese", "basic", (1, 1))]),
        ("Ladakhi (fluent)", [("Ladakhi", "fluent", (1, 1))]),
        ("Deutsch, Deutsch (Muttersprache)", [("Deutsch", None, (1, 1))]),
        ("Python, Fortran", []),
        ("Français\tLangue maternelle", [("Français", "Langue maternelle", (1, 1))]),
        ("Latin (C1)\nCommon European Framework level", [("Latin", "C1", (1, 1))]),
    ],
)
def test_read_languages_of_their_section(text, languages):
    assert languages_in(text) == languages


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Languages: German (native), English", ["German", "English"]),
        ("Programming: Fortran\nSprachen: Deutsch, Französisch", ["Deutsch", "Französisch"]),
        ("Languages: Fortran, Algol", []),
        ("French: fluent\nFrench cooking for beginners in Paris and Lyon", ["French"]),
        ("B.A. in French", []),
        ("Langages naturels : Français (natif), Allemand (courant)", ["Français", "Allemand"]),
    ],
)
def test_read_languages_among_other_skills(text, names):
    assert [name for name, _, _ in languages_in(text, "skills")] == names


def test_read_languages_leaves_other_sections():
    assert languages_in("Languages: German", "publications") == []


@pytest.mark.parametrize(
    ("kind", "text", "names"),
    [
        ("languages", "german first language english fluent", ["german", "english"]),
        ("languages", "français [natif]; anglais [C2, courant]", ["français", "anglais"]),
        ("languages", "Knowledge of statistics\nMachine Learning: models", []),
        ("other", "Languages:\n– German: native speaker\n– Dutch: basic\n– Sailing", ["German", "Dutch"]),
        ("header", "Dutch mother tongue, English fluent, French moderate", ["Dutch", "English", "French"]),
        ("skills", "Lenguajes: Español (nativo), Inglés (C1)", ["Español", "Inglés"]),
        ("skills", "LANGUAGES • English - C1/Professional", ["English"]),
        (
            "skills",
            "Francés:\tDELF B2, granted by the school of Göttingen after a course of two years in 1903",
            ["Francés"],
        ),
        ("skills", "Languages Python, Fortran", []),
        ("talks", "Dutch mother tongue, English fluent", []),
    ],
)
def test_read_languages_without_the_usual_signs(kind, text, names):
    assert [name for name, _, _ in languages_in(text, kind)] == names


def test_read_languages_behind_a_label_and_a_bar():
    assert languages_in("Programming | Fortran\nLanguages | German (native), French", kind="skills") == [
        ("German", "native", (2, 2)),
        ("French", None, (2, 2)),
    ]
