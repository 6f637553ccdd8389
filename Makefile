# `make` alone lists what can be asked for. All work is done in .venv and build, in this folder.

PYTHON ?= python3
ARGS ?=
# Of `make mutants`, alone or within `make soak`.
MUTANTS ?=

BIN = .venv/bin
CODE = cuprofiler tests tools main.py
# Tests need no screen; the others take one that is asked for by name.
OFFSCREEN = QT_QPA_PLATFORM=$${QT_QPA_PLATFORM:-offscreen}

# An old Python could not even read tools/setup.py, so it is asked here first.
# -I: no setting of the person's own Python gets in the way.
BARE_PYTHON = "$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
	{ echo 'Python 3.11 or newer is needed, and $(PYTHON) is not one.' \
	'Name another, for example: make run PYTHON=python3.12'; exit 2; }; \
	exec "$(PYTHON)" -I
SETUP = $(BARE_PYTHON) tools/setup.py

# One line for a check that finds nothing; all its words for one that does.
check = @printf '%s: ' '$(1)'; if out=$$($(2) 2>&1); then echo 'in order'; \
	else echo 'not in order'; printf '%s\n' "$$out"; exit 1; fi

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help setup run dev lint test coverage bench screens soak properties mutants catalog package package-test machines lock clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s%s\n", $$1, $$2 }' Makefile
	@echo 'Options: ARGS="..." for the program or tool, PYTHON=python3.12 for another Python'

setup: ## get ready what the program needs (make run does it by itself)
	@$(SETUP) setup

run: ## start the program; without a screen, write sample documents
	@$(SETUP) run $(ARGS)

dev:
	@$(SETUP) dev

lint: dev ## check style, types and layers
	$(call check,Style,$(BIN)/python -m ruff check --output-format concise $(CODE))
	$(call check,Layout,$(BIN)/python -m ruff format --check $(CODE))
	$(call check,Types,$(BIN)/python -m mypy)
	$(call check,Layers,$(BIN)/lint-imports)

test: lint ## lint, then run the tests
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n 2 -q $(ARGS)

coverage: dev ## which lines and branches the tests reach, processes they start included
	@mkdir -p build/coverage
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n 2 -q --cov --cov-config=tools/coverage.toml --cov-report= $(ARGS)
	@$(BIN)/python -m coverage report --rcfile=tools/coverage.toml --skip-covered --sort=cover | tail -n 60

bench: dev ## measure how fast the program is
	@$(OFFSCREEN) $(BIN)/python tools/bench.py $(ARGS)

screens: dev ## draw pictures of the screens into build/screens
	@$(OFFSCREEN) $(BIN)/python tools/screens.py --out build/screens $(ARGS)

soak: ## run the long tests, then make properties and make mutants
	@$(SETUP) soak
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q -m soak -p no:randomly $(ARGS)
	@$(MAKE) properties mutants

# Hypothesis marks the tests that it draws examples for.
properties: dev ## look for examples that break a property, much further than make test
	@HYPOTHESIS_PROFILE=soak QT_QPA_PLATFORM=offscreen \
	$(BIN)/python -m pytest -q -m hypothesis -p no:randomly -n 2

mutants: dev ## change rules one by one: do the tests notice? (MUTANTS="--size 300 --seed 2")
	@$(BIN)/python tools/mutants.py $(MUTANTS)

catalog: dev ## rebuild the translation catalogues
	@$(BIN)/python tools/catalog.py $(ARGS)

package: ## build what is double-clicked into dist/ (ARGS=deb or ARGS=archive for one)
	@$(SETUP) package
	@$(BIN)/python -m tools.package $(ARGS)

package-test: ## install, use and remove both packages on bare systems (as root)
	@$(BARE_PYTHON) tools/package_test.py $(ARGS)

machines: ## try make run and make test on bare systems, as three persons (as root)
	@$(BARE_PYTHON) tools/machines.py $(ARGS)

lock: ## write the lock files anew (ARGS=--upgrade for the newest versions)
	@$(SETUP) lock $(ARGS)

clean: ## remove all that was made, .venv too
	@rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache *.egg-info
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
