#!/usr/bin/env node
import { crmSimulate } from "../dist/src/cli/crm-simulate.js";

process.exitCode = await crmSimulate(process.argv.slice(2));
