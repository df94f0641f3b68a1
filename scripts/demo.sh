#!/bin/bash
# npm run demo [-- --tour] [--json FILE] [--keep-logs]: sets up what is missing, then runs the demo (src/lab/demo).
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/setup.sh
npm run --silent build
# npm may be killed without a word: this ends with it
exec setpriv --pdeathsig TERM node --enable-source-maps dist/src/lab/demo/main.js "$@"
