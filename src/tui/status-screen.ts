/** A whole status display: its sections in their order, as `crm_mon` prints them. */
import type { Wish } from "../core/cib/status.js";
import { attributeLines } from "./attribute-lines.js";
import { backendLines } from "./backend-lines.js";
import { banLines, pinLines } from "./constraint-lines.js";
import type { DisplayOptions } from "./display-options.js";
import { failedFencingLines, fencingLines } from "./fencing-lines.js";
import { failureBanLines, failureLines, historyLines } from "./history-lines.js";
import { heading, item, joinSections, type Line, styled } from "./lines.js";
import { failedLinkLines } from "./link-lines.js";
import { fencingWait, nodeLines, nodeName, nodeWords, shownNodes } from "./node-lines.js";
import { inactiveLines, resourceLines, resourcesOnNode } from "./resource-lines.js";
import type { StatusPicture } from "./status-picture.js";
import { maintenanceLines, summaryLines } from "./summary-lines.js";

export function statusScreen(picture: StatusPicture, options: DisplayOptions): readonly Line[] {
  return joinSections([
    summaryLines(picture, options),
    maintenanceLines(picture, options),
    ...placeSections(picture, options),
    backendLines(picture, options),
    failedLinkLines(picture, options),
    requestLines(picture, options),
    pinLines(picture, options),
    attributeLines(picture, options),
    historyLines(picture, options),
    failureLines(picture, options),
    failureBanLines(picture, options),
    failedFencingLines(picture, options),
    banLines(picture, options),
    fencingLines(picture, options),
  ]);
}

/** Nodes, then resources; or each node with what it runs. */
function placeSections(picture: StatusPicture, options: DisplayOptions): Line[][] {
  const nodes = options.sections.has("nodes");
  const resources = options.sections.has("resources");
  if (options.groupByNode && resources) {
    return [nodesWithResources(picture, options), options.inactive ? inactiveLines(picture, options) : []];
  }
  return [nodes ? nodeLines(picture, options) : [], resources ? resourceLines(picture, options) : []];
}

function nodesWithResources(picture: StatusPicture, options: DisplayOptions): Line[] {
  const below = shownNodes(picture, options).flatMap((node) => [
    item(1, ...nodeName(node, picture, options), ": ", nodeWords(node), ":"),
    ...fencingWait(node, picture, 2),
    item(2, "Resources:"),
    ...resourcesOnNode(node.name, picture, options),
  ]);
  return [heading("Node List:"), ...below];
}

function requestLines({ state }: StatusPicture, options: DisplayOptions): Line[] {
  const { wishes } = state.status;
  if (!options.sections.has("resources") || wishes.length === 0) return [];
  return [heading("Requests under way:"), ...wishes.map((wish) => item(1, styled(wishText(wish), "warning")))];
}

export function wishText(wish: Wish): string {
  switch (wish.kind) {
    case "move":
      return `move ${wish.resource} ${wish.to === undefined ? `away from ${wish.from}` : `to ${wish.to}`}`;
    case "restart":
      return `restart ${wish.resource}`;
    case "fence":
      return `fence ${wish.node}`;
  }
}
