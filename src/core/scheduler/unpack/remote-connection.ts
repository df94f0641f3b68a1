/**
 * The implied resource that connects the cluster to a guest node: `ocf:pacemaker:remote` inside a container, with the
 * container's `remote-...` meta-attributes (Pacemaker Remote, "Meta-attributes for guest nodes").
 */
import type { OperationConfig, Primitive, Values } from "../../cib/configuration.js";
import type { ResourceId } from "../../model/names.js";
import { writtenMeta } from "./remote-node-names.js";

export function guestConnection(container: Primitive, guest: string): Primitive {
  const said = (name: string) => writtenMeta(container, name);
  return connectionInside(container.id, guest, {
    address: said("remote-addr"),
    port: said("remote-port"),
    connectTimeout: said("remote-connect-timeout") ?? "60",
    allowMigrate: said("remote-allow-migrate"),
    managed: said("is-managed"),
  });
}

export interface ConnectionOptions {
  readonly address: string | undefined;
  readonly port: string | undefined;
  readonly connectTimeout?: string | undefined;
  readonly allowMigrate?: string | undefined;
  readonly managed?: string | undefined;
}

export function connectionInside(container: ResourceId, id: ResourceId, options: ConnectionOptions): Primitive {
  const { address, port, connectTimeout, allowMigrate, managed } = options;
  return {
    kind: "primitive",
    id,
    agent: { class: "ocf", provider: "pacemaker", type: "remote" },
    params: said({ addr: address, port }),
    meta: said({ container, "allow-migrate": allowMigrate, "is-managed": managed }),
    operations: [
      operation("monitor", 30_000, { timeout: "30s" }),
      ...(connectTimeout === undefined ? [] : [operation("start", 0, { timeout: connectTimeout })]),
    ],
  };
}

export function operation(name: string, interval: number, options: Values = {}): OperationConfig {
  return { name, interval, options };
}

/** Only what is said. */
export function said(values: Readonly<Record<string, string | undefined>>): Values {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
