/** Can operations on a Pacemaker Remote node be carried out: is there a connection to it, or will there be one? */
import type { ClusterNode } from "../cluster/node.js";
import { activeNode } from "../cluster/place.js";
import type { Primitive } from "../cluster/resource.js";
import { wishesToLeave } from "../unpack/node-state.js";

/**
 * `alive`: now. `resting`: only after the connection was taken up elsewhere. `stopped`: no more, by intention. `failed`: the
 * connection is lost for good, what runs there is out of reach. `unknown`: there is none yet; perhaps there will be.
 */
export type Reach = "alive" | "resting" | "stopped" | "failed" | "unknown";

export function reachOf(node: ClusterNode): Reach {
  const connection = node.connection;
  if (!connection) return "unknown";
  const host = activeNode(connection);
  if (connection.nextRole === "Stopped" || !connection.assignedTo) return reachOfEnded(node, connection, host);
  if (!host) return "unknown";
  if (host.unclean || !host.online) return "resting";
  if (connection.runningOn.length > 1 && connection.partialMigration) return "resting";
  return "alive";
}

function reachOfEnded(node: ClusterNode, connection: Primitive, host: ClusterNode | undefined): Reach {
  if (host?.unclean) return "failed";
  if (!connection.failed) return "stopped";
  // It is tried again when its interval has passed: until then nobody knows.
  const triesAgain = connection.reconnectInterval > 0;
  if (connection.nextRole === "Stopped" && triesAgain && node.remoteWasFenced && !wishesToLeave(node)) return "unknown";
  return "failed";
}
