/**
 * Runs a command: from its bundle, one file made of all its modules (scripts/bundle.js), or from the modules themselves
 * (dist/src) when there is no bundle or one of them is newer. What runs is always what was built last.
 *
 * Why: Node takes longer to load two hundred modules than a small cluster takes to be decided on. V8 is handed the code
 * that it compiled for the bundle before; it refuses what another version of it made, and compiles anew. For the same reason
 * bin/package.json makes the launchers CommonJS: Node sets up its loader of ES modules only when that is needed.
 */
const { readFileSync, statSync } = require("node:fs");
const { join } = require("node:path");
const { pathToFileURL } = require("node:url");
const { Script } = require("node:vm");

const ROOT = join(__dirname, "..");
const BUNDLES = join(ROOT, "dist", "bundles");

/** The first module of each command, and the function in it that takes the arguments and answers with an exit code. */
const COMMANDS = {
  crm: { module: "dist/src/cli/crm.js", name: "crm" },
  crm_mon: { module: "dist/src/cli/crm-mon.js", name: "crmMon" },
  crm_simulate: { module: "dist/src/cli/crm-simulate.js", name: "crmSimulate" },
  crm_attribute: { module: "dist/src/cli/agent-tools/crm-attribute.js", name: "crmAttribute" },
  crm_master: { module: "dist/src/cli/agent-tools/crm-attribute.js", name: "crmMaster" },
  attrd_updater: { module: "dist/src/cli/agent-tools/attrd-updater.js", name: "attrdUpdater" },
  crm_node: { module: "dist/src/cli/agent-tools/crm-node.js", name: "crmNode" },
  stonith_admin: { module: "dist/src/cli/stonith-admin.js", name: "stonithAdmin" },
};

/** Node's own exit code for a program that ends while it still waits for something. */
const NEVER_SETTLED = 13;

async function runCommand(command) {
  process.exitCode = NEVER_SETTLED;
  const args = process.argv.slice(2);
  process.exitCode = await (currentBundle(command)?.run(args) ?? runModules(command, args));
}

async function runModules(command, args) {
  const { module, name } = COMMANDS[command];
  return (await import(join(ROOT, module)))[name](args);
}

/** Undefined when there is none, or it is older than something that it was made of. */
function currentBundle(command) {
  const about = readOrNothing(join(BUNDLES, `${command}.json`), "utf8");
  if (about === undefined) return undefined;
  const { file, made, inputs } = JSON.parse(about);
  if (inputs.some((input) => !(modified(`${ROOT}/${input}`) <= made))) return undefined;
  const source = readOrNothing(join(BUNDLES, file), "latin1");
  return source === undefined ? undefined : new Bundle(command, join(BUNDLES, file), source);
}

class Bundle {
  constructor(command, file, source) {
    this.command = COMMANDS[command];
    this.file = file;
    this.script = new Script(source, { filename: file, cachedData: readOrNothing(`${file}.compiled`) });
  }

  async run(args) {
    nameSourcesInTraces(this.file);
    const module = { exports: {} };
    this.script.runInThisContext()(module, require, pathToFileURL(join(ROOT, this.command.module)).href);
    const { [this.command.name]: command } = module.exports;
    return command(args);
  }

  /** What V8 has compiled of it so far. */
  compiled() {
    return this.script.createCachedData();
  }
}

/** Traces name the sources (.ts), not the bundle. Its map is read only when somebody looks at a trace. */
function nameSourcesInTraces(file) {
  let map;
  Error.prepareStackTrace = (error, frames) => {
    map ??= readMap(file);
    return [String(error), ...frames.map((frame) => `    at ${inSources(frame, file, map)}`)].join("\n");
  };
}

function readMap(file) {
  const { SourceMap } = require("node:module");
  return new SourceMap(JSON.parse(readFileSync(`${file}.map`, "utf8")));
}

function inSources(frame, file, map) {
  if (frame.getFileName() !== file) return String(frame);
  const [line, column] = [frame.getLineNumber(), frame.getColumnNumber()];
  const { originalSource, originalLine, originalColumn } = map.findEntry(line - 1, column - 1);
  if (originalSource === undefined) return String(frame);
  const source = join(BUNDLES, originalSource);
  return String(frame).replace(`${file}:${line}:${column}`, `${source}:${originalLine + 1}:${originalColumn + 1}`);
}

function modified(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}

function readOrNothing(file, encoding) {
  try {
    return readFileSync(file, encoding);
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}

module.exports = { BUNDLES, COMMANDS, ROOT, currentBundle, runCommand };
