# SPDX-License-Identifier: Apache-2.0
# Entente: `make run` for the demonstration, `make test` for everything that must hold.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

# Without it SwiftPM writes a package's traits in random order and rebuilds Hummingbird at every turn.
export SWIFT_DETERMINISTIC_HASHING := 1

# Built files stay outside the clone, by toolchain and dependencies, so that the next clone starts warm.
ENTENTE_CACHE ?= $(HOME)/.cache/entente-build
key = $(shell { swift --version 2>&1; cat Package.swift; } | sha256sum | cut -c1-16)
ENTENTE_BUILD ?= $(ENTENTE_CACHE)/$(key)
export ENTENTE_CACHE ENTENTE_BUILD

# A debug build starts sooner on a cold machine; `make run CONFIGURATION=release` serves faster.
CONFIGURATION ?= debug
DATA ?= data
ADDRESS ?= 127.0.0.1:8080

swift_flags = --scratch-path "$$scratch"
sources = $(wildcard Package.swift Sources Tests Benchmarks Fuzz)

help: ## these lines
	@grep -hE '^[a-z]+:.*## ' Makefile | sed -E 's/:.*## /\t/' | sort | expand -t 12

# A step of its own: make expands a recipe as a whole, and swift may tell its version only once this is done.
setup-build setup-test setup-api setup-bench setup-quality: setup-%:
	@scripts/setup $*

run: setup-build ## build, create the demonstration in ./data if there is none, and serve it
	@scratch="$(ENTENTE_BUILD)/$(CONFIGURATION)"; \
	swift build -c $(CONFIGURATION) --product entente $(swift_flags); \
	scripts/demonstration "$$scratch/$(CONFIGURATION)/entente" "$(DATA)" "$(ADDRESS)"

build: setup-build ## build everything, tests included
	@scratch="$(ENTENTE_BUILD)/debug"; swift build --build-tests $(swift_flags)

test: setup-test ## install what the tests need and run all of them
	@scripts/test

api: setup-test setup-api ## let schemathesis look for what the API does wrong, in 20,000 cases, and yente's client ask its questions
	@scratch="$(ENTENTE_BUILD)/debug"; swift build --product entente $(swift_flags); \
	python="$$(scripts/python browser)"; \
	"$$python" -B Tests/API/run.py "$$scratch/debug/entente" 20000; \
	client="$$(scripts/python api)"; \
	"$$client" -B Tests/API/yente.py "$$scratch/debug/entente"

law: setup-test ## check the law book, run its tests with every slip in every rule, and ask clingo and Cedar
	@scratch="$(ENTENTE_BUILD)/debug"; swift build --product entente $(swift_flags); \
	scripts/law "$$scratch/debug/entente"

audit: setup-test ## read every page as every office with checkers, and let hostile visitors at the site
	@scratch="$(ENTENTE_BUILD)/debug"; swift build --product entente $(swift_flags); \
	python="$$(scripts/python browser)"; \
	"$$python" -B Tests/Browser/audit.py "$$scratch/debug/entente"

fuzz: setup-build ## let libFuzzer at the matching and every reader of foreign bytes, five minutes each
	@scripts/fuzz 300

# PAIRS="A.jsonl B.jsonl" names other labelled pairs; then nobody is looked for in a list.
quality: setup-quality ## measure how well names are matched and found in a list, beside nomenklatura and rapidfuzz
	@scratch="$(ENTENTE_BUILD)/debug"; swift build --product entente $(swift_flags); \
	python="$$(scripts/python screening)"; \
	"$$python" -B Tests/Screening/Conformance/quality.py "$$scratch/debug/entente" $(PAIRS)

# Without its cache: SwiftPM does not notice new files of the package that the measurements depend on.
bench: setup-bench ## measure against the bars and print a table
	@scratch="$(ENTENTE_BUILD)/bench"; failed=0; \
	export ENTENTE_LAW_PEERS="$$(scripts/python law)"; \
	swift build --package-path Benchmarks -c release --disable-build-manifest-caching $(swift_flags); \
	swift build --package-path Benchmarks -c release --disable-build-manifest-caching --product entente $(swift_flags); \
	export ENTENTE_BINARY="$$scratch/release/entente"; \
	export ENTENTE_SCREENING_PEERS="$$(scripts/python screening)"; \
	for bench in SiteBench LawBench ScreeningBench; do "$$scratch/release/$$bench" || failed=1; done; exit $$failed

lint: ## check the form of every Swift file
	@swift format lint --strict --recursive --parallel $(sources)

format: ## bring every Swift file into form
	@swift format --in-place --recursive --parallel $(sources)

clean: ## forget what was built (never ./data)
	rm -rf "$(ENTENTE_BUILD)" .build Benchmarks/.build

.PHONY: fuzz help setup-build setup-test setup-api setup-bench setup-quality run build test api law audit quality bench lint format clean
