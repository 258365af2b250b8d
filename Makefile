# Vitae. `make` lists the targets.
PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
MANAGE := $(BIN)/python manage.py
SHARED ?= ../shared
PIP := $(BIN)/pip install --quiet --disable-pip-version-check --require-hashes
# Where no .env says otherwise the checks run with a key of their own.
CHECK_ENV := SECRET_KEY=$$($(BIN)/python -c 'import secrets; print(secrets.token_urlsafe(60))') DEBUG=0 HTTPS=1 ALLOWED_HOSTS=example.org
CHROMIUM := $(shell command -v chromium || command -v chromium-browser || command -v google-chrome)

.DEFAULT_GOAL := help
.PHONY: help setup run dev test check format score bench-parser bench-web bench-ingest lighthouse messages lock clean

help: ## List the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1|\2/' | column -t -s '|'

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
	  { echo "Vitae needs Python 3.11 or newer; '$(PYTHON)' is $$($(PYTHON) --version 2>&1 || echo missing). Set PYTHON=… to another."; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
	  { echo "Python's venv module is missing. On Debian and Ubuntu: apt-get install python3-venv"; exit 1; }
	@echo "Creating $(VENV)"
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: requirements.txt | $(BIN)/python
	@echo "Installing what the site needs"
	@$(PIP) -r requirements.txt || { echo "Installing failed. Is a Python package registry reachable?"; exit 1; }
	@touch $@

$(VENV)/.installed-dev: requirements-dev.txt $(VENV)/.installed
	@echo "Installing what tests and checks need"
	@$(PIP) -r requirements-dev.txt || { echo "Installing failed. Is a Python package registry reachable?"; exit 1; }
	@touch $@

$(VENV)/.installed-browser: requirements-browser.txt $(VENV)/.installed-dev
	@echo "Installing what the browser tests need"
	@$(PIP) -r requirements-browser.txt || { echo "Installing failed. Is a Python package registry reachable?"; exit 1; }
	@touch $@

.env: | $(BIN)/python
	@$(BIN)/python -c 'import pathlib, secrets; text = pathlib.Path(".env.example").read_text(); \
	  pathlib.Path(".env").write_text(text.replace("SECRET_KEY=", f"SECRET_KEY={secrets.token_urlsafe(60)}", 1))'
	@chmod 600 .env
	@echo "Wrote .env with a new secret key"

setup: $(VENV)/.installed .env ## Create .venv, install what the site needs, write .env

run: setup ## Serve the site on http://127.0.0.1:8000, with sample CVs in an empty database
	@$(BIN)/python -c 'import socket; s = socket.socket(); s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1); s.bind(("$(HOST)", $(PORT)))' 2>/dev/null || \
	  { echo "Port $(PORT) on $(HOST) is taken. Stop what runs there, or: make run PORT=8001"; exit 1; }
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) collectstatic --no-input --verbosity 0
	@$(MANAGE) demo
	@echo "Vitae is on http://$(HOST):$(PORT)  (Ctrl-C stops it)"
	@$(MANAGE) worker & worker=$$!; \
	 $(BIN)/gunicorn config.wsgi --bind $(HOST):$(PORT) --workers 2 --log-level warning & web=$$!; \
	 trap 'kill $$web $$worker 2>/dev/null' INT TERM HUP; \
	 wait $$web; ended=$$?; kill $$worker 2>/dev/null; wait; \
	 if [ $$ended -gt 128 ]; then exit 0; fi; exit $$ended

dev: setup ## Serve with reload and debug pages
	@DEBUG=1 $(MANAGE) migrate --verbosity 0
	@DEBUG=1 $(MANAGE) demo
	@DEBUG=1 $(MANAGE) worker & worker=$$!; trap 'kill $$worker 2>/dev/null' EXIT; DEBUG=1 $(MANAGE) runserver $(HOST):$(PORT)

test: $(VENV)/.installed-dev $(if $(CHROMIUM),$(VENV)/.installed-browser) ## Run all tests (DATABASE_URL=postgres://… for PostgreSQL)
	@$(if $(CHROMIUM),,echo "No Chromium found: the browser tests will be skipped. On Debian: apt-get install chromium";) \
	 $(BIN)/pytest -n auto --cov --cov-report=term --cov-fail-under=90 $(ARGS)

check: $(VENV)/.installed-dev ## Lint, types, contracts, templates, migrations, deployment settings
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	git ls-files 'templates/*.html' | xargs -r $(BIN)/djade --target-version 5.2 --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/bandit --quiet --recursive config ingest profiles --severity-level medium
	$(CHECK_ENV) $(MANAGE) makemigrations --check --dry-run
	$(CHECK_ENV) $(MANAGE) check --deploy --fail-level WARNING

format: $(VENV)/.installed-dev ## Format code and templates
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	git ls-files 'templates/*.html' | xargs -r $(BIN)/djade --target-version 5.2

score: $(VENV)/.installed-dev ## Score the parser against the gold files in ../shared
	@$(BIN)/python -m tests.score --shared $(SHARED) $(ARGS)

bench-parser: $(VENV)/.installed-dev ## Time the parser by format (ARGS=--peers for others beside it)
	@$(BIN)/python -m tests.bench_parser --shared $(SHARED) $(ARGS)

bench-ingest: $(VENV)/.installed-dev ## Time taking in and publishing 1,000 CVs (ARGS="--count 200 --pdfs 0.2")
	@$(BIN)/python -m tests.bench_ingest --shared $(SHARED) $(ARGS)

bench-web: $(VENV)/.installed-dev ## Time the pages over a database, Datasette beside it (DATABASE_URL=…, see manage.py make_corpus)
	@$(BIN)/python -m tests.bench_web $(ARGS)

lighthouse: $(VENV)/.installed-dev ## Judge four pages with Lighthouse (needs node and Chromium; DATABASE_URL=…)
	@$(BIN)/python -m tests.lighthouse $(ARGS)

messages: $(VENV)/.installed-dev ## Bring locale/ up to the words of the code and compile it (needs gettext)
	@command -v msgfmt >/dev/null || { echo "gettext is missing. On Debian and Ubuntu: apt-get install gettext"; exit 1; }
	@$(CHECK_ENV) $(MANAGE) makemessages --locale fr --ignore $(VENV) --ignore var --ignore tests --no-obsolete --add-location file --no-wrap
	@$(CHECK_ENV) $(MANAGE) compilemessages --locale fr --ignore $(VENV)
	@msgfmt --statistics --check-format --output-file /dev/null locale/fr/LC_MESSAGES/django.po

lock: $(VENV)/.installed-dev ## Write requirements*.txt anew from requirements*.in (needs uv)
	@command -v uv >/dev/null || { echo "uv is missing: pip install uv"; exit 1; }
	@for name in requirements requirements-dev requirements-browser; do \
	  uv pip compile --quiet --generate-hashes --universal --python-version 3.11 --no-header --no-emit-index-url \
	    $(ARGS) --output-file $$name.txt $$name.in || exit 1; done

clean: ## Remove .venv and caches; the database and files in var/ stay
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .coverage* htmlcov
