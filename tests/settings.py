"""Settings for tests: those of the site with fast passwords, plain static files and files in a scratch folder."""

import os
import tempfile

os.environ["SECRET_KEY"] = "tests"
os.environ["DEBUG"] = "0"

from config.settings import *  # noqa: F403
from config.settings import DATABASES, STORAGES

ALLOWED_HOSTS = ["*"]
SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = False
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
MEDIA_ROOT = tempfile.mkdtemp(prefix="vitae-tests-")
STATIC_ROOT = tempfile.mkdtemp(prefix="vitae-static-")  # WhiteNoise warns when there is no such folder
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
FILE_UPLOAD_TEMP_DIR = tempfile.mkdtemp(prefix="vitae-uploads-")
PAGE_CACHE_SECONDS = 0  # tests that are about it say otherwise
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}

# In a file: in memory one connection serves all threads, and two requests at once spoil each other's savepoints.
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["TEST"]["NAME"] = tempfile.mkdtemp(prefix="vitae-database-") + "/tests.sqlite3"
    DATABASES["default"]["OPTIONS"]["init_command"] += "PRAGMA synchronous=OFF;"
