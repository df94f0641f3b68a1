/** What is wrong is left out in the smallest parts, and what then makes no sense, too. */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type Configuration,
  EMPTY_CONFIGURATION,
  type OperationConfig,
  type Primitive,
} from "../../../../src/core/cib/configuration.js";
import { withoutErrors } from "../../../../src/core/cib/leave-out.js";
import { validateConfiguration } from "../../../../src/core/cib/validation.js";

const CONTEXT = { nodes: ["lb1", "lb2"] };

function primitive(id: string, parts: Partial<Primitive> = {}): Primitive {
  const agent = { class: "ocf", provider: "quorate", type: "Dummy" } as const;
  return { kind: "primitive", id, agent, params: {}, meta: {}, operations: [], ...parts };
}

test("options, operations, resources and what named them", () => {
  const unit = primitive("unit", { agent: { class: "systemd", type: "ng/inx" } });
  const operations: OperationConfig[] = [
    { name: "monitor", interval: 1000, options: { timeout: "5s", "start-delay": "1min" } },
    { name: "monitor", interval: 2000, options: { role: "Boss" } },
    { name: "promot", interval: 0, options: {} },
  ];
  const whole: Configuration = {
    ...EMPTY_CONFIGURATION,
    properties: { "no-quorum-policy": "stop", "shutdown-lock": "true" },
    nodes: { lb1: { attributes: { standby: "off", rack: "r1" } }, elsewhere: { attributes: {} } },
    resources: [
      primitive("a", { operations, meta: { "remote-node": "x", priority: "1" }, params: { p: "1" } }),
      { kind: "group", id: "g", members: [unit], meta: {} },
      { kind: "group", id: "h", members: [{ ...unit, id: "unit2" }, primitive("b")], meta: {} },
      { kind: "clone", id: "c", child: primitive("k"), meta: { promotable: "perhaps", interleave: "true" } },
    ],
    constraints: [
      { kind: "colocation", id: "k1", score: 5, resource: "a", with: "unit" },
      { kind: "colocation", id: "k2", score: 5, resource: "a", with: "h" },
    ],
  };
  const { configuration, leftOut } = withoutErrors(whole, CONTEXT);
  const errors = validateConfiguration(configuration, CONTEXT).filter(({ severity }) => severity === "error");
  assert.deepEqual(errors, []);
  assert.deepEqual(configuration, {
    ...EMPTY_CONFIGURATION,
    properties: { "no-quorum-policy": "stop" },
    nodes: { lb1: { attributes: { standby: "off", rack: "r1" } } },
    resources: [
      primitive("a", {
        operations: [
          { name: "monitor", interval: 1000, options: { timeout: "5s" } },
          { name: "monitor", interval: 2000, options: {} },
        ],
        meta: { priority: "1" },
        params: { p: "1" },
      }),
      { kind: "group", id: "h", members: [primitive("b")], meta: {} },
      { kind: "clone", id: "c", child: primitive("k"), meta: { interleave: "true" } },
    ],
    constraints: [{ kind: "colocation", id: "k2", score: 5, resource: "a", with: "h" }],
  });
  assert.equal(leftOut.length, 11);
});

test("nothing of a configuration without errors", () => {
  const whole = { ...EMPTY_CONFIGURATION, resources: [primitive("a")] };
  assert.deepEqual(withoutErrors(whole, CONTEXT), { configuration: whole, leftOut: [] });
});
