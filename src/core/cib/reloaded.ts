/**
 * What a reload means for what is known of a resource on its node: it runs with the parameters of now, as if it had been started with
 * them. When it was started, and what it became since, stays as it was.
 */
import { OcfRc } from "../model/ocf.js";
import { type NodeStatus, type OperationRecord, operationKey } from "./status.js";

type Operations = NodeStatus["operations"];

/** Records that tell with which parameters it runs, the best witness first. */
const WITNESSES = ["start", "migrate_from", "monitor"] as const;
/** Others that do: of these it is not known any more. */
const OTHERS = ["promote", "demote"] as const;

export function isReload({ operation, outcome, rc }: OperationRecord): boolean {
  return operation === "reload-agent" && outcome === "complete" && rc === OcfRc.ok;
}

export function withReloaded(operations: Operations, reload: OperationRecord): Operations {
  const { resource, digest, restartDigest, restartNames } = reload;
  const keys = [...WITNESSES, ...OTHERS].map((operation) => operationKey(resource, operation, 0));
  const known = keys.filter((key) => operations[key]);
  const changed = known.map((key, index) => {
    const { restartDigest: _digest, restartNames: _names, ...record } = operations[key] as OperationRecord;
    const parameters = index === 0 ? { digest, restartDigest, restartNames } : { digest: "" };
    return [key, { ...record, ...parameters }] as const;
  });
  return { ...operations, ...Object.fromEntries(changed) };
}
