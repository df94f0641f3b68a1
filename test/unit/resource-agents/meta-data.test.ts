/** What the agents say about themselves: tools and people rely on it before anything runs. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { AGENTS, AgentUnderTest, missing, RESOURCE_AGENTS, runAgent } from "./agent-under-test.js";

interface Described {
  readonly "@name": string;
  readonly longdesc: Text;
  readonly shortdesc: Text;
}
type Text = { readonly "#text": string };
interface Parameter extends Described {
  readonly content: { readonly "@type": string; readonly "@default"?: string };
}
interface Action {
  readonly "@name": string;
  readonly "@timeout": string;
}
interface ResourceAgent extends Described {
  readonly version: string;
  readonly parameters: { readonly parameter: readonly Parameter[] };
  readonly actions: { readonly action: readonly Action[] };
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  parseTagValue: false,
  isArray: (name) => name === "parameter" || name === "action",
});

async function metaData(agent: string): Promise<{ xml: string; parsed: ResourceAgent }> {
  const { rc, stdout, stderr } = await runAgent([join(AGENTS, agent), "meta-data"], { PATH: process.env.PATH ?? "" });
  assert.deepEqual([rc, stderr], [0, ""]);
  assert.equal(XMLValidator.validate(stdout), true);
  return { xml: stdout, parsed: parser.parse(stdout)["resource-agent"] };
}

const DTD = "/usr/share/resource-agents";
const noDtd = existsSync(join(DTD, "ra-api-1.dtd")) ? missing("xmllint") : "Debian's resource-agents is not installed";

for (const agent of RESOURCE_AGENTS) {
  test(`${agent} describes itself completely`, async () => {
    const { parsed } = await metaData(agent);
    assert.equal(parsed["@name"], agent);
    assert.equal(parsed.version, "1.1");
    for (const each of [parsed, ...parsed.parameters.parameter]) {
      assert.ok(each.shortdesc["#text"].length > 2, `${each["@name"]} has a short description`);
      assert.ok(each.longdesc["#text"].length > 10, `${each["@name"]} has a long description`);
    }
    for (const { "@name": name, content } of parsed.parameters.parameter) {
      assert.match(content["@type"], /^(string|integer|boolean|time)$/, name);
    }
  });

  test(`${agent} does every action that it names, and refuses others with 3`, async () => {
    const { parsed } = await metaData(agent);
    const actions = parsed.actions.action.map((each) => each["@name"]);
    for (const action of parsed.actions.action) assert.match(action["@timeout"], /^\d+s$/);
    for (const needed of ["start", "stop", "monitor", "meta-data", "validate-all"]) assert.ok(actions.includes(needed));
    const subject = new AgentUnderTest(agent);
    for (const optional of ["reload", "reload-agent", "promote", "notify", "migrate_to", "nonsense"]) {
      const { rc } = await subject.run(optional);
      assert.equal(rc === 3, !actions.includes(optional), `${optional}: ${rc}`);
    }
    await subject.dispose();
  });

  test(`${agent}: meta-data conforms to the DTD of resource agents`, { skip: noDtd }, async () => {
    const { xml } = await metaData(agent);
    const lint = spawnSync("xmllint", ["--noout", "--valid", "-"], { cwd: DTD, input: xml, encoding: "utf8" });
    assert.deepEqual([lint.status, lint.stderr], [0, ""]);
  });
}

test("meta-data touches nothing", async () => {
  for (const agent of RESOURCE_AGENTS) {
    const subject = new AgentUnderTest(agent);
    await subject.run("meta-data");
    assert.equal(existsSync(join(subject.directory, "state")), false, agent);
    await subject.dispose();
  }
});

test("the shell of the agents is POSIX and has no known trap in it", { skip: missing("shellcheck") }, () => {
  const lib = [
    "lib/address.sh",
    "lib/announce",
    "lib/configuration.sh",
    "lib/ocf.sh",
    "lib/process.sh",
    "lib/publish",
    "lib/server.sh",
  ];
  const files = [...RESOURCE_AGENTS, "fence_lab", ...lib];
  const check = spawnSync("shellcheck", ["-s", "sh", ...files], { cwd: AGENTS, encoding: "utf8" });
  assert.equal(check.stdout + check.stderr, "");
});
