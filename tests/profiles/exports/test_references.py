"""Works as BibTeX, RIS, CSL-JSON and plain text, read back by others' readers where there are."""

import json
import re
import shutil
import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import parse_string

from profiles.exports.bibtex import bibtex, escape, protect
from profiles.exports.citations import FORMATS, plain_citation, write_all
from profiles.exports.csl import csl
from profiles.exports.names import split_name
from profiles.exports.references import Reference, keyed, one_line
from profiles.exports.ris import ris
from tests import factories as make

MACROS = {
    "textbackslash": "\\", "textbraceleft": "{", "textbraceright": "}", "textasciitilde": "~", "textasciicircum": "^",
}  # fmt: skip


def reference(title="Idealtheorie in Ringbereichen", authors=("Emmy Noether",), **values):
    given = {
        "pk": 1, "kind": "journal", "status": "published", "container": "Mathematische Annalen", "year": 1921,
        "doi": "", "arxiv": "", "path": "/publications/x/",
    }  # fmt: skip
    names = tuple(name for name in map(split_name, authors) if name.family)
    return Reference(title=title, authors=names, **(given | values))


@pytest.mark.parametrize(
    ("authors", "title", "key"),
    [
        (["Emmy Noether"], "Idealtheorie in Ringbereichen", "noether-1921-idealtheorie"),
        (["Max Born", "Pascual Jordan"], "Zur Quantenmechanik", "born-jordan-1921-quantenmechanik"),
        (["Kurt Gödel", "A", "B"], "Über Sätze", "godel-etal-1921-satze"),
        (["John von Neumann"], "The Non-Linear Case", "neumann-1921-nonlinear"),
        ([], "The of", "1921-the"),
        (["Plato"], "?!", "plato-1921"),
    ],
)
def test_keys_are_plain_letters(authors, title, key):
    assert reference(title, authors).key == key


@pytest.mark.django_db
def test_keys_differ_within_a_file():
    one, other = make.PublicationFactory.create_batch(2, year=1921)
    other.title = one.title = "Rings"

    assert [key for key, _ in keyed([one, other])] == ["1921-rings", f"1921-rings-{other.pk}"]


def test_bibtex_protects_capitals_and_escapes():
    assert protect("On the Entscheidungsproblem of PDE") == "On the {Entscheidungsproblem} of {PDE}"
    assert protect("eLife 100% & more_") == r"{eLife} 100\% \& more\_"
    assert escape("{a}\\^~") == r"\textbraceleft{}a\textbraceright{}\textbackslash{}\textasciicircum{}\textasciitilde{}"


def printed(text):
    """What TeX prints of an escaped text."""
    signs = r"\\(text\w+)\{\}|\\([&%$#_])|[{}]"
    return re.sub(signs, lambda found: MACROS[found[1]] if found[1] else found[2] or "", text)


def names_of(entry):
    """The names of an entry as (von, last, junior, first)."""
    return [
        tuple(
            printed(" ".join(part))
            for part in (
                one.prelast_names,
                one.last_names,
                one.lineage_names,
                [*one.first_names, *one.middle_names],
            )
        )
        for one in entry.persons.get("author", [])
    ]


def expected_names(work):
    return [
        (name.particle, name.family, name.suffix, name.given) if name.given else ("", name.full_family, "", "")
        for name in work.authors
    ]


WORKS = {
    "accents": ("Über die Entwicklung", ["Kurt Gödel", "Ōe Kenzaburō", "Łukasz Żak"], "Zeitschrift für Œuvres"),
    "braces": ("On {Rings} and {{sets}} of }{", ["Emmy {N} Noether", "{x"], "Annals {A}"),
    "ampersands": ("Sets & Rings && more", ["O'Neill & Sons", "R&D Group"], "Ann. & Math."),
    "specials": ("100% of $x_1^2$ ~ #3 \\alpha \"q\" ``a'' --- b -- c ?` <<d>>", ["A. B_C"], "J. of C\\C++ {#}"),
    "chinese": ("关于环的研究", ["王小明", "華羅庚"], "数学学报"),
    "cyrillic": ("Теория вероятностей", ["А. Н. Колмогоров", "Ёлкин, А. Б."], "Матем. сб."),
    "arabic": ("نظرية الأعداد", ["محمد الخوارزمي"], "مجلة"),
    "names": ("Names", ["John von Neumann", "Santiago Ramón y Cajal", "Emil Post Jr.", "Plato", "de la Vallée, C. and"],
              "Mind"),
}  # fmt: skip


@pytest.mark.parametrize("case", WORKS)
def test_bibtex_is_read_back_unchanged(case):
    title, authors, container = WORKS[case]
    written = reference(title, authors, container=container, doi="10.1007/BF01464225_x", status="submitted")
    entry = parse_string(bibtex("key-1", written), "bibtex").entries["key-1"]

    assert {name: printed(entry.fields[name]) for name in entry.fields if name != "doi"} == {
        "title": title, "journal": container, "year": "1921", "note": "submitted",
    }  # fmt: skip
    assert entry.fields["doi"] == "10.1007/BF01464225_x"
    assert names_of(entry) == expected_names(written)


def test_bibtex_of_all_is_left_alone_by_biber(tmp_path):
    """Another reader: what it writes of a file is what it read."""
    biber = shutil.which("biber")
    if not biber:
        pytest.skip("biber is not installed")
    texts = [bibtex(case, reference(title, names, container=where)) for case, (title, names, where) in WORKS.items()]
    (tmp_path / "works.bib").write_text("\n".join(texts), encoding="utf-8")
    command = [biber, "--tool", "--nolog", "--quiet", "--output-format=bibtex", "--output-file=back.bib", "works.bib"]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    back = parse_string((tmp_path / "back.bib").read_text(encoding="utf-8"), "bibtex").entries

    assert run.stdout == run.stderr == ""
    for text in texts:
        ((key, entry),) = parse_string(text, "bibtex").entries.items()
        assert (printed(back[key].fields["title"]), names_of(back[key])) == (WORKS[key][0], names_of(entry))


@pytest.mark.parametrize("kind", ["journal", "conference", "workshop", "preprint", "book", "chapter", "thesis",
                                  "report", "other"])  # fmt: skip
def test_every_kind_is_written(kind):
    work = reference(kind=kind, arxiv="1234.56789")

    assert len(parse_string(bibtex("k", work), "bibtex").entries) == 1
    assert ris("k", work).startswith("TY  - ")
    assert csl("k", work)["type"]


@given(st.text(), st.lists(st.text(max_size=40), max_size=4), st.text(max_size=40))
def test_any_text_is_read_back(title, authors, container):
    names = [name for author in authors if (name := one_line(author))]
    work = reference(one_line(title), names, container=one_line(container))
    (entry,) = parse_string(bibtex("k", work), "bibtex").entries.values()

    assert [printed(entry.fields.get(name, "")) for name in ("title", "journal", "year")] == [
        work.title, work.container, "1921",
    ]  # fmt: skip
    assert names_of(entry) == expected_names(work)
    lines = ris("k", work).split("\r\n")
    assert all(line[2:6] == "  - " for line in lines if line)


def test_ris_holds_a_tag_a_line():
    assert ris("k", reference(doi="10.1/x")).split("\r\n") == [
        "TY  - JOUR", "ID  - k", "AU  - Noether, Emmy", "TI  - Idealtheorie in Ringbereichen",
        "T2  - Mathematische Annalen", "PY  - 1921", "DO  - 10.1/x", "ER  - ", "",
    ]  # fmt: skip


def test_csl_names_family_given_and_particle():
    assert csl("k", reference(authors=["John von Neumann", "Plato"], doi="10.1/x")) == {
        "id": "k",
        "type": "article-journal",
        "title": "Idealtheorie in Ringbereichen",
        "author": [
            {"family": "Neumann", "given": "John", "non-dropping-particle": "von"},
            {"literal": "Plato"},
        ],
        "issued": {"date-parts": [[1921]]},
        "DOI": "10.1/x",
        "container-title": "Mathematische Annalen",
    }


def test_plain_citation():
    assert plain_citation(reference(doi="10.1/x")) == (
        "Emmy Noether (1921). Idealtheorie in Ringbereichen. Mathematische Annalen. https://doi.org/10.1/x"
    )
    assert plain_citation(reference("What is it?", [], container="", year=None)) == "What is it?"


@pytest.mark.django_db
def test_files_of_many_and_of_none():
    works = make.PublicationFactory.create_batch(2)

    assert len(json.loads("".join(write_all(works, FORMATS["csl.json"])))) == 2
    assert json.loads("".join(write_all([], FORMATS["csl.json"]))) == []
    assert "".join(write_all(works, FORMATS["ris"])).count("ER  - ") == 2
    assert len(parse_string("".join(write_all(works, FORMATS["bib"])), "bibtex").entries) == 2
