"""manage.py parse: what is read, on the screen or in files, without the database."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

TEXT = "Emmy Noether\n\nEducation\n\n1907 Dr. phil., University of Erlangen. Advisor: Paul Gordan.\n"


@pytest.fixture
def noether(tmp_path: Path) -> Path:
    path = tmp_path / "noether.txt"
    path.write_text(TEXT, "utf-8")
    return path


def test_parse_prints_cv_json(noether):
    out = StringIO()
    call_command("parse", noether, stdout=out)
    parsed = json.loads(out.getvalue())
    assert (parsed["person"]["name"], parsed["education"][0]["advisors"]) == ("Emmy Noether", ["Paul Gordan"])
    assert parsed["text"] == TEXT.rstrip("\n")


def test_parse_writes_a_file_per_cv(noether, tmp_path):
    call_command("parse", noether, out=tmp_path / "parsed")
    assert json.loads((tmp_path / "parsed" / "noether.json").read_text())["person"]["name"] == "Emmy Noether"


def test_parse_goes_on_after_a_file_that_cannot_be_read(noether, tmp_path):
    empty = tmp_path / "empty.pdf"
    empty.write_bytes(b"")
    out, err = StringIO(), StringIO()
    with pytest.raises(CommandError, match="2 of 3 files could not be read"):
        call_command("parse", empty, tmp_path / "missing.txt", noether, stdout=out, stderr=err)
    assert json.loads(out.getvalue())["person"]["name"] == "Emmy Noether"
    assert err.getvalue().splitlines() == [
        f"{empty}: The file is empty.",
        f"{tmp_path / 'missing.txt'}: No such file or directory",
    ]


def test_parse_explains_each_line(noether, tmp_path):
    out = StringIO()
    call_command("parse", noether, explain=True, stdout=out)
    assert "Education" in out.getvalue()
    call_command("parse", noether, explain=True, out=tmp_path)
    page = (tmp_path / "noether.html").read_text()
    assert "advisors = Paul Gordan" in page


def test_explanation_escapes_what_the_cv_says(tmp_path):
    hostile = tmp_path / "hostile.txt"
    hostile.write_text("Emmy Noether\n\nAwards\n\n1932 <script>alert(1)</script> [bold]Prize\n", "utf-8")
    call_command("parse", hostile, explain=True, stdout=StringIO())
    call_command("parse", hostile, explain=True, out=tmp_path)
    assert "<script>" not in (tmp_path / "hostile.html").read_text()
