import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { md5 } from "../../../../src/core/model/md5.js";

test("the vectors of RFC 1321", () => {
  assert.equal(md5(""), "d41d8cd98f00b204e9800998ecf8427e");
  assert.equal(md5("a"), "0cc175b9c0f1b6a831c399e269772661");
  assert.equal(md5("abc"), "900150983cd24fb0d6963f7d28e17f72");
  assert.equal(md5("message digest"), "f96b697d7cb7938d525a2f31aaf161d0");
  assert.equal(
    md5("12345678901234567890123456789012345678901234567890123456789012345678901234567890"),
    "57edf4a22be3c955ac49da2e2107b67a",
  );
});

test("no parameters at all, as Pacemaker writes them", () => {
  assert.equal(md5(" <parameters/>\n"), "f2317cad3d54cec5d7d7aa7d0bf35cf8");
});

test("every length around a block, and all of Unicode's widths", () => {
  for (let length = 0; length < 200; length++) {
    const text = [..."aé漢😀".repeat(50)].slice(0, length).join("");
    assert.equal(md5(text), createHash("md5").update(text, "utf8").digest("hex"));
  }
});
