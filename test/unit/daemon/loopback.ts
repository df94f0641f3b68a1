/** Addresses and ports of this machine for tests with real sockets. */
import { createServer } from "node:net";

/** A port that is free on each of the addresses, as far as one can know. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "0.0.0.0", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== "object" || !address) throw new Error("a listening server has an address");
  return address.port;
}
