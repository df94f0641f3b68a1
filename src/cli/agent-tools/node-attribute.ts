/** An attribute of a node, asked for or changed: until the node restarts (`reboot`), or for good (`forever`). */
import { setTimeout as delay } from "node:timers/promises";
import type { ClusterState, Request } from "../../core/node/requests.js";
import { asCommandError, noSuchObject, usageError } from "../command-error.js";
import { ExitCode } from "../exit-code.js";
import type { Session } from "../session.js";

const PATIENCE_MS = 10_000;
const PAUSE_MS = 200;

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
  await insist(session, request);
}

/**
 * An agent fails its operation when its attribute is not taken. So it does not hear of a cluster whose members just change: what it wants
 * is asked for again, which is harmless, until there is a DC that does it. Its own timeout may end that earlier.
 */
export async function insist(session: Session, request: Request): Promise<void> {
  for (const until = performance.now() + PATIENCE_MS; ; ) {
    try {
      await session.request(request);
      return;
    } catch (error) {
      const { exitCode } = asCommandError(error);
      const passes = exitCode === ExitCode.temporary || exitCode === ExitCode.disconnected;
      if (!passes || performance.now() > until) throw error;
    }
    await delay(PAUSE_MS);
    // A daemon that is gone is no cluster that changes: this fails then.
    await session.state();
  }
}

function own(values: Readonly<Record<string, string>> | undefined, name: string): string | undefined {
  return values && Object.hasOwn(values, name) ? values[name] : undefined;
}
