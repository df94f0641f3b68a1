#!/bin/bash
# npm run lab [-- -c COMMAND]: a shell among machines of a lab (src/lab/shell); sets up what is missing first.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/setup.sh
npm run --silent build
# npm may be killed without a word: this ends with it
exec setpriv --pdeathsig TERM node --enable-source-maps dist/src/lab/shell/main.js "$@"
