/** The forgetting of failures and histories as changes of the status that all members have. */
import type { NodeName } from "../model/names.js";
import type { Forgotten } from "../transition/forgetting.js";
import type { StatusChange } from "./messages.js";

export function forgettingChanges(node: NodeName, { attributes, operations }: Forgotten): readonly StatusChange[] {
  return [
    ...(attributes.length > 0 ? [{ kind: "attributes" as const, node, set: {}, remove: attributes }] : []),
    ...(operations.length > 0 ? [{ kind: "forget-operations" as const, node, keys: operations }] : []),
  ];
}
