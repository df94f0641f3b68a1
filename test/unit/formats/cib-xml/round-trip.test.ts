/** CIB -> configuration -> CIB loses nothing: of hand-written ones, of all of the public suite, and of damaged ones. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import type { Configuration, Values } from "../../../../src/core/cib/configuration.js";
import { restoreIds } from "../../../../src/core/cib/restored-ids.js";
import { compareNames } from "../../../../src/core/model/names.js";
import { printCib } from "../../../../src/formats/cib-xml/cib-printer.js";
import { readCib } from "../../../../src/formats/cib-xml/cib-reader.js";
import { childOf, type XmlElement } from "../../../../src/formats/cib-xml/xml-element.js";
import { readXml } from "../../../../src/formats/cib-xml/xml-reader.js";
import { printClusterYaml, readClusterYaml } from "../../../../src/formats/cluster-yaml.js";
import { printCrmText, readCrmText } from "../../../../src/formats/crm-text.js";

const SUITE = path.join(process.env.SCHEDULER_SUITE ?? path.resolve("..", "shared", "scheduler-suite"), "xml");
const skip = existsSync(SUITE) ? false : "no ../shared/scheduler-suite";

/** The order of elements counts, that of attributes does not. */
function shape(element: XmlElement): unknown {
  return [element.tag, Object.entries(element.attributes).sort(), element.children.map(shape)];
}

function configurationOf(text: string): unknown {
  const result = readXml(text);
  assert.ok(result.kind === "ok", JSON.stringify(result));
  const section = childOf(result.root, "configuration");
  assert.ok(section);
  return shape(section);
}

function readAll(text: string, name = "cib.xml"): Configuration {
  const { configuration, problems } = readCib(text, name);
  assert.deepEqual(problems, []);
  return configuration;
}

test("every file of the public suite", { skip }, () => {
  const files = readdirSync(SUITE);
  assert.ok(files.length > 500);
  for (const file of files) {
    const text = readFileSync(path.join(SUITE, file), "utf8");
    const printed = printCib(readAll(text, file));
    assert.deepEqual(configurationOf(printed), configurationOf(text), file);
    assert.deepEqual(readAll(printed), readAll(text, file), file);
  }
});

/** With the first primitive's parameters changed to these. */
function withParams(configuration: Configuration, params: Values): Configuration {
  const [first, ...others] = configuration.resources;
  assert.ok(first?.kind === "primitive");
  return { ...configuration, resources: [{ ...first, params }, ...others] };
}

/** By id, as the crm lines are printed. */
function sorted({ xmlNotes: _, ...whole }: Configuration): Configuration {
  const byId = <T extends { readonly id?: string }>(list: readonly T[]) =>
    [...list].sort((a, b) => compareNames(a.id ?? "", b.id ?? ""));
  const { resources, constraints, fencingTopology, templates = [], tags = [] } = whole;
  return {
    ...whole,
    resources: byId(resources),
    constraints: byId(constraints),
    fencingTopology: byId(fencingTopology),
    templates: byId(templates),
    tags: byId(tags),
  };
}

test("every configuration of the public suite as YAML and as crm lines", { skip }, () => {
  for (const file of readdirSync(SUITE)) {
    const { xmlNotes: _, ...whole } = readAll(readFileSync(path.join(SUITE, file), "utf8"), file);
    const yaml = readClusterYaml(printClusterYaml(whole), file);
    assert.deepEqual([yaml.problems, yaml.configuration], [[], whole], file);
    const crm = readCrmText(printCrmText(whole, {}, { secrets: true }), file);
    assert.deepEqual([crm.problems, sorted(restoreIds(crm.configuration, whole))], [[], sorted(whole)], file);
  }
});

const UNUSUAL = `<cib validate-with="pacemaker-3.9"><configuration>
  <constraints><rsc_location score="+INFINITY" node="n" rsc="a" id="l" description="why"/></constraints>
  <crm_config/>
  <nodes><node uname="10" id="ten"/><node uname="2" id="two"/></nodes>
  <resources>
    <primitive id="a" class="ocf" provider="test" type="Dummy">
      <operations id="x"><op interval="0x" id="q" name="start"/></operations>
      <meta_attributes id="odd"/>
      <instance_attributes id="shared"><nvpair value="1" name="b" id="z"/><nvpair id="y" name="1"/><nvpair id="w" name="b" value="2"/></instance_attributes>
    </primitive>
    <primitive id="b" class="ocf" provider="test" type="Dummy"><instance_attributes id-ref="shared"/></primitive>
  </resources>
  <acls><acl_role id="r"><acl_permission id="p" kind="read" xpath="/cib"/></acl_role></acls>
  <alerts><alert id="alert" path="/x"><meta_attributes id="am"><nvpair id="at" name="timeout" value="5s"/></meta_attributes></alert></alerts>
</configuration><status/></cib>`;

test("unusual order, spellings, empty and shared sets, parts that are only kept", () => {
  assert.deepEqual(configurationOf(printCib(readAll(UNUSUAL))), configurationOf(UNUSUAL));
});

test("what changed since it was read is printed as it is now, and the rest as it was", () => {
  const before = readAll(UNUSUAL);
  const [location, ...constraints] = before.constraints;
  assert.ok(location?.kind === "location");
  const [a, b] = before.resources;
  assert.ok(a?.kind === "primitive" && b?.kind === "primitive");
  const printed = printCib({
    ...before,
    constraints: [{ ...location, score: -5 }, ...constraints],
    properties: { "cluster-name": "x" },
    resources: [a, { ...b, params: { ip: "192.0.2.1" } }],
  });
  assert.match(printed, /<rsc_location id="l" rsc="a" node="n" score="-5" description="why"\/>/);
  assert.match(printed, /name="cluster-name" value="x"/);
  assert.match(
    printed,
    /<instance_attributes id="b-instance_attributes">\s*<nvpair id="b-instance_attributes-ip" name="ip"/,
  );
  assert.match(printed, /<meta_attributes id="odd"\/>/);
  assert.match(printed, /<op id="q" name="start" interval="0x"\/>/);
  assert.deepEqual(readAll(printed).properties, { "cluster-name": "x" });
});

test("a reference stays one only as long as what it refers to says the same", () => {
  const before = readAll(UNUSUAL);
  const [, b] = readAll(printCib(withParams(before, { b: "2", 1: "" }))).resources;
  assert.ok(b?.kind === "primitive");
  assert.deepEqual(b.params, { b: "1", 1: "" });
});

test("a damaged CIB is read or refused, and never throws", { skip }, () => {
  const texts = readdirSync(SUITE)
    .filter((_, index) => index % 40 === 0)
    .map((file) => readFileSync(path.join(SUITE, file), "utf8"));
  const damage = fc.record({
    text: fc.constantFrom(...texts),
    cuts: fc.array(
      fc.tuple(fc.nat(), fc.nat(12), fc.constantFrom("", '"', "<", "/>", "id-ref", "&", "-1", "rule", "é")),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
    swap: fc.constantFrom<[string, string]>(
      ["name", "id"],
      ["nvpair", "rule"],
      ["primitive", "clone"],
      ["rsc", "score"],
      ["0", "x"],
      ["id=", "id-ref="],
      ["class", "template"],
    ),
  });
  fc.assert(
    fc.property(damage, ({ text, cuts, swap }) => {
      const words = text.split(swap[0]);
      const swapped = words.length > 2 ? [words[0], words.slice(1).join(swap[1])].join(swap[1]) : text;
      const damaged = cuts.reduce((now, [where, length, instead]) => {
        const at = where % now.length;
        return now.slice(0, at) + instead + now.slice(at + length);
      }, swapped);
      for (const any of [damaged, swapped]) {
        const { configuration, problems } = readCib(any, "cib.xml");
        if (problems.length === 0) printCib(configuration);
      }
    }),
    { numRuns: 150 },
  );
});
