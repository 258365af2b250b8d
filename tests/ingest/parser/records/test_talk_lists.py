"""Talks whose parts show only in the whole list: looks, titles above, hosts below, several dates."""

from __future__ import annotations

from tests.ingest.parser.records.test_talks import kinds_of, talks_of


def test_read_talks_gives_one_talk_for_each_of_several_years() -> None:
    text = """
• DMV Jahrestagung, Jena, 1918, 1921 and 1924

• Mathematical Society (presenter, chair) | 1919
"""
    assert talks_of(text) == [
        (None, "DMV Jahrestagung", "Jena", "1918"),
        (None, "DMV Jahrestagung", "Jena", "1921"),
        (None, "DMV Jahrestagung", "Jena", "1924"),
        (None, "Mathematical Society", None, "1919"),
    ]


def test_read_talks_takes_a_product_in_a_title_for_no_count() -> None:
    text = """
• “Invariants of 2 × 2 matrices”, Algebra Seminar at Jena, 1918

• “Ideals of rings”, Algebra Seminar at Halle (× 2), 1921
"""
    assert talks_of(text) == [
        ("Invariants of 2 × 2 matrices", "Algebra Seminar at Jena", None, "1918"),
        ("Ideals of rings", "Algebra Seminar at Halle", None, "1921"),
        ("Ideals of rings", "Algebra Seminar at Halle", None, "1921"),
    ]


def test_read_talks_takes_quotations_above_and_between_entries_for_titles() -> None:
    text = """
# “Ideals” (Emmy Noether and Emil Artin)
May 1921 || University of Jena†

Jul 1921 || DMV Jahrestagung
“Invariants”

Sep 1921 || University of Halle

# “Rings”
Oct 1921 || Mathematical Society★
"""
    assert talks_of(text) == [
        ("Ideals", "University of Jena", None, "1921-05"),
        ("Ideals", "DMV Jahrestagung", None, "1921-07"),
        ("Invariants", "University of Halle", None, "1921-09"),
        ("Rings", "Mathematical Society", None, "1921-10"),
    ]


def test_read_talks_takes_the_part_in_italics_for_one_piece() -> None:
    text = """
_Ideals, rings: and their chains._ Poster, DMV meeting, Jena, 1921

_On forms, invariants and. their fields_ Mathematical Society, Halle, 1918

_How groups act, and why_ Seminar at Bonn, 1920
"""
    assert talks_of(text) == [
        ("Ideals, rings: and their chains", "DMV meeting", "Jena", "1921"),
        ("On forms, invariants and. their fields", "Mathematical Society", "Halle", "1918"),
        ("How groups act, and why", "Seminar at Bonn", None, "1920"),
    ]


def test_read_talks_joins_a_host_to_a_seminar() -> None:
    text = """
**Departmental Seminar** | Sep 1921
_Faculty of Philosophy, University of Erlangen_

**Algebra Seminar** | May 1922
_Mathematical Institute, University of Halle_

**Colloquium** | Jul 1923
_Technical University, Munich, Germany_
"""
    assert talks_of(text) == [
        (None, "Departmental Seminar, Faculty of Philosophy, University of Erlangen", None, "1921-09"),
        (None, "Algebra Seminar, Mathematical Institute, University of Halle", None, "1922-05"),
        (None, "Colloquium, Technical University", "Munich, Germany", "1923-07"),
    ]


def test_read_talks_takes_rows_of_hosts_for_the_occasions_of_the_talk_above() -> None:
    text = """
**Theory of ideals in rings** | 1921
University of Jena, Department of Mathematics
University of Halle, School of Sciences
Institute of Physics, University of Bonn
"""
    assert talks_of(text) == [
        ("Theory of ideals in rings", "University of Jena, Department of Mathematics", None, "1921"),
        ("Theory of ideals in rings", "University of Halle, School of Sciences", None, "1921"),
        ("Theory of ideals in rings", "Institute of Physics, University of Bonn", None, "1921"),
    ]


def test_read_talks_cuts_dated_events_within_a_year_of_the_margin() -> None:
    text = "1921 || University of Kiel, February 1921; DMV Jahrestagung, September 1921; Algebra Seminar, October 1921"
    assert talks_of(text) == [
        (None, "University of Kiel", None, "1921-02"),
        (None, "DMV Jahrestagung", None, "1921-09"),
        (None, "Algebra Seminar", None, "1921-10"),
    ]


def test_read_talks_takes_a_day_in_brackets_and_the_town_behind_it_from_the_event() -> None:
    text = """
Ideals of rings
1921 DMV meeting on algebra (September 18–24) in Berlin, Germany.

Invariants of forms
1918 Mathematical Society Colloquium (July 16) in Paris, France.
"""
    assert talks_of(text) == [
        ("Ideals of rings", "DMV meeting on algebra", "Berlin, Germany", "1921-09"),
        ("Invariants of forms", "Mathematical Society Colloquium", "Paris, France", "1918-07"),
    ]


def test_read_talks_takes_what_was_given_for_no_part_of_the_title() -> None:
    text = """
**Mathematical Society** | 1918
Invited talk on “Invariants of forms”

**DMV Jahrestagung** | 1921
Presenting paper “Ideals of rings”

**Algebra Seminar** | 1922
Attended
"""
    assert talks_of(text) == [
        ("Invariants of forms", "Mathematical Society", None, "1918"),
        ("Ideals of rings", "DMV Jahrestagung", None, "1921"),
    ]
    assert kinds_of(text)[:1] == ["invited"]


def test_read_talks_takes_a_list_without_events_for_titles() -> None:
    text = """
1. The origin of elements | Berlin, 1919

2. Inner life of stars | Vienna, 1920

3. Gamma rays | Vienna, 1921

4. Solar eclipses | Paris, 1922
"""
    assert talks_of(text) == [
        ("The origin of elements", None, "Berlin", "1919"),
        ("Inner life of stars", None, "Vienna", "1920"),
        ("Gamma rays", None, "Vienna", "1921"),
        ("Solar eclipses", None, "Paris", "1922"),
    ]


def test_read_talks_takes_entries_that_only_say_the_kind_for_subheadings() -> None:
    text = """
• Invited Talks

• “Ideals of rings”, DMV Jahrestagung, 1921 (E. Noether, D. Hilbert)

• Posters

• “Invariants of forms”, Mathematical Society, 1918
"""
    assert talks_of(text) == [
        ("Ideals of rings", "DMV Jahrestagung", None, "1921"),
        ("Invariants of forms", "Mathematical Society", None, "1918"),
    ]
    assert kinds_of(text) == ["invited", "poster"]


def test_read_talks_takes_named_conferences_for_events_where_others_are_seminars() -> None:
    text = """
**Conference: “Swiss rings”** | Jun 1921
_University of Geneva_

**Algebra Seminar** | May 1922
_University of Halle_

**Geometry Colloquium** | Jul 1923
_University of Bonn_
"""
    assert talks_of(text) == [
        (None, "Conference: Swiss rings, University of Geneva", None, "1921-06"),
        (None, "Algebra Seminar, University of Halle", None, "1922-05"),
        (None, "Geometry Colloquium, University of Bonn", None, "1923-07"),
    ]


def test_read_talks_cuts_several_talks_of_a_year_at_their_titles() -> None:
    text = """
1924 || Mathematics seminar, Jena “Theory of ideals in rings”. Visit of the institute, Halle “Theory of modules”

1922 || Kolloquium, University of Hamburg. Held the presentation “Chains of ideals and forms”.
Algebra seminar, University of Halle. Held the presentation “Invariants of binary forms”.

1921 || DMV Jahrestagung, invited speaker “Theory of ideals in rings”
"""
    assert talks_of(text) == [
        ("Theory of ideals in rings", "Mathematics seminar", "Jena", "1924"),
        ("Theory of modules", "Visit of the institute", "Halle", "1924"),
        ("Chains of ideals and forms", "Kolloquium, University of Hamburg", None, "1922"),
        ("Invariants of binary forms", "Algebra seminar, University of Halle", None, "1922"),
        ("Theory of ideals in rings", "DMV Jahrestagung", None, "1921"),
    ]


def test_read_talks_keeps_names_of_meetings_in_quotation_marks_whole() -> None:
    text = """
1924 || Workshop on “Rings and their ideals” (Jena), Conference on “Forms and their invariants”, Halle Algebra Seminar

1922 || Symposium on “The new algebra of today”, Annual Meeting of the DMV
"""
    assert [event for _, event, _, _ in talks_of(text)] == [
        "Workshop on “Rings and their ideals”",
        "Conference on “Forms and their invariants”",
        "Halle Algebra Seminar",
        "Symposium on “The new algebra of today”",
        "Annual Meeting of the DMV",
    ]


def test_read_talks_takes_rows_with_a_bar_below_one_year_for_a_talk_each() -> None:
    text = """
1924 || Jena Mathematics Workshop |Ideals of rings
Mathematical Society, Halle |Chains of ideals

1922 || DMV Jahrestagung, Hamburg |Forms and modules
Algebra Seminar, Göttingen |Invariants of forms
Summer School, Leipzig |Rings and modules
"""
    assert [(title, event) for title, event, _, _ in talks_of(text)] == [
        ("Ideals of rings", "Jena Mathematics Workshop"),
        ("Chains of ideals", "Mathematical Society"),
        ("Forms and modules", "DMV Jahrestagung"),
        ("Invariants of forms", "Algebra Seminar"),
        ("Rings and modules", "Summer School"),
    ]


def test_read_talks_takes_an_unknown_name_behind_events_for_a_place_where_most_have_one() -> None:
    text = """
• Ideals of rings, DMV Jahrestagung, Hamburg, 1921

• Chains of ideals, Mathematics Workshop, Neverheardia, 1922

• Forms and modules, Algebra Conference, Göttingen, 1923

• Forms of fields, Summer School on Fields, Paris, 1924
"""
    assert talks_of(text) == [
        ("Ideals of rings", "DMV Jahrestagung", "Hamburg", "1921"),
        ("Chains of ideals", "Mathematics Workshop", "Neverheardia", "1922"),
        ("Forms and modules", "Algebra Conference", "Göttingen", "1923"),
        ("Forms of fields", "Summer School on Fields", "Paris", "1924"),
    ]


def test_read_talks_takes_the_kind_behind_an_event_and_what_leads_to_it_from_its_name() -> None:
    text = """
1924 || ICM 1924 keynote talk, Toronto

1923 || Paper to be presented at the Mathematical Society’s annual meeting, Jena

1922 || Seminar presented as part of the Doctoral Programme in Mathematics, Halle

1921 || DMV Workshop – poster presentation, Jena
"""
    assert talks_of(text) == [
        (None, "ICM 1924", "Toronto", "1924"),
        (None, "Mathematical Society’s annual meeting", "Jena", "1923"),
        (None, "Doctoral Programme in Mathematics", "Halle", "1922"),
        (None, "DMV Workshop", "Jena", "1921"),
    ]
    assert kinds_of(text) == ["keynote", None, None, "poster"]


def test_read_talks_takes_undated_quotations_for_titles_of_the_dated_talks_below_them() -> None:
    text = """
“Theory of ideals in rings” with Emil Artin and Helmut Hasse

Feb 1924 || DMV Jahrestagung, Jena†

Mar 1923 || Mathematical Society, Halle★
‘★’ indicates refereed; ‘†’ indicates invited
“Chains of ideals and forms”

Oct 1922 || University of Hamburg†
“Invariants of binary forms”
with Emil Artin

Jan 1921 || Algebra Seminar, Leipzig

Dec 1920 || Kolloquium, Göttingen
“Forms of higher degree”

May 1919 || DMV Workshop, Berlin
"""
    assert talks_of(text) == [
        ("Theory of ideals in rings", "DMV Jahrestagung", "Jena", "1924-02"),
        ("Theory of ideals in rings", "Mathematical Society", "Halle", "1923-03"),
        ("Chains of ideals and forms", "University of Hamburg", None, "1922-10"),
        ("Invariants of binary forms", "Algebra Seminar", "Leipzig", "1921-01"),
        ("Invariants of binary forms", "Kolloquium", "Göttingen", "1920-12"),
        ("Forms of higher degree", "DMV Workshop", "Berlin", "1919-05"),
    ]
