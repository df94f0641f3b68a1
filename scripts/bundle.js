/**
 * Makes the bundles that the commands start from (bin/command.js) out of what tsc has compiled: node scripts/bundle.js.
 *
 * For each command, in dist/bundles: COMMAND.json (which file it is, what it was made of, and when), COMMAND-HASH.js, its
 * source map, and what V8 compiled of it while a sample of its work was done. The hash of its content in the name keeps
 * those together, also while another build goes on.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { BUNDLES, COMMANDS, currentBundle, ROOT } from "../bin/command.js";

const CIBS = join(ROOT, "test/fixtures/cib");

/** Some of what each command does. No daemon need be there: what is loaded matters, not what comes of it. */
const SAMPLES = {
  crm: [["status"]],
  crm_mon: [["-1"]],
  stonith_admin: [["-L"]],
  crm_simulate: [
    ["-x", join(CIBS, "two-nodes.xml"), "-R"],
    ["-x", join(CIBS, "web.xml"), "-S", "-d", "lb1"],
  ],
  crm_attribute: [["-p", "db", "-v", "5", "-N", "lb1"]],
  crm_master: [["-r", "db", "-v", "5", "-N", "lb1"]],
  attrd_updater: [["-n", "pingd", "-U", "1", "-N", "lb1"]],
  crm_node: [["-n"]],
};

/** Finds its own parts by names that no bundler can follow. */
const NOT_BUNDLED = ["blessed"];

const made = Date.now();
const { outputs } = await bundle();
const kept = Object.entries(COMMANDS).flatMap(([command, { module }]) => {
  const [output, { inputs }] = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === module);
  const file = basename(output);
  writeWhole(`${command}.json`, JSON.stringify({ file, made, inputs: whatCanChange(Object.keys(inputs)) }));
  if (currentBundle(command)) for (const sample of SAMPLES[command]) keepCompiled(command, sample);
  else console.error(`${command} starts from its modules: some of them are dated later than now`);
  return [`${command}.json`, file, `${file}.map`, `${file}.compiled`];
});
for (const file of readdirSync(BUNDLES)) if (!kept.includes(file)) rmSync(join(BUNDLES, file));

/** `import.meta.url` is that of the command's first module: what lies beside the compiled code is found from there. */
async function bundle() {
  mkdirSync(BUNDLES, { recursive: true });
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: Object.fromEntries(Object.entries(COMMANDS).map(([command, { module }]) => [command, module])),
    entryNames: "[name]-[hash]",
    outdir: BUNDLES,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    external: NOT_BUNDLED,
    banner: { js: "(function (module, require, entryUrl) {" },
    footer: { js: "})" },
    define: { "import.meta.url": "entryUrl" },
    minifyWhitespace: true,
    lineLimit: 120,
    charset: "ascii",
    sourcemap: true,
    sourcesContent: false,
    metafile: true,
    logLevel: "warning",
  });
  return metafile;
}

/** Packages change all at once, when npm installs; and their files keep the date of their packing. */
function whatCanChange(inputs) {
  const own = inputs.filter((input) => !input.split("/").includes("node_modules"));
  const packages = "node_modules/.package-lock.json";
  return ["bin/command.js", ...own, ...(existsSync(join(ROOT, packages)) ? [packages] : [])];
}

/** Besides what was kept of the sample before. */
function keepCompiled(command, sample) {
  const script = join(ROOT, "scripts/keep-compiled.js");
  const { status, stderr } = spawnSync(process.execPath, [script, command, ...sample], { encoding: "utf8" });
  if (status !== 0) throw new Error(`the bundle of ${command} does not run:\n${stderr}`);
}

/** Whoever reads it meanwhile has the old one or the new one. */
function writeWhole(name, text) {
  const draft = join(BUNDLES, `${name}.${process.pid}`);
  writeFileSync(draft, text);
  renameSync(draft, join(BUNDLES, name));
}
