import assert from "node:assert/strict";
import { test } from "node:test";
import { readStatusWords } from "../../../src/cli/crm/status.js";
import { readMonOptions } from "../../../src/cli/mon-options.js";
import type { DisplayOptions } from "../../../src/tui/display-options.js";

/** Comparable, in a readable order. */
function plain(options: DisplayOptions): object {
  return { ...options, sections: [...options.sections].sort() };
}

function mon(line: string) {
  return readMonOptions(line.split(" ").filter(Boolean), true);
}

test("words of `crm status` mean options of `crm_mon -1`", () => {
  const pairs: readonly (readonly [string, string])[] = [
    ["", "-r"],
    ["bynode", "-n"],
    ["inactive", "-r"],
    ["ops", "-o"],
    ["timing", "-t"],
    ["failcounts", "-f"],
    ["noheaders", "-D"],
    ["detail", "-R"],
    ["brief", "-b"],
    ["full", "-nrft"],
    ["bynode inact fail", "-n -r -f"],
  ];
  for (const [words, options] of pairs) {
    const read = readStatusWords(words.split(" ").filter(Boolean));
    assert.deepEqual(plain(read.options), plain(mon(`-1 ${options}`).display), words);
    assert.equal(read.form, "text");
  }
  assert.equal(readStatusWords(["simple"]).form, "simple");
});

test("unknown words of `crm status`", () => {
  assert.throws(() => readStatusWords(["bynod3"]), /unknown word 'bynod3', nearest: bynode/);
  assert.throws(() => readStatusWords(["html"]), /`crm status html` is not supported yet/);
});

test("what crm_mon does", () => {
  assert.equal(mon("").action, "live");
  assert.equal(readMonOptions([], false).action, "follow");
  assert.equal(mon("--output-as text").action, "follow");
  assert.equal(mon("-1").action, "once");
  assert.equal(mon("-s").action, "once");
  assert.equal(mon("-$").action, "version");
  assert.equal(mon("--help").action, "help");
  assert.equal(mon("-i 2").intervalMs, 2000);
  assert.equal(mon("").intervalMs, 5000);
});

test("fencing levels and bans", () => {
  assert.equal(mon("-m").display.fencingLevel, 2);
  assert.equal(mon("--fence-history").display.fencingLevel, 2);
  assert.equal(mon("--fence-history=3").display.fencingLevel, 3);
  assert.equal(mon("--fence-history=0").display.sections.has("fencing-failed"), false);
  assert.equal(mon("-L").display.sections.has("bans"), true);
  assert.equal(mon("--neg-locations=cli-").display.banPrefix, "cli-");
});

test("sections are read from left to right", () => {
  const shown = (line: string) => [...mon(line).display.sections].sort().join(" ");
  assert.equal(shown("-I none -I nodes,dc"), "dc nodes");
  assert.equal(shown("--include=none --include=summary --exclude=times"), "counts dc maint-mode stack");
  assert.equal(shown("-U all -I bans:cli-"), "bans");
  assert.equal(mon("-U all -I bans:cli-").display.banPrefix, "cli-");
});

test("what crm_mon refuses", () => {
  const lines: readonly (readonly [string, RegExp])[] = [
    ["-m3", /give the level as --fence-history=3/],
    ["-1m3", /give the level as --fence-history=3/],
    ["--fence-history=4", /unknown fencing level '4'/],
    ["-c", /the option -c \(--tickets\) is not supported yet/],
    ["-d", /not supported yet/],
    ["-h out.html", /not supported yet/],
    ["--output-as html", /the output form html is not supported yet/],
    ["--output-as jsn", /unknown output form 'jsn'/],
    ["-i 0", /'0' is no interval/],
    ["-i soon", /'soon' is no interval/],
    ["-I nods", /unknown section 'nods', nearest: nodes/],
    ["-I list", /the sections are: all, attributes, backends, bans/],
    ["-U tickets", /the section tickets is not supported yet/],
    ["surplus", /too many arguments/],
    ["--inactiv", /unknown option '--inactiv' \(Did you mean --inactive\?\)/],
  ];
  for (const [line, refusal] of lines) assert.throws(() => mon(line), refusal, line);
});
