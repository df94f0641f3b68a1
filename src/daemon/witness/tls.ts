/**
 * TLS between a node and its witness: a pre-shared key of their own, one a cluster.
 *
 * It is derived from the cluster key (HKDF-SHA256), so a node needs no second file; the witness gets the derived one only.
 * It does not lead back to the cluster key: whoever breaks into the witness can lend votes wrongly, but can neither read nor
 * forge what the nodes say to each other. The identity that a node sends is `CLUSTER/NODE`, in clear text.
 */
import { hkdfSync } from "node:crypto";
import type { ConnectionOptions, TLSSocket, TlsOptions } from "node:tls";
import type { NodeName } from "../../core/model/names.js";

/** For TLS 1.3 and then 1.2; each with ephemeral keys. */
const CIPHERS = "TLS_AES_128_GCM_SHA256:ECDHE-PSK-CHACHA20-POLY1305";
const HANDSHAKE_TIMEOUT_MS = 2000;

export interface Asker {
  readonly cluster: string;
  readonly node: NodeName;
}

export function witnessKey(cluster: string, clusterKey: Buffer): Buffer {
  const purpose = JSON.stringify(["quorate witness", cluster]);
  return Buffer.from(hkdfSync("sha256", clusterKey, "", purpose, 32));
}

/** `recognised` is told who claims to be at the other end; the handshake proves it, or the connection does not come about. */
export function serverOptions(
  keys: ReadonlyMap<string, Buffer>,
  recognised: (socket: TLSSocket, asker: Asker) => void,
): TlsOptions {
  return {
    ciphers: CIPHERS,
    minVersion: "TLSv1.2",
    handshakeTimeout: HANDSHAKE_TIMEOUT_MS,
    noDelay: true,
    pskCallback: (socket, identity) => {
      const [cluster = "", node = "", ...more] = identity.split("/");
      const key = keys.get(cluster);
      if (!key || node === "" || more.length > 0) return null;
      recognised(socket as TLSSocket, { cluster, node });
      return key;
    },
  };
}

export function clientOptions({ cluster, node }: Asker, key: Buffer): ConnectionOptions {
  return {
    ciphers: CIPHERS,
    minVersion: "TLSv1.2",
    pskCallback: () => ({ psk: key, identity: `${cluster}/${node}` }),
    // There is no certificate: the key itself says who it is.
    checkServerIdentity: () => undefined,
  };
}
