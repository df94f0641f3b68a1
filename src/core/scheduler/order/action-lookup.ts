/** The actions of a resource, found by what they do. */
import type { PlannedAction } from "../cluster/action.js";
import type { ClusterNode } from "../cluster/node.js";
import type { Primitive, Resource } from "../cluster/resource.js";

/** The newest one with that task; on that node, where one is given. */
export function actionOf(resource: Resource, task: string, node: ClusterNode | undefined): PlannedAction | undefined {
  const { actions } = resource;
  for (let index = actions.length - 1; index >= 0; index--) {
    const action = actions[index];
    if (action?.task === task && (!node || action.node === node)) return action;
  }
  return undefined;
}

/** All of a resource with that key, newest first. */
export function actionsWithKey(resource: Resource, key: string): PlannedAction[] {
  const found: PlannedAction[] = [];
  for (let index = resource.actions.length - 1; index >= 0; index--) {
    const action = resource.actions[index];
    if (action?.key === key) found.push(action);
  }
  return found;
}

/** All of a resource with that task that do not recur, newest first. */
export function actionsWithTask(resource: Resource, task: string): readonly PlannedAction[] {
  const found = resource.actionIndex.withTask(task);
  return found.length < 2 ? found : found.toReversed();
}

/** What has been found out once on some node: monitors that do not recur. */
export function probesOf(resource: Resource): readonly PlannedAction[] {
  return actionsWithTask(resource, "monitor");
}

/** What a collective's points are about: a clone's copies, a bundle's containers, a group's members. */
export function instancesOf(resource: Resource): readonly Resource[] {
  return resource.kind === "bundle" ? containersOf(resource) : resource.children;
}

function containersOf(bundle: Extract<Resource, { kind: "bundle" }>): readonly Primitive[] {
  return bundle.replicas.map(({ container }) => container);
}

const BEGINNINGS: Readonly<Record<string, string>> = {
  running: "start",
  stopped: "stop",
  promoted: "promote",
  demoted: "demote",
};

/** What a primitive does where its collective has "running": it starts. A group in a clone has that point itself. */
export function taskWithin(part: Resource, task: string): string {
  return part.kind === "primitive" ? (BEGINNINGS[task] ?? task) : task;
}

/** `api_confirmed-post_notify_running_0` is about `running`. */
export function taskMeant({ key, task }: PlannedAction): string {
  if (task !== "notify" && task !== "notified") return task;
  return key.split("_").at(-2) ?? task;
}

const ENDINGS: Readonly<Record<string, string>> = {
  start: "running",
  stop: "stopped",
  promote: "promoted",
  demote: "demoted",
};

/** The point at which a collective has done what this task begins. */
export function endOf(task: string): string | undefined {
  return ENDINGS[task];
}
