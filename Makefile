# Two commands do everything on a fresh Debian 12 with the Swift toolchain: make demo, make test.
SWIFT ?= swift
EXAMPLE ?= Examples/orders-corruption
PREFIX ?= /usr/local
FUZZ_SECONDS ?= 60
RELEASE = .build/release/candor
SWIFT_SOURCES = Package.swift Sources Tests Fuzz

.PHONY: demo test bench fuzz lint format install build setup setup-test setup-bench man clean-out

build: setup ## a release build of the command
	$(SWIFT) build -c release --product candor

setup:
	@scripts/setup

setup-test:
	@scripts/setup --test
	@scripts/setup-today

setup-bench:
	@scripts/setup --bench

demo: build ## from the example's evidence to every document
	@scripts/demo $(RELEASE) $(EXAMPLE)

test: setup-test lint ## every test, those that need servers with them
	$(SWIFT) build --build-tests
	@scripts/with-test-servers $(SWIFT) test --skip-build
	@scripts/check-sarif .build/debug/candor
	@scripts/check-limits .build/debug/candor

bench: build setup-bench ## times, each beside its peer in the same run; fails when a budget is missed
	$(SWIFT) build -c release --product log-maker
	@failed=; \
	run() { "$$@" || failed="$$failed $$1"; }; \
	run scripts/bench $(RELEASE) $(EXAMPLE); \
	run scripts/check-limits $(RELEASE); \
	run scripts/bench-logs $(RELEASE) .build/release/log-maker; \
	run scripts/bench-crashes $(RELEASE); \
	run scripts/bench-records $(RELEASE); \
	run scripts/bench-prose $(RELEASE); \
	run scripts/bench-redact $(RELEASE); \
	run scripts/bench-estimate $(RELEASE); \
	if [ -n "$$failed" ]; then echo "make bench: budgets are missed in$$failed" >&2; exit 1; fi

fuzz: setup ## every reader on made-up bytes, FUZZ_SECONDS each
	@scripts/fuzz $(FUZZ_SECONDS)

lint:
	$(SWIFT) format lint --strict --recursive $(SWIFT_SOURCES)

format:
	$(SWIFT) format --in-place --recursive $(SWIFT_SOURCES)

man: build ## manual pages and completions made from the commands
	@scripts/manual $(RELEASE) .build/share

install: build man
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 $(RELEASE) $(DESTDIR)$(PREFIX)/bin/candor
	cp -R .build/share $(DESTDIR)$(PREFIX)/

clean-out:
	rm -rf Examples/*/out
