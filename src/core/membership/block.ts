/**
 * Who this node can form a view with, and who of them shall propose it.
 *
 * In: the last heartbeat of each peer.   Out: the block (all of it hear each other), and its coordinator.
 * Never: two nodes with the same facts name different coordinators.
 */
import { compareNames, type NodeName, sortedKeys } from "../model/names.js";
import { partitionIntoCliques } from "./clique.js";
import type { MembershipState } from "./state.js";
import { compareViewIds, type Member, sameViewId, type ViewId } from "./view.js";

export function heardWithin(state: MembershipState, now: number, silence: number): readonly Member[] {
  return sortedKeys(state.peers).flatMap((node) => {
    const peer = state.peers[node];
    return peer?.fit && !peer.gone && now - peer.heardAt < silence ? [{ node, incarnation: peer.incarnation }] : [];
  });
}

/** Those with whom this node can form a view: all hear each other, and all are heard here. */
export function myBlock(state: MembershipState, heard: readonly Member[]): readonly Member[] {
  const me: Member = { node: state.settings.self, incarnation: state.settings.incarnation };
  const reach = new Map(heard.map((member) => [member.node, state.peers[member.node]?.heard ?? []]));
  reach.set(me.node, heard);
  const members = new Map([me, ...heard].map((member) => [member.node, member]));
  const hears = (a: string, b: string) =>
    reach.get(a)?.some((m) => m.node === b && m.incarnation === members.get(b)?.incarnation) ?? false;
  const linked = (a: string, b: string) => hears(a, b) && hears(b, a);

  const everyone = [...members.keys()].sort(byId(state));
  const blocks = partitionIntoCliques(everyone, linked, followersOf(state, leadingView(state, everyone), everyone));
  const block = blocks.find((nodes) => nodes.includes(me.node)) ?? [me.node];
  return [...block].sort(compareNames).flatMap((node) => members.get(node) ?? []);
}

const byId = (state: MembershipState) => (a: NodeName, b: NodeName) =>
  (state.settings.nodeIds[a] ?? 0) - (state.settings.nodeIds[b] ?? 0) || compareNames(a, b);

/** The view that most of these nodes were in last, the newer one of two: it is kept together, and its DC, if it can be. */
function leadingView(state: MembershipState, nodes: readonly NodeName[]): ViewId | undefined {
  const views = nodes.flatMap((node) => viewOf(state, node) ?? []);
  const followers = (view: ViewId) => followersOf(state, view, nodes).length;
  return views.sort((a, b) => followers(b) - followers(a) || compareViewIds(b, a))[0];
}

function followersOf(
  state: MembershipState,
  view: ViewId | undefined,
  nodes: readonly NodeName[],
): readonly NodeName[] {
  return view ? nodes.filter((node) => sameViewId(viewOf(state, node), view)) : [];
}

function viewOf(state: MembershipState, node: NodeName): ViewId | undefined {
  return node === state.settings.self ? state.view?.id : state.peers[node]?.view;
}

export function coordinator(state: MembershipState): NodeName {
  const nodes = state.block.map((member) => member.node).sort(byId(state));
  const sticky = leadingView(state, nodes)?.node;
  return sticky !== undefined && nodes.includes(sticky) ? sticky : (nodes[0] ?? state.settings.self);
}
