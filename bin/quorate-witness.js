#!/usr/bin/env node
import { quorateWitness } from "../dist/src/daemon/witness/main.js";

await quorateWitness(process.argv.slice(2));
