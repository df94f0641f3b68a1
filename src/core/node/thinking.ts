/**
 * Thinking: what takes long when a cluster is large, apart from everything that must not wait for it.
 *
 * A DC asks a question, with all the facts in it, and goes on hearing and answering its peers; its host works the answer out with
 * `think`, on another thread where that pays, and hands it in. What changes meanwhile makes the DC ask again.
 */
import type { Wish } from "../cib/status.js";
import { assertNever } from "../model/invariant.js";
import type { NodeName, ResourceId } from "../model/names.js";
import { currentView, instanceViews, placesOf, type ResourceView } from "../scheduler/current.js";
import type { Schedule } from "../scheduler/graph.js";
import { sentence } from "../scheduler/reason.js";
import { placementReasons, schedule } from "../scheduler/schedule.js";
import type { TableFacts } from "../scheduler/table-input.js";
import { assumeDone } from "../transition/assumed.js";
import type { Refusal } from "./answers.js";

export type Move = Extract<Wish, { kind: "move" }>;

export type Question =
  /** What is to be done now? */
  | { readonly kind: "decide"; readonly input: TableFacts }
  /** Would this move do anything that lasts? */
  | { readonly kind: "judge-move"; readonly input: TableFacts; readonly wish: Move };

export type Answer =
  | { readonly kind: "decided"; readonly decision: Decision }
  | { readonly kind: "move-judged"; readonly refusal?: Refusal };

export type Decision = Pick<Schedule, "graph" | "summary" | "heldBack" | "recheckAt">;

export function think(question: Question): Answer {
  switch (question.kind) {
    case "decide": {
      const { graph, summary, heldBack, recheckAt } = schedule(question.input);
      return { kind: "decided", decision: { graph, summary, heldBack, recheckAt } };
    }
    case "judge-move": {
      const refusal = judgeMove(question.input, question.wish);
      return { kind: "move-judged", ...(refusal ? { refusal } : {}) };
    }
    default:
      return assertNever(question);
  }
}

/** Refused when nothing would move, or when it would go straight back: then only a pin does what was meant. */
function judgeMove(before: TableFacts, wish: Move): Refusal | undefined {
  const id = wish.resource;
  const wished = { ...before, status: { ...before.status, wishes: [...before.status.wishes, wish] } };
  const decision = schedule(wished);
  const moved = assumeDone(wished.status, decision.graph, before.now);
  const places = placesAfter(before, moved, id);
  if (wish.to !== undefined ? !places.includes(wish.to) : wish.from !== undefined && places.includes(wish.from)) {
    const where = wish.to === undefined ? `leave ${wish.from}` : `run on ${wish.to}`;
    return { code: "unsafe", message: `${id} cannot ${where} now: ${whyPlaced(wished, viewOf(before, id), wish.to)}` };
  }
  const free = { ...before, status: { ...moved, wishes: before.status.wishes } };
  const after = placesAfter(before, assumeDone(free.status, schedule(free).graph, before.now), id);
  if (after.join(" ") === places.join(" ")) return undefined;
  const message = `${id} would go straight back to ${after.join(" ")}, which the configuration prefers: use --pin to keep it there`;
  return { code: "unsafe", message };
}

/** What decided where the first of its instances is, or that it is nowhere, or not there. */
function whyPlaced(input: TableFacts, top: ResourceView | undefined, notOn: NodeName | undefined): string {
  const [first] = top ? instanceViews(top) : [];
  const because = first ? placementReasons(input, first.id, notOn) : [];
  return because.map(sentence).join("; ") || "no node is better";
}

function placesAfter(input: TableFacts, status: TableFacts["status"], id: ResourceId): NodeName[] {
  const view = viewOf({ ...input, status }, id);
  return view ? placesOf(view) : [];
}

function viewOf(input: TableFacts, id: ResourceId): ResourceView | undefined {
  return currentView(input).resources.find((resource) => resource.id === id);
}
