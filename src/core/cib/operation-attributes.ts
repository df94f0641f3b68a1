/**
 * The options that an operation itself has (Pacemaker Explained, "Operation Properties"). Whatever else stands among its
 * `options` is a parameter for the agent in that operation, such as `OCF_CHECK_LEVEL`.
 *
 * `fails` and `timeouts` are ours (node/tolerance.ts).
 */
export const OPERATION_ATTRIBUTES: ReadonlySet<string> = new Set([
  ...["description", "start-delay", "interval-origin", "timeout", "enabled", "record-pending", "role", "on-fail"],
  ...["requires", "prereq", "interval", "name", "id", "role-after-failure", "fails", "timeouts"],
]);
