#!/usr/bin/env node
require("./command.js").runCommand("crm_simulate");
