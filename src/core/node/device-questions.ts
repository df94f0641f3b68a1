/**
 * What this node's own fence agents answer when a person asks: whether a device can be reached from here, whom it lists, how
 * it sees a node's power. Nothing is shot, and nobody else is asked.
 */
import { deviceRun, fenceDevices } from "../fencing/device.js";
import { isAnswer, portOf } from "../fencing/reach.js";
import type { FenceAgentResult } from "./io.js";
import type { Request, Response } from "./requests.js";
import { newestRevision, type Turn } from "./turn.js";

type Asked = Extract<Request, { kind: "ask-device" }>;

export function askDevice(turn: Turn, id: number, { device: name, question, node }: Asked): void {
  const { configuration } = newestRevision(turn.state);
  const device = fenceDevices(configuration).find((each) => each.id === name);
  if (!device) {
    turn.reply(id, { kind: "refused", code: "no-such-object", message: `there is no fence device '${name}'` });
    return;
  }
  if (question === "status" && node === undefined) {
    turn.reply(id, { kind: "refused", code: "invalid", message: "status of which node?" });
    return;
  }
  const ticket = turn.takeTicket();
  turn.update({ deviceQuestions: { ...turn.state.deviceQuestions, [ticket]: { id, question } } });
  const about = node === undefined ? undefined : { node, port: portOf(device, node) };
  turn.emit({ kind: "run-fence-agent", ticket, run: deviceRun(device, question, configuration, about) });
}

/** False when nobody asked for it. */
export function deviceAnswered(turn: Turn, ticket: number, result: FenceAgentResult): boolean {
  const { [ticket]: asked, ...others } = turn.state.deviceQuestions;
  if (!asked) return false;
  turn.update({ deviceQuestions: others });
  turn.reply(asked.id, responseTo(asked.question, result));
  return true;
}

function responseTo(question: Asked["question"], result: FenceAgentResult): Response {
  if (!isAnswer(question === "status" ? "status" : "list", result)) {
    return { kind: "refused", code: "failed", message: result.exitReason || `exit code ${result.rc}` };
  }
  const power = result.rc === 0 ? "on" : "off";
  const messages = { monitor: "", list: result.output.trim(), status: power };
  return { kind: "done", message: messages[question] };
}
