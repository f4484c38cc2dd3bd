# make            build the command (release) into .build/release/actorgraph
# make test       set up what is missing, build, run every test
# make demo       extract the sample dispatches and draw them into Output/demo
# make graphs     rebuild the gallery in Graphs/
# make interop    read every exported format with the programs it is meant for
# make bench      compare with other programs (see Benchmarks/)
# make bench-files  measure reading, writing and drawing of large files
# make fuzz       feed every reader with broken input for some minutes
# make format     let the formatter decide

# With Swift's own libraries inside: it starts sooner, and runs where Swift is not installed.
RELEASE = swift build -c release --static-swift-stdlib --product actorgraph

.PHONY: build test demo graphs interop bench bench-files fuzz format lint clean

build:
	@scripts/setup build
	$(RELEASE)

test:
	@scripts/test

demo:
	@scripts/setup build
	$(RELEASE)
	@scripts/demo

graphs:
	@scripts/setup build
	$(RELEASE)
	@scripts/graphs Graphs

interop:
	@scripts/setup test
	@Tests/interop/run.sh

bench-files:
	@Benchmarks/files

bench:
	@Benchmarks/run

fuzz:
	@scripts/setup build
	@scripts/fuzz

format:
	swift format format --in-place --recursive Package.swift Sources Tests Examples

lint:
	swift format lint --strict --recursive Package.swift Sources Tests Examples

clean:
	swift package clean
	rm -rf Output
