"""Degrees and jobs in the layouts of personal sites and forms, read from whole documents."""

from __future__ import annotations

from datetime import date

from ingest.parser import cv, parse_bytes


def read(text: str, name: str = "cv.md") -> cv.Cv:
    return parse_bytes(text.encode(), name, date(1935, 4, 14))


def jobs(text: str, name: str = "cv.md") -> list[tuple[object, ...]]:
    return [(item.title, item.organization, item.start, item.end, item.advisors) for item in read(text, name).positions]


def degrees(text: str, name: str = "cv.md") -> list[tuple[object, ...]]:
    return [(item.degree, item.institution, item.start, item.end, item.advisors) for item in read(text, name).education]


def test_employers_in_the_first_point_below_each_job() -> None:
    text = """
# Emmy Noether

Work experience
======
* 1915-1919: Research Assistant
  * University of Göttingen
  * Duties included: reading proofs
  * Supervisor: Professor David Hilbert

* Spring 1914: Academic Visitor
  * Mathesis
  * Duties included: lecturing on invariants
"""

    assert jobs(text) == [
        ("Research Assistant", "University of Göttingen", "1915", "1919", ("David Hilbert",)),
        ("Academic Visitor", "Mathesis", "1914", "1914", ()),
    ]


def test_form_with_numbered_supervisors() -> None:
    text = r"""\documentclass{article}\begin{document}
\section*{Education}
\begin{tabular}{ll}
Degree: & Ph.D. in Mathematics \\
Period: & 1903 --- 1907 \\
University: & University of Erlangen, Erlangen, Germany \\
Supervisors: & 1st: Prof. Paul Gordan (chair, University of Erlangen) \\
 & 2nd: Prof. Ernst Fischer (University of Cologne) \\
\end{tabular}
\end{document}"""

    assert degrees(text, "cv.tex") == [
        ("Ph.D. in Mathematics", "University of Erlangen", "1903", "1907", ("Paul Gordan", "Ernst Fischer"))
    ]


def test_adjective_of_a_university_and_thesis_of_a_master() -> None:
    text = """
# Emmy Noether

## Formación

**Máster Universitario en Física Teórica**, 1904-1907
Universidad de Erlangen
Trabajo de Fin de Máster: Sistemas de formas ternarias
"""
    item = read(text).education[0]

    assert (item.degree, item.institution, item.thesis) == (
        "Máster Universitario en Física Teórica",
        "Universidad de Erlangen",
        "Sistemas de formas ternarias",
    )
