/** Commands started from bundles (bin/command.js, scripts/bundle.js), in a small project of its own with the real launchers. */
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type TestContext, test } from "node:test";
import { temporaryDirectory } from "../daemon/temporary-directory.js";

const root = process.env.QUORATE_ROOT ?? process.cwd();

const LONG_AGO = new Date("2001-01-01");
const FAR_AHEAD = new Date("2101-01-01");

/** `crm` prints a word of another module; `crm_mon` fails in the second line of its source. */
const MODULES: Readonly<Record<string, string>> = {
  "core/word.js": wordModule("first"),
  "cli/crm.js":
    'import { word } from "../core/word.js";\nexport async function crm() { console.log(word); return 3; }\n',
  "cli/crm-simulate.js": "export async function crmSimulate() { return 0; }\n",
  "cli/agent-tools/crm-attribute.js":
    "export async function crmAttribute() { return 0; }\nexport async function crmMaster() { return 0; }\n",
  "cli/agent-tools/attrd-updater.js": "export async function attrdUpdater() { return 0; }\n",
  "cli/agent-tools/crm-node.js": "export async function crmNode() { return 0; }\n",
  "cli/stonith-admin.js": "export async function stonithAdmin() { return 0; }\n",
  "cli/crm-mon.js": [
    "export async function crmMon([word]) {",
    'if (word === "fail") throw new Error("as asked");',
    "}",
    "//# sourceMappingURL=crm-mon.js.map",
    "",
  ].join("\n"),
  "cli/crm-mon.js.map": JSON.stringify({
    version: 3,
    sources: ["../../../src/cli/crm-mon.ts"],
    names: [],
    mappings: "AAAA;AACA;AACA",
  }),
};

function wordModule(word: string): string {
  return `export const word = ${JSON.stringify(word)};\n`;
}

class Project {
  constructor(private readonly directory: string) {
    for (const path of ["bin", "scripts", "package.json"]) cpSync(join(root, path), this.at(path), { recursive: true });
    symlinkSync(join(root, "node_modules"), this.at("node_modules"));
    for (const [file, text] of Object.entries(MODULES)) this.write(`dist/src/${file}`, text);
  }

  at(path: string): string {
    return join(this.directory, path);
  }

  write(path: string, text: string, modified?: Date): void {
    mkdirSync(dirname(this.at(path)), { recursive: true });
    writeFileSync(this.at(path), text);
    if (modified) utimesSync(this.at(path), modified, modified);
  }

  bundle(): void {
    execFileSync(process.execPath, [this.at("scripts/bundle.js")], { stdio: "pipe" });
  }

  run(command: string, ...args: string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [this.at(`bin/${command}.js`), ...args], {
      encoding: "utf8",
    });
    return { status, stdout: stdout.trim(), stderr };
  }
}

function project(context: TestContext): Project {
  return new Project(temporaryDirectory(context));
}

test("a command runs from its modules where there is no bundle", (context) => {
  const { status, stdout } = project(context).run("crm");
  assert.deepEqual({ status, stdout }, { status: 3, stdout: "first" });
});

test("a bundle is used while nothing that it was made of is newer, and then no more", (context) => {
  const place = project(context);
  place.bundle();

  place.write("dist/src/core/word.js", wordModule("second"), LONG_AGO);
  const bundled = place.run("crm");
  assert.deepEqual([bundled.status, bundled.stdout], [3, "first"]);

  place.write("dist/src/core/word.js", wordModule("second"), FAR_AHEAD);
  assert.equal(place.run("crm").stdout, "second");
});

test("the next build replaces a bundle whole", (context) => {
  const place = project(context);
  place.bundle();
  const before = readdirSync(place.at("dist/bundles"));
  place.write("dist/src/core/word.js", wordModule("second"));
  place.bundle();

  place.write("dist/src/core/word.js", wordModule("third"), LONG_AGO);
  assert.equal(place.run("crm").stdout, "second");
  assert.equal(readdirSync(place.at("dist/bundles")).length, before.length);
});

test("compiled code that is not this V8's is no hindrance", (context) => {
  const place = project(context);
  place.bundle();
  const compiled = readdirSync(place.at("dist/bundles")).find((file) => /^crm-.*\.compiled$/.test(file));
  place.write(`dist/bundles/${compiled}`, "made by another version");
  place.write("dist/src/core/word.js", wordModule("second"), LONG_AGO);
  assert.equal(place.run("crm").stdout, "first");
});

test("where a clock was set back, a command is built and runs from its modules", (context) => {
  const place = project(context);
  place.write("dist/src/core/word.js", wordModule("second"), FAR_AHEAD);
  place.bundle();
  assert.equal(place.run("crm").stdout, "second");
});

test("a trace out of a bundle names the source", (context) => {
  const place = project(context);
  place.bundle();
  const { status, stderr } = place.run("crm_mon", "fail");
  assert.equal(status, 1);
  assert.match(stderr, /Error: as asked\n {4}at crmMon \(\S*\/src\/cli\/crm-mon\.ts:2:\d+\)/);
});
