# `make` installs and reads the examples; `make test` proves it. `make help` lists the rest.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
# What the lowest versions are tried on: all but what drives other programs, and what draws random cases by the hundred.
QUICK := -p no:randomly --ignore-glob=*browser* --ignore-glob=*review* --ignore-glob=*kit_update* \
	--ignore-glob=*kit_reliability* --ignore-glob=*kit_plugin* --ignore-glob=*kit_fuzz* --ignore-glob=*propert*
SOURCES := $(shell find src -name '*.py')
NATIVE := .native

.PHONY: demo test lint format score bench native crash fuzz matrix lowest licences audit reviews golden docs all clean help
.DEFAULT_GOAL := demo

demo: $(VENV)/.compiled  ## install, then read the documents of examples/ into output/
	@$(BIN)/claims extract examples -o output

test: $(VENV)/.dev $(VENV)/.compiled  ## install what the tests need and run them
	$(BIN)/pytest -n auto --maxprocesses 4

lint: $(VENV)/.dev  ## ruff, its formatter, mypy --strict, and who may import whom
	$(BIN)/ruff check src tests benchmarks scripts
	$(BIN)/ruff format --check src tests benchmarks scripts
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

format: $(VENV)/.dev  ## let ruff lay out the code
	$(BIN)/ruff format src tests benchmarks scripts
	$(BIN)/ruff check --fix-only --quiet src tests benchmarks scripts

score: $(VENV)/.compiled  ## accuracy on every set at hand, against targets and the figures committed last
	$(BIN)/python benchmarks/score.py

bench: $(VENV)/.dev $(VENV)/.compiled  ## speed and memory, as interpreted and as compiled, beside quantulum3 (installed into .bench/)
	$(BIN)/python benchmarks/bench.py
	if command -v cc >/dev/null; then $(MAKE) native && $(NATIVE)/bin/python benchmarks/bench.py; \
	else echo "No C compiler here: the compiled wheel was not measured."; fi
	$(BIN)/python benchmarks/memory.py

native: $(NATIVE)/.installed  ## a wheel compiled to machine code, in .native/ with an environment to try it; needs a C compiler
	$(NATIVE)/bin/claims extract examples -o $(NATIVE)/output --format csv --quiet
	diff -r $(NATIVE)/output tests/golden && ls $(NATIVE)/*.whl

crash: $(VENV)/.dev $(VENV)/.compiled  ## kill a run at 200 random moments: its files are the old or the new, never half
	CLAIMS_CRASH_ROUNDS=200 $(BIN)/pytest -q tests/test_kit_reliability.py -k killed

fuzz: $(VENV)/.dev $(VENV)/.compiled  ## read 100,000 texts that look like numbers, and see that time grows with length alone
	CLAIMS_FUZZ_CASES=100000 $(BIN)/pytest -q tests/test_kit_fuzz.py
	$(BIN)/python benchmarks/linear.py

reviews: $(VENV)/.dev $(VENV)/.compiled  ## edit cells and texts in 1,000 random rounds: nothing that a person wrote is lost
	CLAIMS_REVIEW_ROUNDS=1000 $(BIN)/pytest -q tests/test_review_property.py

matrix: $(VENV)/.dev  ## the tests on the lowest and the newest versions of what we depend on, on every Python there is
	$(BIN)/python scripts/matrix.py

lowest: $(VENV)/.dev  ## the quick tests on the lowest versions, on the oldest Python there is
	$(BIN)/python scripts/matrix.py --oldest --versions lowest -- $(QUICK)

licences: $(VENV)/.dev  ## whether all that a user installs with claims may be used freely
	$(BIN)/python scripts/licences.py

audit: $(VENV)/.dev  ## whether what a user installs has known vulnerabilities (asks the network; what cannot be looked up is named, and fails)
	@$(PIP) pip-audit
	$(BIN)/python scripts/audit.py

golden: $(VENV)/.compiled  ## rewrite the expected output of the examples after a change that was meant
	$(BIN)/claims extract examples -o tests/golden --format csv --quiet

docs: $(VENV)/.compiled  ## remake what is made: conversions.csv, the pages of kinds and checks, the help texts, charts and pictures of README.md
	$(BIN)/python scripts/conversions.py
	$(BIN)/python scripts/readme.py
	$(BIN)/python scripts/charts.py
	$(BIN)/python scripts/pictures.py

all: demo lint test score bench  ## everything

clean:  ## remove the environment and what runs wrote, but for reviews and workbooks, in which a person may have written
	rm -rf $(VENV) $(NATIVE) .bench .matrix .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find output -type f ! -name '.*' ! -name 'reviews*.csv' ! -name '*.xlsx' -delete

help:
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "claims needs Python 3.11 or later; run make PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)

# Dependencies are byte-compiled even where PYTHONDONTWRITEBYTECODE is set: without it each start would take two seconds.
$(VENV)/.installed: pyproject.toml | $(BIN)/python
	@echo "Installing into $(VENV), a minute the first time ..."
	@$(PIP) --editable .
	@$(BIN)/python -m compileall -q -j 0 $(VENV)/lib >/dev/null || true
	@touch $@

$(VENV)/.dev: $(VENV)/.installed
	@$(PIP) --editable '.[dev]'
	@$(BIN)/python -m compileall -q -j 0 $(VENV)/lib >/dev/null || true
	@touch $@

# In a copy, since the build leaves its libraries beside the sources, and Python would prefer them to what is edited there.
$(NATIVE)/.installed: pyproject.toml $(SOURCES) $(shell find schemas -type f) | $(BIN)/python
	@echo "Compiling into $(NATIVE), five minutes ..."
	rm -rf $(NATIVE) && $(PYTHON) -m venv $(NATIVE) && mkdir $(NATIVE)/source
	cp -R pyproject.toml README.md LICENSE src schemas $(NATIVE)/source
	@$(NATIVE)/bin/python -m pip install --quiet --disable-pip-version-check 'build>=1.2'
	HATCH_BUILD_HOOK_ENABLE_MYPYC=1 $(NATIVE)/bin/python -m build --wheel --outdir $(NATIVE) $(NATIVE)/source >$(NATIVE)/build.log
	@$(NATIVE)/bin/python -m pip install --quiet --disable-pip-version-check "$$(echo $(NATIVE)/*.whl)[parquet]"
	@$(NATIVE)/bin/python -m compileall -q -j 0 $(NATIVE)/lib >/dev/null || true
	rm -rf $(NATIVE)/source
	@touch $@

$(VENV)/.compiled: $(VENV)/.installed $(SOURCES)
	@$(BIN)/python -m compileall -q src
	@touch $@
