#!/usr/bin/env node
import { crm } from "../dist/src/cli/crm.js";

process.exitCode = await crm(process.argv.slice(2));
