/**
 * Nodes and an arbiter together, under random views, delays, losses, restarts and clocks that run up to 1 % wrong: two
 * views without a common member never both count a lease as running.
 *
 * Views are installed as membership does it: all members have promised the new epoch, which is above all they promised
 * before; only who is in it learns of it, and the old DC may believe in its view as long as it likes.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { WitnessOptions } from "../../../../src/core/cib/layout.js";
import { memberNames, type View } from "../../../../src/core/membership/view.js";
import type { NodeName } from "../../../../src/core/model/names.js";
import { type ArbiterState, createArbiter, stepArbiter } from "../../../../src/core/witness/arbiter.js";
import {
  type AskingFacts,
  type AskingInput,
  type AskingState,
  askingDeadline,
  holdsVotes,
  NOT_ASKING,
  stepAsking,
} from "../../../../src/core/witness/asking.js";
import type { WitnessAnswer, WitnessQuestion } from "../../../../src/core/witness/question.js";

const NAMES: readonly NodeName[] = ["a", "b", "c", "d"];
const TOKEN = 1000;
const LONGEST = 4000;
const STEP = 10;

interface Clock {
  readonly rate: number;
  readonly offset: number;
}

interface Person {
  readonly name: NodeName;
  readonly clock: Clock;
  promised: number;
  /** As its DC, or as a member. */
  view: View | undefined;
  asking: AskingState;
  frozen: boolean;
  /** On its connection, in order. */
  questions: WitnessQuestion[];
  answers: WitnessAnswer[];
}

/** Whose questions, whose answers do not arrive meanwhile. */
interface Held {
  readonly questions: readonly NodeName[];
  readonly answers: readonly NodeName[];
}

type Happening =
  | { readonly kind: "passes"; readonly steps: number; readonly held: Held }
  | { readonly kind: "view"; readonly members: readonly NodeName[]; readonly dc: number }
  | { readonly kind: "frozen" | "thawed" | "cut off"; readonly node: NodeName }
  | { readonly kind: "arbiter restarted" };

class Play {
  now = 0;
  arbiter: ArbiterState;
  readonly people: readonly Person[];
  granted = 0;

  constructor(
    readonly algorithm: WitnessOptions["algorithm"],
    readonly arbiterClock: Clock,
    clocks: readonly Clock[],
  ) {
    this.arbiter = createArbiter(LONGEST, {}, this.read(arbiterClock));
    this.people = NAMES.map((name, index) => ({
      name,
      clock: clocks[index] as Clock,
      promised: 0,
      view: undefined,
      asking: NOT_ASKING,
      frozen: false,
      questions: [],
      answers: [],
    }));
  }

  happens(what: Happening): void {
    switch (what.kind) {
      case "passes":
        for (let step = 0; step < what.steps; step++) this.pass(what.held);
        return;
      case "view":
        this.install(what.members, what.dc);
        return;
      case "frozen":
      case "thawed":
        this.person(what.node).frozen = what.kind === "frozen";
        return;
      case "cut off":
        this.disconnect(this.person(what.node));
        return;
      case "arbiter restarted":
        for (const person of this.people) this.disconnect(person);
        this.arbiter = createArbiter(LONGEST, {}, this.read(this.arbiterClock));
        return;
    }
  }

  private pass(held: Held): void {
    this.now += STEP;
    for (const person of this.people) {
      if (!held.questions.includes(person.name)) this.hearQuestions(person);
      if (person.frozen) continue;
      const answers = held.answers.includes(person.name) ? [] : person.answers.splice(0);
      for (const answer of answers) this.step(person, { kind: "answered", answer });
      if (askingDeadline(person.asking, this.facts(person), this.read(person.clock)) <= this.read(person.clock)) {
        this.step(person, { kind: "look" });
      }
    }
    this.check();
  }

  private install(names: readonly NodeName[], dc: number): void {
    const members = NAMES.filter((name) => names.includes(name)).map((name) => this.person(name));
    if (members.some((person) => person.frozen)) return;
    const epoch = Math.max(...members.map((person) => person.promised)) + 1;
    const node = (members[dc % members.length] as Person).name;
    const view = {
      id: { epoch, node, incarnation: 1 },
      members: members.map(({ name }) => ({ node: name, incarnation: 1 })),
    };
    for (const person of members) {
      person.promised = epoch;
      person.view = view;
      this.step(person, { kind: "look" });
    }
  }

  private hearQuestions(person: Person): void {
    for (const question of person.questions.splice(0)) {
      const input = { kind: "asked", cluster: "web", node: person.name, question } as const;
      const { state, effects } = stepArbiter(this.arbiter, input, this.read(this.arbiterClock));
      this.arbiter = state;
      for (const effect of effects) if (effect.kind === "answer") person.answers.push(effect.answer);
    }
  }

  /** What was under way is lost; the asker is told. */
  private disconnect(person: Person): void {
    person.questions = [];
    person.answers = [];
    const input = { kind: "disconnected", cluster: "web", node: person.name } as const;
    this.arbiter = stepArbiter(this.arbiter, input, this.read(this.arbiterClock)).state;
    const { number } = person.asking;
    if (!person.frozen) this.step(person, { kind: "failed", number, why: "the connection broke" });
  }

  private step(person: Person, input: AskingInput): void {
    const { state, effects } = stepAsking(person.asking, input, this.facts(person), this.read(person.clock));
    person.asking = state;
    for (const effect of effects) if (effect.kind === "ask") person.questions.push(effect.question);
  }

  private facts(person: Person): AskingFacts {
    const { algorithm } = this;
    const isDc = person.view?.id.node === person.name;
    return {
      witness: { address: "198.18.0.9", port: 5403, algorithm, tieBreaker: { kind: "lowest" } },
      incarnation: 1,
      tokenMs: TOKEN,
      nodeIds: Object.fromEntries(NAMES.map((name, index) => [name, index + 1])),
      revision: { epoch: 0, number: 0 },
      strict: false,
      view: isDc ? person.view : undefined,
    };
  }

  private check(): void {
    const holders = this.people.filter((each) =>
      holdsVotes(each.asking, this.facts(each).view, undefined, this.read(each.clock)),
    );
    this.granted += holders.length;
    for (const one of holders) {
      for (const other of holders) {
        const shared = memberNames(one.view).some((name) => memberNames(other.view).includes(name));
        assert.ok(shared, `at ${this.now} both ${one.name} and ${other.name} count a lease`);
      }
    }
  }

  private person(name: NodeName): Person {
    return this.people.find((each) => each.name === name) as Person;
  }

  private read({ rate, offset }: Clock): number {
    return this.now * rate + offset;
  }
}

const NOTHING: Held = { questions: [], answers: [] };

const clock = fc.record({
  rate: fc.constantFrom(0.99, 1, 1.01),
  offset: fc.integer({ min: 0, max: 1_000_000 }),
});
const anyNode = fc.constantFrom(...NAMES);
const someNodes = fc.subarray([...NAMES], { minLength: 1 });
const mostlyNobody = fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: someNodes });
const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("passes" as const),
      steps: fc.oneof(
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 20, max: 100 }),
        fc.integer({ min: 100, max: 350 }),
      ),
      held: fc.record({ questions: mostlyNobody, answers: mostlyNobody }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("view" as const), members: someNodes, dc: fc.nat(3) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom("frozen", "thawed", "thawed", "cut off" as const), node: anyNode }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: "arbiter restarted" } as const) },
);

for (const algorithm of ["ffsplit", "lms"] as const) {
  test(`${algorithm}: two disjoint views never both count a lease`, () => {
    let granted = 0;
    fc.assert(
      fc.property(
        clock,
        fc.array(clock, { minLength: 4, maxLength: 4 }),
        fc.array(happening, { minLength: 20, maxLength: 60 }),
        (arbiter, clocks, happenings) => {
          const play = new Play(algorithm, arbiter, clocks);
          for (const what of happenings) play.happens(what);
          granted += play.granted;
        },
      ),
      { numRuns: 600 },
    );
    assert.ok(granted > 1000, "a play in which nobody holds a lease proves nothing");
  });
}

test("when everything works again, the one view there is has the votes within the longest lease", () => {
  fc.assert(
    fc.property(
      clock,
      fc.array(clock, { minLength: 4, maxLength: 4 }),
      fc.array(happening, { maxLength: 40 }),
      (arbiter, clocks, happenings) => {
        const play = new Play("lms", arbiter, clocks);
        for (const what of happenings) play.happens(what);
        for (const node of NAMES) play.happens({ kind: "thawed", node });
        play.happens({ kind: "view", members: NAMES, dc: 1 });
        play.happens({ kind: "passes", steps: (1.1 * LONGEST) / STEP, held: NOTHING });
        play.granted = 0;
        play.happens({ kind: "passes", steps: 200, held: NOTHING });
        assert.equal(play.granted, 200, "in every moment");
      },
    ),
    { numRuns: 100 },
  );
});
