/** `crm resource restart`: asks for it, and tells what happens until it has. */
import { allResources, primitivesOf } from "../../core/cib/configuration.js";
import type { OperationRecord } from "../../core/cib/status.js";
import { type NodeName, sortedKeys } from "../../core/model/names.js";
import type { ClusterState } from "../../core/node/requests.js";
import { CommandError } from "../command-error.js";
import { ExitCode } from "../exit-code.js";
import type { Session } from "../session.js";
import { followStates, underWay } from "../settle.js";
import { placesOf } from "./placement-words.js";

export async function restartResource(id: string, before: ClusterState, session: Session): Promise<void> {
  if (placesOf(id, before, Date.now()).length === 0) {
    throw new CommandError(ExitCode.error, `${id} is not running: use \`crm resource start ${id}\``);
  }
  session.info(await session.request({ kind: "restart", resource: id }));
  const progress = new Progress(id, before);
  const after = await followStates(session, (state) => {
    for (const step of progress.news(state)) session.info(step);
    return restartUnderWay(id, state) ?? underWay(state);
  });
  const places = placesOf(id, after, Date.now());
  if (places.length === 0)
    throw new CommandError(ExitCode.error, `${id} is not running after the restart: see crm status`);
  session.info(`${id} is running on ${places.join(" ")}`);
}

function restartUnderWay(id: string, state: ClusterState): string | undefined {
  const wished = state.status.wishes.some((wish) => wish.kind === "restart" && wish.resource === id);
  return wished ? `restart ${id}` : undefined;
}

/** The starts and stops of a resource's primitives that are new since it was made, each told once. */
export class Progress {
  private readonly ids: ReadonlySet<string>;
  private readonly told = new Set<string>();

  constructor(id: string, before: ClusterState) {
    const resource = allResources(before.revision.configuration).find((candidate) => candidate.id === id);
    this.ids = new Set(resource ? primitivesOf(resource).map((primitive) => primitive.id) : []);
    this.news(before);
  }

  news(state: ClusterState): string[] {
    return this.steps(state)
      .filter(({ key }) => !this.told.has(key))
      .map(({ key, text }) => {
        this.told.add(key);
        return text;
      });
  }

  private steps(state: ClusterState): { readonly key: string; readonly text: string }[] {
    return sortedKeys(state.status.nodes).flatMap((node) =>
      Object.values(state.status.nodes[node]?.operations ?? {})
        .filter((record) => this.concerns(record))
        .sort((a, b) => a.callId - b.callId)
        .map((record) => step(node, record)),
    );
  }

  private concerns({ resource, operation }: OperationRecord): boolean {
    return this.ids.has(resource.replace(/:\d+$/, "")) && (operation === "start" || operation === "stop");
  }
}

function step(node: NodeName, { resource, operation, callId }: OperationRecord) {
  const key = JSON.stringify([node, callId, resource, operation]);
  return { key, text: `${operation === "start" ? "starting" : "stopping"} ${resource} on ${node}` };
}
