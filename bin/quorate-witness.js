#!/usr/bin/env node
import("../dist/src/daemon/witness/main.js").then(({ quorateWitness }) => quorateWitness(process.argv.slice(2)));
