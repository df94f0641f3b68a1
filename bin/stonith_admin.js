#!/usr/bin/env node
require("./command.js").runCommand("stonith_admin");
