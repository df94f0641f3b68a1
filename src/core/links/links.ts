/**
 * Redundant links: which of the links to each peer work, and over which of them messages shall go.
 *
 * In: on which link a heartbeat of whom came, what it says of hearing this node, this node's own heartbeats.
 * Out: for each peer the links that work, best (lowest number) first, whenever that changes.
 *
 * A link works while both ends hear each other on it. It is silent when nothing came over it for three rounds while the
 * peer is heard on another; when the peer is silent on all of them, they all are after a token. One that was silent has to
 * be heard without a break for a token before it counts again, so that a link with a loose contact is left alone. A peer
 * that is heard anew after silence everywhere is given all its links back: what does not work shows soon enough.
 *
 * Time is counted in rounds, one with each regular heartbeat of this node's own (five a token), and not in milliseconds: a
 * node that was not run does not count the rounds that it missed, so a stall never looks like a silent link, whatever the
 * order in which the sockets are read afterwards. It also means that a heartbeat is noted only once a round and link.
 *
 * With one link there is nothing to choose, and heartbeats cost nothing here: it is up while membership hears the peer.
 */
import { type Layout, linkCount } from "../cib/layout.js";
import { BEATS } from "../membership/state.js";
import type { Member } from "../membership/view.js";
import type { Millis } from "../model/duration.js";
import { type NodeName, sortedKeys } from "../model/names.js";
import type { Now } from "../model/step.js";
import type { DeafLinks, Heartbeat } from "../node/messages.js";
import type { LinkStatus } from "../node/requests.js";
import type { TraceEvent } from "../node/trace.js";

/** Rounds without a heartbeat after which a link is silent, if the peer is heard on another one: 0.4 to 0.6 of a token. */
const SILENT = 3;
/** The same of all links together: a token. */
const LOST = BEATS + 1;
/** Rounds for which a link that was silent has to be heard before it counts again. */
const STEADY = BEATS;
/** Part of the time between two regular heartbeats that must have passed before a round is over. */
const ROUND = 0.95;

const NEVER = -LOST;

export interface LinksState {
  readonly self: NodeName;
  /** Between any two nodes; 1 to 8. */
  readonly count: number;
  /** This node's heartbeats so far. */
  readonly sent: number;
  readonly round: number;
  /** Monotonic time at which the round began. */
  readonly roundAt: number;
  /** Each peer's place in the tables below. */
  readonly ranks: Readonly<Record<NodeName, number>>;
  /** The round in which something came last, by peer and link. */
  readonly heardIn: readonly number[];
  /** Of each peer's newest heartbeat: its incarnation and number. */
  readonly incarnations: readonly number[];
  readonly numbers: readonly number[];
  readonly peers: readonly PeerLinks[];
  /** What this node's heartbeats say of it. */
  readonly deafOn: readonly DeafLinks[];
  /** Whom membership heard when the only link of each peer was last judged. */
  readonly judgedBy: readonly Member[];
  readonly shown: readonly LinkStatus[];
}

/** What is known of the links to one peer, by link; the same object for as long as nothing changes. */
interface PeerLinks {
  readonly name: NodeName;
  readonly addresses: readonly string[];
  readonly hears: readonly boolean[];
  /** Since which round it is heard without a break; of a link that is not heard well. */
  readonly backIn: readonly number[];
  /** Where the peer does not hear this node. */
  readonly deaf: readonly number[];
  readonly up: readonly boolean[];
  /** Wall clock. */
  readonly since: readonly number[];
  readonly route: readonly number[];
}

export type LinksEffect =
  | { readonly kind: "route"; readonly peer: NodeName; readonly links: readonly number[] }
  | { readonly kind: "trace"; readonly event: TraceEvent };

export interface LinksStep {
  readonly state: LinksState;
  readonly effects: readonly LinksEffect[];
}

const NONE: readonly never[] = [];

/** `wall`: of now. All links are silent until something is heard. */
export function createLinks(self: NodeName, layout: Layout, mono: number, wall: number): LinksState {
  const count = linkCount(layout);
  const names = sortedKeys(layout.nodes).filter((name) => name !== self);
  const peers = names.map((name) => newPeer(name, layout, count, wall));
  return {
    self,
    count,
    sent: 0,
    round: 0,
    roundAt: mono,
    ranks: Object.fromEntries(names.map((name, rank) => [name, rank])),
    heardIn: new Array(names.length * count).fill(NEVER),
    incarnations: new Array(names.length).fill(0),
    numbers: new Array(names.length).fill(-1),
    peers,
    deafOn: NONE,
    judgedBy: NONE,
    shown: peers.flatMap(statusOf),
  };
}

function newPeer(name: NodeName, layout: Layout, count: number, wall: number): PeerLinks {
  const each = <T>(value: T): T[] => new Array(count).fill(value);
  return {
    name,
    addresses: layout.nodes[name]?.addresses ?? [],
    hears: each(false),
    backIn: each(0),
    deaf: NONE,
    up: each(false),
    since: each(wall),
    route: each(0).map((_, link) => link),
  };
}

/** The nodes have changed. What is known of a peer stays, unless the number of links is another one. */
export function followLayout(state: LinksState, layout: Layout, mono: number, wall: number): LinksState {
  const fresh = createLinks(state.self, layout, mono, wall);
  const { sent, round, roundAt } = state;
  if (fresh.count !== state.count) return { ...fresh, sent };
  const kept = fresh.peers.map((peer) => ({ peer, rank: state.ranks[peer.name] }));
  const peers = kept.map(({ peer, rank }) => {
    return rank === undefined ? peer : { ...(state.peers[rank] as PeerLinks), addresses: peer.addresses };
  });
  const carry = (table: readonly number[], rank: number | undefined, otherwise: number) =>
    rank === undefined ? otherwise : (table[rank] ?? otherwise);
  return withPeers(
    {
      ...fresh,
      sent,
      round,
      roundAt,
      heardIn: kept.flatMap(({ rank }) => {
        return Array.from({ length: state.count }, (_, link) => {
          return carry(state.heardIn, rank === undefined ? undefined : rank * state.count + link, round + NEVER);
        });
      }),
      incarnations: kept.map(({ rank }) => carry(state.incarnations, rank, 0)),
      numbers: kept.map(({ rank }) => carry(state.numbers, rank, -1)),
    },
    peers,
  );
}

/** A heartbeat came. `news`: none of that number or a later one had come before. */
export function heardOn(
  state: LinksState,
  from: NodeName,
  link: number,
  heartbeat: Heartbeat,
  wall: number,
): LinksStep & { readonly news: boolean } {
  const rank = state.ranks[from];
  if (state.count === 1 || rank === undefined) return { state, effects: NONE, news: true };
  const known = state.incarnations[rank] as number;
  const { incarnation, number } = heartbeat;
  // of a daemon that has ended: membership refuses it, and it says nothing of the links as they are now
  if (incarnation < known) return { state, effects: NONE, news: true };
  const noted = note(state, rank, link, wall);
  if (incarnation === known && number <= (state.numbers[rank] as number)) return { ...noted, news: false };
  const numbers = noted.state.numbers.with(rank, number);
  const incarnations =
    incarnation === known ? noted.state.incarnations : noted.state.incarnations.with(rank, incarnation);
  const told = settle({ ...noted.state, numbers, incarnations }, rank, { deaf: deafTo(state.self, heartbeat) }, wall);
  return { state: told.state, effects: [...noted.effects, ...told.effects], news: true };
}

/** This node sends a heartbeat. `heard`: by membership, now. */
export function beat(state: LinksState, heard: readonly Member[], tokenMs: Millis, now: Now): LinksStep {
  const sent = { ...state, sent: state.sent + 1 };
  if (state.count === 1) return judgeOnly(sent, heard, now.wall);
  if (now.mono - state.roundAt < (ROUND * tokenMs) / BEATS) return { state: sent, effects: NONE };
  let next: LinksState = { ...sent, round: state.round + 1, roundAt: now.mono };
  const effects: LinksEffect[] = [];
  for (let rank = 0; rank < next.peers.length; rank++) {
    const step = settle(next, rank, { hears: judge(next, rank) }, now.wall);
    next = step.state;
    effects.push(...step.effects);
  }
  return { state: next, effects };
}

function judgeOnly(state: LinksState, heard: readonly Member[], wall: number): LinksStep {
  if (heard === state.judgedBy) return { state, effects: NONE };
  const names = new Set(heard.map((member) => member.node));
  const step = (before: LinksState, peer: PeerLinks, rank: number) =>
    settle(before, rank, { hears: [names.has(peer.name)] }, wall).state;
  return { state: { ...state.peers.reduce(step, state), judgedBy: heard }, effects: NONE };
}

function deafTo(self: NodeName, { deafOn }: Heartbeat): readonly number[] {
  for (const entry of deafOn) if (entry.node === self) return entry.links;
  return NONE;
}

function note(state: LinksState, rank: number, link: number, wall: number): LinksStep {
  const peer = state.peers[rank] as PeerLinks;
  if (!peer.hears.includes(true)) return welcome(state, rank, peer, wall);
  const at = rank * state.count + link;
  const last = state.heardIn[at];
  if (last === undefined || last === state.round || link >= state.count) return { state, effects: NONE };
  const noted = { ...state, heardIn: state.heardIn.with(at, state.round) };
  if (peer.hears[link] || state.round - last < SILENT) return { state: noted, effects: NONE };
  const back = { ...peer, backIn: peer.backIn.with(link, state.round) };
  return { state: { ...noted, peers: state.peers.with(rank, back) }, effects: NONE };
}

function welcome(state: LinksState, rank: number, peer: PeerLinks, wall: number): LinksStep {
  const first = rank * state.count;
  const heardIn = state.heardIn.map((last, at) => (at >= first && at < first + state.count ? state.round : last));
  return settle({ ...state, heardIn }, rank, { hears: peer.hears.map(() => true) }, wall);
}

/** Which links to that peer are heard, at the end of a round. */
function judge(state: LinksState, rank: number): readonly boolean[] {
  const { hears, backIn } = state.peers[rank] as PeerLinks;
  const missed = hears.map((_, link) => state.round - (state.heardIn[rank * state.count + link] as number));
  if (missed.every((rounds) => rounds >= SILENT)) {
    return missed.every((rounds) => rounds >= LOST) ? hears.map(() => false) : hears;
  }
  return hears.map((heard, link) => {
    return (missed[link] as number) < SILENT && (heard || state.round - (backIn[link] as number) >= STEADY);
  });
}

/** What follows for that peer from who hears whom. The same state when nothing does. */
function settle(
  state: LinksState,
  rank: number,
  change: Partial<Pick<PeerLinks, "hears" | "deaf">>,
  wall: number,
): LinksStep {
  const before = state.peers[rank] as PeerLinks;
  const hears = keep(before.hears, change.hears);
  const deaf = keep(before.deaf, change.deaf);
  if (hears === before.hears && deaf === before.deaf) return { state, effects: NONE };
  const up = keep(
    before.up,
    hears.map((heard, link) => heard && !deaf.includes(link)),
  );
  const since = keep(
    before.since,
    before.since.map((time, link) => (up[link] === before.up[link] ? time : wall)),
  );
  const route = keep(before.route, routeOf(up));
  const after: PeerLinks = { ...before, hears, deaf, up, since, route };
  const routed: readonly LinksEffect[] =
    route === before.route ? NONE : [{ kind: "route", peer: before.name, links: route }];
  const next = withPeers(state, state.peers.with(rank, after));
  return { state: next, effects: [...describeChange(before, after), ...routed] };
}

function keep<T>(before: readonly T[], after: readonly T[] = before): readonly T[] {
  return before.length === after.length && before.every((value, index) => value === after[index]) ? before : after;
}

/** Where none works, all are worth trying. */
function routeOf(up: readonly boolean[]): readonly number[] {
  const links = up.map((_, link) => link);
  return up.includes(true) ? links.filter((link) => up[link]) : links;
}

/** A peer that goes or comes with all its links is membership's to tell. */
function describeChange(before: PeerLinks, after: PeerLinks): readonly LinksEffect[] {
  if (!before.hears.includes(true) || !after.hears.includes(true)) return NONE;
  return after.up.flatMap((up, link): LinksEffect[] => {
    if (up === before.up[link]) return [];
    const where = `link ${link} to ${after.name} (${after.addresses[link]})`;
    const why = after.hears[link] ? `${after.name} hears nothing over it` : "nothing comes over it";
    return [trace(up ? "info" : "warn", up ? `${where} works again` : `${where} is down: ${why}`)];
  });
}

function trace(level: TraceEvent["level"], text: string): LinksEffect {
  return { kind: "trace", event: { machine: "links", level, text } };
}

function withPeers(state: LinksState, peers: readonly PeerLinks[]): LinksState {
  const silent = peers.flatMap(({ name, hears }) => {
    const links = hears.flatMap((heard, link) => (heard ? [] : [link]));
    return links.length > 0 && links.length < hears.length ? [{ node: name, links }] : [];
  });
  const deafOn = silent.length === 0 ? NONE : silent;
  return { ...state, peers, deafOn, shown: peers.flatMap(statusOf) };
}

function statusOf({ name, addresses, up, since }: PeerLinks): readonly LinkStatus[] {
  return up.map((works, link) => {
    return { peer: name, link, address: addresses[link] ?? "", up: works, since: since[link] ?? 0 };
  });
}
