PYTHON ?= python3
UV := .venv/bin/uv
UV_VERSION := 0.13.9
SBOM ?= var/sbom.cdx.json

.PHONY: run test check bench sbom audit clean help

run: .venv/.run-ready ## set up and start the bot on http://127.0.0.1:8080
	@.venv/bin/python -m compileall -q bot handlers data
	.venv/bin/servicekontor run

test: .venv/.test-ready check ## set up and pass every check and test
	.venv/bin/pytest -n 3 --dist loadgroup

check: .venv/.test-ready
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/lint-imports
	.venv/bin/hadolint Dockerfile

bench: .venv/.bench-ready ## measure everything and print tables; ONLY="matching store" picks some
	@.venv/bin/python -m compileall -q bot handlers data
	.venv/bin/python -m tests.benchmarks $(ONLY)

sbom: | $(UV) ## write what the service is made of, as CycloneDX, to var/sbom.cdx.json
	@mkdir -p $(dir $(SBOM))
	$(UV) export --quiet --frozen --no-default-groups --format cyclonedx1.5 --output-file $(SBOM)

audit: | $(UV) ## look each part up in a database of known vulnerabilities, at osv.dev
	$(UV) audit --frozen --no-default-groups

clean: ## remove what set-up made; the database in var/ stays
	rm -rf .venv .cache .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis

help: ## show this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1 - \2/p' $(MAKEFILE_LIST)

$(UV):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Python 3.11 or later is needed; say which with: make PYTHON=python3.12 ..."; exit 1; }
	$(PYTHON) -m venv .venv
	.venv/bin/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)

.venv/.run-ready: uv.lock pyproject.toml | $(UV)
	$(UV) sync --quiet --frozen --inexact --compile-bytecode --no-default-groups
	@touch $@

.venv/.test-ready: uv.lock pyproject.toml | $(UV)
	$(UV) sync --quiet --frozen --inexact --compile-bytecode
	@touch $@ .venv/.run-ready

.venv/.bench-ready: uv.lock pyproject.toml | $(UV)
	$(UV) sync --quiet --frozen --inexact --compile-bytecode --group bench
	@touch $@ .venv/.run-ready .venv/.test-ready
