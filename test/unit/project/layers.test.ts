/**
 * The arrows between folders, and the purity of the core, read off the imports and the text of the sources.
 *
 * `core` imports only itself; `daemon` and `sim` carry out its effects and never import each other; commands reach a
 * cluster through `client`. Each package has the homes that are named here.
 */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { test } from "node:test";

const root = process.env.QUORATE_ROOT ?? process.cwd();
const sources = join(root, "src");

/** Which folders of `src` (or packages) each folder may import, beside itself. */
const ALLOWED: Readonly<Record<string, { folders: readonly string[]; packages: readonly string[] }>> = {
  core: { folders: [], packages: [] },
  formats: { folders: ["core"], packages: ["yaml"] },
  agents: { folders: ["core"], packages: ["dbus-native", "fast-xml-parser"] },
  wire: { folders: ["core"], packages: ["#messages", "protobufjs"] },
  client: { folders: ["core", "wire"], packages: [] },
  daemon: { folders: ["core", "formats", "agents", "wire"], packages: ["pino"] },
  sim: { folders: ["core", "formats"], packages: [] },
  cli: { folders: ["core", "formats", "agents", "client", "tui"], packages: ["commander"] },
  tui: { folders: ["core", "client"], packages: ["blessed"] },
  lab: { folders: ["core", "formats", "client", "tui"], packages: ["http-proxy-3", "yaml"] },
};

interface Import {
  readonly file: string;
  readonly folder: string;
  /** A folder of `src`, a package, or `node:NAME`. */
  readonly target: string;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, "utf8");
  const folder = relative(sources, file).split("/")[0] ?? "";
  const statements = text.matchAll(/^(?:import|export)\b[^"'`;]*?\bfrom "([^"\n]+)";?$|^import "([^"\n]+)";?$/gm);
  const calls = text.matchAll(/\bimport\("([^"\n]+)"\)/g);
  const found = [...statements, ...calls].map((match) => match[1] ?? match[2] ?? "");
  return found.map((specifier) => ({
    file: relative(root, file),
    folder,
    target: specifier.startsWith(".")
      ? (relative(sources, resolve(dirname(file), specifier)).split("/")[0] ?? "")
      : specifier.startsWith("node:") || specifier.startsWith("#")
        ? specifier
        : packageOf(specifier),
  }));
}

function packageOf(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

const files = filesBelow(sources);
const imports = files.flatMap(importsOf);

test("every folder of src has its arrows written down", () => {
  const folders = new Set(files.map((file) => relative(sources, file).split("/")[0] ?? ""));
  assert.deepEqual(
    [...folders].sort(),
    Object.keys(ALLOWED)
      .filter((folder) => folders.has(folder))
      .sort(),
  );
});

test("folders import only what their arrows allow", () => {
  const wrong = imports.filter(({ folder, target }) => {
    const allowed = ALLOWED[folder];
    if (!allowed || target === folder) return false;
    if (target.startsWith("node:")) return folder === "core" || folder === "formats";
    return ![...allowed.folders, ...allowed.packages].includes(target);
  });
  assert.deepEqual(
    wrong.map(({ file, target }) => `${file} imports ${target}`),
    [],
  );
});

test("only the build script uses the bundler", () => {
  const users = readdirSync(join(root, "scripts"))
    .filter((name) => name.endsWith(".js") || name.endsWith(".ts"))
    .filter((name) => importsOf(join(root, "scripts", name)).some(({ target }) => target === "esbuild"));
  assert.deepEqual(users, ["bundle.js"]);
});

test("the core is pure: no clock, chance, I/O, promises", () => {
  const impure =
    /\b(?:Date\.now|new Date|Math\.random|setTimeout|setInterval|setImmediate|queueMicrotask|Promise|async|await|globalThis|performance|crypto|fetch|console)\b(?!-)|\bprocess\./;
  const wrong = files
    .filter((file) => relative(sources, file).startsWith("core/"))
    .flatMap((file) =>
      code(readFileSync(file, "utf8")).flatMap((line, index) =>
        impure.test(line) ? [`${relative(root, file)}:${index + 1}: ${line.trim()}`] : [],
      ),
    );
  assert.deepEqual(wrong, []);
});

/** The lines without comments and texts: only what runs is judged. */
function code(text: string): string[] {
  const blank = (match: string) => match.replace(/[^\n]/g, " ");
  return text
    .replace(/\/\*[\s\S]*?\*\//g, blank)
    .replace(/`(?:\\.|[^`\\$]|\$(?!\{))*`/g, blank)
    .replace(/"(?:\\.|[^"\\\n])*"/g, blank)
    .replace(/\/\/[^\n]*/g, blank)
    .split("\n");
}
