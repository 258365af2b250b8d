"""The settings stand on the environment."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def settings_say(expression: str, **environment: str) -> subprocess.CompletedProcess:
    """What ``expression`` gives with the settings in a process of its own."""
    code = f"from django.conf import settings; print({expression})"
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**kept, "DJANGO_SETTINGS_MODULE": "config.settings", "SECRET_KEY": "", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_settings_without_a_secret_key_say_so():
    assert "SECRET_KEY is not set" in settings_say("settings.DEBUG", DEBUG="0").stderr


def test_settings_are_safe_by_default():
    said = settings_say(
        "settings.DEBUG, settings.SESSION_COOKIE_SECURE, settings.SECURE_HSTS_SECONDS",
        SECRET_KEY="x",
        HTTPS="1",
        DEBUG="0",
    )
    assert said.stdout.strip() == "False True 31536000"


def test_settings_take_the_database_from_the_environment():
    said = settings_say(
        "settings.DATABASES['default']['ENGINE'], settings.DATABASES['default']['NAME']",
        SECRET_KEY="x",
        DATABASE_URL="postgres://127.0.0.1/somewhere",
    )
    assert said.stdout.strip() == "django.db.backends.postgresql somewhere"
