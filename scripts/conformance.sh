#!/bin/bash
# npm run conformance -- ocf [--life]: other people's agents under our executor (test/conformance/ocf); sets up what is missing first.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/setup.sh --test
npm run --silent build
# npm may be killed without a word: this ends with it
exec setpriv --pdeathsig TERM node --enable-source-maps dist/test/conformance/ocf/main.js "$@"
