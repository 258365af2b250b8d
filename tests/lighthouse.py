"""Judge pages with Lighthouse: ``python -m tests.lighthouse [--database URL] [--runs N] [PATH...]``.

Starts the site over a database that is there and runs the npm package lighthouse with the system's Chromium on the
front page, the list of people, a person and a comparison. Prints the four scores, the kilobytes transferred and those
of scripts, and says what falls short of a bar; ends with 1 then. Of several runs the middle performance counts.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

LIGHTHOUSE = "lighthouse@12.8.2"
CATEGORIES = "performance", "accessibility", "best-practices", "seo"
GOOD, ATTEMPTS = 0.9, 3  # of an audit; at a page
LEAST, MOST_KILOBYTES, MOST_SCRIPT = 95, 100, 40
ROW = "{:<40} {:>5} {:>5} {:>5} {:>5} {:>8} {:>8}"
FLAGS = "--headless=new --no-sandbox --disable-dev-shm-usage"


def find_browser() -> str:
    """The path of Chromium; "" when there is none."""
    found = map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))
    return next(filter(None, found), "")


def paths() -> list[str]:
    """The four pages, of people with many works."""
    from django.contrib.auth.models import AnonymousUser
    from django.db.models import Count

    from profiles import queries

    shown = queries.shown_people(AnonymousUser())
    slugs = list(shown.alias(n=Count("citations")).order_by("-n", "pk").values_list("slug", flat=True)[:3])
    if not slugs:
        raise SystemExit("No person with a CV is in this database; bring some in first (manage.py demo).")
    together = "&".join(f"p={slug}" for slug in slugs)
    return ["/", "/people/", f"/people/{slugs[0]}/", f"/compare/?{together}"]


def judge(address: str, browser: str, folder: Path) -> dict:
    """What Lighthouse says of one page.

    Raises:
        SystemExit: it could not be run, with its own words.
    """
    report = folder / "report.json"
    command = ["npx", "--yes", LIGHTHOUSE, address, "--quiet", f"--chrome-flags={FLAGS}", "--output=json"]
    command += [f"--output-path={report}", f"--only-categories={','.join(CATEGORIES)}"]
    for _ in range(ATTEMPTS):  # on a busy machine a recording may break off
        ended = subprocess.run(command, env={**os.environ, "CHROME_PATH": browser}, capture_output=True, text=True)
        if not ended.returncode:
            return json.loads(report.read_text())
    raise SystemExit(f"Lighthouse failed on {address}:\n{ended.stderr[-2000:]}")


def figures(reports: list[dict]) -> tuple[list[int], float, float]:
    """The middle scores, the kilobytes transferred without pictures, and those of scripts."""
    scores = [
        round(100 * statistics.median(report["categories"][name]["score"] for report in reports)) for name in CATEGORIES
    ]
    items = reports[0]["audits"]["network-requests"]["details"]["items"]
    sizes = {kind: sum(item["transferSize"] for item in items if item["resourceType"] == kind) for kind in
             ("Document", "Stylesheet", "Script", "Font", "Fetch", "XHR")}  # fmt: skip
    return scores, sum(sizes.values()) / 1024, sizes["Script"] / 1024


def faults(report: dict) -> list[str]:
    """The audits with weight that are not passed."""
    weighty = {ref["id"] for one in report["categories"].values() for ref in one["auditRefs"] if ref["weight"]}
    audits = (report["audits"][name] for name in sorted(weighty))
    return [
        f"{audit['id']}: {audit['title']}" for audit in audits if audit["score"] is not None and audit["score"] < 0.9
    ]


def measure(root: str, browser: str, chosen: list[str], runs: int) -> bool:
    """Whether every page reaches the bars; each is printed."""
    is_well = True
    print(ROW.format("page", "perf", "a11y", "best", "seo", "kB", "kB js"))
    with tempfile.TemporaryDirectory() as folder:
        for path in chosen:
            reports = [judge(root + path, browser, Path(folder)) for _ in range(runs)]
            scores, size, scripts = figures(reports)
            print(ROW.format(path[:40], *scores, f"{size:.1f}", f"{scripts:.1f}"), flush=True)
            if min(scores) < LEAST or size > MOST_KILOBYTES or scripts > MOST_SCRIPT:
                is_well = False
                print("\n".join(f"  {fault}" for fault in faults(reports[0])))
    return is_well


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--database", default=os.environ.get("DATABASE_URL", ""), help="default: that of the site")
    parser.add_argument("--runs", type=int, default=1, help="of each page (default: 1)")
    parser.add_argument("paths", nargs="*", help="other pages than the four")
    given = parser.parse_args()
    browser = find_browser()
    if not shutil.which("npx"):
        raise SystemExit("Node is missing: Lighthouse is an npm package. On Debian: apt-get install npm")
    if not browser:
        raise SystemExit("No Chromium found. On Debian: apt-get install chromium")
    database = given.database or f"sqlite:///{Path('var/vitae.sqlite3').resolve()}"
    os.environ |= {"DATABASE_URL": database, "DJANGO_SETTINGS_MODULE": "config.settings", "DEBUG": "0"}
    os.environ |= {"SECRET_KEY": "only-to-measure", "ALLOWED_HOSTS": "127.0.0.1"}
    import django

    django.setup()
    from tests.bench.servers import site

    chosen = given.paths or paths()
    subprocess.run([sys.executable, "manage.py", "collectstatic", "--no-input", "--verbosity", "0"], check=True)
    with site(database) as (port, _):
        if not measure(f"http://127.0.0.1:{port}", browser, chosen, given.runs):
            raise SystemExit(f"Bars: scores {LEAST}, {MOST_KILOBYTES} kB, {MOST_SCRIPT} kB of scripts.")


if __name__ == "__main__":
    main()
