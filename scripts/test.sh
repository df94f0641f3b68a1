#!/bin/sh
# npm test: sets up what is missing, builds, and runs every test. Arguments name test files below test/, to run only those.
set -eu
cd "$(dirname "$0")/.."
scripts/setup.sh --test
rm -rf dist
npm run --silent build

if [ $# -gt 0 ]; then
  for file; do set -- "$@" "dist/${file%.ts}.js"; shift; done
else
  # Node 20 takes no globs: the files by name, unit tests first
  # shellcheck disable=SC2046
  set -- $(find dist/test -name '*.test.js' ! -path '*/lab/*' | sort) $(find dist/test/lab -name '*.test.js' | sort)
fi
# one at a time: lab tests measure times, and a machine may have two cores
exec node --import ./dist/test/chance.js --test --test-concurrency=1 --test-timeout=240000 "$@"
