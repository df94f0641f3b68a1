import assert from "node:assert/strict";
import { isIP } from "node:net";
import { it } from "node:test";
import fc from "fast-check";
import { isHostAddress, parseIpAddress } from "../../../../src/core/model/ip-address.js";

it("reads one address the same however it is written", () => {
  assert.equal(parseIpAddress("2001:DB8::1")?.canonical, "2001:db8:0:0:0:0:0:1");
  assert.equal(parseIpAddress("::ffff:198.18.0.1")?.canonical, "0:0:0:0:0:ffff:c612:1");
  assert.equal(parseIpAddress("::")?.canonical, "0:0:0:0:0:0:0:0");
});

it("agrees with the platform on what an address is", () => {
  const addressLike = fc.oneof(
    fc.ipV4(),
    fc.ipV6(),
    fc.ipV4Extended(),
    fc.stringMatching(/^[0-9a-f:.]{0,20}$/),
    fc.tuple(fc.ipV6(), fc.nat(40)).map(([text, cut]) => text.slice(0, cut) + text.slice(cut + 1)),
  );
  fc.assert(
    fc.property(addressLike, (text) => assert.equal(parseIpAddress(text)?.family ?? 0, isIP(text), text)),
    { numRuns: 3000 },
  );
});

it("knows what no host can have as its address", () => {
  const own = (text: string) => {
    const address = parseIpAddress(text);
    return address !== undefined && isHostAddress(address);
  };
  for (const text of ["127.0.0.1", "198.18.0.1", "::1", "fe80::1"]) assert.ok(own(text), text);
  for (const text of ["0.0.0.0", "224.0.0.1", "255.255.255.255", "::", "ff02::1"]) assert.ok(!own(text), text);
});
