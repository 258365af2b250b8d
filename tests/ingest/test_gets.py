"""Looking changes nothing: every page that links lead to, by GET and HEAD, with every row before and after."""

import re
from html import unescape
from urllib.parse import urlsplit

import pytest
from django.urls import Resolver404, resolve

from ingest import intake
from ingest.models import IngestJob
from ingest.sources import Source
from tests.factories import StaffFactory
from tests.ingest.files import HILBERT, NOETHER
from tests.ingest.test_backups import all_rows

pytestmark = pytest.mark.django_db
STARTS = ("/", "/staff/", "/staff/upload/", "/admin/", "/healthz", "/readyz", "/sitemap.xml", "/robots.txt")
OF_ONE_VIEW = 1
"""So many addresses of one view are looked at."""
LINK = re.compile(r'(?:href|src|action|data-states)="(/[^"#]*)')


def consume(answer):
    """Take a stream to its end, which closes its file; closing it by hand would close an old connection too."""
    if answer.streaming:
        list(answer.streaming_content)


def views_reached(client):
    """The names of the views that links lead to, each looked at some times, by GET and HEAD."""
    waiting, seen, looked = list(STARTS), set(STARTS), {}
    while waiting:
        url = waiting.pop(0)
        try:
            view = resolve(urlsplit(url).path).view_name
        except Resolver404:
            continue
        if looked.get(view, 0) >= OF_ONE_VIEW or "logout" in view:
            continue
        looked[view] = looked.get(view, 0) + 1
        answer = client.get(url)
        assert answer.status_code < 500, url
        consume(client.head(url))
        if not answer.streaming and "html" in answer["Content-Type"]:
            found = {unescape(link) for link in LINK.findall(answer.content.decode())}
            waiting += sorted(found - seen)
            seen |= found
        consume(answer)
    return set(looked)


def test_looking_at_every_page_changes_nothing(client, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    intake.take_in(Source("noether.txt", lambda: NOETHER), publish=True)
    document = intake.take_in(Source("hilbert.txt", lambda: HILBERT)).document
    intake.take_in(Source("torn.pdf", lambda: b"%PDF-1.7\ntorn"))
    job = IngestJob.objects.get(document=document)
    job.next_of = intake.Document.objects.get(name="noether.txt").person
    job.save()
    client.force_login(StaffFactory(is_superuser=True))
    before = all_rows()
    views = views_reached(client)
    assert all_rows() == before
    mine = {
        *("ingest:document-list", "ingest:document-upload", "ingest:document-states", "ingest:document-detail"),
        *("ingest:document-compare", "ingest:document-original", "profiles:home", "profiles:person-detail"),
        *("profiles:person-list", "admin:index", "admin:ingest_document_changelist", "healthz", "readyz"),
    }
    assert mine <= views
