#!/bin/sh
# Writes proto/generated from proto/*.proto. With --check it writes nothing and fails when what is there is not current.
set -eu
cd "$(dirname "$0")/.."

out=proto/generated
if [ "${1:-}" = --check ]; then
  out=$(mktemp -d)
  trap 'rm -rf "$out"' EXIT
fi
mkdir -p "$out"

options="-t static-module -w esm -p proto --no-create --no-verify --no-convert --no-delimited --no-typeurl --force-number"
pbjs=node_modules/.bin/pbjs
# The types are read from comments, which the code itself does not need.
"$pbjs" $options -o "$out/commented.js" proto/*.proto
node_modules/.bin/pbts --no-comments -o "$out/messages.d.ts" "$out/commented.js"
rm "$out/commented.js"
"$pbjs" $options --no-comments -o "$out/messages.js" proto/*.proto
# Node finds protobufjs (CommonJS) from an ES module only as a default import of the file with its extension.
sed -i 's#^import \(\* as \)\{0,1\}\$protobuf from "protobufjs/minimal\(\.js\)\{0,1\}";#import $protobuf from "protobufjs/minimal.js";#' "$out/messages.js"
grep -q '^import \$protobuf from "protobufjs/minimal.js";' "$out/messages.js"

if [ "$out" != proto/generated ]; then
  for file in messages.js messages.d.ts; do
    cmp -s "$out/$file" "proto/generated/$file" || { echo "proto/generated/$file is not current: run npm run generate" >&2; exit 1; }
  done
fi
