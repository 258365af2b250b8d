"""Uploading as an admin does: files dropped in, outcomes without reloading, one tried again, the next CV compared."""

import pytest

from ingest import intake, tasks
from ingest.models import Document, IngestJob
from ingest.sources import Source
from tests.browser.test_review import session_of
from tests.factories import StaffFactory
from tests.ingest.files import HILBERT, NOETHER

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
DROP = """([names, contents]) => {
  const carried = new DataTransfer();
  names.forEach((name, place) => carried.items.add(new File([contents[place]], name)));
  const drop = document.getElementById("drop");
  drop.dispatchEvent(new DragEvent("drop", { dataTransfer: carried, bubbles: true, cancelable: true }));
}"""


@pytest.fixture
def uploads(page, client, live_server, settings, tmp_path):
    """The page of uploads, for staff; what is sent waits for a reader."""
    settings.MEDIA_ROOT = tmp_path
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    client.force_login(StaffFactory(is_superuser=True))
    page.context.add_cookies([session_of(client, live_server)])
    page.goto("/staff/upload/")
    return page


def read_all():
    """What a worker does."""
    for job in IngestJob.objects.filter(state="queued"):
        tasks.read_document.call(job.document_id)


def test_dropped_files_come_to_their_outcomes_without_reloading(uploads):
    uploads.evaluate("window.stayed = true")
    files = {"noether.txt": NOETHER.decode(), "hilbert.txt": HILBERT.decode(), "torn.pdf": "%PDF-1.7 torn"}
    uploads.evaluate(DROP, [list(files), list(files.values())])
    uploads.wait_for_selector("tr[data-pending] >> nth=2")
    assert uploads.inner_text("#progress") == "0 of 3 done"
    read_all()
    uploads.wait_for_selector("text=All 3 done, 1 failed.")
    assert sorted(row.inner_text() for row in uploads.query_selector_all("td.state")) == [
        "×failed: The PDF is damaged and cannot be read. Open it in the program it was made with and save it again.",
        "✓ready: 2 facts.",
        "✓ready: 2 facts.",
    ]
    uploads.click("text=Try again")
    uploads.wait_for_selector("tr[data-pending]")
    read_all()
    uploads.wait_for_selector("text=All 3 done, 1 failed.")
    assert uploads.evaluate("window.stayed") is True
    assert Document.objects.count() == 3


def test_chosen_file_is_published_at_once(uploads):
    uploads.check("text=Publish at once, without review")
    uploads.set_input_files("#id_files", {"name": "noether.txt", "mimeType": "text/plain", "buffer": NOETHER})
    uploads.wait_for_selector("tr[data-pending]")
    read_all()
    uploads.wait_for_selector("text=published: 2 facts.")


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (360, "dark")])
def test_pages_of_uploads_and_versions_are_accessible(uploads, settings, width, scheme):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    uploads.set_viewport_size({"width": width, "height": 900})
    uploads.emulate_media(color_scheme=scheme)
    old = intake.take_in(Source("noether.txt", lambda: NOETHER), publish=True).document
    later = NOETHER.replace(b"1921", b"1922") + b"E. Noether. Hyperkomplexe Systeme. Mathematische Zeitschrift, 1929.\n"
    new = intake.take_in(Source("noether-1929.txt", lambda: later)).document
    torn = intake.take_in(Source("torn.pdf", lambda: b"%PDF-1.7 torn")).document
    waits = intake.receive(Source("hilbert.txt", lambda: HILBERT)).document
    shown = "&".join(f"document={document.pk}" for document in (old, new, torn, waits))
    found = []
    for path in (f"/staff/upload/?{shown}", "/staff/", f"/staff/documents/{new.pk}/compare/?with={old.pk}"):
        uploads.goto(path)
        found += [(path, one["id"], one["nodes"][0]["html"]) for one in axe.run(uploads).response["violations"]]
        if uploads.evaluate("document.documentElement.scrollWidth") > width:
            found.append((path, "wider than the screen", ""))
    assert found == []


def test_a_file_chosen_before_the_script_is_there_is_sent(uploads):
    held = []
    uploads.route("**/js/upload*.js", lambda route: held.append(route))
    uploads.goto("/staff/upload/", wait_until="commit")
    uploads.locator("input[type=file]").set_input_files(
        {"name": "noether.txt", "mimeType": "text/plain", "buffer": NOETHER}
    )
    assert len(held) == 1
    held[0].continue_()
    uploads.wait_for_selector("tr[data-pending]")
    assert Document.objects.get().name == "noether.txt"
