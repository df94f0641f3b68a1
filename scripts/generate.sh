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

# generate FILE OPTION...
generate() {
  file=$1
  shift
  node_modules/.bin/pbjs -t static-module -w esm -p proto --no-create --no-verify --no-convert --no-delimited --no-typeurl \
    --force-number "$@" -o "$file" proto/*.proto
}

# The types are read from comments, which the code itself does not need.
generate "$out/commented.js"
node_modules/.bin/pbts --no-comments -o "$out/messages.d.ts" "$out/commented.js"
rm "$out/commented.js"
generate "$out/messages.js" --no-comments

# Node finds protobufjs (CommonJS) from an ES module only as a default import of the file with its extension.
# shellcheck disable=SC2016  # the dollar is JavaScript's
wanted='import $protobuf from "protobufjs/minimal.js";'
sed -i "s#^import .*\\\$protobuf from .*#$wanted#" "$out/messages.js"
grep -qxF "$wanted" "$out/messages.js"

if [ "$out" != proto/generated ]; then
  for file in messages.js messages.d.ts; do
    cmp -s "$out/$file" "proto/generated/$file" || { echo "proto/generated/$file is not current: run npm run generate" >&2; exit 1; }
  done
fi
