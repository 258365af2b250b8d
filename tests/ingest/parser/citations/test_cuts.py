"""Where the title of a reference ends and what follows it begins."""

import pytest

from ingest.parser.records.publications import read_publications
from tests.ingest.parser.records.lists import CONTEXT, a_section


def work(text: str) -> tuple[object, ...]:
    records, _ = read_publications((a_section("publications", text),), CONTEXT)
    return next((item.title, item.venue, item.year) for item in records)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Noether, E., & Artin, E. (Mar, 1921). Ideals of rings in question. Group Processes & Chains. Advance"
            " online publication.",
            ("Ideals of rings in question", "Group Processes & Chains", 1921),
        ),
        (
            "Noether, E., & Artin, E. (1921, June 3-5). Ideals of rings in question. Mathematische Annalen, 83, 24–66.",
            ("Ideals of rings in question", "Mathematische Annalen", 1921),
        ),
        (
            "Noether, E. (1921). The role of ideals in rings: An immersive study. Attention, Norms, & Chains."
            " https://doi.org/10.1000/1921",
            ("The role of ideals in rings: An immersive study", "Attention, Norms, & Chains", 1921),
        ),
        (
            "Noether EA, Hilbert D, Klein F. A study of signatures of ideals in rings. mSystems. 1921, 4 (4) e332-18",
            ("A study of signatures of ideals in rings", "mSystems", 1921),
        ),
        (
            "E. Noether, D. Hilbert (1921), Does the chain of ideals end?, Applied Algebra, Vol. 56(41), p. 25–37",
            ("Does the chain of ideals end?", "Applied Algebra", 1921),
        ),
        (
            "Noether, E. (1919), Relations entre anneaux et formes modulaires, Mémoire de maitrise,"
            " hdl.handle.net/20.500/37368",
            ("Relations entre anneaux et formes modulaires", None, 1919),
        ),
        (
            "E. Noether, & D. Hilbert. (1921). Sea of Rings (East Coast) Level 1 Assessment. Technical Report,"
            " Department of Algebra and Fisheries, Göttingen, Germany.",
            ("Sea of Rings (East Coast) Level 1 Assessment", "Department of Algebra and Fisheries", 1921),
        ),
        (
            "Emmy Noether. On ideals and chains of rings. MA Thesis. University of Erlangen, December, 1907 (Embargoed"
            " through 1909).",
            ("On ideals and chains of rings", "University of Erlangen", 1907),
        ),
        (
            "Emmy Noether and David Hilbert. Rings, Ideals, and the Tools to Measure Them, January 1921. URL"
            " https://doi.org/10.1000/1921",
            ("Rings, Ideals, and the Tools to Measure Them", None, 1921),
        ),
        (
            "Emmy Noether, David Hilbert. “Ideals beat chains”. In International Conference on Rings, 1921. Oral Paper"
            " (top 10%); and Best Paper Award at the Workshop on Fields 1922.",
            ("Ideals beat chains", "International Conference on Rings", 1921),
        ),
        (
            "Noether, E., Hilbert, D., Klein, F. “Anyone can decompose rings”. TEI 1920, ACM.",
            ("Anyone can decompose rings", "TEI", 1920),
        ),
        (
            "R. Dedekind, E. Noether. Planificación de cadenas de ideales con un algoritmo. In X Congreso Español"
            " de Anillos, Algoritmos y Cadenas, pages 1–8, 1915.",
            (
                "Planificación de cadenas de ideales con un algoritmo",
                "X Congreso Español de Anillos, Algoritmos y Cadenas",
                1915,
            ),
        ),
        (
            "Article, (12) | Emmy Noether, David Hilbert, “One-dimensional ideals and the chain”, Abhandlungen Leipzig"
            " (1923).",
            ("One-dimensional ideals and the chain", "Abhandlungen Leipzig", 1923),
        ),
        (
            "Emmy Noether et Marie Curie. « Idéaux et chaînes », L’Algèbre de notre temps, édité par Élie Cartan et"
            " Henri Poincaré, Gauthier-Villars : 732-766, 1924.",
            ("Idéaux et chaînes", "L’Algèbre de notre temps", 1924),
        ),
        (
            "Noether, E. (1918). Rings for Interactive Algebra, Second Edition. Packt Publishing, 548 pages",
            ("Rings for Interactive Algebra, Second Edition", "Packt Publishing", 1918),
        ),
    ],
)
def test_title_venue_and_year(text: str, expected: tuple[object, ...]) -> None:
    assert work(text) == expected
