import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Configuration, EMPTY_CONFIGURATION, type Primitive } from "../../../../src/core/cib/configuration.js";
import { applyEdit, diffConfigurations } from "../../../../src/core/cib/edits.js";
import type { Edit } from "../../../../src/core/node/requests.js";

const NODES = ["lb1", "lb2", "lb3"];
const INF = 1_000_000;

function primitive(id: string): Primitive {
  const agent = { class: "ocf", provider: "quorate", type: "Dummy" } as const;
  return { kind: "primitive", id, agent, params: { state: "/x" }, meta: {}, operations: [] };
}

const BASE: Configuration = {
  ...EMPTY_CONFIGURATION,
  properties: { "stonith-enabled": "true" },
  nodes: { lb1: { attributes: { rack: "r1" } } },
  resources: [
    { kind: "group", id: "web", members: [primitive("vip"), primitive("proxy")], meta: {} },
    { kind: "clone", id: "cl", child: primitive("api"), meta: {} },
  ],
};

function after(edit: Edit, base = BASE): Configuration {
  const result = applyEdit(base, edit, NODES);
  assert.ok(result.kind === "changed", JSON.stringify(result));
  return result.configuration;
}

function message(edit: Edit, base = BASE): string {
  return applyEdit(base, edit, NODES).message;
}

const pinned = (node: string, score = INF): Edit => ({ kind: "pin", resource: "web", node, score });

describe("edits", () => {
  it("set and remove options", () => {
    const edit: Edit = { kind: "property", set: { "batch-limit": "3" }, remove: ["stonith-enabled"] };
    assert.deepEqual(after(edit).properties, { "batch-limit": "3" });
  });

  it("replace an option that was set under its other name", () => {
    const set = after({ kind: "property", set: { "fencing-enabled": "false" }, remove: [] });
    assert.deepEqual(set.properties, { "fencing-enabled": "false" });
    assert.deepEqual(after({ kind: "property", set: {}, remove: ["fencing-enabled"] }).properties, {});
  });

  it("set and remove attributes of a node, and forget a node without any", () => {
    const standby = after({ kind: "node-attribute", node: "lb2", set: { standby: "on" }, remove: [] });
    assert.deepEqual(standby.nodes, { lb1: { attributes: { rack: "r1" } }, lb2: { attributes: { standby: "on" } } });
    assert.deepEqual(after({ kind: "node-attribute", node: "lb1", set: {}, remove: ["rack"] }).nodes, {});
  });

  it("reach resources wherever they are", () => {
    for (const id of ["web", "proxy", "cl", "api"]) {
      const changed = after({ kind: "resource-meta", resource: id, set: { "target-role": "Stopped" }, remove: [] });
      assert.deepEqual(diffConfigurations(BASE, changed), [`+ ${id}: meta target-role: Stopped`]);
    }
    const param = after({ kind: "resource-params", resource: "api", set: { state: "/y" }, remove: [] });
    assert.deepEqual(diffConfigurations(BASE, param), ["~ api: params state: /x -> /y"]);
  });

  it("give back the very same configuration when there is nothing to change", () => {
    const edits: readonly Edit[] = [
      { kind: "property", set: { "stonith-enabled": "true" }, remove: ["batch-limit"] },
      { kind: "node-attribute", node: "lb2", set: {}, remove: ["standby"] },
      { kind: "resource-meta", resource: "vip", set: {}, remove: ["target-role"] },
      { kind: "resource-params", resource: "vip", set: { state: "/x" }, remove: [] },
      { kind: "clear-pins", resource: "web" },
    ];
    for (const edit of edits) assert.equal(after(edit), BASE);
  });

  it("pin a resource under the field's names, one preference at a time", () => {
    const first = after(pinned("lb1"));
    assert.deepEqual(first.constraints, [
      { kind: "location", id: "cli-prefer-web", resource: "web", node: "lb1", score: INF },
    ]);
    assert.equal(message(pinned("lb1")), "Move constraint created for web to lb1");
    const moved = after(pinned("lb2"), first).constraints;
    assert.deepEqual(
      moved.map(({ id }) => id),
      ["cli-prefer-web"],
    );
  });

  it("let a ban and a preference of the same node replace each other", () => {
    const banned = after(pinned("lb1", -INF), after(pinned("lb1")));
    assert.deepEqual(
      banned.constraints.map(({ id }) => id),
      ["cli-ban-web-on-lb1"],
    );
    assert.deepEqual(
      after(pinned("lb1"), banned).constraints.map(({ id }) => id),
      ["cli-prefer-web"],
    );
    const more = after(pinned("lb2", -INF), banned);
    assert.deepEqual(
      more.constraints.map(({ id }) => id),
      ["cli-ban-web-on-lb1", "cli-ban-web-on-lb2"],
    );
  });

  it("say so when a pin is there already; a new end is a change", () => {
    const result = applyEdit(after(pinned("lb1")), pinned("lb1"), NODES);
    assert.deepEqual(result, {
      kind: "refused",
      code: "already-so",
      message: "web is kept on lb1 already, by cli-prefer-web",
    });
    const ending: Edit = { kind: "pin", resource: "web", node: "lb1", score: INF, until: "2030-01-01T00:00:00Z" };
    assert.equal(applyEdit(after(pinned("lb1")), ending, NODES).kind, "changed");
  });

  it("clear pins, not other constraints, and count them", () => {
    const own = { kind: "location", id: "l-web", resource: "web", node: "lb1", score: 5 } as const;
    const base = after(pinned("lb2", -INF), after(pinned("lb1"), { ...BASE, constraints: [own] }));
    assert.deepEqual(after({ kind: "clear-pins", resource: "web" }, base).constraints, [own]);
    assert.equal(
      message({ kind: "clear-pins", resource: "web" }, base),
      "Removed migration constraints for web (2: cli-ban-web-on-lb2, cli-prefer-web)",
    );
    assert.match(message({ kind: "clear-pins", resource: "web" }), /no migration constraints/);
  });

  for (const [edit, expected] of [
    [
      { kind: "node-attribute", node: "lb4", set: {}, remove: [] },
      'Node "lb4" is not a cluster node (did you mean "lb1"?)',
    ],
    [{ kind: "resource-meta", resource: "vpi", set: {}, remove: [] }, `Resource 'vpi' not found (did you mean "vip"?)`],
    [{ kind: "resource-params", resource: "none", set: {}, remove: [] }, "Resource 'none' not found"],
    [{ kind: "pin", resource: "wbe", node: "lb1", score: 1 }, `Resource 'wbe' not found (did you mean "web"?)`],
    [{ kind: "pin", resource: "web", node: "constructor", score: 1 }, 'Node "constructor" is not a cluster node'],
    [{ kind: "clear-pins", resource: "x" }, "Resource 'x' not found"],
  ] as const satisfies [Edit, string][]) {
    it(`refuse unknown names: ${expected}`, () => {
      assert.deepEqual(applyEdit(BASE, edit, NODES), { kind: "refused", code: "no-such-object", message: expected });
    });
  }

  it("refuse parameters of a group", () => {
    const result = applyEdit(BASE, { kind: "resource-params", resource: "web", set: { a: "b" }, remove: [] }, NODES);
    assert.ok(result.kind === "refused");
    assert.equal(result.code, "invalid");
  });
});

describe("the difference between configurations", () => {
  it("is one line for each change", () => {
    const changed: Configuration = {
      ...BASE,
      properties: { "stonith-enabled": "false", "batch-limit": "3" },
      nodes: {},
      resources: [
        primitive("extra"),
        { kind: "group", id: "web", members: [primitive("vip")], meta: { "is-managed": "false" } },
        { kind: "clone", id: "cl", child: primitive("api"), meta: {} },
      ],
      constraints: [
        { kind: "location", id: "l", resource: "web", node: "lb1", score: -INF },
        { kind: "colocation", id: "c", resource: "web", with: "cl", score: INF },
      ],
      fencingTopology: [{ target: "lb1", index: 1, devices: ["f", "g"] }],
    };
    assert.deepEqual(diffConfigurations(BASE, changed), [
      "~ property stonith-enabled: true -> false",
      "+ property batch-limit: 3",
      "- node lb1: attribute rack: r1",
      "- primitive proxy (ocf:quorate:Dummy)",
      "+ primitive extra (ocf:quorate:Dummy)",
      "~ web: holds: vip proxy -> vip",
      "+ web: meta is-managed: false",
      "+ constraint l: location web -INFINITY on lb1",
      "+ constraint c: colocation web with cl INFINITY",
      "+ fencing of lb1, level 1: f,g",
    ]);
    assert.deepEqual(diffConfigurations(BASE, BASE), []);
  });

  it("tells that a password changed, not to what", () => {
    const device = (passwd: string): Configuration => ({
      ...EMPTY_CONFIGURATION,
      resources: [{ ...primitive("f"), agent: { class: "stonith", type: "fence_x" }, params: { passwd } }],
    });
    assert.deepEqual(diffConfigurations(device("a"), device("b")), ["~ f: params passwd: ****** -> ******"]);
    assert.deepEqual(diffConfigurations(device("a"), EMPTY_CONFIGURATION), ["- primitive f (stonith:fence_x)"]);
  });
});
