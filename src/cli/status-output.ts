/** The status of a cluster in one of the forms that scripts and people ask for, all at once. */
import type { ClusterState } from "../core/node/requests.js";
import type { DisplayOptions } from "../tui/display-options.js";
import { colouredText, plainText } from "../tui/lines.js";
import { simpleStatus } from "../tui/simple-status.js";
import { takePicture } from "../tui/status-picture.js";
import { statusScreen } from "../tui/status-screen.js";
import { statusJson } from "./status-json.js";
import { statusXml } from "./status-xml.js";

export type StatusForm = "text" | "json" | "xml" | "simple";

export interface StatusOutput {
  readonly lines: readonly string[];
  readonly exitCode: number;
}

/** `now`: wall clock. The exit code is 0 but for `simple`, where it is the verdict. */
export function statusOutput(
  state: ClusterState,
  now: number,
  options: DisplayOptions,
  form: StatusForm,
  colour: boolean,
): StatusOutput {
  const picture = takePicture(state, now);
  switch (form) {
    case "simple": {
      const { text, exitCode } = simpleStatus(picture);
      return { lines: [text], exitCode };
    }
    case "json":
      return { lines: [JSON.stringify(statusJson(picture), undefined, 2)], exitCode: 0 };
    case "xml":
      return { lines: [statusXml(picture)], exitCode: 0 };
    case "text": {
      const print = colour ? colouredText : plainText;
      return { lines: statusScreen(picture, options).map(print), exitCode: 0 };
    }
  }
}
