/**
 * Calls to systemd over the system bus (D-Bus Specification 0.42; org.freedesktop.systemd1(5)).
 *
 * The connection is made when it is first needed, and made anew by the next call after it was lost. Every call ends by its
 * deadline (on the clock of `performance.now`), with what systemd answered or a BusFailure: whatever the bus does, nobody
 * waits longer and nothing is thrown elsewhere. `DBUS_SYSTEM_BUS_ADDRESS` names another bus, as everywhere.
 */
import type { Message, MessageBus } from "dbus-native";

const SYSTEM_BUS = "unix:path=/var/run/dbus/system_bus_socket";
const SYSTEMD = "org.freedesktop.systemd1";
const MANAGER = { path: "/org/freedesktop/systemd1", interface: `${SYSTEMD}.Manager` };
const JOB_REMOVED = `type='signal',sender='${SYSTEMD}',interface='${MANAGER.interface}',member='JobRemoved'`;

const SIGNAL = 4;
/** Nobody is started that would then be systemd. */
const NO_AUTO_START = 2;
/** For what takes a bus that works a millisecond. */
const OPENING_MS = 5000;
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** All properties of a unit are some ten thousand bytes. */
const LARGEST_MESSAGE = 4 * 1024 * 1024;

export class BusFailure extends Error {
  constructor(
    /** `unreachable`: no bus, or no systemd on it; another try may find them. `silent`: no answer in time. `refused`: systemd's own word. */
    readonly kind: "unreachable" | "silent" | "refused",
    message: string,
    /** As systemd called its refusal. */
    readonly errorName = "",
  ) {
    super(message);
  }
}

export interface Method {
  readonly member: string;
  readonly signature?: string;
  readonly body?: readonly string[];
  /** Default: the manager's. */
  readonly path?: string;
  readonly interface?: string;
}

export interface BusNews {
  /** Of every job of systemd's. */
  readonly jobRemoved: (unit: string, result: string) => void;
  /** The connection, while nobody may have asked anything. */
  readonly lost: () => void;
}

export class SystemdBus {
  private opened: Promise<MessageBus> | undefined;

  constructor(private readonly news: BusNews) {}

  /** What systemd returned. Rejects with a BusFailure, and nothing else. */
  async call(method: Method, deadline: number): Promise<unknown> {
    const bus = await within(this.connection(), deadline);
    return callSystemd(bus, method, deadline);
  }

  close(): void {
    this.opened?.then(disconnect, () => undefined);
    this.opened = undefined;
  }

  private connection(): Promise<MessageBus> {
    this.opened ??= this.open();
    return this.opened;
  }

  private open(): Promise<MessageBus> {
    const lost = () => {
      if (this.opened !== opening) return;
      this.opened = undefined;
      this.news.lost();
    };
    const opening = connect((message) => this.heard(message), lost);
    opening.catch(lost);
    return opening;
  }

  private heard({ type, member, interface: from, body = [] }: Message): void {
    const [, , unit, result] = body;
    const ended = type === SIGNAL && member === "JobRemoved" && from === MANAGER.interface;
    if (ended && typeof unit === "string" && typeof result === "string") this.news.jobRemoved(unit, result);
  }
}

async function connect(heard: (message: Message) => void, lost: () => void): Promise<MessageBus> {
  const { createClient } = await import("dbus-native");
  const busAddress = process.env.DBUS_SYSTEM_BUS_ADDRESS || SYSTEM_BUS;
  // `direct`: it says Hello itself otherwise, and an answer that is an error would be thrown at nobody.
  const options = { direct: true, plainValues: true, returnBigInt: true, maxMessageSize: LARGEST_MESSAGE };
  let bus: MessageBus;
  try {
    bus = createClient({ busAddress, authMethods: ["EXTERNAL"], ...options });
  } catch (error) {
    throw unreachable(error);
  }
  const { connection } = bus;
  const ended = new Promise<never>((_, reject) => {
    const end = (cause?: Error) => {
      reject(unreachable(cause));
      lost();
      disconnect(bus);
    };
    connection.on("error", end).on("close", end).on("handlerError", end);
  });
  connection.on("message", heard);
  try {
    await Promise.race([greet(bus), ended]);
    return bus;
  } catch (error) {
    disconnect(bus);
    throw unreachable(error);
  }
}

/** Signals are sent to those who asked for them; who gets none still finds out, a little later. */
async function greet(bus: MessageBus): Promise<void> {
  const timeout = { timeout: OPENING_MS };
  await bus.invokeDbus({ member: "Hello" }, timeout);
  await bus.invokeDbus({ member: "AddMatch", signature: "s", body: [JOB_REMOVED] }, timeout);
  await callSystemd(bus, { member: "Subscribe" }, performance.now() + OPENING_MS).catch((error) => {
    if (!(error instanceof BusFailure && error.kind === "refused")) throw error;
  });
}

async function callSystemd(bus: MessageBus, { body, ...method }: Method, deadline: number): Promise<unknown> {
  const timeout = Math.min(deadline - performance.now(), LONGEST_TIMER_MS);
  if (timeout <= 0) throw silent();
  const message = {
    ...MANAGER,
    ...method,
    destination: SYSTEMD,
    flags: NO_AUTO_START,
    ...(body && { body: [...body] }),
  };
  try {
    return await bus.invoke(message, { timeout });
  } catch (error) {
    throw failureOf(error);
  }
}

/** Of the bus, not of systemd: there is nobody of that name, or not any more. */
const NOBODY = /^org\.freedesktop\.DBus\.Error\.(?:ServiceUnknown|NameHasNoOwner|NoReply|Disconnected)$/;

function failureOf(error: unknown): BusFailure {
  const { code, dbusName, message } = error as { code?: string; dbusName?: string; message: string };
  if (code === "ETIMEDOUT") return silent();
  if (dbusName === undefined || NOBODY.test(dbusName)) return unreachable(error);
  return new BusFailure("refused", message, dbusName);
}

function unreachable(cause: unknown): BusFailure {
  if (cause instanceof BusFailure && cause.kind === "unreachable") return cause;
  const why = cause instanceof Error ? cause.message : "the connection was closed";
  return new BusFailure("unreachable", `systemd cannot be reached over the system bus: ${why}`);
}

function silent(): BusFailure {
  return new BusFailure("silent", "systemd, or the system bus, does not answer");
}

function disconnect({ connection }: MessageBus): void {
  connection.stream.destroy();
}

/** Rejects as `silent` at the deadline. */
export async function within<T>(promise: Promise<T>, deadline: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(silent()), Math.min(Math.max(deadline - performance.now(), 0), LONGEST_TIMER_MS));
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
