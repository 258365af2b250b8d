"""Addresses and numbers in text."""

import pytest

from ingest.parser.values.identifiers import (
    find_arxiv_ids,
    find_dois,
    find_emails,
    find_orcids,
    find_phones,
    find_urls,
    is_orcid,
)


@pytest.mark.parametrize(
    ("text", "emails"),
    [
        ("e-mail: emmy.noether@math.uni-goettingen.de.", ("emmy.noether@math.uni-goettingen.de",)),
        ("noether@brynmawr.edu | noether @ uni.de", ("noether@brynmawr.edu", "noether@uni.de")),
        ("turing @ cam . ac . uk", ("turing@cam.ac.uk",)),
        ("hilbert [at] uni dot goettingen dot de", ("hilbert@uni.goettingen.de",)),
        ("church(at)princeton.edu", ("church@princeton.edu",)),
        ("turing at kings dot cam dot ac dot uk", ("turing@kings.cam.ac.uk",)),
        ("{hilbert, courant}@uni.de", ("hilbert@uni.de", "courant@uni.de")),
        ("Lecturer at King's. Cambridge", ()),
        ("a professor at Univ. of Berlin", ()),
        ("no address here", ()),
    ],
)
def test_find_emails_reads_plain_and_disguised_ones(text, emails):
    assert find_emails(text) == emails


@pytest.mark.parametrize(
    ("text", "urls"),
    [
        ("Web: https://www.math.de/~noether, office 3", ("https://www.math.de/~noether",)),
        ("web-page: http://www.mat.it/~ volterra", ("http://www.mat.it/~volterra",)),
        ("noether.eu | www.turing.org.uk/papers.", ("noether.eu", "www.turing.org.uk/papers")),
        ("github.com/emmy (code)", ("github.com/emmy",)),
        ("emmy@noether.eu", ()),
        ("Ph.D. in the U.S.A., i.e. abroad, e.g. Oxford", ()),
    ],
)
def test_find_urls_keeps_them_as_written(text, urls):
    assert find_urls(text) == urls


def test_find_urls_without_bare_hosts_needs_a_prefix():
    assert find_urls("noether.eu and www.turing.org", bare=False) == ("www.turing.org",)


@pytest.mark.parametrize(
    ("text", "phones"),
    [
        ("Phone: 0039-06-1234567; Fax: 0039-06-7654321", ("0039-06-1234567",)),
        ("Fax: +49 551 39 1234", ("+49 551 39 1234",)),
        ("+44 (0) 1223 123456", ("+44 (0) 1223 123456",)),
        ("(+33) 01 23 45 67 89", ("(+33) 01 23 45 67 89",)),
        ("(609) 123-4567 | 609 123 4567", ("(609) 123-4567", "609 123 4567")),
        ("Tel. 12 34 56", ("12 34 56",)),
        ("1921-1933, 23.03.1882", ()),
        ("0000-0002-1825-0097", ()),
        ("37073 Göttingen", ()),
    ],
)
def test_find_phones_tells_them_from_dates_and_numbers(text, phones):
    assert find_phones(text) == phones


def test_find_orcids_checks_the_last_digit():
    text = "https://orcid.org/0000-0002-1825-0097, 0000-0002-1694-233x, 0000-0002-1825-0098"

    assert find_orcids(text) == ("0000-0002-1825-0097", "0000-0002-1694-233X")


@pytest.mark.parametrize(("digits", "right"), [("0000000218250097", True), ("0000000218250098", False)])
def test_is_orcid(digits, right):
    assert is_orcid(digits) is right


@pytest.mark.parametrize(
    ("text", "dois"),
    [
        ("doi:10.1007/BF01457949.", ("10.1007/bf01457949",)),
        ("(https://doi.org/10.1112/plms/s2-42.1.230), 1936", ("10.1112/plms/s2-42.1.230",)),
        ("10.1002/(SICI)1097-0312(199601)", ("10.1002/(sici)1097-0312(199601)",)),
        ("pages 10.12", ()),
    ],
)
def test_find_dois_leaves_the_sentence_s_punctuation(text, dois):
    assert find_dois(text) == dois


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("arXiv:2101.00001v2 [math.RA]", ("2101.00001",)),
        ("arXiv preprint arXiv:2205.12411, 2022", ("2205.12411",)),
        ("https://arxiv.org/abs/math/0601001", ("math/0601001",)),
        ("arXiv : 1911.12281", ("1911.12281",)),
        ("2101.00001 euros", ()),
    ],
)
def test_find_arxiv_ids_drops_versions(text, numbers):
    assert find_arxiv_ids(text) == numbers
