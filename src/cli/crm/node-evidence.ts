/** What a cluster knows of a node that is said to be off: shown before anybody confirms it. */
import type { NodeName } from "../../core/model/names.js";
import type { ClusterState } from "../../core/node/requests.js";
import { DEFAULT_DISPLAY, withFencingLevel } from "../../tui/display-options.js";
import { fencingLines } from "../../tui/fencing-lines.js";
import { plainText } from "../../tui/lines.js";
import { nodeLines } from "../../tui/node-lines.js";
import { resourcesOnNode } from "../../tui/resource-lines.js";
import { takePicture } from "../../tui/status-picture.js";

export function nodeEvidence(node: NodeName, state: ClusterState, now: number): string[] {
  const picture = takePicture(state, now);
  const options = { ...withFencingLevel(DEFAULT_DISPLAY, 3), onlyNode: node };
  const active = resourcesOnNode(node, picture, options);
  return [
    ...nodeLines(picture, options),
    ...(active.length > 0 ? [[{ text: "It was running, or could be:" }], ...active] : []),
    ...fencingLines(picture, options),
  ].map(plainText);
}
