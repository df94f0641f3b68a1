/** The witness of a cluster for people: a line of the summary, a warning, and as corosync-qdevice-tool(8) lays it out. */
import { nodesById, type TieBreaker } from "../core/cib/layout.js";
import { memberNames } from "../core/membership/view.js";
import { assertNever } from "../core/model/invariant.js";
import type { ClusterState, WitnessStatus } from "../core/node/requests.js";
import { item, type Line, printable, styled } from "./lines.js";
import type { StatusPicture } from "./status-picture.js";

/** With details always; without them when it cannot be asked. */
export function witnessLines({ state }: StatusPicture, detail: boolean): Line[] {
  const { witness } = state;
  if (!witness) return [];
  const trouble = witnessTrouble(state);
  if (trouble !== undefined) return [item(1, "Witness: ", styled(trouble, "warning"))];
  return detail ? [item(1, `Witness: ${placeOf(witness)} (${witness.algorithm}) ${lending(witness)}`)] : [];
}

/** Why it is no help at the moment, if it is not, as this node sees it. */
export function witnessTrouble({ witness, self }: ClusterState): string | undefined {
  if (witness?.contact !== "silent") return undefined;
  return printable(`${placeOf(witness)} cannot be asked by ${self} (${witness.why})`);
}

function placeOf({ address, port }: WitnessStatus): string {
  return address.includes(":") ? `[${address}]:${port}` : `${address}:${port}`;
}

function lending({ lent, most, why, leaseLeftMs, contact }: WitnessStatus): string {
  const votes = `lends ${lent} of ${most} votes`;
  const lease = leaseLeftMs > 0 ? `, for another ${(leaseLeftMs / 1000).toFixed(1)} s` : "";
  const reason = lent === 0 && contact === "answers" && why !== "" ? `: ${printable(why)}` : "";
  return `${votes}${lease}${reason}`;
}

/** As `corosync-qdevice-tool -sv` prints it. */
export function qdeviceLines(state: ClusterState): string[] {
  const { witness, layout, cluster, self } = state;
  if (!witness || !layout.quorum.witness) return ["no witness is configured (quorum.witness)"];
  const id = (node: string) => String(layout.nodes[node]?.id ?? "?");
  return [
    ...titled("Qdevice information"),
    field("Model", "Net"),
    field("Node ID", id(self)),
    "Configured node list:",
    ...nodesById(layout).map((node, index) => `    ${index}   Node ID = ${id(node)}`),
    field("Membership node list", memberNames(state.view).map(id).join(", ")),
    "",
    ...titled("Qdevice-net information"),
    field("Cluster name", cluster),
    field("QNetd host", placeOf(witness)),
    field("Algorithm", witness.algorithm === "ffsplit" ? "Fifty-Fifty split" : "Last man standing"),
    field("Tie-breaker", tieBreakerWords(layout.quorum.witness.tieBreaker)),
    field("State", stateWords(witness)),
    field("Votes", `${witness.lent} of ${witness.most}`),
    ...(witness.leaseLeftMs > 0 ? [field("Lease", `${(witness.leaseLeftMs / 1000).toFixed(1)} s left`)] : []),
    ...(witness.why === "" ? [] : [field("Reason", printable(witness.why))]),
  ];
}

function stateWords({ contact }: WitnessStatus): string {
  switch (contact) {
    case "none":
      return "Not asked yet";
    case "answers":
      return "Connected";
    case "silent":
      return "Connect failed";
    default:
      return assertNever(contact);
  }
}

function tieBreakerWords(tieBreaker: TieBreaker): string {
  if (tieBreaker.kind === "nodes") return `Node ${tieBreaker.nodes.join(" ")}`;
  return `Node with ${tieBreaker.kind} node ID`;
}

function titled(title: string): string[] {
  return [title, "-".repeat(title.length)];
}

function field(name: string, value: string): string {
  return `${`${name}:`.padEnd(24)}${value}`.trimEnd();
}
