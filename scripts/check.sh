#!/bin/sh
# What must hold before a change lands: types, lint and format, arrows between folders and purity of the core, generated
# code current, shell scripts clean (where shellcheck is installed).
set -eu
cd "$(dirname "$0")/.."
scripts/setup.sh --test

npx --no-install tsc -p tsconfig.json --noEmit
npx --no-install biome ci --colors=off --reporter=summary .
scripts/generate.sh --check
if command -v shellcheck >/dev/null 2>&1; then
  git ls-files resource-agents scripts .ci/run | while read -r file; do
    case $(head -n 1 "$file") in '#!/bin/sh' | '#!/bin/bash') shellcheck -x "$file" ;; esac
  done
fi

build=$(mktemp -d)
trap 'rm -rf "$build"' EXIT
npx --no-install tsc -p tsconfig.json --outDir "$build"
QUORATE_ROOT=$PWD node --test "$build/test/unit/project/layers.test.js"
