/** What was typed, and which command that is. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { CommandError } from "../../../src/cli/command-error.js";
import { findHelpTopic, findTarget, parseCommandLine, parseGlobalLine } from "../../../src/cli/crm/command-line.js";
import { LEVELS } from "../../../src/cli/crm/contract-words.js";
import { NODE } from "../../../src/cli/crm/node.js";

function typed(line: string): string {
  try {
    const target = findTarget(parseGlobalLine(line.split(" ").filter(Boolean), false).words);
    if (target.kind === "help") return `help ${target.words.join(" ")}`.trim();
    return [target.level, target.name, ...target.rest].filter((word) => word !== undefined).join(" ");
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return `${error.exitCode}: ${error.message}`;
  }
}

test("levels and commands, whole and shortened", () => {
  const lines: readonly (readonly [string, string])[] = [
    ["status", "status"],
    ["st", "status"],
    ["status bynode", "status bynode"],
    ["node standby lb1", "node standby lb1"],
    ["cf show", "configure show"],
    ["conf sh", "configure show"],
    ["rsc cleanup", "resource cleanup"],
    ["res mo vip lb2", "resource move vip lb2"],
    ["resource migrate vip", "resource move vip"],
    ["resource unmove vip", "resource clear vip"],
    ["node list", "node show"],
    ["-F node fence lb1", "node fence lb1"],
    ["-w -D plain node online", "node online"],
    ["help", "help"],
    ["help node", "help node"],
    ["node help fence", "help node fence"],
    ["node -h", "help node"],
  ];
  for (const [line, command] of lines) assert.equal(typed(line), command, line);
});

test("what is typed wrongly is refused before anything is asked", () => {
  const lines: readonly (readonly [string, RegExp])[] = [
    ["", /^3: the interactive shell is not supported yet: name a command/],
    ["node", /^3: the interactive shell \(`crm node` opens it\) is not supported yet: `crm help node`/],
    ["quit", /^3: the interactive shell \(where `quit` belongs\)/],
    ["ndoe standby", /^64: unknown command 'ndoe', nearest: node$/],
    ["node stnadby", /^64: unknown command 'stnadby' of `crm node`, nearest: standby$/],
    ["node xyz", /^64: unknown command 'xyz' of `crm node`, known: standby online /],
    ["resource st vip", /^64: ambiguous command 'st' of `crm resource`: it could be status, start, stop$/],
    ["--frce node", /^64: unknown option '--frce' \(Did you mean --force\?\)$/],
    ["-D pink status", /^64: unknown display 'pink': use plain, color or color-always$/],
    ["-D uppercase status", /^3: the display uppercase is not supported yet$/],
    ["-f file status", /^3: the option --file is not supported yet$/],
    ["node standby l\u0007b1", /^64: control character at position 2 of "l\\u0007b1"$/],
  ];
  for (const [line, refusal] of lines) assert.match(typed(line), refusal, line);
});

test("every command of the contract is known by its own name", () => {
  for (const [level, words] of Object.entries(LEVELS)) {
    for (const [name, aliases] of Object.entries(words)) {
      for (const word of [name, ...aliases]) assert.equal(typed(`${level} ${word}`), `${level} ${name}`);
    }
  }
});

test("options stand before the level or behind the command", () => {
  const fence = NODE.fence;
  assert.ok(fence);
  const line = parseCommandLine("crm node fence", fence, ["lb1", "--yes", "-w"], false);
  assert.deepEqual(line.words, ["lb1"]);
  assert.equal(line.common.yes, true);
  assert.equal(line.common.wait, true);
  assert.equal(line.common.force, false);
  assert.equal(parseGlobalLine(["--force", "status"], false).options.force, true);
});

test("missing and surplus words", () => {
  const fence = NODE.fence;
  assert.ok(fence);
  assert.throws(() => parseCommandLine("crm node fence", fence, [], false), /missing required argument 'node'/);
  assert.throws(() => parseCommandLine("crm node fence", fence, ["a", "b"], false), /too many arguments/);
});

test("colour where it is wanted", () => {
  delete process.env.NO_COLOR;
  process.env.TERM = "xterm";
  assert.equal(parseGlobalLine(["status"], true).options.colour, true);
  assert.equal(parseGlobalLine(["status"], false).options.colour, false);
  assert.equal(parseGlobalLine(["-D", "color-always", "status"], false).options.colour, true);
  assert.equal(parseGlobalLine(["-D", "plain", "status"], true).options.colour, false);
});

test("help topics", () => {
  assert.deepEqual(findHelpTopic([]), { kind: "everything" });
  assert.deepEqual(findHelpTopic(["nod"]), { kind: "level", level: "node" });
  assert.deepEqual(findHelpTopic(["node", "fen"]), { kind: "command", level: "node", name: "fence", rest: [] });
  assert.throws(() => findHelpTopic(["xyz"]), /unknown command 'xyz'/);
});
