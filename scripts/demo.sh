#!/bin/bash
# npm run demo [-- --tour] [--json FILE] [--keep-logs]: sets up what is missing, then runs the demo (src/lab/demo).
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/setup.sh
npm run --silent build
exec node --enable-source-maps dist/src/lab/demo/main.js "$@"
