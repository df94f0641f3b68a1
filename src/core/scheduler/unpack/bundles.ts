/**
 * Bundles (Pacemaker Explained, "Bundles"): copies of a container, each with an address where there is a range of them, and
 * where a primitive is to be managed inside, with a guest node and the connection to it. What is inside is a clone, one
 * copy to a container.
 */
import type * as cib from "../../cib/configuration.js";
import { INFINITY } from "../../model/score.js";
import type { Cluster } from "../cluster/cluster.js";
import type { ClusterNode } from "../cluster/node.js";
import { Bundle, type Clone, type Primitive, type Replica } from "../cluster/resource.js";
import { Scores } from "../cluster/scores.js";
import { addressesOf, addressPrimitive, containerPrimitive } from "./bundle-container.js";
import { linkRemoteNode } from "./containers.js";
import { allowNodes, reserveNode, unpackClone, unpackPrimitive } from "./instances.js";
import { unpackMeta } from "./meta.js";
import { parametersOf } from "./parameters.js";
import { connectionInside } from "./remote-connection.js";
import { bundlePromotedMax, hasInside, replicasOf } from "./remote-node-names.js";

/** A copy's own resource goes into its own container, and nowhere else: the score says so before any other has been added. */
const OWN_CONTAINER = 500;

const DEFAULT_PORT = "3121";

export function unpackBundle(cluster: Cluster, config: cib.Bundle): Bundle {
  const bundle = new Bundle(config.id, new Scores(cluster.nodes.length), config);
  unpackMeta(cluster, bundle, config);
  bundle.promotedMax = bundlePromotedMax(config);
  bundle.replicasPerHost = perHost(config);
  bundle.unique = bundle.replicasPerHost > 1;
  cluster.byId.set(bundle.id, bundle);
  if (hasInside(config) && config.child) bundle.inner = unpackClone(cluster, innerClone(config, config.child), bundle);
  const addresses = addressesOf(config);
  for (let number = 0; number < replicasOf(config); number++) {
    bundle.replicas.push(unpackReplica(cluster, bundle, number, addresses));
  }
  // What is inside may wish for notifications itself.
  if (bundle.inner?.children.some(({ notify }) => notify)) bundle.inner.notify = true;
  allowNodes(cluster, bundle);
  return bundle;
}

function perHost({ container: { options } }: cib.Bundle): number {
  return Math.max(1, Number.parseInt(options["replicas-per-host"] ?? "1", 10) || 1);
}

function innerClone(config: cib.Bundle, child: cib.Primitive): cib.Clone {
  const promotedMax = bundlePromotedMax(config);
  return {
    kind: "clone",
    id: `${config.id}-${promotedMax > 0 ? "master" : "clone"}`,
    meta: {
      ordered: "true",
      "clone-max": String(replicasOf(config)),
      "clone-node-max": String(perHost(config)),
      "globally-unique": String(perHost(config) > 1),
      ...(promotedMax > 0 && { promotable: "true", "promoted-max": String(promotedMax) }),
    },
    child,
  };
}

function unpackReplica(cluster: Cluster, bundle: Bundle, number: number, addresses: readonly string[]): Replica {
  const { config } = bundle;
  const addressText = addresses[number];
  const place = { parent: bundle };
  const address =
    addressText === undefined ? undefined : unpackPrimitive(cluster, addressPrimitive(config, addressText), place);
  const container = unpackPrimitive(cluster, containerPrimitive(config, number, addresses), place);
  const child = bundle.inner?.children[number];
  const node = bundle.inner && cluster.nodeByName.get(`${config.id}-${number}`);
  const inside = child?.kind === "primitive" ? child : undefined;
  if (inside) moveUtilization(inside, container);
  const remote = node && unpackConnection(cluster, bundle, node, container, addressText);
  if (node && bundle.inner && inside) openGuestNode(cluster, node, bundle.inner, inside);
  if (inside && addressText !== undefined) tellAddress(cluster, inside, addressText);
  return { number, container, address, remote, child: inside, node, addressText };
}

/** What is inside a container needs what it needs of the host. */
function moveUtilization(inside: Primitive, container: Primitive): void {
  container.utilization = inside.utilization;
  inside.utilization = {};
}

function unpackConnection(
  cluster: Cluster,
  bundle: Bundle,
  node: ClusterNode,
  container: Primitive,
  address: string | undefined,
): Primitive {
  const port = bundle.config.network?.options["control-port"] ?? DEFAULT_PORT;
  // On the host's network it is the host's address, which is known when the container has a place.
  reserveNode(cluster, node);
  const config = connectionInside(container.id, node.name, { address: address ?? "#uname", port });
  const remote = unpackPrimitive(cluster, config, { parent: bundle });
  linkRemoteNode(cluster, remote);
  remote.container = container;
  container.fillers.push(remote);
  for (const other of cluster.nodes) {
    if (other.kind === "remote" && remote.scores.has(other.index)) remote.scores.set(other.index, -INFINITY);
  }
  return remote;
}

function openGuestNode(cluster: Cluster, node: ClusterNode, inner: Clone, inside: Primitive): void {
  inside.scores = new Scores(cluster.nodes.length);
  for (const other of cluster.nodes) if (other.inBundle) inside.scores.setDiscovery(other.index, "never");
  inside.scores.set(node.index, OWN_CONTAINER);
  inside.scores.setDiscovery(node.index, "exclusive");
  inner.scores.set(node.index, -INFINITY);
}

function tellAddress(cluster: Cluster, inside: Primitive, address: string): void {
  inside.containerAddress = address;
  inside.params = parametersOf(cluster, inside);
}
