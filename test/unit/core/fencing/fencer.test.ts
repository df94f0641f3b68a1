import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type Configuration,
  EMPTY_CONFIGURATION,
  type Primitive,
  type Values,
} from "../../../../src/core/cib/configuration.js";
import type { FencingRecord } from "../../../../src/core/cib/status.js";
import { fencerDeadline, retire, stepFencer } from "../../../../src/core/fencing/fencer.js";
import {
  type FenceRequest,
  type FencerEffect,
  type FencerInput,
  type FencerState,
  type FencerWorld,
  newFencer,
} from "../../../../src/core/fencing/fencer-state.js";
import type { FenceAgentSpec } from "../../../../src/core/node/io.js";

function device(id: string, params: Values = { pcmk_host_list: "a b c" }): Primitive {
  return { kind: "primitive", id, agent: { class: "stonith", type: "fence_x" }, params, meta: {}, operations: [] };
}

/** A fencer and what it did, a line each. */
class Story {
  state: FencerState = newFencer(1);
  lines: string[] = [];
  now = 0;
  tickets: number[] = [];
  runs: FenceAgentSpec[] = [];
  records: FencingRecord[] = [];

  constructor(
    private configuration: Partial<Configuration>,
    private members = ["a", "b"],
  ) {}

  private get world(): FencerWorld {
    const configuration = { ...EMPTY_CONFIGURATION, ...this.configuration };
    const status = { nodes: {}, fencing: [], wishes: [] };
    return { configuration, status, members: this.members, tokenMs: 1000, twoNode: false, quorateSince: 0 };
  }

  private step(input: FencerInput): this {
    const { state, effects } = stepFencer(this.state, input, this.world, { mono: this.now, wall: this.now });
    this.state = state;
    for (const effect of effects) this.note(effect);
    return this;
  }

  private note(effect: FencerEffect): void {
    if (effect.kind === "run") {
      this.tickets.push(effect.ticket);
      this.runs.push(effect.run);
      this.lines.push(
        `${effect.node} runs ${effect.run.device} ${effect.run.action} ${effect.run.params.port ?? ""}`.trim(),
      );
    }
    if (effect.kind === "record" || effect.kind === "progress") this.records.push(effect.record);
    if (effect.kind === "ended")
      this.lines.push(`${effect.request.target} ${effect.succeeded ? "fenced" : `not fenced: ${effect.reason}`}`);
  }

  fence(target: string, more: Partial<FenceRequest> = {}): this {
    const request = { target, incarnation: 1, action: "reboot" as const, reason: "test", origin: "t@a", ...more };
    return this.step({ kind: "request", request });
  }

  hangs(): this {
    const result = { kind: "timed-out" as const, rc: 1, output: "", exitReason: "killed", execMs: 60_000 };
    return this.step({ kind: "agent-finished", ticket: this.tickets.at(-1) ?? 0, result });
  }

  decided(...targets: string[]): this {
    return this.step({ kind: "decided", targets });
  }

  progress(target: string): string {
    return this.records.findLast((record) => record.target === target)?.progress ?? "";
  }

  ends(rc: number, output = ""): this {
    const result = { kind: "exited" as const, rc, output, exitReason: rc === 0 ? "" : "it said no", execMs: 1 };
    return this.step({ kind: "agent-finished", ticket: this.tickets.at(-1) ?? 0, result });
  }

  loses(member: string): this {
    this.members = this.members.filter((node) => node !== member);
    return this.step({ kind: "changed" });
  }

  /** It is back: the next decision needs no shot. */
  rejoins(node: string): this {
    this.members = [...this.members, node];
    return this.step({ kind: "changed" }).step({ kind: "decided", targets: [] });
  }

  at(now: number): this {
    this.now = now;
    return this.step({ kind: "time" });
  }
}

test("fencer: the first device that can, run by the DC, confirms", () => {
  const story = new Story({ resources: [device("other", { pcmk_host_list: "z" }), device("power")] });
  assert.deepEqual(story.fence("c").ends(0).lines, ["a runs power reboot c", "c fenced"]);
});

test("fencer: a node does not run a device against itself", () => {
  const story = new Story({ resources: [device("power")] });
  assert.deepEqual(story.fence("a").ends(0).lines, ["b runs power reboot a", "a fenced"]);
});

test("fencer: a failed device is tried twice, elsewhere the second time, then the next device", () => {
  const story = new Story({ resources: [device("first"), device("second")] });
  story.fence("c").ends(1).ends(1).ends(0);
  assert.deepEqual(story.lines, [
    "a runs first reboot c",
    "b runs first reboot c",
    "a runs second reboot c",
    "c fenced",
  ]);
});

test("fencer: when none could, it says so, and a new request waits for the pause", () => {
  const story = new Story({ resources: [device("power", { pcmk_host_list: "c", pcmk_reboot_retries: "1" })] });
  story.fence("c").ends(1);
  assert.deepEqual(story.lines.splice(0), ["a runs power reboot c", "c not fenced: power: it said no"]);
  assert.deepEqual(story.fence("c").lines.splice(0), ["c not fenced: tried 1 times; again in 1 s"]);
  story.now = 1000;
  assert.deepEqual(story.fence("c").ends(0).lines, ["a runs power reboot c", "c fenced"]);
});

test("fencer: in a new view an order is repeated as it was, and answered once", () => {
  const story = new Story({ resources: [device("power")] }, ["a", "b", "d"]);
  story.fence("c").loses("d").ends(0).ends(0);
  assert.deepEqual(story.lines, ["a runs power reboot c", "a runs power reboot c", "c fenced"]);
  assert.deepEqual(story.tickets, [story.tickets[0], story.tickets[0]]);
});

test("fencer: an answer that never comes counts as missed", () => {
  const story = new Story({
    resources: [device("power")],
    properties: { "stonith-timeout": "20s" },
  });
  story.fence("c");
  assert.equal(fencerDeadline(story.state), 30_000);
  story.at(29_999).at(30_000).ends(0);
  assert.deepEqual(story.lines, ["a runs power reboot c", "b runs power reboot c", "c fenced"]);
});

test("fencer: another DC's shots are not this one's any more, and no ticket is used twice", () => {
  const story = new Story({ resources: [device("power")] });
  const [ticket] = story.fence("c").tickets;
  story.state = retire(story.state);
  assert.deepEqual(story.ends(0).lines, ["a runs power reboot c"]);
  assert.ok((story.fence("c").tickets.at(-1) ?? 0) > (ticket ?? 0));
});

test("fencer: a node that is back before the shot is spared; a shot that was fired goes on, but is not repeated", () => {
  const waiting = new Story({ resources: [device("power", { pcmk_host_list: "c", pcmk_delay_base: "5s" })] });
  waiting.fence("c").rejoins("c").at(5000);
  assert.deepEqual(waiting.lines.slice(2), ["c not fenced: no longer needed"]);
  const asking = new Story({ resources: [device("power", {})] });
  asking.fence("c").rejoins("c").ends(0, "c");
  assert.deepEqual(asking.lines.slice(2), ["c not fenced: no longer needed"]);
  const fired = new Story({ resources: [device("power")] });
  fired.fence("c").rejoins("c").ends(0);
  assert.deepEqual(fired.lines, ["a runs power reboot c", "a runs power reboot c", "c fenced"]);
  const missed = new Story({ resources: [device("power")] });
  missed.fence("c").rejoins("c").ends(1);
  assert.deepEqual(missed.lines.slice(2), ["c not fenced: no longer needed"]);
});

test("fencer: a device that could not list its nodes is asked again the next time", () => {
  const story = new Story({ resources: [device("power", {})] });
  story.fence("c").ends(1).ends(1);
  assert.deepEqual(story.lines.splice(0), [
    "a runs power list",
    "b runs power list",
    "c not fenced: power cannot list: it said no",
  ]);
  story.now = 1000;
  story.fence("c").ends(0, "b\nc\n").ends(0);
  assert.deepEqual(story.lines, ["a runs power list", "a runs power reboot c", "c fenced"]);
});

test("fencer: no device at all is a failure, not a success", () => {
  assert.deepEqual(new Story({}).fence("c").lines, ["c not fenced: there is no fence device"]);
});

test("fencer: a second request joins the first", () => {
  const story = new Story({ resources: [device("power")] });
  assert.deepEqual(story.fence("c").fence("c").ends(0).lines, ["a runs power reboot c", "c fenced"]);
});

test("fencer: the levels of a topology in order; all devices of a level, off before on", () => {
  const resources = [device("p1"), device("p2"), device("ipmi")];
  const fencingTopology = [
    { target: "c", index: 2, devices: ["p1", "p2"] },
    { target: "c", index: 1, devices: ["ipmi"] },
  ];
  const story = new Story({ resources, fencingTopology });
  story.fence("c").ends(1).ends(1).ends(0).ends(0).ends(0).ends(0);
  assert.deepEqual(story.lines, [
    "a runs ipmi reboot c",
    "b runs ipmi reboot c",
    "a runs p1 off c",
    "a runs p2 off c",
    "c fenced",
    "a runs p1 on c",
    "a runs p2 on c",
  ]);
});

test("fencer: a node that is off counts as fenced, whether or not it can be switched on again", () => {
  const resources = [device("p1"), device("p2", { pcmk_host_list: "c", pcmk_reboot_action: "off" }), device("p3")];
  const fencingTopology = [{ target: "c", index: 1, devices: ["p1", "p2", "p3"] }];
  const story = new Story({ resources, fencingTopology });
  story.fence("c").ends(0).ends(0).ends(0);
  assert.deepEqual(story.lines.splice(0), [
    "a runs p1 off c",
    "a runs p2 off c",
    "a runs p3 off c",
    "c fenced",
    "a runs p1 on c",
  ]);
  // the next decision knows that it is off; p2, which is told to leave it off, is not told to switch it on
  assert.deepEqual(story.decided().ends(1).ends(1).lines, ["b runs p1 on c"]);
  assert.deepEqual(story.state.attempts, {});
});

test("fencer: a shot at a node that is being switched on again begins anew", () => {
  const fencingTopology = [{ target: "c", index: 1, devices: ["p1", "p2"] }];
  const story = new Story({ resources: [device("p1"), device("p2")], fencingTopology });
  story.fence("c").ends(0).ends(0);
  story.lines = [];
  // what is under way must be over first
  assert.deepEqual(story.fence("c").lines, []);
  assert.deepEqual(story.ends(0).ends(0).lines, ["a runs p1 off c", "a runs p2 off c"]);
});

test("fencer: levels by pattern and by attribute, where none is for the node by name", () => {
  const resources = [device("named"), device("matched"), device("marked")];
  const fencingTopology = [
    { target: "", targetAttribute: { name: "rack", value: "r1" }, index: 1, devices: ["marked"] },
    { target: "", targetPattern: "^[[:alpha:]]$", index: 1, devices: ["matched"] },
    { target: "c", index: 1, devices: ["named"] },
  ];
  const nodes = { c4: { attributes: { rack: "r1" } }, c5: { attributes: { rack: "r2" } } };
  const first = (target: string) => new Story({ resources, fencingTopology, nodes }).fence(target).lines[0];
  assert.equal(first("c"), "a runs named reboot c");
  assert.equal(first("d"), "a runs matched reboot d");
  assert.equal(first("c4"), "a runs marked reboot c4");
  assert.equal(first("c5"), "c5 not fenced: no fence device is there for c5");
});

test("fencer: a device without a host list is asked what it can fence", () => {
  const story = new Story({ resources: [device("rack", {})] });
  story.fence("c").ends(0, "c,\nd,\n").ends(0);
  assert.deepEqual(story.lines, ["a runs rack list", "a runs rack reboot c", "c fenced"]);
  const other = new Story({ resources: [device("rack", {})] });
  assert.deepEqual(other.fence("c").ends(0, "d,\n").lines, [
    "a runs rack list",
    "c not fenced: no fence device is there for c",
  ]);
});

test("fencer: devices that must be asked come after those that say by their parameters whom they fence", () => {
  const story = new Story({ resources: [device("rack", {}), device("power")] });
  story.fence("c").ends(1).ends(1).ends(0, "c").ends(0);
  assert.deepEqual(story.lines, [
    "a runs power reboot c",
    "b runs power reboot c",
    "a runs rack list",
    "a runs rack reboot c",
    "c fenced",
  ]);
});

test("fencer: pcmk_host_check=status asks for the state of the node's power: on or off is an answer", () => {
  const params = { pcmk_host_check: "status", pcmk_host_map: "c:9" };
  const on = new Story({ resources: [device("bmc", params)] });
  assert.deepEqual(on.fence("c").ends(0).ends(0).lines, ["a runs bmc status 9", "a runs bmc reboot 9", "c fenced"]);
  const off = new Story({ resources: [device("bmc", params)] });
  assert.deepEqual(off.fence("c").ends(2).lines, ["a runs bmc status 9", "a runs bmc reboot 9"]);
  const unknown = new Story({ resources: [device("bmc", params)] });
  assert.deepEqual(unknown.fence("c").ends(1).ends(1).lines, [
    "a runs bmc status 9",
    "b runs bmc status 9",
    "c not fenced: bmc cannot tell the state of c: it said no",
  ]);
});

test("fencer: pcmk_host_argument names the parameter that says which node, or none", () => {
  const told = (argument: string) => {
    const story = new Story({
      resources: [device("vm", { pcmk_host_list: "c", pcmk_host_argument: argument, ip: "i" })],
    });
    return story.fence("c").runs[0]?.params;
  };
  assert.deepEqual(told("uuid"), { uuid: "c", ip: "i", nodename: "c" });
  assert.deepEqual(told("none"), { ip: "i", nodename: "c" });
});

test("fencer: each action has its own word, time and tries", () => {
  const params = {
    pcmk_host_check: "dynamic-list",
    pcmk_list_action: "show",
    pcmk_list_timeout: "5s",
    pcmk_list_retries: "3",
    pcmk_off_action: "cut",
    pcmk_off_timeout: "7s",
    pcmk_on_action: "feed",
    pcmk_on_timeout: "9s",
  };
  const asked = new Story({ resources: [device("x", params)] }).fence("c").ends(1).ends(1).ends(1);
  assert.deepEqual(asked.lines.slice(0, 3), ["a runs x show", "b runs x show", "a runs x show"]);
  const fencingTopology = [{ target: "c", index: 1, devices: ["x", "y"] }];
  const shot = new Story({ resources: [device("x", params), device("y")], fencingTopology });
  shot.fence("c").ends(0).ends(0).ends(0);
  assert.deepEqual(
    shot.runs.map(({ action, timeoutMs }) => [action, timeoutMs]),
    [
      ["cut", 7000],
      ["off", 60_000],
      ["feed", 9000],
      ["on", 60_000],
    ],
  );
});

test("fencer: a device that hangs is not run twice by the same member", () => {
  const two = new Story({ resources: [device("power")] });
  assert.deepEqual(two.fence("c").hangs().hangs().lines, [
    "a runs power reboot c",
    "b runs power reboot c",
    "c not fenced: power: timed out",
  ]);
  const alone = new Story({ resources: [device("power"), device("other")] }, ["a"]);
  assert.deepEqual(alone.fence("c").hangs().lines, ["a runs power reboot c", "a runs other reboot c"]);
});

test("fencer: a device serves so many nodes at the same time as pcmk_action_limit allows", () => {
  const one = new Story({ resources: [device("power", { pcmk_host_check: "none", pcmk_action_limit: "1" })] });
  one.fence("c").fence("d").fence("e");
  assert.deepEqual(one.lines.splice(0), ["a runs power reboot c"]);
  assert.match(one.progress("d"), /waits for power, which is busy/);
  assert.deepEqual(one.ends(0).ends(0).ends(0).lines, [
    "c fenced",
    "a runs power reboot d",
    "d fenced",
    "a runs power reboot e",
    "e fenced",
  ]);
  const limited = (limit: string) =>
    new Story({ resources: [device("power", { pcmk_host_check: "none", pcmk_action_limit: limit })] })
      .fence("c")
      .fence("d")
      .fence("e").lines.length;
  assert.deepEqual([limited("2"), limited("-1")], [2, 3]);
  const free = new Story({ resources: [device("power")] });
  assert.deepEqual(free.fence("c").fence("b").lines, ["a runs power reboot c", "a runs power reboot b"]);
});

test("fencer: a node that waited for a busy device is spared when it came back", () => {
  const story = new Story({ resources: [device("power", { pcmk_host_check: "none", pcmk_action_limit: "1" })] });
  story.fence("c").fence("d");
  assert.deepEqual(story.decided("c").lines, ["a runs power reboot c", "d not fenced: no longer needed"]);
});

test("fencer: what a pending shot waits for, what was tried, what comes next", () => {
  const resources = [device("ipmi", { pcmk_host_list: "c", pcmk_delay_base: "3s" }), device("pdu")];
  const fencingTopology = ["ipmi", "pdu"].map((id, index) => ({ target: "c", index: index + 1, devices: [id] }));
  const story = new Story({ resources, fencingTopology }).fence("c");
  assert.equal(story.progress("c"), "waits for its delay, then ipmi; then pdu");
  story.at(3000);
  assert.equal(story.progress("c"), "a runs ipmi (reboot), up to 60s; then pdu");
  story.ends(1);
  assert.equal(story.progress("c"), "b runs ipmi (reboot), try 2, up to 60s; then pdu");
  story.ends(1);
  assert.equal(story.progress("c"), "ipmi: it said no; a runs pdu (reboot), up to 60s");
  story.ends(1).ends(1);
  assert.equal(story.progress("c"), "attempt 1; the next one 1s later, or with `crm node fence c`");
});

test("fencer: pcmk_host_map gives the port, pcmk_reboot_action the action", () => {
  const params = { pcmk_host_map: "b:7;c:9", pcmk_reboot_action: "off" };
  assert.deepEqual(new Story({ resources: [device("pdu", params)] }).fence("c").ends(0).lines, [
    "a runs pdu off 9",
    "c fenced",
  ]);
});

test("fencer: pcmk_delay_base is waited for, also after the device was asked for its list", () => {
  const story = new Story({ resources: [device("power", { pcmk_delay_base: "3s" })] });
  story.fence("c").ends(0, "c,\n");
  assert.deepEqual(story.lines.splice(0), ["a runs power list", "a runs power status c"]);
  assert.equal(fencerDeadline(story.state), 3000);
  assert.deepEqual(story.at(3000).ends(0).lines, ["a runs power reboot c", "c fenced"]);
});

test("fencer: a target that is off already is not waited for; any other answer changes nothing", () => {
  const delayed = () =>
    new Story({ resources: [device("power", { pcmk_host_list: "c", pcmk_delay_base: "3s" })] }).fence("c");
  assert.deepEqual(delayed().ends(2).ends(0).lines, ["a runs power status c", "a runs power reboot c", "c fenced"]);
  for (const rc of [0, 1]) {
    const story = delayed().ends(rc);
    assert.equal(fencerDeadline(story.state), 3000);
    assert.deepEqual(story.at(3000).ends(0).lines, ["a runs power status c", "a runs power reboot c", "c fenced"]);
  }
  const asked = delayed();
  assert.deepEqual(
    asked.runs.map(({ timeoutMs }) => timeoutMs),
    [3000],
  );
});

test("fencer: pcmk_delay_max adds a random part, the same for nobody, and no sum is above it", () => {
  const params = { pcmk_host_list: "c", pcmk_delay_base: "c:2s", pcmk_delay_max: "10s" };
  const waits = Array.from({ length: 200 }, (_, seed) => {
    const story = new Story({ resources: [device("power", params)] });
    story.state = newFencer(seed);
    return fencerDeadline(story.fence("c").state);
  });
  assert.ok(waits.every((ms) => ms >= 2000 && ms < 10_000));
  assert.ok(new Set(waits).size > 180);
  assert.ok(Math.min(...waits) < 2500 && Math.max(...waits) > 9500);
});

test("fencer: priority-fencing-delay is waited for beside the device's own, once", () => {
  const resources = [device("power", { pcmk_host_list: "c", pcmk_delay_base: "3s" }), device("other")];
  const story = new Story({ resources });
  story.fence("c", { delays: [{ ms: 10_000, why: "priority-fencing-delay" }] });
  assert.equal(fencerDeadline(story.state), 13_000);
  assert.deepEqual(story.lines.splice(0), ["a runs power status c"]);
  assert.deepEqual(story.at(13_000).ends(1).ends(1).lines, [
    "a runs power reboot c",
    "b runs power reboot c",
    "a runs other reboot c",
  ]);
});

test("fencer: when the member that ran the device is lost, another one runs it", () => {
  const story = new Story({ resources: [device("power", { pcmk_host_list: "a c" })] }, ["b", "d"]);
  story.fence("c").loses("b").ends(0);
  assert.deepEqual(story.lines, ["b runs power reboot c", "d runs power reboot c", "c fenced"]);
});

test("fencer: a node is turned on by its power device, or turns itself on where a device unfences", () => {
  const power = new Story({ resources: [device("power")] }, ["a", "b", "c"]);
  assert.deepEqual(power.fence("c", { action: "on" }).ends(0).lines, ["a runs power on c", "c fenced"]);
  const scsi: Primitive = { ...device("scsi"), meta: { provides: "unfencing" } };
  const fabric = new Story({ resources: [device("power"), scsi] }, ["a", "b", "c"]);
  assert.deepEqual(fabric.fence("c", { action: "on" }).ends(0).lines, ["c runs scsi on c", "c fenced"]);
});

test("fencer: a shot goes before turning on, and that is refused while the shot is under way", () => {
  const story = new Story({ resources: [device("power")] }, ["a", "b", "c"]);
  story.fence("c", { action: "on" }).fence("c");
  assert.deepEqual(story.lines, ["a runs power on c", "c not fenced: fenced instead", "a runs power reboot c"]);
  story.fence("c", { action: "on" });
  assert.equal(story.lines.at(-1), "c not fenced: it is being fenced");
});

test("fencer: a target that is to be shot again is, when the device has switched it on, and what was left of that is dropped", () => {
  const fencingTopology = [{ target: "c", index: 1, devices: ["x", "y"] }];
  const story = () => new Story({ resources: [device("x"), device("y")], fencingTopology }).fence("c").ends(0).ends(0);
  const again = story().fence("c").ends(0);
  assert.deepEqual(again.lines.slice(-2), ["a runs x on c", "a runs x off c"]);
  assert.deepEqual(again.ends(0).ends(0).ends(0).ends(0).lines.slice(-4), [
    "a runs y off c",
    "c fenced",
    "a runs x on c",
    "a runs y on c",
  ]);
  const spared = story().fence("c").decided().ends(0);
  assert.deepEqual(spared.lines.slice(-2), ["a runs x on c", "a runs y on c"]);
});
