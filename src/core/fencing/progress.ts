/** What an attempt is at, in words: what it waits for, what was tried, what comes next. */

import { formatDuration } from "../model/duration.js";
import { assertNever } from "../model/invariant.js";
import { fenceDevices } from "./device.js";
import type { Attempt, Command, FencerWorld } from "./fencer-state.js";

export function progressText(attempt: Attempt, world: FencerWorld): string {
  return [...attempt.failures, present(attempt, world), upcoming(attempt)].filter((text) => text !== "").join("; ");
}

function present({ request, phase, tries, levels = [] }: Attempt, { configuration }: FencerWorld): string {
  const device = levels[0]?.shots[0]?.device;
  switch (phase.kind) {
    case "deciding":
      return fenceDevices(configuration).length === 0 ? "there is no fence device" : "";
    case "delayed":
      return `waits for its delay, then ${device ?? "a device"}`;
    case "queued":
      return `waits for ${phase.command.device}, which is busy with another node`;
    case "watchdog":
      return `waits until the watchdog of ${request.target} has reset it for certain`;
    case "running": {
      if (phase.command.kind === "glance") return `waits for its delay, then ${phase.command.device}`;
      const again = tries > 0 ? `, try ${tries + 1}` : "";
      return `${phase.node} ${commandText(phase.command)}${again}, up to ${formatDuration(phase.run.timeoutMs)}`;
    }
    default:
      return assertNever(phase);
  }
}

export function commandText(command: Command): string {
  return command.kind === "shot"
    ? `runs ${command.device} (${command.action})`
    : `asks ${command.device} ${command.kind === "glance" ? "whether it is off" : "whom it can fence"}`;
}

function upcoming({ levels = [] }: Attempt): string {
  const later = levels.slice(1).map(({ shots }) => [...new Set(shots.map(({ device }) => device))].join(" and "));
  return later.length === 0 ? "" : `then ${later.join(", then ")}`;
}
