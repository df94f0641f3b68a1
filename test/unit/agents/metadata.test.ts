import assert from "node:assert/strict";
import { it } from "node:test";
import fc from "fast-check";
import { parseMetadata } from "../../../src/agents/metadata.js";

const VIP = `<?xml version="1.0"?>
<!DOCTYPE resource-agent SYSTEM "ra-api-1.dtd" [ <!ATTLIST action name CDATA #REQUIRED> ]>
<resource-agent name="vip" version="1.0">
<longdesc lang="en">Adds an address
and announces it &lt;twice&gt;.</longdesc>
<shortdesc lang="en">Virtual IP</shortdesc>
<shortdesc lang="de">Virtuelle IP</shortdesc>
<parameters>
<parameter name="ip" required="1" unique="1"><shortdesc lang="en">Address</shortdesc><content type="string"/></parameter>
<parameter name="mask" reloadable="1"><content type="integer" default="24"/></parameter>
<parameter><content type="integer"/></parameter>
</parameters>
<actions><action name="monitor" timeout="10s" interval="5s" depth="0"/></actions>
</resource-agent>`;

it("reads parameters and actions", () => {
  const result = parseMetadata(VIP);
  assert.deepEqual(result, {
    kind: "metadata",
    metadata: {
      name: "vip",
      shortDescription: "Virtual IP",
      longDescription: "Adds an address and announces it <twice>.",
      parameters: [
        { name: "ip", required: true, reloadable: false, type: "string", shortDescription: "Address" },
        { name: "mask", required: false, reloadable: true, type: "integer", byDefault: "24", shortDescription: "" },
      ],
      actions: [{ name: "monitor", timeout: "10s", interval: "5s" }],
    },
  });
});

it("reads an agent with a single parameter, and one with none", () => {
  const one = parseMetadata('<resource-agent name="a"><parameters><parameter name="p"/></parameters></resource-agent>');
  assert.ok(one.kind === "metadata");
  assert.deepEqual(one.metadata.parameters, [
    { name: "p", required: false, reloadable: false, type: "string", shortDescription: "" },
  ]);
  const none = parseMetadata('<resource-agent name="a"/>');
  assert.ok(none.kind === "metadata");
  assert.deepEqual([none.metadata.parameters, none.metadata.actions], [[], []]);
});

it("says why it cannot read what is no meta-data", () => {
  for (const text of ["", "usage: agent start|stop", "<a/>", "<resource-agent>", "x".repeat(2 ** 20 + 1)]) {
    const result = parseMetadata(text);
    assert.ok(result.kind === "unreadable", text.slice(0, 40));
    assert.match(result.why, /^its meta-data /);
  }
});

it("expands no entities, however they are nested", () => {
  const bomb = `<!DOCTYPE x [ <!ENTITY a "ha"> <!ENTITY b "&a;&a;&a;"> ]><resource-agent name="&b;"><shortdesc>&b;</shortdesc></resource-agent>`;
  const result = parseMetadata(bomb);
  assert.ok(result.kind === "unreadable" || !JSON.stringify(result.metadata).includes("ha"));
});

it("answers any text", () => {
  const cut = fc.tuple(fc.nat(VIP.length), fc.nat(20), fc.string({ maxLength: 5 })).map(([at, length, put]) => {
    return VIP.slice(0, at) + put + VIP.slice(at + length);
  });
  const deep = fc.nat(3000).map((depth) => "<a>".repeat(depth));
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), cut, deep), (text) => {
      assert.ok(["metadata", "unreadable"].includes(parseMetadata(text).kind));
    }),
    { numRuns: 500 },
  );
});
