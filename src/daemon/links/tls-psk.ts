/**
 * TLS between daemons: who knows the cluster key is a node of the cluster, and nobody else gets as far as a byte of
 * ours. A pre-shared key instead of certificates, always with ephemeral Diffie-Hellman, so that what was recorded stays
 * secret when the key leaks later.
 *
 * The identity that a dialer sends is `CLUSTER/NODE`, in clear text; an unknown one is refused like a wrong key.
 */
import { hkdfSync } from "node:crypto";
import type { ConnectionOptions, TlsOptions } from "node:tls";
import type { NodeName } from "../../core/model/names.js";

/** For TLS 1.3 and then 1.2; each with ephemeral keys. */
const CIPHERS = "TLS_AES_128_GCM_SHA256:ECDHE-PSK-CHACHA20-POLY1305";
/** Long enough for a busy machine; strangers who take it are few (peer-listener.ts). */
const HANDSHAKE_TIMEOUT_MS = 5000;

export interface PskSettings {
  readonly cluster: string;
  readonly clusterKey: Buffer;
  readonly self: NodeName;
}

/** `isNode`: asked at each handshake, since nodes come and go. */
export function serverOptions(settings: PskSettings, isNode: (name: NodeName) => boolean): TlsOptions {
  const psk = linkKey(settings);
  const ours = identity(settings.cluster, "");
  return {
    ciphers: CIPHERS,
    minVersion: "TLSv1.2",
    handshakeTimeout: HANDSHAKE_TIMEOUT_MS,
    noDelay: true,
    pskCallback: (_socket, offered) => (offered.startsWith(ours) && isNode(offered.slice(ours.length)) ? psk : null),
  };
}

export function clientOptions(settings: PskSettings): ConnectionOptions {
  const psk = linkKey(settings);
  return {
    ciphers: CIPHERS,
    minVersion: "TLSv1.2",
    pskCallback: () => ({ psk, identity: identity(settings.cluster, settings.self) }),
    // There is no certificate: the key itself says who it is.
    checkServerIdentity: () => undefined,
  };
}

function identity(cluster: string, node: NodeName): string {
  return `${cluster}/${node}`;
}

function linkKey(settings: PskSettings): Buffer {
  const purpose = JSON.stringify(["quorate messages", settings.cluster]);
  return Buffer.from(hkdfSync("sha256", settings.clusterKey, "", purpose, 32));
}
