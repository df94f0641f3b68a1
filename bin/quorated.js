#!/usr/bin/env node
import { quorated } from "../dist/src/daemon/main.js";

await quorated(process.argv.slice(2));
