#!/usr/bin/env node
import { crmMon } from "../dist/src/cli/crm-mon.js";

process.exitCode = await crmMon(process.argv.slice(2));
