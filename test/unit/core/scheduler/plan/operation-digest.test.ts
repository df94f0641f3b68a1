import assert from "node:assert/strict";
import { test } from "node:test";
import { md5 } from "../../../../../src/core/model/md5.js";
import { digestOf } from "../../../../../src/core/scheduler/plan/operation-digest.js";

test("digests as Pacemaker's nodes keep them", () => {
  assert.equal(digestOf({}), "f2317cad3d54cec5d7d7aa7d0bf35cf8");
  assert.equal(digestOf({ CRM_meta_timeout: "20000" }), "4811cef7f7f94e3a35a70be7916cb2fd");
  assert.equal(digestOf({ passwd: "whatever", fake: "foo" }), "457016173e548c394dcf3896e3066412");
  assert.equal(digestOf({ fake: "foo" }), "e989cbe4a0e9492305ffdc8c6391ffee");
});

test("names are sorted by their codes, so that the cluster's own come first", () => {
  assert.equal(
    digestOf({ b: "2", a: "1", CRM_meta_timeout: "3" }),
    md5(' <parameters CRM_meta_timeout="3" a="1" b="2"/>\n'),
  );
});

test("what XML cannot hold as it is, is written as XML writes it", () => {
  assert.equal(digestOf({ a: '<&>"\n' }), md5(' <parameters a="&lt;&amp;&gt;&quot;&#x0A;"/>\n'));
});

test("what only the cluster is told does not count", () => {
  assert.equal(digestOf({ id: "x", crm_feature_set: "3.19.0" }), digestOf({}));
});
