"""The registry of venues and the forms under which they are found in it."""

import pytest

from ingest.parser.vocabulary.venues import find_venue, plain_venue_name, registered_venues, venue_key

KINDS = {"journal", "conference", "workshop", "seminar", "archive", "publisher"}


def test_registry_is_large_and_well_formed():
    venues = registered_venues()
    assert len(venues) >= 300
    assert {venue.kind for venue in venues} == KINDS
    assert len({venue.name for venue in venues}) == len(venues)
    assert all(len(form) <= 300 for venue in venues for form in venue.forms)
    assert all(len(venue.acronym) <= 40 for venue in venues)


def test_every_form_of_the_registry_leads_to_one_venue():
    owners = {}
    for venue in registered_venues():
        for form in venue.forms:
            owners.setdefault(venue_key(form), set()).add(venue.name)
    assert {key: names for key, names in owners.items() if len(names) > 1} == {}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("NIPS", "Conference on Neural Information Processing Systems"),
        ("NeurIPS 2023", "Conference on Neural Information Processing Systems"),
        ("NeurIPS2023 (spotlight)", "Conference on Neural Information Processing Systems"),
        (
            "Advances in Neural Information Processing Systems 33 (NeurIPS)",
            "Conference on Neural Information Processing Systems",
        ),
        (
            "Thirty-seventh Conference on Neural Information Processing Systems",
            "Conference on Neural Information Processing Systems",
        ),
        ("ICML’22", "International Conference on Machine Learning"),
        (
            "Proceedings of the 37th International Conference on Machine Learning",
            "International Conference on Machine Learning",
        ),
        ("AISTATS 2020, Palermo, Italy", "International Conference on Artificial Intelligence and Statistics"),
        (
            "ACM International Conference on Computer Aided Verification",
            "International Conference on Computer Aided Verification",
        ),
        ("Symposium on Security and Privacy", "IEEE Symposium on Security and Privacy"),
        ("IEEE IJCNN 2019", "International Joint Conference on Neural Networks"),
        ("Math. Ann.", "Mathematische Annalen"),
        ("Journal für die reine und angewandte Mathematik, 167", "Journal für die reine und angewandte Mathematik"),
        ("Proc. London Math. Soc., 2(42)", "Proceedings of the London Mathematical Society"),
        ("J Symb Log", "Journal of Symbolic Logic"),
        ("Proc. Natl. Acad. Sci. U.S.A.", "Proceedings of the National Academy of Sciences"),
        ("Phys. Rev. D", "Physical Review D"),
        ("Astron. Astrophys.", "Astronomy & Astrophysics"),
        ("Science", "Science"),
        ("Proceedings of the IEEE", "Proceedings of the IEEE"),
        ("Seventh Conference on Machine Translation (WMT)", "Conference on Machine Translation"),
    ],
)
def test_find_venue_knows_forms_of_a_name(text, name):
    found = find_venue(text)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2021",
        "Workshop on Invariants at NeurIPS",
        "NeurIPS 2019 Workshop on Invariants",
        "ICML (workshop)",
        "Science, Technology & Human Values",
        "Journal of Unheard-of Results",
        "PhD thesis, University of Göttingen",
        "Talk at the mathematics club, NeurIPS members invited",
    ],
)
def test_find_venue_leaves_others_alone(text):
    assert find_venue(text) is None


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Proceedings of the 12th Conference on Ideals, 1921", "Conference on Ideals"),
        ("In Proc. of the Symposium on Rings (Oral)", "Symposium on Rings"),
        ("Journal of Rings, vol. 3, pp. 1-20", "Journal of Rings"),
        ("Proceedings of the Royal Irish Society", "Proceedings of the Royal Irish Society"),
        ("1921", ""),
        ("First Monday", "First Monday"),
    ],
)
def test_plain_venue_name_drops_what_changes_yearly(text, plain):
    assert plain_venue_name(text) == plain
