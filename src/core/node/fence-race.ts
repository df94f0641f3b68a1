/** What a DC waits for before it shoots: what the scheduler asks for, and where two nodes may shoot each other, so that one wins. */
import type { Configuration } from "../cib/configuration.js";
import { plainProperties } from "../cib/plain-values.js";
import { fenceDevices, stonithTimeout } from "../fencing/device.js";
import { type Delay, type Racer, raceDelay } from "../fencing/race.js";
import { memberNames } from "../membership/view.js";
import type { NodeName } from "../model/names.js";
import { type ClusterView, currentView, instanceViews } from "../scheduler/current.js";
import type { FenceAction } from "../scheduler/graph.js";
import { readOptions } from "../scheduler/unpack/options.js";
import { scheduleInput } from "./schedule-input.js";
import type { NodeState } from "./state.js";
import type { Turn } from "./turn.js";

export function fenceDelays(turn: Turn, { node: target, action, delayMs = 0 }: FenceAction): readonly Delay[] {
  const asked = delayMs > 0 ? [{ ms: delayMs, why: "priority-fencing-delay" }] : [];
  return action === "on" || !mayShootBack(turn, target) ? asked : [...asked, ...inRace(turn, target)];
}

/** Both halves of a cluster of two can act, and the target is not in this one. */
function mayShootBack(turn: Turn, target: NodeName): boolean {
  const { layout } = turn.state;
  if (Object.keys(layout.nodes).length !== 2 || memberNames(turn.dc.view).includes(target)) return false;
  const { noQuorumPolicy } = readOptions(plainProperties(turn.dc.revision.configuration), true);
  return layout.quorum.twoNode || noQuorumPolicy === "ignore";
}

function inRace(turn: Turn, target: NodeName): readonly Delay[] {
  const { configuration } = turn.dc.revision;
  const view = currentView(scheduleInput(turn));
  return raceDelay({
    own: racer(turn, view, turn.self),
    other: racer(turn, view, target),
    blind: isBlind(turn.state),
    configured: hasDelays(configuration),
    tokenMs: turn.state.settings.tokenMs,
    timeoutMs: stonithTimeout(configuration),
  });
}

function racer(turn: Turn, { resources, cluster }: ClusterView, node: NodeName): Racer {
  const running = resources.flatMap(instanceViews).filter((one) => one.agent.class !== "stonith");
  return {
    id: turn.state.nodeIds[node] ?? 0,
    priority: cluster.nodeByName.get(node)?.priority ?? 0,
    running: running.filter(({ on }) => on.some((active) => active.node === node)).length,
  };
}

function hasDelays(configuration: Configuration): boolean {
  const { "priority-fencing-delay": priority } = plainProperties(configuration);
  const names = ["pcmk_delay_base", "pcmk_delay_max"];
  return (
    priority !== undefined || fenceDevices(configuration).some(({ params }) => names.some((name) => name in params))
  );
}

/** None of its own links has a carrier: it is this node that is cut off. */
export function isBlind({ layout, settings, noCarrier }: NodeState): boolean {
  const links = layout.nodes[settings.self]?.addresses.length ?? 0;
  return links > 0 && noCarrier.length >= links;
}
