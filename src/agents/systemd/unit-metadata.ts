/** A unit of systemd as an agent: it has no parameters, and says no more of itself than its description. */
import type { AgentKnowledge } from "../metadata-run.js";
import { BusFailure } from "./systemd-bus.js";
import { systemdRuns, unitName } from "./unit-name.js";
import { SystemdUnits } from "./units.js";

const ACTIONS = ["start", "stop", "monitor"].map((name) => ({ name }));

export async function readUnitMetadata(type: string, timeLimitMs: number): Promise<AgentKnowledge> {
  const unit = unitName(type);
  if (unit === undefined || !systemdRuns()) return { kind: "not-installed" };
  const units = new SystemdUnits();
  try {
    const { load, description } = await units.state(unit, performance.now() + timeLimitMs);
    if (load === "not-found") return { kind: "not-installed" };
    const words = { shortDescription: description, longDescription: "" };
    return { kind: "metadata", metadata: { name: type, ...words, parameters: [], actions: ACTIONS } };
  } catch (error) {
    if (!(error instanceof BusFailure)) throw error;
    return { kind: "unreadable", why: error.message };
  } finally {
    units.close();
  }
}
