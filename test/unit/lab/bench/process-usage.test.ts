import assert from "node:assert/strict";
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { test } from "node:test";
import { trafficOf, usageOf } from "../../../../src/lab/bench/process-usage.js";

test("memory is what the process itself sees, and processor time grows with work", () => {
  const before = usageOf(process.pid);
  const beforeMs = process.cpuUsage().user + process.cpuUsage().system;
  while (process.cpuUsage().user + process.cpuUsage().system < beforeMs + 100_000);
  const after = usageOf(process.pid);
  assert.ok(after.cpuMs - before.cpuMs >= 50, `${before.cpuMs} to ${after.cpuMs}`);
  const { rss } = process.memoryUsage();
  assert.ok(Math.abs(after.residentBytes - rss) < rss / 4, `${after.residentBytes} and ${rss}`);
  assert.ok(after.mostResidentBytes >= before.residentBytes);
});

test("datagrams are counted", async () => {
  const socket = createSocket("udp4").bind(0, "127.0.0.1");
  await once(socket, "listening");
  const before = trafficOf(process.pid);
  const received = once(socket, "message");
  socket.send("hello", socket.address().port, "127.0.0.1");
  await received;
  socket.close();
  const after = trafficOf(process.pid);
  assert.ok(after.sentDatagrams > before.sentDatagrams);
  assert.ok(after.receivedDatagrams > before.receivedDatagrams);
});
