/** A node's links: what its heartbeats say of them, and what those of its peers tell. */
import { beat, followLayout, heardOn, type LinksStep } from "../links/links.js";
import type { NodeInput } from "./io.js";
import type { Heartbeat } from "./messages.js";
import type { Turn } from "./turn.js";

/** False when the heartbeat says nothing that this node has not heard: a copy that came over another link, or old news. */
export function hearOnLink(turn: Turn, input: Extract<NodeInput, { kind: "heartbeat" }>): boolean {
  const before = turn.state.links;
  const step = heardOn(before, input.from, input.link, input.heartbeat, turn.now.wall);
  takeStep(turn, step);
  return step.news;
}

/** What the next heartbeat carries. */
export function countHeartbeat(turn: Turn): Pick<Heartbeat, "number" | "deafOn"> {
  const { links, membership, settings } = turn.state;
  takeStep(turn, beat(links, membership.heard, settings.tokenMs, turn.now));
  const { sent, deafOn } = turn.state.links;
  return { number: sent, deafOn };
}

export function followLinks(turn: Turn): void {
  const { links, layout } = turn.state;
  turn.update({ links: followLayout(links, layout, turn.now.mono, turn.now.wall) });
}

/** What the machine says of its own interfaces. */
export function noteCarrier(turn: Turn, lostOn: readonly number[]): void {
  const before = turn.state.noCarrier;
  turn.update({ noCarrier: lostOn });
  for (const link of lostOn.filter((each) => !before.includes(each))) {
    turn.trace("links", "warn", `link ${link}: this machine's own end is down`);
  }
  for (const link of before.filter((each) => !lostOn.includes(each))) {
    turn.trace("links", "info", `link ${link}: this machine's own end is up again`);
  }
}

function takeStep(turn: Turn, { state, effects }: LinksStep): void {
  if (state !== turn.state.links) turn.update({ links: state });
  for (const effect of effects) turn.emit(effect);
}
