#!/bin/bash
# npm run bench -- NAME [OPTION...]: measures one thing, in a lab (src/lab/bench) or, for `scheduler`, without; sets up what is
# missing first.
set -euo pipefail
cd "$(dirname "$0")/.."
if [ "${1:-}" = scheduler ]; then
  shift
  scripts/setup.sh --peer
  bench=scheduler/main.js
else
  scripts/setup.sh
  bench=main.js
fi
npm run --silent build
# npm may be killed without a word: this ends with it
exec setpriv --pdeathsig TERM node --enable-source-maps "dist/src/lab/bench/$bench" "$@"
