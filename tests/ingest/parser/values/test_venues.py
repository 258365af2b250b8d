"""Names of venues cut out of references, and what texts are worth as venues."""

import pytest

from ingest.parser.values.venue_pieces import split_sentences
from ingest.parser.values.venue_scores import is_acronym, is_known_venue, is_person, venue_score
from ingest.parser.values.venues import VenueName, clean_venue


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("", ""),
        ("Mathematische Annalen 83 (1921), no. 1-2, 24–66", "Mathematische Annalen"),
        ("Physical Review Letters 124 (2020) 010501", "Physical Review Letters"),
        ("Phys. Rev. Lett. 124, 010501 (2020).", "Phys. Rev. Lett"),
        ("J. Fluid Mech. (2020), vol. 885, A1", "J. Fluid Mech"),
        ("Annals of Pure Algebra, , Berlin, Springer", "Annals of Pure Algebra"),
        (
            "In Proceedings of the International Congress of Mathematicians, 1932",
            "International Congress of Mathematicians",
        ),
        (
            "Proceedings of the National Academy of Sciences 117 (48), 30063",
            "Proceedings of the National Academy of Sciences",
        ),
        ("Proceedings of the IEEE, 2020", "Proceedings of the IEEE"),
        (
            "Annual Conference on Learning, Optimization, and Data, Siena, Italy, 2020",
            "Annual Conference on Learning, Optimization, and Data",
        ),
        (
            "International Conference on Machine Learning (ICML), 2020",
            "International Conference on Machine Learning (ICML)",
        ),
        ("NeurIPS 2020 (Spotlight)", "NeurIPS"),
        ("ICML'19", "ICML"),
        ("KDD 2019 Workshop on Mining Graphs", "KDD 2019 Workshop on Mining Graphs"),
        ("ICAIF ’24: Proceedings of the 5th Conference on Finance", "5th Conference on Finance"),
        ("ICML, Spotlight at the Workshop on Optimization", "ICML, Workshop on Optimization"),
        ("Accepted to the Journal of Economic Theory", "Journal of Economic Theory"),
        ("Annals of Statistics, to appear", "Annals of Statistics"),
        ("R&R at Econometrica", "Econometrica"),
        ("Cambridge: Cambridge University Press, 2015", "Cambridge University Press"),
        ("In D. Hilbert and F. Klein (eds.), Handbook of Algebra, pp. 1–20", "Handbook of Algebra"),
        ("Handbook of Algebra, D. Hilbert, editor", "Handbook of Algebra"),
        ("PhD thesis, University of Göttingen, Germany, 1907", "University of Göttingen"),
        ("Thèse de doctorat. Université de Paris, 1903", "Université de Paris"),
        ("Chapter 3 in Handbook of Economics", "Handbook of Economics"),
        ("2019, ECML PKDD", "ECML PKDD"),
        ("1921, accepted for publication in Acta Astronomica", "Acta Astronomica"),
        ("Available at SSRN 3809605", "SSRN"),
        ("# in D. Hilbert and F. Klein (Eds.), Handbook of Algebra", "Handbook of Algebra"),
        ("Pp. 227-240 in D. Hilbert and F. Klein (Eds.), Handbook of Algebra", "Handbook of Algebra"),
        ("Revista Brasileira de Ecologia, v. 10, n. 2, p. 1-10", "Revista Brasileira de Ecologia"),
    ],
)
def test_clean_venue_keeps_the_name_alone(text, name):
    assert clean_venue(text).name == name


def test_clean_venue_hands_over_what_it_cut_off():
    found = clean_venue("ICML, oral presentation, 2020")

    assert found == VenueName(name="ICML", tail=", 2020", remark="oral presentation")


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Springer. New York", ["Springer", "New York"]),
        ("J. Amer. Math. Soc. 12 (1999)", ["J. Amer. Math. Soc. 12 (1999)"]),
        (
            "IEEE Trans. Pattern Analysis and Machine Intelligence",
            ["IEEE Trans. Pattern Analysis and Machine Intelligence"],
        ),
        ("Flow 9 (April 2009). University of Texas", ["Flow 9 (April 2009)", "University of Texas"]),
    ],
)
def test_split_sentences_keeps_abbreviations_whole(text, pieces):
    assert split_sentences(text) == pieces


@pytest.mark.parametrize(
    "text", ["Annals of Mathematics", "Zeitschrift für Physik", "NeurIPS", "Phys. Rev. Lett.", "arXiv"]
)
def test_venue_score_is_high_for_venues(text):
    assert venue_score(text) >= 0.5


@pytest.mark.parametrize("text", ["", "of the", "invariant variational problems", "Emmy Noether and others", "12, 34"])
def test_venue_score_is_low_for_other_texts(text):
    assert venue_score(text) < 0.3


def test_known_venues_and_acronyms_are_told_from_people():
    assert is_known_venue("Annals of Mathematics")
    assert is_acronym("NeurIPS")
    assert not is_acronym("Noether")
    assert is_person("J. von Neumann")
    assert not is_person("J. Fluid Mech")
