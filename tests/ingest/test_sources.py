"""LaTeX documents of several files, from a zip, a folder or one upload."""

from __future__ import annotations

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from ingest.intake import take_in
from ingest.models import Document
from ingest.outcomes import Result
from ingest.sources import sources_in, sources_of_upload, sources_of_uploads
from tests.ingest.files import HILBERT, zip_of

MAIN = rb"""\documentclass{article}
\title{Emmy Noether}
\begin{document}
\maketitle
\input{sections/studies}
\section{Publications}
\nocite{*}
\bibliography{works}
\end{document}
"""
PARTS = {
    "noether/cv.tex": MAIN,
    "noether/sections/studies.tex": b"\\section{Education}\nPh.D. in Mathematics, University of Erlangen, 1907\n",
    "noether/works.bib": b"@article{a, author={Emmy Noether}, title={Invariant variation problems}, year={1918}}",
    "hilbert.txt": HILBERT,
    "loose.tex": b"\\section{Notes}\nNothing of it\n",
}


def test_zip_with_a_document_of_several_files() -> None:
    found = list(sources_of_upload("cvs.zip", io.BytesIO(zip_of(list(PARTS.items())))))

    assert [source.name for source in found] == ["cvs.zip: cv.tex", "cvs.zip: hilbert.txt", "cvs.zip: loose.tex"]
    assert found[0].read().startswith(b"\\begin{filecontents*}{sections/studies.tex}")
    assert found[0].read().endswith(MAIN)
    assert found[1].read() == HILBERT


def test_files_of_one_upload_that_belong_together() -> None:
    uploads = [SimpleUploadedFile(path.rpartition("/")[2], data) for path, data in PARTS.items()]

    found = sources_of_uploads(uploads)

    assert [source.name for source in found] == ["cv.tex", "hilbert.txt", "loose.tex"]
    assert b"Invariant variation problems" in found[0].read()


@pytest.mark.django_db
def test_document_of_several_files_in_a_folder_is_read_whole(tmp_path) -> None:
    for path, data in PARTS.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)

    outcomes = [take_in(source) for source in sources_in(tmp_path / "noether")]

    assert [outcome.result for outcome in outcomes] == [Result.NEW]
    parsed = Document.objects.get().parsed
    assert parsed["education"][0]["degree"] == "Ph.D. in Mathematics"
    assert parsed["publications"][0]["title"] == "Invariant variation problems"


def test_single_upload_is_read_twice_alike() -> None:
    (only,) = sources_of_uploads([SimpleUploadedFile("cv.tex", MAIN)])

    assert (only.read(), only.read()) == (MAIN, MAIN)
