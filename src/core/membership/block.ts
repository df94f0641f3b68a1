/**
 * Who this node can form a view with, and who of them shall propose it.
 *
 * In: the last heartbeat of each peer.   Out: the block (all of it hear each other), and its coordinator.
 * Never: two nodes with the same facts name different coordinators.
 *
 * Of several largest sets the one wins that keeps most of the last view together, then the one with its DC. That DC
 * stays coordinator; if it is gone the lowest id follows it, of those who were in its view: whoever comes back from
 * elsewhere, knowing less, does not take over from those who carried on.
 */
import { compareNames, type NodeName } from "../model/names.js";
import { type Preference, partitionIntoCliques } from "./clique.js";
import { countBeyond, emptySet, has, include, intersection, type NodeSet, setOf } from "./node-set.js";
import { type MembershipState, sameMember } from "./state.js";
import { compareViewIds, type Member, sameViewId, type View, type ViewId } from "./view.js";

const NOBODY: readonly never[] = [];

export interface Hearsay {
  /** Not heard here, but by others, who may be better off with them than with this node. */
  readonly elsewhere: readonly Member[];
  /** Who proposes a view without some does not hear those, whatever it said before. */
  readonly proposal?: View;
}

/** Those with whom this node can form a view: all hear each other, and all are heard here. Sorted by name. */
export function myBlock(
  state: MembershipState,
  heard: readonly Member[],
  { elsewhere, proposal }: Hearsay,
): readonly Member[] {
  const { self, incarnation } = state.settings;
  const everyone = [...heard, { node: self, incarnation }].sort((a, b) => compareNames(a.node, b.node));
  const all = rankSet(state, everyone);
  const hears = hearing(state, heard, proposal);
  const hearEachOther = everyone.every(({ node }) => countBeyond(all, hears[rankOf(state, node)] ?? []) <= 1);
  if (hearEachOther && elsewhere.length === 0) return everyone;
  const others = [...everyone, ...elsewhere];
  const links = linksIn(withHearsay(state, hears, elsewhere));
  const mine = blockWith(rankOf(state, self), rankSet(state, others), links, preference(state, others));
  const block = everyone.filter(({ node }) => node === self || has(mine, rankOf(state, node)));
  const view = together(state, heard, hears);
  return view && view.length >= block.length ? view : block;
}

/**
 * The members of this node's view, if they all hear each other: it is left only for a larger one. In a torn network no two
 * nodes know the same, and each of several blocks of one size would be somebody's best: they would take members from each
 * other for ever.
 */
export function viewThatHolds(
  state: MembershipState,
  heard: readonly Member[],
  proposal: View | undefined,
): readonly Member[] | undefined {
  return together(state, heard, hearing(state, heard, proposal));
}

function together(
  state: MembershipState,
  heard: readonly Member[],
  hears: readonly NodeSet[],
): readonly Member[] | undefined {
  const members = state.acting && state.view ? state.view.members : NOBODY;
  if (members.length < 2) return undefined;
  const all = rankSet(state, members);
  const holds = members.every(
    (member) =>
      (member.node === state.settings.self || heard.some((other) => sameMember(other, member))) &&
      countBeyond(all, hears[rankOf(state, member.node)] ?? NOBODY) <= 1,
  );
  return holds ? members : undefined;
}

function blockWith(self: number, nodes: NodeSet, links: readonly NodeSet[], preference: Preference): NodeSet {
  for (const block of partitionIntoCliques(nodes, links, preference)) if (has(block, self)) return block;
  return [];
}

function rankOf(state: MembershipState, node: NodeName): number {
  return state.roster.ranks[node] ?? state.roster.nodes.length;
}

function rankSet(state: MembershipState, members: readonly Member[]): NodeSet {
  return setOf(
    members.map(({ node }) => rankOf(state, node)),
    state.roster.nodes.length + 1,
  );
}

/** Whom each node hears, by rank. */
function hearing(state: MembershipState, heard: readonly Member[], proposal: View | undefined): readonly NodeSet[] {
  const here = rankSet(state, heard);
  return state.roster.nodes.map((node) => {
    if (node === state.settings.self) return here;
    const hears = state.peers[node]?.hears ?? NOBODY;
    return node === proposal?.id.node ? intersection(hears, rankSet(state, proposal.members)) : hears;
  });
}

/** Who is not heard here is taken to hear whoever hears it. */
function withHearsay(
  state: MembershipState,
  hears: readonly NodeSet[],
  elsewhere: readonly Member[],
): readonly NodeSet[] {
  const unheard = elsewhere.map(({ node }) => rankOf(state, node));
  return hears.map((set, rank) => {
    if (!unheard.includes(rank)) return set;
    const hearers = hears.flatMap((other, place) => (has(other, rank) ? place : []));
    return setOf(hearers, hears.length);
  });
}

/** Both ways. */
function linksIn(hears: readonly NodeSet[]): readonly NodeSet[] {
  const links = hears.map(() => emptySet(hears.length));
  for (let a = 0; a < hears.length; a++) {
    for (let b = 0; b < a; b++) {
      if (!has(hears[a] as NodeSet, b) || !has(hears[b] as NodeSet, a)) continue;
      include(links[a] as number[], b);
      include(links[b] as number[], a);
    }
  }
  return links;
}

function preference(state: MembershipState, members: readonly Member[]): Preference {
  const leading = leadingView(state, members);
  const kept = rankSet(state, followersOf(state, leading, members));
  return { kept, first: leading && rankOf(state, leading.node) };
}

export function coordinator(state: MembershipState, block: readonly Member[]): NodeName {
  const leading = leadingView(state, block);
  if (leading && block.some(({ node }) => node === leading.node)) return leading.node;
  const followers = followersOf(state, leading, block);
  const [lowest] = followers.length > 0 ? byId(state, followers) : byId(state, block);
  return lowest ?? state.settings.self;
}

function byId(state: MembershipState, members: readonly Member[]): readonly NodeName[] {
  return members.map(({ node }) => node).sort((a, b) => rankOf(state, a) - rankOf(state, b));
}

/** The view that most of these nodes were in last, the newer one of two: it is kept together, and its DC, if it can be. */
function leadingView(state: MembershipState, members: readonly Member[]): ViewId | undefined {
  const views: { readonly id: ViewId; followers: number }[] = [];
  for (const { node } of members) {
    const id = viewOf(state, node);
    const known = views.find((view) => sameViewId(view.id, id));
    if (known) known.followers += 1;
    else if (id) views.push({ id, followers: 1 });
  }
  return views.sort((a, b) => b.followers - a.followers || compareViewIds(b.id, a.id))[0]?.id;
}

function followersOf(state: MembershipState, view: ViewId | undefined, members: readonly Member[]): readonly Member[] {
  return view ? members.filter(({ node }) => sameViewId(viewOf(state, node), view)) : [];
}

function viewOf(state: MembershipState, node: NodeName): ViewId | undefined {
  return node === state.settings.self ? state.view?.id : state.peers[node]?.view;
}
