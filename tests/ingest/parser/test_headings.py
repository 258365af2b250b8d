"""What headings say."""

import pytest

from ingest.parser.heading_index import fold
from ingest.parser.headings import heading_text, is_continued, is_phrase, read_heading, read_stems


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Résumé & Œuvres", "resume and œuvres"), ("  Über—mich! ", "uber mich"), ("Acerca de mı́", "acerca de mi")],
)
def test_fold_drops_case_and_diacritics(text, folded):
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("II. PUBLICATIONS:", "PUBLICATIONS"),
        ("E DUCATION", "EDUCATION"),
        ("T E A C H I N G", "TEACHING"),
        ("--- Talks ---", "Talks"),
        ("3.1 Books", "Books"),
    ],
)
def test_heading_text_is_what_one_writes(text, bare):
    assert heading_text(text) == bare


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Education", "education"),
        ("Formation et diplômes", "education"),
        ("Beruflicher Werdegang", "positions"),
        ("Experiencia docente", "teaching"),
        ("Selected Refereed Publications (since 1920)", "publications"),
        ("Publications (cont.)", "publications"),
        ("Honours & Awards", "awards"),
        ("Borse di studio e premi", "awards"),
        ("Vorträge", "talks"),
        ("Invited lectures, keynotes and panels", "talks"),
        ("Langues", "languages"),
        ("Proficiency in Coding Languages", "skills"),
        ("Education and Employment", "education"),
        ("Organisation of conferences", "service"),
        ("Teaching Awards", "awards"),
        ("Linhas de pesquisa", "interests"),
        ("Report of Local Teaching", "teaching"),
        ("Report of Funded and Unfunded Projects", "grants"),
        ("Supervision/Co-supervision Thesis", "mentoring"),
        ("Additional Interests", "hobbies"),
        ("Percorso di studi", "education"),
        ("Grants and Awards", "awards"),
        ("Funding, Scholarships & Prizes", "awards"),
        ("Referee for international journals", "service"),
        ("Teaching Experience at Göttingen", "teaching"),
        ("Articles dans les journaux internationaux", "publications"),
        ("Extracurricular Skills and Experience", "hobbies"),
        ("Ad Hoc Journal Reviewing", "service"),
        ("Contributions as a reviewer", "service"),
        ("Activity as Referee", "service"),
        ("Symposia Chaired", "service"),
        ("Experience teaching graduate students", "teaching"),
        ("Participação em bancas", "teaching"),
        ("Traineeships and Fellowships", "awards"),
        ("Notes and Other Publications", "publications"),
        ("Autres expériences", "positions"),
        ("Working Activity", "positions"),
        ("Weiterbildung", "education"),
        ("Training and summer schools", "education"),
        ("Previous roles", "positions"),
        ("Événements scientifiques", "talks"),
        ("Biosketch", "summary"),
        ("Popular Papers", "publications"),
    ],
)
def test_read_heading_tells_the_kind(text, kind):
    found = read_heading(text)

    assert found is not None
    assert (found.kind, found.score >= 0.85) == (kind, True)


@pytest.mark.parametrize("text", ["Emmy Noether", "Göttingen", "", "1921", "of the"])
def test_read_heading_of_other_text_is_none(text):
    assert read_heading(text) is None


def test_read_heading_of_a_sentence_is_unsure():
    found = read_heading("Her lectures on noncommutative algebra changed what everybody thought")

    assert found is None or found.score < 0.5


def test_read_heading_takes_the_first_noun_for_the_head():
    found = read_heading("Membre des comités scientifiques des conférences")

    assert found is not None
    assert found.kinds == ("service",)


def test_read_heading_of_one_known_word_with_several_meanings_names_them_all():
    found = read_heading("Research Investigations")

    assert found is not None
    assert found.kinds[:2] == ("interests", "publications")


def test_read_heading_of_a_phrase_with_several_meanings_names_them_all():
    found = read_heading("Conferences")

    assert found is not None
    assert found.kinds[0] == "talks"
    assert "service" in found.kinds


@pytest.mark.parametrize(
    ("text", "kind"),
    [("Lehrveranstaltungsangebot", "teaching"), ("Gutachterwesen", "service"), ("Publikationsorgane", "publications")],
)
def test_read_stems_tells_kinds_of_unknown_words(text, kind):
    found = read_stems(text)

    assert found is not None
    assert found.kind == kind


def test_read_stems_of_nothing_known_is_none():
    assert read_stems("Quaternions") is None


@pytest.mark.parametrize(
    ("text", "continued"), [("Publications Cont.", True), ("Talks (continued)", True), ("Contributions", False)]
)
def test_is_continued(text, continued):
    assert is_continued(text) is continued


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Produção bibliográfica", "publications"),
        ("Participação em comissões", "service"),
        ("Orientações", "mentoring"),
        ("Akademische Selbstverwaltung", "service"),
        ("Drittmittel", "grants"),
        ("Encadrement doctoral et scientifique", "mentoring"),
        ("Responsabilités collectives", "service"),
        ("Estancias de investigación en el extranjero", "positions"),
        ("Soggiorni di ricerca", "positions"),
        ("Telescope time awarded", "grants"),
        ("Observing experience", "positions"),
        ("Contact info", "other"),
        ("Licences et brevets", "patents"),
        ("Rundfunk und Fernsehen", "media"),
        ("Atividades desportivas", "hobbies"),
        ("Undergraduate Honors Theses Directed", "mentoring"),
        ("Tesis de grado dirigidas", "mentoring"),
        ("Tesi di laurea seguite come relatore", "mentoring"),
        ("Conference & Journal Reviewing", "service"),
        ("Nonrefereed", "publications"),
        ("Published Textbooks and Laboratory Manuals", "publications"),
        ("Membre de comités de programme", "service"),
        ("Honorary appointments", "positions"),
    ],
)
def test_read_heading_knows_headings_of_six_languages(text, kind):
    found = read_heading(text)

    assert found is not None
    assert found.kind == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Peer-Reviewing Experience", "service"),
        ("Outreach Experience", "service"),
        ("Mentoring Activities", "mentoring"),
    ],
)
def test_read_heading_is_told_by_what_stands_before_a_light_word(text, kind):
    found = read_heading(text)

    assert found is not None
    assert found.kind == kind


def test_read_stems_finds_none_inside_a_simple_word():
    assert read_stems("Preference") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Education", True), ("2. EDUCATION (continued)", True), ("Education of the Deaf", False), ("", False)],
)
def test_a_phrase_as_it_stands_is_told_from_one_within_other_words(text, expected):
    phrase = read_heading(text)

    assert is_phrase(text) is expected
    assert (phrase is not None and phrase.score == 1.0) is expected
