/** What two daemons remember of their conversation, when one of them is another one than was thought. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { PeerSession } from "../../../../src/daemon/links/peer-session.js";

const HELLO = Buffer.from("hello");

/** Both sides of one connection: the dialer's hello goes first, without knowing who will answer. */
function connect(dialer: PeerSession, acceptor: PeerSession): readonly (string | undefined)[] {
  const { stream, ...memory } = dialer.memory();
  const there = acceptor.resume({ stream, ...memory }, acceptor.outgoing.stream);
  return [there, there === undefined ? dialer.resume(acceptor.memory(), stream) : undefined];
}

/** What waits on one side goes over, and its arrival is told. */
function carry(from: PeerSession, to: PeerSession): readonly string[] {
  const arrivals: string[] = [];
  for (let next = from.outgoing.after(0); next; next = from.outgoing.after(next.number)) {
    arrivals.push(to.arrived(next.number));
  }
  from.outgoing.acknowledged(to.receivedUpTo);
  return arrivals;
}

test("a daemon that answers in the place of an earlier one is not told a stream under the name of another", () => {
  const dialer = new PeerSession(100);
  const first = new PeerSession(200);
  assert.deepEqual(connect(dialer, first), [undefined, undefined]);
  dialer.outgoing.push(HELLO);
  assert.deepEqual(carry(dialer, first), ["new"]);

  const second = new PeerSession(300);
  assert.deepEqual(connect(dialer, second), [undefined, "another stream was announced"]);
  assert.deepEqual(connect(dialer, second), [undefined, undefined]);
  dialer.outgoing.push(HELLO);
  assert.deepEqual(carry(dialer, second), ["new"]);

  assert.deepEqual(connect(dialer, second), [undefined, undefined]);
  dialer.outgoing.push(HELLO);
  assert.deepEqual(carry(dialer, second), ["new"], "a further connection goes on where the last one ended");
});

test("a hello that was long under way does not bring an old stream back", () => {
  const one = new PeerSession(100);
  const other = new PeerSession(200);
  connect(one, other);
  const late = one.memory();
  one.outgoing.restart();
  connect(one, other);
  assert.equal(other.resume(late, other.outgoing.stream), "a newer stream of this daemon has been heard");
});
