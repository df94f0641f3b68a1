/**
 * `crm explain` and `crm why`: situations that a person knows, and sentences that the person would agree with, each with the command
 * that would change it (after `->`).
 */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { INFINITY } from "../../../../../src/core/model/score.js";
import type { Cluster as Picture } from "../../../../../src/core/scheduler/cluster/cluster.js";
import {
  explainNow,
  explainOn,
  explainPlacement,
  type Paragraph,
} from "../../../../../src/core/scheduler/explanation/explain.js";
import { run } from "../../../../../src/core/scheduler/run.js";
import { tableInput } from "../../../../../src/core/scheduler/table-input.js";
import { settled } from "../carry-out.js";
import {
  type Cluster,
  clone,
  cluster,
  colocation,
  fenceDevice,
  group,
  input,
  location,
  monitor,
  NOW,
  order,
  primitive,
  withAwaited,
  withConfiguration,
  withMeta,
  withNodeAttribute,
  withOperation,
  withProperty,
  withState,
  withStatusAttributes,
  withWish,
} from "../small-cluster.js";

const LBS = ["lb1", "lb2", "lb3"];
const power = fenceDevice("power");
const vip = primitive("vip", { meta: { "resource-stickiness": "100" } });
const db = primitive("db");
const web = group("g-web", [
  primitive("addr", { meta: { "resource-stickiness": "100" } }),
  primitive("haproxy", { meta: { "migration-threshold": "1", "failure-timeout": "600s" } }),
]);

/** `vip` runs on lb2. */
const calm = settled(cluster(LBS, { resources: [power, vip] }));
const unfenced = settled(cluster(LBS, { properties: { "stonith-enabled": "false" }, resources: [vip] }));
/** `db` on lb3, and `vip` with it. */
const together = settled(
  cluster(LBS, { resources: [power, db, vip], constraints: [colocation("vip", "db"), location("db", "lb3", 50)] }),
);
/** Both on lb1. */
const grouped = settled(cluster(LBS, { resources: [power, web], constraints: [location("g-web", "lb1", 20)] }));
const ordered = settled(cluster(LBS, { resources: [power, db, vip], constraints: [order("db", "vip")] }));

function picture(before: Cluster): Picture {
  return run(tableInput(input(before))).cluster;
}

function failed(before: Cluster, node: string, resource: string, name: string, count: string, rc = 7): Cluster {
  const interval = name === "monitor" ? 10_000 : 0;
  return withStatusAttributes(withOperation(before, node, resource, name, { interval, rc }), node, {
    [`fail-count-${resource}#${name}_${interval}`]: count,
    [`last-failure-${resource}#${name}_${interval}`]: String(NOW / 1000 - 60),
  });
}

function lines(paragraphs: readonly Paragraph[]): string[] {
  return paragraphs.flatMap(({ heading, points }) => [
    heading,
    ...points.map(({ text, command }) => `  ${text}${command === undefined ? "" : ` -> ${command}`}`),
  ]);
}

interface Case {
  readonly name: string;
  readonly before: Cluster;
  readonly resource?: string;
  /** With it: `crm explain RSC NODE`; else `crm why RSC`. */
  readonly node?: string;
  readonly says: readonly string[];
}

function check(cases: readonly Case[]): void {
  for (const { name, before, resource = "vip", node, says } of cases) {
    test(name, () => {
      const after = picture(before);
      const on = node === undefined ? undefined : after.nodeByName.get(node);
      assert.deepEqual(lines(on ? explainOn(after, resource, on) : explainNow(after, resource)), says);
    });
  }
}

describe("why it is here", () => {
  check([
    {
      name: "it is there already",
      before: calm,
      says: [
        "vip runs on lb2, and stays there.",
        "  lb2 has the highest score (100)",
        "  it already runs on lb2 (stickiness 100)",
      ],
    },
    {
      name: "a constraint prefers the node",
      before: together,
      resource: "db",
      says: [
        "db runs on lb3, and stays there.",
        "  lb3 has the highest score (150)",
        "  constraint l-db-lb3 gives 50 to lb3 -> crm configure delete l-db-lb3",
        "  vip, which must be with it, has its say: it already runs on lb3 (stickiness 100)",
      ],
    },
    {
      name: "a pin",
      before: settled(
        withConfiguration(calm, { constraints: [{ ...location("vip", "lb3", INFINITY), id: "cli-prefer-vip" }] }),
      ),
      says: [
        "vip runs on lb3, and stays there.",
        "  lb3 has the highest score (INFINITY)",
        "  constraint cli-prefer-vip gives INFINITY to lb3 -> crm resource clear vip",
      ],
    },
    {
      name: "it must be with something",
      before: together,
      says: [
        "vip runs on lb3, and stays there.",
        "  lb3 is the only node that can run it",
        "  constraint c-vip-db ties it to db, which is to run on lb3 -> crm configure delete c-vip-db",
      ],
    },
    {
      name: "what follows it would stay",
      before: grouped,
      resource: "g-web",
      says: [
        "addr runs on lb1, and stays there.",
        "  lb1 has the highest score (120)",
        "  constraint l-g-web-lb1 gives 20 to lb1 -> crm configure delete l-g-web-lb1",
        "  it already runs on lb1 (stickiness 100)",
        "haproxy runs on lb1, and stays there.",
      ],
    },
    {
      name: "a move was asked for",
      before: withWish(calm, { kind: "move", resource: "vip", to: "lb3" }),
      says: [
        "vip runs on lb2, and is to move to lb3.",
        "  lb3 has the highest score (INFINITY)",
        "  it was asked to move to lb3",
      ],
    },
  ]);
});

describe("why it leaves, or is restarted", () => {
  check([
    {
      name: "standby",
      before: withNodeAttribute(calm, "lb2", { standby: "on" }),
      says: [
        "vip runs on lb2, and is to move to lb3.",
        "  lb2 is in standby -> crm node online lb2",
        "  lb3 and lb1 score alike (0): lb3 runs least, or is the first by name",
      ],
    },
    {
      name: "a ban",
      before: withConfiguration(calm, {
        constraints: [{ ...location("vip", "lb2", -INFINITY), id: "cli-ban-vip-on-lb2" }],
      }),
      says: [
        "vip runs on lb2, and is to move to lb3.",
        "  constraint cli-ban-vip-on-lb2 bans it from lb2 -> crm resource clear vip",
        "  lb3 and lb1 score alike (0): lb3 runs least, or is the first by name",
      ],
    },
    {
      name: "its node is lost",
      before: withState(calm, "lb2", "lost"),
      says: [
        "vip may be running on lb2, and is to move to lb3.",
        "  lb2 is unclean (peer is no longer part of the cluster) and is to be fenced",
        "  lb3 and lb1 score alike (0): lb3 runs least, or is the first by name",
      ],
    },
    {
      name: "a follower has failed too often, and the failure is forgotten some time",
      before: failed(grouped, "lb1", "haproxy", "monitor", "1"),
      resource: "addr",
      says: [
        "addr runs on lb1, and is to move to lb2.",
        "  haproxy, which must be with it, has its say: it failed once on lb1 (migration-threshold 1); " +
          "this is forgotten in 9 min -> crm resource cleanup haproxy lb1",
        "  lb2 and lb3 score alike (0): lb2 runs least, or is the first by name",
      ],
    },
    {
      name: "a failure that does not ban it",
      before: withOperation(calm, "lb2", "vip", "monitor", { interval: 10_000, rc: 7 }),
      says: [
        "vip has failed on lb2, and is to be restarted there.",
        "  monitor failed on lb2: not running -> crm resource cleanup vip lb2",
      ],
    },
    {
      name: "an operation with on-fail=standby failed",
      before: failed(
        settled(
          cluster(LBS, {
            resources: [power, primitive("vip", { operations: [monitor(10_000, { "on-fail": "standby" })] })],
          }),
        ),
        "lb2",
        "vip",
        "monitor",
        "1",
      ),
      node: "lb2",
      says: [
        "vip is not to run on lb2:",
        "  lb2 is in standby, after a failure with on-fail=standby -> crm resource cleanup vip lb2",
      ],
    },
    {
      name: "its parameters have changed",
      before: withConfiguration(calm, { resources: [power, { ...vip, params: { state: "/new" } }] }),
      says: ["vip runs on lb2, and is to restart there.", "  the parameters of vip have changed"],
    },
    {
      name: "what it needs stops",
      before: withMeta(ordered, "db", { "target-role": "Stopped" }),
      says: [
        "vip runs on lb3, and is to stop.",
        "  o-db-vip orders it with db, which cannot start (target-role is Stopped) -> crm resource start db",
      ],
    },
    {
      name: "quorum is lost",
      before: { ...calm, quorate: false },
      says: ["vip runs on lb2, and is to stop.", "  there is no quorum (no-quorum-policy stop) -> crm cluster quorum"],
    },
    {
      name: "it is no longer configured",
      before: withConfiguration(calm, { resources: [power] }),
      says: [
        "vip is no longer configured, but runs on lb2, and is to stop.",
        "  vip is no longer in the configuration",
        "  no node is allowed to run vip",
      ],
    },
  ]);
});

describe("why it is not running", () => {
  check([
    {
      name: "somebody stopped it",
      before: settled(withMeta(calm, "vip", { "target-role": "Stopped" })),
      says: ["vip is not running, and stays so.", "  target-role is Stopped -> crm resource start vip"],
    },
    {
      name: "somebody stopped its group",
      before: settled(withMeta(grouped, "g-web", { "target-role": "Stopped" })),
      resource: "haproxy",
      says: ["haproxy is not running, and stays so.", "  target-role is Stopped -> crm resource start g-web"],
    },
    {
      name: "somebody stopped everything",
      before: settled(withProperty(calm, { "stop-all-resources": "true" })),
      says: [
        "vip is not running, and stays so.",
        "  stop-all-resources is true -> crm configure property stop-all-resources=false",
      ],
    },
    {
      name: "what it must be with runs nowhere",
      before: settled(withMeta(together, "db", { "target-role": "Stopped" })),
      says: [
        "vip is not running, and stays so.",
        "  no node is allowed to run vip",
        "  constraint c-vip-db ties it to db, which runs nowhere (target-role is Stopped) -> crm resource start db",
      ],
    },
    {
      name: "no node can carry it",
      before: cluster(["lb1"], {
        properties: { "placement-strategy": "utilization" },
        resources: [power, { ...primitive("vip"), utilization: { memory: "4096" } }],
        nodes: { lb1: { attributes: {}, utilization: { memory: "1024" } } },
      }),
      says: [
        "vip is not running, and stays so.",
        "  no node is allowed to run vip",
        "  lb1 cannot carry vip, or not with all that must be with it: memory 4096 is needed, 1024 is free",
      ],
    },
    {
      name: "there is no fence device",
      before: cluster(LBS, { resources: [vip] }),
      says: ["vip is not running, and stays so.", "  stonith-enabled is true, but no fence device is configured"],
    },
    {
      name: "an opt-in cluster lets it run nowhere",
      before: cluster(["lb1"], { properties: { "symmetric-cluster": "false" }, resources: [power, vip] }),
      says: [
        "vip is not running, and stays so.",
        "  no node is allowed to run vip",
        "  symmetric-cluster is false, and no location constraint lets it run",
      ],
    },
  ]);
});

describe("why nothing is done", () => {
  check([
    {
      name: "it is unmanaged",
      before: withMeta(calm, "vip", { "is-managed": "false" }),
      says: [
        "vip runs on lb2, and is left alone there.",
        "  vip is unmanaged, so the cluster leaves it alone: is-managed is false -> crm resource manage vip",
      ],
    },
    {
      name: "its group is in maintenance",
      before: withMeta(grouped, "g-web", { maintenance: "true" }),
      resource: "addr",
      says: [
        "addr runs on lb1, and is left alone there.",
        "  addr is unmanaged, so the cluster leaves it alone: it is in maintenance -> crm resource maintenance g-web off",
      ],
    },
    {
      name: "its node is in maintenance",
      before: withNodeAttribute(calm, "lb2", { maintenance: "true" }),
      says: [
        "vip runs on lb2, and is left alone there.",
        "  vip is unmanaged, so the cluster leaves it alone: lb2 is in maintenance -> crm node ready lb2",
      ],
    },
    {
      name: "the cluster is in maintenance",
      before: withProperty(calm, { "maintenance-mode": "true" }),
      says: [
        "vip runs on lb2, and is left alone there.",
        "  vip is unmanaged, so the cluster leaves it alone: maintenance-mode is true -> crm configure property maintenance-mode=false",
      ],
    },
    {
      name: "it could not be stopped, and nobody can fence",
      before: withOperation(unfenced, "lb1", "vip", "stop", { rc: 1 }),
      says: [
        "vip has failed on lb1, and is left alone there.",
        "  stop failed on lb1: error -> crm resource cleanup vip lb1",
        "  vip is blocked after a failure, until somebody has looked and cleans it up -> crm resource cleanup vip",
      ],
    },
    {
      name: "the daemon of its node may come back",
      before: withAwaited(calm, "lb2"),
      says: [
        "vip runs on lb2, and is left alone there.",
        "  vip is left alone as long as lb2 is away (its daemon has ended, and may come back)",
      ],
    },
    {
      name: "its node is lost, and there is no quorum to fence it",
      before: { ...withState(calm, "lb2", "lost"), quorate: false },
      says: [
        "vip may be running on lb2, and should stop, but cannot now.",
        "  lb2 is unclean (peer is no longer part of the cluster) and cannot be fenced now -> crm node clearstate lb2",
        "  there is no quorum (no-quorum-policy stop) -> crm cluster quorum",
      ],
    },
  ]);
});

describe("why it is not on that node", () => {
  check([
    {
      name: "another one scores more",
      before: calm,
      node: "lb1",
      says: [
        "vip is not to run on lb1:",
        "  lb1 scores 0, lb2 100: 100 less -> crm resource move vip lb1",
        "  it already runs on lb2 (stickiness 100)",
      ],
    },
    {
      name: "it may not be with something that is there",
      before: settled(
        cluster(LBS, {
          resources: [power, db, vip],
          constraints: [colocation("vip", "db", -INFINITY), location("db", "lb3", 50)],
        }),
      ),
      node: "lb3",
      says: [
        "vip is not to run on lb3:",
        "  constraint c-vip-db keeps it apart from db, which is to run on lb3 -> crm configure delete c-vip-db",
      ],
    },
    {
      name: "a preference is weaker",
      before: settled(
        cluster(LBS, {
          resources: [power, db, vip],
          constraints: [colocation("vip", "db", 30), location("db", "lb3", 50)],
        }),
      ),
      node: "lb1",
      says: [
        "vip is not to run on lb1:",
        "  lb1 scores 0, lb3 130: 130 less -> crm resource move vip lb1",
        "  it already runs on lb3 (stickiness 100)",
        "  constraint c-vip-db would like it to be with db (30), which is to run on lb3 -> crm configure delete c-vip-db",
      ],
    },
    {
      name: "it failed there for good",
      before: failed(calm, "lb3", "vip", "start", "INFINITY", 1),
      node: "lb3",
      says: [
        "vip is not to run on lb3:",
        "  it failed on lb3, and must not be tried there again; this counts until it is cleaned up -> crm resource cleanup vip lb3",
      ],
    },
    {
      name: "it is off",
      before: withState(calm, "lb1", "left"),
      node: "lb1",
      says: ["vip is not to run on lb1:", "  lb1 is offline"],
    },
    {
      name: "it is just joining",
      before: withState(calm, "lb1", "joining"),
      node: "lb1",
      says: ["vip is not to run on lb1:", "  lb1 is joining, and not ready yet"],
    },
    {
      name: "all copies are elsewhere",
      before: settled(cluster(LBS, { resources: [power, clone("cl-api", primitive("api"), { "clone-max": "2" })] })),
      resource: "cl-api",
      node: "lb1",
      says: ["cl-api is not to run on lb1:", "  all 2 copies of cl-api are elsewhere (clone-max)"],
    },
    {
      name: "a copy may not be there",
      before: settled(
        cluster(LBS, {
          resources: [power, clone("cl-api", primitive("api"))],
          constraints: [location("cl-api", "lb3", -INFINITY)],
        }),
      ),
      resource: "api",
      node: "lb3",
      says: [
        "api is not to run on lb3:",
        "  constraint l-cl-api-lb3 bans it from lb3 -> crm configure delete l-cl-api-lb3",
      ],
    },
  ]);
});

test("of every node", () => {
  const after = picture(withNodeAttribute(calm, "lb1", { standby: "on" }));
  assert.deepEqual(lines(explainPlacement(after, "vip")), [
    "vip runs on lb2, and stays there.",
    "  lb2 has the highest score (100)",
    "  it already runs on lb2 (stickiness 100)",
    "vip is not to run on lb1:",
    "  lb1 is in standby -> crm node online lb1",
    "vip is not to run on lb3:",
    "  lb3 scores 0, lb2 100: 100 less -> crm resource move vip lb3",
  ]);
});
