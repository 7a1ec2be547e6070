# Slugline. `make run` and `make test` do their own set-up; everything lives in .venv and .slugline.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: help install run test lint types contracts tests bench lock screenshots clean

help: ## show this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

install: $(STAMP) ## virtual environment with pinned, hashed dependencies

$(STAMP): requirements-dev.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Slugline needs Python 3.11 or newer; set PYTHON=/path/to/python3.11")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

run: install ## the local workspace, the bot and a seeded store, on one address
	@exec $(BIN)/slugline run

test: lint types contracts tests ## everything CI checks

lint: install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/deptry .
	$(BIN)/bandit -q -ll -c pyproject.toml -r bot handlers

types: install
	$(BIN)/mypy

contracts: install
	$(BIN)/lint-imports

tests: install
	$(BIN)/pytest -n 2 --dist loadfile

bench: install ## how well it judges the dev cases, how fast, and how it bears 50 commands at once
	PYTHONPATH=. $(BIN)/python tools/bench.py
	PYTHONPATH=. $(BIN)/python tools/load.py

screenshots: install ## takes the README's pictures (needs chromium)
	PYTHONPATH=. $(BIN)/python tools/screenshots.py

lock: ## compiles the two requirements files (needs uv)
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url -o requirements.txt
	uv pip compile pyproject.toml --extra dev --extra postgres --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url -o requirements-dev.txt

clean:
	rm -rf $(VENV) build dist *.egg-info
