#!/usr/bin/env node
import("../dist/src/daemon/main.js").then(({ quorated }) => quorated(process.argv.slice(2)));
