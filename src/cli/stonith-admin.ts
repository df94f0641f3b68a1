/** `stonith_admin`: fencing by hand, and what is known of it. */
import { asCommandError } from "./command-error.js";
import { Session } from "./session.js";
import { readAdminOptions } from "./stonith-admin/options.js";
import { doTask } from "./stonith-admin/tasks.js";
import { processTerminal } from "./terminal.js";

/** The process's exit code. */
export async function stonithAdmin(argv: readonly string[]): Promise<number> {
  const terminal = processTerminal();
  const session = new Session(terminal, { force: false, yes: true, no: false, wait: false, colour: false });
  try {
    return await doTask(session, readAdminOptions(argv));
  } catch (error) {
    const { message, exitCode } = asCommandError(error);
    for (const line of message.split("\n")) terminal.complain(`stonith_admin: ${line}`);
    return exitCode;
  } finally {
    session.close();
  }
}
