import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type Configuration,
  EMPTY_CONFIGURATION,
  type Primitive,
  type Values,
} from "../../../../src/core/cib/configuration.js";
import {
  type FencerEffect,
  type FencerInput,
  type FencerState,
  type FencerWorld,
  fencerDeadline,
  NEW_FENCER,
  retire,
  stepFencer,
} from "../../../../src/core/fencing/fencer.js";

function device(id: string, params: Values = { pcmk_host_list: "a b c" }): Primitive {
  return { kind: "primitive", id, agent: { class: "stonith", type: "fence_x" }, params, meta: {}, operations: [] };
}

/** A fencer and what it did, a line each. */
class Story {
  state: FencerState = NEW_FENCER;
  lines: string[] = [];
  now = 0;
  tickets: number[] = [];

  constructor(
    private configuration: Partial<Configuration>,
    private members = ["a", "b"],
  ) {}

  private get world(): FencerWorld {
    const configuration = { ...EMPTY_CONFIGURATION, ...this.configuration };
    return { configuration, status: { nodes: {}, fencing: [], wishes: [] }, members: this.members };
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
      this.lines.push(
        `${effect.node} runs ${effect.run.device} ${effect.run.action} ${effect.run.params.port ?? ""}`.trim(),
      );
    }
    if (effect.kind === "ended")
      this.lines.push(`${effect.request.target} ${effect.succeeded ? "fenced" : `not fenced: ${effect.reason}`}`);
  }

  fence(target: string): this {
    const request = { target, incarnation: 1, action: "reboot" as const, reason: "test", origin: "t@a" };
    return this.step({ kind: "request", request });
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
  assert.deepEqual(waiting.lines, ["c not fenced: no longer needed"]);
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
  story.fence("c").ends(1);
  assert.deepEqual(story.lines.splice(0), ["a runs power list", "c not fenced: no fence device could do it"]);
  story.now = 1000;
  story.fence("c").ends(0, "b\nc\n").ends(0);
  assert.deepEqual(story.lines, ["a runs power list", "a runs power reboot c", "c fenced"]);
});

test("fencer: no device at all is a failure, not a success", () => {
  assert.deepEqual(new Story({}).fence("c").lines, ["c not fenced: no fence device could do it"]);
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
    "a runs p1 on c",
    "a runs p2 on c",
    "c fenced",
  ]);
});

test("fencer: a device without a host list is asked what it can fence", () => {
  const story = new Story({ resources: [device("rack", {})] });
  story.fence("c").ends(0, "c,\nd,\n").ends(0);
  assert.deepEqual(story.lines, ["a runs rack list", "a runs rack reboot c", "c fenced"]);
  const other = new Story({ resources: [device("rack", {})] });
  assert.deepEqual(other.fence("c").ends(0, "d,\n").lines, [
    "a runs rack list",
    "c not fenced: no fence device could do it",
  ]);
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
  assert.deepEqual(story.lines, ["a runs power list"]);
  assert.equal(fencerDeadline(story.state), 3000);
  assert.deepEqual(story.at(3000).ends(0).lines, ["a runs power list", "a runs power reboot c", "c fenced"]);
});

test("fencer: when the member that ran the device is lost, another one runs it", () => {
  const story = new Story({ resources: [device("power", { pcmk_host_list: "a c" })] }, ["b", "d"]);
  story.fence("c").loses("b").ends(0);
  assert.deepEqual(story.lines, ["b runs power reboot c", "d runs power reboot c", "c fenced"]);
});
