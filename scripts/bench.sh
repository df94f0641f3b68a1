#!/bin/bash
# npm run bench -- NAME [OPTION...]: measures one thing in a lab (src/lab/bench); sets up what is missing first.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/setup.sh
npm run --silent build
# npm may be killed without a word: this ends with it
exec setpriv --pdeathsig TERM node --enable-source-maps dist/src/lab/bench/main.js "$@"
