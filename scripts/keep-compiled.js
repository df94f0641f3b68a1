/**
 * node scripts/keep-compiled.js COMMAND ARGUMENT...: runs a command from its bundle and keeps what V8 has compiled for
 * that. The next start of the command takes it instead of compiling again.
 */
import { writeFileSync } from "node:fs";
import { currentBundle } from "../bin/command.js";

const [command, ...args] = process.argv.slice(2);
const bundle = currentBundle(command);
await bundle.run(args);
writeFileSync(`${bundle.file}.compiled`, bundle.compiled());
