/**
 * Which layouts a cluster may have.
 *
 * In: a layout.   Out: what is wrong with it, each with the quorum option or the node that it is about.
 * Never: a layout passes by which two disjoint parts could both be quorate (but for two_node).
 * Which options exclude each other: votequorum(5), corosync-qdevice(8); with a reason in the message.
 */
import type { Layout, LayoutNode, QuorumOptions, WitnessOptions } from "../cib/layout.js";
import { isHostAddress, parseIpAddress } from "../model/ip-address.js";
import { type NodeName, sortedKeys } from "../model/names.js";
import type { QuorumOption } from "./options.js";
import { expectedVotes } from "./quorum.js";

export interface LayoutComplaint {
  readonly about:
    | { readonly kind: "quorum"; readonly option: QuorumOption }
    | { readonly kind: "node"; readonly node: NodeName; readonly field: keyof LayoutNode | "name" }
    | { readonly kind: "nodes" };
  readonly message: string;
}

export const LARGEST_NODE_ID = 2 ** 31 - 1;
export const MOST_NODE_VOTES = 1000;
export const MOST_LINKS = 8;

export function layoutComplaints(layout: Layout): readonly LayoutComplaint[] {
  return [...nodeComplaints(layout), ...quorumComplaints(layout)];
}

// --- options --------------------------------------------------------------------------------------------------------

type Refuse = (option: QuorumOption, message: string) => void;

/** The options, with each other and with the votes of the nodes. */
function quorumComplaints(layout: Layout): readonly LayoutComplaint[] {
  const { quorum } = layout;
  const votes = sortedKeys(layout.nodes).map((node) => layout.nodes[node]?.votes ?? 0);
  const uneven = votes.some((each) => each !== 1);
  const found: LayoutComplaint[] = [];
  const refuse: Refuse = (option, message) => found.push({ about: { kind: "quorum", option }, message });
  refuseExpectedVotes(quorum, votes, refuse);
  if (quorum.twoNode) refuseWithTwoNode(quorum, votes, refuse);
  if (quorum.witness) refuseWithWitness(quorum, quorum.witness, uneven, refuse);
  if (quorum.lastManStanding && uneven) {
    refuse("last_man_standing", "last_man_standing needs every node to have one vote");
  }
  return [...found, ...strangers(layout)];
}

function refuseExpectedVotes({ expectedVotes }: QuorumOptions, votes: readonly number[], refuse: Refuse): void {
  const sum = votes.reduce((total, each) => total + each, 0);
  if (expectedVotes === undefined || expectedVotes >= sum) return;
  const even = votes.every((each) => each === 1);
  const why = even ? `the ${votes.length} nodes have a vote each` : `the nodes have ${sum} votes`;
  refuse("expected_votes", `expected_votes is ${expectedVotes}, but ${why}`);
}

function refuseWithTwoNode(quorum: QuorumOptions, votes: readonly number[], refuse: Refuse): void {
  if (votes.length !== 2) {
    refuse("two_node", `two_node is for clusters of exactly two nodes; this one has ${votes.length}`);
  } else if (votes.some((each) => each !== 1)) refuse("two_node", "two_node needs both nodes to have one vote");
  if (quorum.expectedVotes !== undefined && quorum.expectedVotes > 2) {
    refuse("expected_votes", `expected_votes is ${quorum.expectedVotes}, but with two_node it must be 2`);
  }
  const clash = "cannot be combined with two_node, by which each node is quorate alone";
  if (quorum.autoTieBreaker) refuse("auto_tie_breaker", `auto_tie_breaker ${clash}`);
  if (quorum.lastManStanding) refuse("last_man_standing", `last_man_standing ${clash}`);
  if (quorum.witness) refuse("witness", "a witness makes two_node needless: switch two_node off");
}

function refuseWithWitness(quorum: QuorumOptions, witness: WitnessOptions, uneven: boolean, refuse: Refuse): void {
  if (quorum.autoTieBreaker) {
    refuse("auto_tie_breaker", "auto_tie_breaker cannot be combined with a witness, which breaks ties itself");
  }
  if (quorum.lastManStanding) {
    const instead = "use witness_algorithm: lms";
    refuse("last_man_standing", `last_man_standing cannot be combined with a witness: ${instead}`);
  }
  if (witness.tieBreaker.kind === "nodes" && witness.tieBreaker.nodes.length > 1) {
    refuse("witness_tie_breaker", "witness_tie_breaker must be lowest, highest or one node");
  }
  if (witness.algorithm === "ffsplit" && uneven) {
    refuse("witness_algorithm", "witness_algorithm ffsplit needs every node to have one vote");
  }
}

/** Tie-breakers that are no nodes of the cluster (any longer). */
function strangers({ nodes, quorum }: Layout): readonly LayoutComplaint[] {
  const rules = [
    ["auto_tie_breaker_node", quorum.autoTieBreaker],
    ["witness_tie_breaker", quorum.witness?.tieBreaker],
  ] as const;
  return rules.flatMap(([option, rule]) => {
    const unknown = rule?.kind === "nodes" ? rule.nodes.filter((node) => !Object.hasOwn(nodes, node)) : [];
    const message = `${option} names ${unknown.join(" ")}, which is no node of this cluster`;
    return unknown.length > 0 ? [{ about: { kind: "quorum" as const, option }, message }] : [];
  });
}

// --- nodes ----------------------------------------------------------------------------------------------------------

function nodeComplaints(layout: Layout): readonly LayoutComplaint[] {
  const { nodes } = layout;
  const names = sortedKeys(nodes);
  const [first] = names;
  if (first === undefined) return [{ about: { kind: "nodes" }, message: "a cluster has at least one node" }];
  const links = nodes[first]?.addresses ?? [];
  const found = names.flatMap((name) => complaintsAbout(name, nodes[name] as LayoutNode, links));
  const counted = expectedVotes({ nodes, quorum: { ...layout.quorum, expectedVotes: 0 } });
  const mute = counted === 0 ? [{ about: { kind: "nodes" as const }, message: "no node has a vote" }] : [];
  return [...found, ...twins(layout), ...mute];
}

function complaintsAbout(
  name: NodeName,
  { id, addresses, votes }: LayoutNode,
  links: readonly string[],
): LayoutComplaint[] {
  const found: LayoutComplaint[] = [];
  const refuse = (field: keyof LayoutNode | "name", message: string) => {
    found.push({ about: { kind: "node", node: name, field }, message });
  };
  if (!isNodeName(name)) {
    refuse("name", `"${name}" is no name for a node: use letters, digits, ".", "_" and "-", not only digits`);
  }
  if (!(Number.isInteger(id) && id >= 1 && id <= LARGEST_NODE_ID)) {
    refuse("id", `the id of ${name} is ${id}, but must be a whole number from 1 to ${LARGEST_NODE_ID}`);
  }
  if (!(Number.isInteger(votes) && votes >= 0 && votes <= MOST_NODE_VOTES)) {
    refuse("votes", `the votes of ${name} are ${votes}, but must be a whole number from 0 to ${MOST_NODE_VOTES}`);
  }
  if (addresses.length < 1 || addresses.length > MOST_LINKS) {
    refuse("addresses", `${name} has ${addresses.length} addresses, but must have 1 to ${MOST_LINKS}`);
  } else if (addresses.length !== links.length) {
    refuse(
      "addresses",
      `${name} has ${counted(addresses.length)}, but the others have ${links.length}: one for each link`,
    );
  }
  for (const [link, address] of addresses.entries()) {
    const parsed = parseIpAddress(address);
    const others = parseIpAddress(links[link] ?? address)?.family;
    if (!parsed || !isHostAddress(parsed)) refuse("addresses", `"${address}" is no address that ${name} can have`);
    else if (parsed.family !== others)
      refuse("addresses", `link ${link} is IPv${others}, but ${address} of ${name} is not`);
  }
  return found;
}

function counted(addresses: number): string {
  return addresses === 1 ? "1 address" : `${addresses} addresses`;
}

/** Names stand in file names, logs and command lines; digits alone would be taken for an id. */
export function isNodeName(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._-]{0,252}$/.test(text) && !/^\d+$/.test(text) && !(text in {});
}

function twins({ nodes }: Layout): readonly LayoutComplaint[] {
  const ids = new Map<number, NodeName>();
  const addresses = new Map<string, NodeName>();
  const found: LayoutComplaint[] = [];
  for (const node of sortedKeys(nodes)) {
    const { id, addresses: own } = nodes[node] as LayoutNode;
    const twin = ids.get(id);
    if (twin === undefined) ids.set(id, node);
    else found.push({ about: { kind: "node", node, field: "id" }, message: `${node} and ${twin} have one id: ${id}` });
    for (const address of own) {
      const canonical = parseIpAddress(address)?.canonical ?? address;
      const holder = addresses.get(canonical);
      if (holder === undefined) addresses.set(canonical, node);
      else
        found.push({
          about: { kind: "node", node, field: "addresses" },
          message: `${node} and ${holder} have one address: ${address}`,
        });
    }
  }
  return found;
}
