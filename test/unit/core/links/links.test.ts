import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { DEFAULT_QUORUM, type Layout } from "../../../../src/core/cib/layout.js";
import {
  beat,
  createLinks,
  followLayout,
  heardOn,
  type LinksState,
  type LinksStep,
} from "../../../../src/core/links/links.js";
import type { DeafLinks, Heartbeat } from "../../../../src/core/node/messages.js";

const TOKEN = 1000;
const BEAT = TOKEN / 5;

function layout(nodes: readonly string[], links: number): Layout {
  const entries = nodes.map((name, index) => {
    const addresses = Array.from({ length: links }, (_, link) => `198.18.${link}.${index + 1}`);
    return [name, { id: index + 1, addresses, votes: 1 }] as const;
  });
  return { nodes: Object.fromEntries(entries), quorum: DEFAULT_QUORUM };
}

function heartbeat(number: number, deafOn: readonly DeafLinks[] = [], incarnation = 1): Heartbeat {
  return {
    incarnation,
    number,
    heard: [],
    overdue: [],
    silent: [],
    acting: true,
    fit: true,
    epoch: 1,
    revision: { epoch: 0, number: 0 },
    deafOn,
  };
}

/** One node `a`, in beats of a fifth of a token: each of them says on which links it hears whom, and is followed by a's own. */
class Ear {
  state: LinksState;
  now = 0;
  readonly said: string[] = [];

  constructor(nodes: readonly string[], links: number) {
    this.state = createLinks("a", layout(nodes, links), 0, 0);
  }

  beats(count: number, hears: Readonly<Record<string, readonly number[]>>, deafOn: readonly DeafLinks[] = []): this {
    for (let beaten = 0; beaten < count; beaten++) {
      this.now += BEAT;
      for (const [peer, links] of Object.entries(hears)) {
        for (const link of links) this.hear(peer, link, heartbeat(this.now, deafOn));
      }
      this.take(beat(this.state, [], TOKEN, { mono: this.now, wall: this.now }));
    }
    return this;
  }

  hear(peer: string, link: number, said: Heartbeat): boolean {
    const step = heardOn(this.state, peer, link, said, this.now);
    this.take(step);
    return step.news;
  }

  take({ state, effects }: LinksStep): void {
    this.state = state;
    for (const effect of effects) {
      this.said.push(effect.kind === "route" ? `${effect.peer}: ${effect.links}` : effect.event.text);
    }
  }

  up(peer: string): readonly number[] {
    return this.state.shown.filter((link) => link.peer === peer && link.up).map(({ link }) => link);
  }
}

describe("with one link", () => {
  test("heartbeats change nothing here; the link is up while membership hears the peer", () => {
    const ear = new Ear(["a", "b"], 1);
    const { state } = ear;
    assert.equal(ear.hear("b", 0, heartbeat(1)), true);
    assert.equal(ear.hear("b", 0, heartbeat(1)), true);
    assert.equal(ear.state, state);
    const heard = [{ node: "b", incarnation: 1 }];
    ear.take(beat(ear.state, heard, TOKEN, { mono: 200, wall: 5000 }));
    assert.deepEqual(ear.state.shown, [{ peer: "b", link: 0, address: "198.18.0.2", up: true, since: 5000 }]);
    const { shown } = ear.state;
    ear.take(beat(ear.state, heard, TOKEN, { mono: 400, wall: 6000 }));
    assert.equal(ear.state.shown, shown);
    ear.take(beat(ear.state, [], TOKEN, { mono: 600, wall: 7000 }));
    assert.deepEqual(ear.up("b"), []);
    assert.deepEqual(ear.said, []);
  });
});

describe("with several links", () => {
  test("all are up from the first heartbeat on any of them", () => {
    const ear = new Ear(["a", "b", "c"], 2).beats(1, { b: [1] });
    assert.deepEqual([ear.up("b"), ear.up("c")], [[0, 1], []]);
    assert.deepEqual(ear.said, []);
  });

  test("one that is silent while the peer is heard on another is down after three rounds, and said to be so", () => {
    const ear = new Ear(["a", "b"], 2).beats(5, { b: [0, 1] }).beats(1, { b: [1] });
    assert.deepEqual(ear.up("b"), [0, 1]);
    ear.beats(1, { b: [1] });
    assert.deepEqual(ear.up("b"), [1]);
    assert.deepEqual(ear.said, ["link 0 to b (198.18.0.2) is down: nothing comes over it", "b: 1"]);
    assert.deepEqual(ear.state.deafOn, [{ node: "b", links: [0] }]);
  });

  test("the last one is given a token", () => {
    const ear = new Ear(["a", "b"], 2).beats(5, { b: [0, 1] }).beats(4, {});
    assert.deepEqual(ear.up("b"), [0, 1]);
    ear.beats(1, {});
    assert.deepEqual(ear.up("b"), []);
    // none works: all are worth trying, and membership is the one to tell
    assert.deepEqual(ear.said, []);
    assert.deepEqual(ear.state.deafOn, []);
  });

  test("one that comes back counts after a token without a break, and not before", () => {
    const ear = new Ear(["a", "b"], 2).beats(5, { b: [0, 1] }).beats(4, { b: [1] });
    ear.beats(3, { b: [0, 1] }).beats(3, { b: [1] });
    assert.deepEqual(ear.up("b"), [1]);
    ear.beats(4, { b: [0, 1] });
    assert.deepEqual(ear.up("b"), [1]);
    ear.beats(1, { b: [0, 1] });
    assert.deepEqual(ear.up("b"), [0, 1]);
    assert.deepEqual(ear.said.slice(2), ["b: 0,1", "link 0 to b (198.18.0.2) works again"].reverse());
  });

  test("a lost heartbeat is no silence", () => {
    const ear = new Ear(["a", "b"], 2).beats(5, { b: [0, 1] });
    for (let round = 0; round < 10; round++) ear.beats(1, { b: [1] }).beats(1, { b: [0, 1] });
    assert.deepEqual(ear.said, []);
  });

  test("a link works only if the peer hears this node on it too", () => {
    const ear = new Ear(["a", "b"], 2).beats(5, { b: [0, 1] });
    ear.beats(1, { b: [0, 1] }, [
      { node: "c", links: [1] },
      { node: "a", links: [0] },
    ]);
    assert.deepEqual(ear.said, ["link 0 to b (198.18.0.2) is down: b hears nothing over it", "b: 1"]);
    // what it hears itself it does not deny: or neither could ever take the link for whole again
    assert.deepEqual(ear.state.deafOn, []);
    ear.beats(1, { b: [0, 1] });
    assert.deepEqual(ear.up("b"), [0, 1]);
  });

  test("of a heartbeat the first copy is news, the others are not, nor is an older one that comes late", () => {
    const ear = new Ear(["a", "b"], 2);
    assert.deepEqual(
      [
        ear.hear("b", 0, heartbeat(7)),
        ear.hear("b", 1, heartbeat(7)),
        ear.hear("b", 1, heartbeat(6)),
        ear.hear("b", 1, heartbeat(1, [], 2)),
      ],
      [true, false, false, true],
    );
  });

  test("old news of a link that did not work is not believed again", () => {
    const ear = new Ear(["a", "b"], 2).beats(5, { b: [0, 1] });
    ear.hear("b", 1, heartbeat(ear.now - 1, [{ node: "a", links: [0] }]));
    assert.deepEqual(ear.up("b"), [0, 1]);
  });

  test("a second heartbeat in a round costs nothing but its number", () => {
    const ear = new Ear(["a", "b"], 2).beats(5, { b: [0, 1] });
    ear.hear("b", 0, heartbeat(ear.now + 1));
    const { heardIn, peers, shown } = ear.state;
    ear.hear("b", 0, heartbeat(ear.now + 2));
    assert.deepEqual([heardIn, peers, shown], [ear.state.heardIn, ear.state.peers, ear.state.shown]);
    assert.equal(ear.state.heardIn, heardIn);
    assert.equal(ear.state.peers, peers);
  });

  test("a node that was not run does not take its own pause for silence, in whatever order it reads its sockets", () => {
    const ear = new Ear(["a", "b"], 2).beats(5, { b: [0, 1] });
    ear.now += 10 * TOKEN;
    for (let missed = 1; missed <= 50; missed++) ear.hear("b", 1, heartbeat(ear.now - 51 + missed));
    ear.take(beat(ear.state, [], TOKEN, { mono: ear.now, wall: ear.now }));
    for (let missed = 1; missed <= 50; missed++) ear.hear("b", 0, heartbeat(ear.now - 51 + missed));
    ear.beats(3, { b: [0, 1] });
    assert.deepEqual(ear.said, []);
  });

  test("heartbeats out of turn do not make rounds", () => {
    const ear = new Ear(["a", "b"], 2).beats(5, { b: [0, 1] });
    for (let extra = 0; extra < 10; extra++) {
      ear.now += 1;
      ear.hear("b", 1, heartbeat(ear.now));
      ear.take(beat(ear.state, [], TOKEN, { mono: ear.now, wall: ear.now }));
    }
    assert.deepEqual(ear.up("b"), [0, 1]);
  });

  test("a heartbeat on a link that is not there is heard, and no more", () => {
    const ear = new Ear(["a", "b"], 2).beats(1, { b: [0, 1] });
    ear.hear("b", 5, heartbeat(ear.now + 1));
    assert.deepEqual(ear.up("b"), [0, 1]);
    assert.equal(ear.state.heardIn.length, 2);
  });
});

describe("when the nodes change", () => {
  test("what is known of those that stay is kept", () => {
    const ear = new Ear(["a", "c", "d"], 2).beats(5, { c: [0, 1], d: [0, 1] }).beats(3, { c: [1], d: [0, 1] });
    ear.state = followLayout(ear.state, layout(["a", "b", "c"], 2), ear.now, ear.now);
    assert.deepEqual([ear.up("b"), ear.up("c"), ear.up("d")], [[], [1], []]);
    assert.deepEqual(ear.state.deafOn, [{ node: "c", links: [0] }]);
    ear.beats(1, { b: [0, 1], c: [1] });
    assert.deepEqual(ear.up("b"), [0, 1]);
    assert.equal(ear.state.shown.find(({ peer }) => peer === "c")?.address, "198.18.0.3");
  });

  test("another number of links begins anew; this node's heartbeats count on", () => {
    const ear = new Ear(["a", "b"], 2).beats(5, { b: [0, 1] });
    ear.state = followLayout(ear.state, layout(["a", "b"], 3), ear.now, ear.now);
    assert.deepEqual(ear.up("b"), []);
    ear.beats(1, { b: [2] });
    assert.deepEqual(ear.up("b"), [0, 1, 2]);
    assert.equal(ear.state.sent, 6);
  });
});
