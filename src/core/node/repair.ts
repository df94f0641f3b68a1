/**
 * Repair: somebody took away an address that a resource holds here. Its agent's start puts it back at once, and the journal tells of it:
 * an event and not a failure, so no fail count rises and nothing that depends on it is restarted.
 *
 * In: that an address is gone, how the start ended.   Out: the start to be run, a note for the journal, a monitor that looks.
 * Never: of what is to be left alone (unmanaged, blocked), is promoted, has failed already, or is being stopped; and never by a node that does not act
 * in a view. A repair adds nothing to what the others know of this node: all of them have it that the resource is active here.
 * A sixth time within a minute somebody else takes care of that address: from then on the monitors say what they find, and it counts.
 */
import { operationKey } from "../cib/status.js";
import { actingView } from "../membership/membership.js";
import type { ResourceId } from "../model/names.js";
import { OcfRc } from "../model/ocf.js";
import { currentView, instanceViews } from "../scheduler/current.js";
import { lookAtOnce, start } from "./execution.js";
import type { OperationResult } from "./io.js";
import { note } from "./journal.js";
import type { Call } from "./state.js";
import { newestRevision, type Turn } from "./turn.js";
import { isQuorate } from "./verdict.js";

const MOST = 5;
const WINDOW_MS = 60_000;

/** `what`: for a person, what was taken away from where. */
export function addressGone(turn: Turn, resource: ResourceId, what: string): void {
  turn.trace("operation", "warn", `${resource}: ${what}`);
  const spec = turn.state.execution.active[resource];
  if (!spec || isUnderWay(turn, resource) || !isMonitored(turn, resource)) return;
  const why = whyNot(turn, resource);
  if (why === undefined) {
    remember(turn, resource);
    const since = turn.now.mono;
    start(turn, {
      callId: 0,
      spec: { ...spec, operation: "start", interval: 0 },
      expectedRc: OcfRc.ok,
      digest: "",
      repeats: false,
      repair: { what, since },
    });
    return;
  }
  note(turn, { kind: "repair", resource, what, how: "left", why, tookMs: 0 });
  lookAtOnce(turn, resource);
}

/** False: it is the end of another operation. */
export function repairFinished(turn: Turn, ticket: number, result: OperationResult): boolean {
  const { execution } = turn.state;
  const { [ticket]: call, ...calls } = execution.calls;
  if (!call?.repair) return false;
  turn.update({ execution: { ...execution, calls } });
  const { what, since } = call.repair;
  const { resource } = call.spec;
  const how = result.kind === "exited" && result.rc === OcfRc.ok ? "repaired" : "failed";
  const why = how === "repaired" ? "" : result.exitReason || `exit code ${result.rc}`;
  note(turn, { kind: "repair", resource, what, how, why, tookMs: Math.round(turn.now.mono - since) });
  turn.trace("operation", "warn", `${resource}: ${how}${why && `: ${why}`}`);
  lookAtOnce(turn, resource);
  return true;
}

/** An operation other than a recurring one: it may be a stop, and after a start or a repair everything is as it should be. */
function isUnderWay(turn: Turn, resource: ResourceId): boolean {
  const isIt = ({ spec }: Call) => spec.resource === resource && spec.interval === 0;
  return Object.values(turn.state.execution.calls).some(isIt);
}

/** Without a monitor nobody would learn that the repair was not enough. */
function isMonitored(turn: Turn, resource: ResourceId): boolean {
  return monitorsOf(turn, resource).length > 0;
}

function monitorsOf(turn: Turn, resource: ResourceId): readonly Call[] {
  const calls = Object.values(turn.state.execution.recurring).map(({ call }) => call);
  return calls.filter(({ spec }) => spec.resource === resource);
}

function whyNot(turn: Turn, resource: ResourceId): string | undefined {
  if (turn.state.fenced || !actingView(turn.state.membership)) return "this node does not act in a view";
  if (isPromoted(turn, resource)) return "it is promoted, which a start would not make it again";
  if (hasFailed(turn, resource)) return "its monitor has failed already";
  if (!isManaged(turn, resource)) return "the cluster does not manage it";
  if (recentRepairs(turn, resource).length >= MOST) return `it was put back ${MOST} times within a minute`;
  return undefined;
}

function isPromoted(turn: Turn, resource: ResourceId): boolean {
  return monitorsOf(turn, resource).some(({ expectedRc }) => expectedRc === OcfRc.promoted);
}

function hasFailed(turn: Turn, resource: ResourceId): boolean {
  const records = turn.state.table.nodes[turn.self]?.operations ?? {};
  return monitorsOf(turn, resource).some(({ spec, expectedRc }) => {
    const record = records[operationKey(resource, spec.operation, spec.interval)];
    return record?.outcome !== "pending" && record?.rc !== expectedRc;
  });
}

/** By the very facts that decisions rest on; so this is the scheduler's word, and not a second rule. */
function isManaged(turn: Turn, resource: ResourceId): boolean {
  const { table: status, nodeIds } = turn.state;
  const { configuration } = newestRevision(turn.state);
  const now = currentView({ configuration, status, nodeIds, quorate: isQuorate(turn.state), now: turn.now.wall });
  const here = now.resources
    .flatMap(instanceViews)
    .find(({ historyId, on }) => historyId === resource && on.some(({ node }) => node === turn.self));
  return here?.managed === true && !here.blocked;
}

function recentRepairs(turn: Turn, resource: ResourceId): readonly number[] {
  const since = turn.now.mono - WINDOW_MS;
  return (turn.state.execution.repairs[resource] ?? []).filter((at) => at > since);
}

function remember(turn: Turn, resource: ResourceId): void {
  const { execution } = turn.state;
  const repairs = { ...execution.repairs, [resource]: [...recentRepairs(turn, resource), turn.now.mono] };
  turn.update({ execution: { ...execution, repairs } });
}
