/** An attribute of a node, asked for or changed: until the node restarts (`reboot`), or for good (`forever`). */
import type { ClusterState, Request } from "../../core/node/requests.js";
import { noSuchObject, usageError } from "../command-error.js";
import type { Session } from "../session.js";

export type Lifetime = "reboot" | "forever";

export function readLifetime(text: string): Lifetime {
  if (text === "reboot" || text === "forever") return text;
  throw usageError(`'${text}' is no lifetime: reboot or forever is`);
}

/** Undefined where nobody has said anything. */
export function attributeOf(
  { revision, status, layout }: ClusterState,
  node: string,
  name: string,
  lifetime: Lifetime,
): string | undefined {
  if (!Object.hasOwn(layout.nodes, node)) throw noSuchObject(`Node "${node}" is not a cluster node`);
  if (lifetime === "reboot") return own(status.nodes[node]?.attributes, name);
  const { attributes, attributeSets = [] } = revision.configuration.nodes[node] ?? { attributes: {} };
  return own(attributes, name) ?? attributeSets.flatMap(({ values }) => own(values, name) ?? [])[0];
}

/** `value` undefined: to be removed. `delayMs`: how long it is held back, of those that last until the node restarts. */
export async function changeAttribute(
  session: Session,
  node: string,
  name: string,
  lifetime: Lifetime,
  value: string | undefined,
  delayMs = 0,
): Promise<void> {
  const change = value === undefined ? { set: {}, remove: [name] } : { set: { [name]: value }, remove: [] };
  const request: Request =
    lifetime === "reboot"
      ? { kind: "set-status-attributes", node, ...change, ...(delayMs > 0 ? { delayMs } : {}) }
      : { kind: "edit", edit: { kind: "node-attribute", node, ...change }, comment: `attribute ${name} of ${node}` };
  await session.request(request);
}

function own(values: Readonly<Record<string, string>> | undefined, name: string): string | undefined {
  return values && Object.hasOwn(values, name) ? values[name] : undefined;
}
