/** Constraints that keep resources off nodes, and the pins that operators set by command. */
import type { LocationConstraint } from "../core/cib/configuration.js";
import { endOf, hasEnded } from "../core/cib/pin-end.js";
import { isPin } from "../core/cib/pins.js";
import { formatDate } from "./date.js";
import type { DisplayOptions } from "./display-options.js";
import { heading, item, type Line, styled } from "./lines.js";
import type { StatusPicture } from "./status-picture.js";

export function banLines(picture: StatusPicture, options: DisplayOptions): Line[] {
  if (!options.sections.has("bans")) return [];
  const bans = locations(picture).filter(({ id, score }) => score < 0 && id.startsWith(options.banPrefix));
  return [heading("Negative Location Constraints:"), ...bans.map((ban) => item(1, banText(ban)))];
}

function banText({ id, resource, node, role }: LocationConstraint): string {
  return `${id}\tprevents ${resource} from ${role === "Promoted" ? "becoming Promoted" : "running"} on ${node}`;
}

/** Shown without being asked for: a forgotten pin looks like a cluster that does not fail over. */
export function pinLines(picture: StatusPicture, options: DisplayOptions): Line[] {
  if (!options.sections.has("resources")) return [];
  const pins = pinsInForce(picture);
  if (pins.length === 0) return [];
  return [heading("Pins by operators:"), ...pins.map((pin) => item(1, styled(pinText(pin), "warning")))];
}

export function pinsInForce(picture: StatusPicture): LocationConstraint[] {
  return locations(picture).filter((location) => isPin(location) && !hasEnded(location, picture.now));
}

function pinText(pin: LocationConstraint): string {
  const { resource, node, score } = pin;
  const until = endOf(pin);
  const end = until === undefined ? "" : ` until ${formatDate(until)}`;
  const undo = `undo: crm resource clear ${resource}`;
  return `${resource} is ${score < 0 ? "kept off" : "pinned to"} ${node}${end} (${undo})`;
}

function locations({ state }: StatusPicture): LocationConstraint[] {
  return state.revision.configuration.constraints.flatMap((constraint) =>
    constraint.kind === "location" ? [constraint] : [],
  );
}
