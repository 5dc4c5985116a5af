# Faisceau. `make demo` shows it at work on the embedded data, `make test` passes its tests; both
# install what is missing first.

PREFIX ?= /usr/local
DESTDIR ?=
SHARED ?= ../shared/data
SWIFT ?= swift
BUILD := .build
TOOL := $(BUILD)/release/faisceau
EMBEDDED := $(BUILD)/faisceau/idf.sqlite
STATIC := $(BUILD)/static
VENV := $(BUILD)/venv
BROWSER := $(BUILD)/browser
ROOT := $(DESTDIR)$(PREFIX)
INSTALLED_DATA := $(ROOT)/share/faisceau/idf.sqlite
COMPLETIONS := $(ROOT)/share/bash-completion/completions/faisceau \
  $(ROOT)/share/zsh/site-functions/_faisceau \
  $(ROOT)/share/fish/vendor_completions.d/faisceau.fish

.DEFAULT_GOAL := help
.PHONY: help setup build demo test test-all check lint format imports install uninstall datasets \
  bench examples examples-check imports-check install-check python asan package-check \
  browser export-check notebooks clean

help: ## what can be made
	@sed -nE 's/^([a-z-]+):[^#]*## (.*)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 24

setup: ## install the Debian packages that are missing
	@.ci/setup

build: setup ## build the command in release, and its embedded data
	$(SWIFT) build -c release --product faisceau
	@$(MAKE) --no-print-directory $(EMBEDDED)

# The embedded store is derived from Datasets/idf; the command that makes it is the one just built.
$(EMBEDDED): $(wildcard Datasets/idf/*) $(wildcard Sources/*/*.swift Sources/*/*/*.swift)
	@mkdir -p $(@D)
	$(TOOL) embed --from Datasets/idf --output $@

demo: build ## the priority métiers of each bassin of Île-de-France, from the embedded data
	@$(TOOL) rank --top 5
	@$(TOOL) synthesis --top 20

test: build ## build and pass the tests (Swift and Debian's libraries only)
	$(SWIFT) build -c release --build-tests
	.ci/test

test-all: check test examples-check imports-check install-check python package-check export-check browser asan ## the tests, and those that need Python, a browser or sanitizers

check: lint imports ## format lint and import check

lint: ## formatting and documentation rules
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources

format: ## rewrite the sources as the rules say
	$(SWIFT) format format --in-place --recursive Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources

examples: build ## run the documents' examples and write their output anew
	@.ci/examples

examples-check: build ## hold the documents' examples against what the command prints
	@.ci/examples --check

install-check: ## what install puts there works without this tree
	@.ci/test-install

imports-check: ## the import check refuses what it should
	@.ci/test-imports

imports: ## hold every import against the plan in Package.swift
	@.ci/check-imports

$(VENV)/made: Benchmarks/rivals/requirements.txt
	python3 -m venv $(VENV)
	$(VENV)/bin/pip install --quiet --requirement $<
	@touch $@

python: build $(VENV)/made ## cells, rankings, syntheses and status against the workbooks, read in Python
	.ci/test-python $(VENV)/bin/python $(SHARED)

package-check: $(VENV)/made ## the embedded data package, by frictionless
	$(VENV)/bin/frictionless validate Datasets/idf/datapackage.json

$(BROWSER)/venv/made: Tests/Browser/requirements.txt
	python3 -m venv $(BROWSER)/venv
	$(BROWSER)/venv/bin/pip install --quiet --requirement $<
	@touch $@

browser: build $(BROWSER)/venv/made ## the dossiers in headless Chromium; screenshots and PDF in .build/browser
	@.ci/setup chromium fonts-liberation
	$(BROWSER)/venv/bin/python Tests/Browser/check_dossier.py --tool $(TOOL) --store $(EMBEDDED) --shots $(BROWSER)

export-check: build $(VENV)/made ## what export writes: frictionless, three readers, Jupyter, notebooks-export
	.ci/test-export $(VENV)/bin/python

notebooks: build $(VENV)/made ## write and run notebooks-export anew
	.ci/test-export $(VENV)/bin/python --write

asan: setup ## the tests of the file readers and of classifications under the address sanitizer
	LSAN_OPTIONS=suppressions=$(abspath .ci/leaks.supp) $(SWIFT) test --sanitize=address --scratch-path $(BUILD)/asan --filter "FormatsTests|TypologyTests|DecompositionTests|momentsOnEveryProcessor"

install: setup ## install in PREFIX, embedded data included; needs nothing of this tree afterwards
	$(SWIFT) build -c release --product faisceau --static-swift-stdlib --scratch-path $(STATIC) \
	  -Xlinker -s
	install -d $(ROOT)/bin $(dir $(INSTALLED_DATA)) $(dir $(COMPLETIONS))
	install -m 755 $(STATIC)/release/faisceau $(ROOT)/bin/faisceau
	$(ROOT)/bin/faisceau embed --from Datasets/idf --output $(INSTALLED_DATA)
	$(ROOT)/bin/faisceau --generate-completion-script bash >$(word 1,$(COMPLETIONS))
	$(ROOT)/bin/faisceau --generate-completion-script zsh >$(word 2,$(COMPLETIONS))
	$(ROOT)/bin/faisceau --generate-completion-script fish >$(word 3,$(COMPLETIONS))

uninstall: ## remove what install put there
	rm -f $(ROOT)/bin/faisceau $(INSTALLED_DATA) $(COMPLETIONS)
	-rmdir $(dir $(INSTALLED_DATA))

datasets: build ## make Datasets/idf again from the official files in SHARED, byte for byte
	$(TOOL) derive --from $(SHARED) --output Datasets/idf

bench: build $(VENV)/made ## time the declared cases against their rivals
	@# Without it, a file new in the parent package would not be seen.
	$(SWIFT) build --package-path Benchmarks -c release --disable-build-manifest-caching
	$(SWIFT) run --package-path Benchmarks -c release bench \
	  --tool $(abspath $(TOOL)) --python $(abspath $(VENV)/bin/python) --data $(abspath $(SHARED)) $(CASE)

clean: ## remove what was built
	rm -rf $(BUILD) Benchmarks/.build
