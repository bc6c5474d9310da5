# The project's commands; make without a word lists them. Without make, these two
# build all and serve it: go run ./web/site && go run .

SPHINX   := $(CURDIR)/artefacts/examples/bin/python
PYPLOT   := $(CURDIR)/artefacts/neuron/bin/python
NEURON   := $(or $(NEURON_PYTHON),/usr/bin/python3)
ARBOR    := $(CURDIR)/artefacts/arbor/bin/python

.PHONY: help run build dist edge test neuron arbor examples bench live check fmt clean \
	site gofmt vet vet-js directions test-core test-wasm test-web test-race test-edge test-browser

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

run: ## build the site and serve it at http://127.0.0.1:8080 (or make run ADDR=host:port)
	go run ./web/site -quick
	$(BINARY)
	@./cablelab $(if $(ADDR),-addr $(ADDR))

build: site ## leave the binary cablelab, which is the whole site and the command
	$(BINARY)

dist: site ## leave the folder dist, which any static host can serve

edge: site ## leave in artefacts/edge what runs at Cloudflare's edge
	go run ./web/worker

test: export SITE = -check
test: ## test everything (finds Chromium and Node, or installs them on Debian)
	@.ci/need cc node chromium workerd tsc
	@$(PARALLEL) check test-core test-web
	@$(PARALLEL) test-browser test-race test-wasm test-edge

neuron: $(PYPLOT) ## run the exported programs, and those that tests drive the engine with, in NEURON and numpy (needs NEURON and Xvfb; for the sweep in two processes mpiexec)
	go test -count=1 ./core/script -neuron "$${NEURON_PYTHON:-/usr/bin/python3}"
	go test -count=1 ./core/sim ./core/hoc -run Program -neuron "$${NEURON_PYTHON:-/usr/bin/python3}"
	"$(PYPLOT)" web/cells/testdata/oracle.py -check web/cells/testdata/programs/*.py tutorial/*.md
	"$(PYPLOT)" web/cells/testdata/numpyanswers.py | cmp - web/cells/testdata/numpyanswers.txt
	"$(PYPLOT)" core/random/testdata/answers.py | cmp - core/random/testdata/answers.txt

arbor: $(ARBOR) ## run the exported recipes in Arbor (needs Python; installs Arbor in artefacts/arbor)
	go test -count=1 ./core/script -run Arbor -arbor "$(ARBOR)"

examples: site $(SPHINX) ## build the example hosts of live figures and cells, and run them (needs Python and Chromium; installs Sphinx in artefacts/examples)
	CHROMIUM="$$(.ci/need chromium)" go test -count=1 ./examples -python "$(SPHINX)"

live: site ## time how the page follows a slider (needs Chromium; LIVE="-moves 300 -memory 0" for less)
	@CHROMIUM="$$(.ci/need chromium)" go run ./web/bench/live $(LIVE)

bench: ## time the engine beside NEURON (needs NEURON and Chromium; BENCH="-rounds 3 -jobs BS-1" for less)
	@go run ./web/site -quick >/dev/null
	@go run ./web/bench $(BENCH)

check: gofmt vet vet-js directions ## check formatting, go vet and which package imports which

fmt: ## format the Go files
	gofmt -w .

clean: ## remove what the other commands leave
	find dist -mindepth 1 ! -name .gitignore -delete
	rm -rf cablelab artefacts

# The parts of the whole test. What compiles the root package waits for the site,
# which that package embeds: Go does not bear files that come and go meanwhile.

$(SPHINX):
	python3 -m venv artefacts/examples && artefacts/examples/bin/pip install -q 'sphinx>=6' myst-parser nbsphinx ipykernel weasyprint pypdf || { rm -rf artefacts/examples; exit 1; }

$(ARBOR):
	python3 -m venv artefacts/arbor && artefacts/arbor/bin/pip install -q arbor==0.12.2 || { rm -rf artefacts/arbor; exit 1; }

$(PYPLOT):
	$(NEURON) -m venv --system-site-packages artefacts/neuron && artefacts/neuron/bin/pip install -q matplotlib==3.8.4 numpy==1.24.2 || { rm -rf artefacts/neuron; exit 1; }

BINARY   := go build -trimpath -o cablelab .
JS       := GOOS=js GOARCH=wasm
SYNC     := $(if $(filter output-sync,$(.FEATURES)),--output-sync=target)
PARALLEL := $(MAKE) --no-print-directory --keep-going -j 3 $(SYNC)

site:
	go run ./web/site $(SITE)

gofmt:
	@unformatted=$$(gofmt -l .) && if [ -n "$$unformatted" ]; then echo "run make fmt, for:" $$unformatted; exit 1; fi

vet: site
	go vet ./...

vet-js:
	$(JS) go vet ./core/... ./wasm/... $$($(JS) go list ./web/... | grep -vE '/web/(site|worker|browser|bench(/live)?)$$')

directions: site
	.ci/directions

# make check vets; what a debugger would need takes long to link.
TEST     := go test -vet=off -ldflags=-w

test-core:
	$(TEST) ./core/...

# Go's own go_js_wasm_exec gives node the stack that deep recursion needs.
test-wasm:
	$(JS) $(TEST) -exec="$$(go env GOROOT)/lib/wasm/go_js_wasm_exec" ./core/...

test-web: site
	TSC="$$(.ci/need tsc)" $(TEST) $$(go list . ./web/... ./wasm/... ./examples | grep -vE '/web/(worker|browser)$$')

# The packages in which goroutines meet.
test-race: site
	$(TEST) -race . $(patsubst %,./%/...,$(wildcard web/edge web/engine web/state))

# In the very runtime of Cloudflare's workers.
test-edge: site
	WORKERD="$$(.ci/need workerd)" $(TEST) -count=1 ./web/worker

test-browser: site
	CHROMIUM="$$(.ci/need chromium)" $(TEST) -count=1 ./web/browser
