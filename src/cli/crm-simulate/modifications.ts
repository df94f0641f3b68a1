/** What shall have happened before the scheduler is asked: each is said, and written into the simulated status. */
import { parseBoolean } from "../../core/model/boolean.js";
import type { Cluster } from "../../core/scheduler/cluster/cluster.js";
import { type Primitive, primitivesIn } from "../../core/scheduler/cluster/resource.js";
import type { SimulatedNode, SimulatedResult, SimulatedStatus } from "../../core/what-if/simulated-status.js";
import { CommandError, noSuchObject, usageError } from "../command-error.js";
import { ExitCode } from "../exit-code.js";
import type { Modifications, Outcome } from "./options.js";

/** The lines that say so; none if there is nothing to be done. `cluster`: as it is before. */
export function modify(wished: Modifications, status: SimulatedStatus, cluster: Cluster): readonly string[] {
  const { quorum, watchdog } = wished;
  const lines: string[] = [];
  if (quorum !== undefined) {
    status.quorate = readSwitch(quorum, "quorum");
    lines.push(`Setting quorum: ${quorum}`);
  }
  if (watchdog !== undefined) {
    status.haveWatchdog = readSwitch(watchdog, "watchdog");
    lines.push(`Setting watchdog: ${watchdog}`);
  }
  return [
    ...lines,
    ...modifyNodes(wished, status, cluster),
    ...modifyTickets(wished, status),
    ...wished.inject.flatMap((outcome) => inject(outcome, status, cluster)),
  ];
}

function readSwitch(text: string, what: string): boolean {
  const value = parseBoolean(text);
  if (value === undefined) throw usageError(`'${text}' says neither yes nor no: --${what}=0 or --${what}=1`);
  return value;
}

function modifyNodes({ up, down, fail }: Modifications, status: SimulatedStatus, cluster: Cluster): string[] {
  const lines: string[] = [];
  for (const name of up) {
    lines.push(`Bringing node ${name} online`);
    status.bringOnline(simulatedNode(cluster, name) ?? { name, id: name, remote: false });
  }
  for (const name of down) {
    lines.push(`Taking node ${name} offline`);
    status.takeOffline(existingNode(cluster, name));
  }
  for (const name of fail) {
    lines.push(`Failing node ${name}`);
    status.failNode(existingNode(cluster, name));
  }
  return lines;
}

function modifyTickets({ grant, revoke, standby, activate }: Modifications, status: SimulatedStatus): string[] {
  const change = (tickets: readonly string[], words: string, to: Parameters<SimulatedStatus["setTicket"]>[1]) =>
    tickets.map((ticket) => {
      status.setTicket(ticket, to);
      return `${words.replace("*", ticket)}`;
    });
  return [
    ...change(grant, "Granting ticket *", { granted: true }),
    ...change(revoke, "Revoking ticket *", { granted: false }),
    ...change(standby, "Making ticket * standby", { standby: true }),
    ...change(activate, "Activating ticket *", { standby: false }),
  ];
}

function inject(outcome: Outcome, status: SimulatedStatus, cluster: Cluster): string[] {
  const node = existingNode(cluster, outcome.node);
  const primitive = findPrimitive(cluster, outcome.resource);
  if (!primitive) throw noSuchObject(`there is no primitive '${outcome.resource}'`);
  const { operation, interval, rc } = outcome;
  const expectedRc = operation === "monitor" && interval === 0 ? NOT_RUNNING : 0;
  const names: SimulatedResult["names"] = [primitive.historyId];
  const result = { names, agent: primitive.config.agent, operation, interval, rc, expectedRc };
  status.record(node, result);
  return [
    `Injecting ${outcome.text} into the configuration`,
    ...(rc === expectedRc ? [] : status.countFailure(node, result).map((attribute) => attributeText(attribute, node))),
  ];
}

const NOT_RUNNING = 7;

export function attributeText(attribute: string, node: SimulatedNode): string {
  return `Injecting attribute ${attribute} into /node_state '${node.id}'`;
}

/** A copy by its own name, or by the one that its node knows. */
function findPrimitive(cluster: Cluster, name: string): Primitive | undefined {
  const found = cluster.byId.get(name);
  if (found?.kind === "primitive") return found;
  return cluster.resources.flatMap(primitivesIn).find(({ historyId }) => historyId === name);
}

function existingNode(cluster: Cluster, name: string): SimulatedNode {
  const node = simulatedNode(cluster, name);
  if (node) return node;
  const known = cluster.nodes.map((one) => one.name).join(", ");
  throw new CommandError(ExitCode.noSuchObject, `there is no node '${name}'; the nodes are: ${known}`);
}

function simulatedNode(cluster: Cluster, name: string): SimulatedNode | undefined {
  const node = cluster.nodeByName.get(name);
  return node && { name: node.name, id: node.id, remote: node.kind === "remote" };
}
