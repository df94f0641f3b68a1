/** A tree, or the first mistake with its place: whatever the text is. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { LineTable } from "../../../../src/formats/cib-xml/xml-element.js";
import { printXml } from "../../../../src/formats/cib-xml/xml-printer.js";
import { CIB_LIMITS, readXml } from "../../../../src/formats/cib-xml/xml-reader.js";

function rootOf(text: string) {
  const result = readXml(text);
  assert.equal(result.kind, "ok", JSON.stringify(result));
  assert.ok(result.kind === "ok");
  return result.root;
}

function mistakeOf(text: string, limits = CIB_LIMITS): string {
  const result = readXml(text, limits);
  assert.ok(result.kind === "mistake", "this should be a mistake");
  const { line, column } = new LineTable(text).position(result.offset);
  return `${line}:${column} ${result.message}`;
}

test("elements, attributes in either quotes, references, comments and instructions", () => {
  const text = `\ufeff<?xml version="1.0"?>\n<!-- <no/> --><a x='1 "&lt;&amp;&gt;&quot;&apos;&#65;&#x42;' ><b/>\n <c y = "z"></c></a>\n<!-- end -->`;
  const root = rootOf(text);
  assert.deepEqual(root.attributes, { x: `1 "<&>"'AB` });
  assert.deepEqual(
    root.children.map(({ tag, attributes, offset }) => [tag, attributes, text.slice(offset, offset + 2)]),
    [
      ["b", {}, "<b"],
      ["c", { y: "z" }, "<c"],
    ],
  );
});

test("line breaks in a value are spaces, unless they are written as references", () => {
  assert.deepEqual(rootOf('<a x="1\n2\r\n3\t4&#10;5"/>').attributes, { x: "1 2 3 4\n5" });
});

test("mistakes have a place and say what is due", () => {
  for (const [text, expected] of [
    ["", "1:1 no element: this is no XML document"],
    ["hello", "1:1 text between elements is not allowed"],
    ["<a>\n  <b>\n</a>", "3:1 </a> where </b> is due"],
    ["<a/>\n</b>", "2:1 </b> without its start"],
    ["<a/><b/>", "1:5 a second element beside the first"],
    ["<a>\n", "2:1 the end of the text inside of <a>"],
    ['<a x="1" x="2"/>', "1:10 the attribute x twice"],
    ['<a x="1"y="2"/>', "1:9 a space is due before an attribute"],
    ["<a x=1/>", "1:6 a value in quotes is due"],
    ['<a x="1/>', "1:6 a value whose quotes do not end"],
    ['<a x="<"/>', "1:7 < in a value (written as &lt;)"],
    ['<a x="&nbsp;"/>', "1:7 &nbsp; stands for no character"],
    ['<a x="&#0;"/>', "1:7 &#0; stands for no character"],
    ['<a x="&#xD800;"/>', "1:7 &#xD800; stands for no character"],
    ['<a x="a & b"/>', "1:9 & b stands for no character"],
    ["<a><!-- -- </a>", "1:4 a comment that does not end"],
    ["<a>text</a>", "1:4 text between elements is not allowed"],
    ["<1/>", "1:2 a name is due"],
    ['<a __proto__="1"/>', "1:4 an attribute of this name is not allowed"],
  ] as const) {
    assert.equal(mistakeOf(text), expected, text);
  }
});

test("no document types: neither entities that grow nor entities from outside", () => {
  const laughs =
    '<?xml version="1.0"?>\n<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]>\n<cib x="&lol2;"/>';
  assert.equal(mistakeOf(laughs), "2:1 a document type is not allowed");
  assert.equal(mistakeOf("<a><![CDATA[x]]></a>"), "1:4 only elements and comments are allowed");
});

test("length, depth and number are limited", () => {
  const limits = { length: 100, elements: 4, depth: 3 };
  assert.equal(mistakeOf("<a>".padEnd(101), limits), "1:1 longer than 100 characters: too large to be read");
  assert.equal(mistakeOf("<a><b><c><d/></c></b></a>", limits), "1:10 elements more than 3 levels deep");
  assert.equal(mistakeOf("<a><b/><c/><d/><e/></a>", limits), "1:16 more than 4 elements");
  assert.match(mistakeOf("<a>".repeat(100_000)), /levels deep/);
  assert.match(mistakeOf(`<${"a".repeat(100_000)}/>`), /a name of more than 200 characters/);
});

test("any attributes are printed so that they read back alike", () => {
  const value = fc.string({ unit: "binary" }).map((text) => text.replace(/\p{Cc}/gu, "\n"));
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z_][-a-z0-9_.]{0,8}$/), value), (attributes) => {
      const plain = { ...attributes };
      const children = [{ tag: "b", attributes: plain, children: [], offset: -1 }];
      const read = rootOf(printXml({ tag: "a", attributes: plain, children, offset: -1 }));
      assert.deepEqual({ ...read.attributes }, plain);
      assert.deepEqual({ ...read.children[0]?.attributes }, plain);
    }),
  );
});

test("any text gives an answer", () => {
  const bits = fc.constantFrom(
    "<",
    ">",
    "/",
    "=",
    '"',
    "'",
    "&",
    ";",
    "a",
    " ",
    "<!--",
    "-->",
    "<?",
    "?>",
    "<a>",
    "</a>",
  );
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(bits, { maxLength: 40 }).map((all) => all.join("")),
  );
  fc.assert(
    fc.property(text, (any) => {
      readXml(any);
    }),
    { numRuns: 2000 },
  );
});
