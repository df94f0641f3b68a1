/** The two Unix sockets of a daemon: one for administrators (0660, group haclient), one to look through (0666). */
import { chmod, chown, readFile, rm } from "node:fs/promises";
import { createServer, type Server, type Socket } from "node:net";

const ADMINISTRATORS = "haclient";
/** sun_path of unix(7), with its final zero. */
const LONGEST_PATH_BYTES = 107;
const MAX_CLIENTS = 200;

/** Only for the holder of the state directory's lock: what is found at `path` is then left over from a crash. */
export async function listenAt(path: string, mode: number, accept: (socket: Socket) => void): Promise<Server> {
  if (Buffer.byteLength(path) > LONGEST_PATH_BYTES) {
    throw new Error(
      `${path} is longer than a socket's path may be (${LONGEST_PATH_BYTES} bytes): choose a shorter "run"`,
    );
  }
  await rm(path, { force: true });
  const server = createServer(accept);
  server.maxConnections = MAX_CLIENTS;
  await listen(server, path);
  if (mode === 0o660) await giveToAdministrators(path);
  await chmod(path, mode);
  return server;
}

/** Bound with no rights for anybody else: they are given when the group is right. */
function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    const before = process.umask(0o177);
    // The path is bound within this call.
    server.listen(path, () => {
      server.removeListener("error", reject);
      resolve();
    });
    process.umask(before);
  });
}

async function giveToAdministrators(path: string): Promise<void> {
  const group = await groupId(ADMINISTRATORS);
  const user = process.getuid?.();
  if (group === undefined || user !== 0) return;
  await chown(path, user, group).catch((error: NodeJS.ErrnoException) => {
    // In a user namespace without that group there is nobody to give it to: root alone keeps it.
    if (error.code !== "EINVAL") throw error;
  });
}

async function groupId(name: string): Promise<number | undefined> {
  const groups = await readFile("/etc/group", "utf8").catch(() => "");
  const line = groups.split("\n").find((each) => each.startsWith(`${name}:`));
  const id = Number(line?.split(":")[2]);
  return Number.isSafeInteger(id) ? id : undefined;
}
