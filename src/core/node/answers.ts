/** How the DC answers the command of a member's client. */
import type { RefusalCode, Response } from "./requests.js";
import type { Client } from "./state.js";
import type { Turn } from "./turn.js";

export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
}

/** `client` is absent when the DC did it by itself: then nobody waits. */
export function answer(turn: Turn, client: Client | undefined, response: Response): void {
  if (client) turn.send([client.node], { kind: "response", view: turn.dc.view.id, id: client.id, response });
}
