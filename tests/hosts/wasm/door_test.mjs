// The module through its script: answers as the native door gives them, traps, and browsers that
// lack WebAssembly or never finish with it.
// SPDX-License-Identifier: MPL-2.0
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";

import { start, world } from "./core.mjs";

const sheet = "目标";
const values = (weight) => [
  ["一级指标", "二级指标", "三级指标", "指标值", "权重"],
  ["产出指标", "数量指标", "办件数量", "≥95％", 60],
  ["产出指标", "质量指标", "办结率", ">=90%", weight],
];

function open(jibiao, document = "d", weight = 30) {
  assert.ok(jibiao.call({ call: "open", document }).result);
  assert.ok(jibiao.call({ call: "sheets", document, names: [sheet] }).result);
  const update = { call: "update", document, sheet, snapshot: { values: values(weight) } };
  assert.equal(jibiao.call(update).result.forms, 1);
}

function warnings(jibiao, document = "d") {
  return jibiao.call({ call: "check", document }).result.warnings;
}

/** The exports of every instance that is made, in order. */
function spyOnInstances(global, instances) {
  const real = WebAssembly;
  global.WebAssembly = {
    compile: (bytes) => real.compile(bytes),
    instantiate: async (module, imports) => {
      const instance = await real.instantiate(module, imports);
      const exports = { ...instance.exports };
      instances.push(exports);
      return { exports };
    },
    Instance: function () {
      throw new RangeError("disallowed on the main thread");
    },
  };
}

/** A real trap: the module reads far outside its memory. */
function trapOnce(exports) {
  const real = exports.jibiao_call;
  exports.jibiao_call = (at, bytes) => {
    exports.jibiao_call = real;
    return real(0xfffffff0, bytes);
  };
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 20));

test("good and wrong requests are answered as the native door answers them", async () => {
  const lines = execFileSync(process.env.JIBIAO_NATIVE_DOOR, ["--requests"], {
    encoding: "utf8",
    maxBuffer: 1 << 30,
  }).trimEnd().split("\n");
  assert.ok(lines.length > 2000);
  const { jibiao, plain } = await start();
  assert.equal(plain, false);
  for (let i = 0; i < lines.length; i += 2) assert.equal(jibiao.callText(lines[i]), lines[i + 1]);
});

test("no argument and no JSON are errors, too", async () => {
  const { jibiao } = await start();
  for (const request of [undefined, null, 5, "x", [], () => {}])
    assert.match(jibiao.call(request).error.code, /^request\./);
  for (const text of ["", "{", "\u0000", "[".repeat(100000), '{"call":"value","text":"\\ud800"}'])
    assert.match(JSON.parse(jibiao.callText(text)).error.code, /^request\./);
});

test("a text that is typed is judged in its cell, and stays out of the sheet", async () => {
  const { jibiao } = await start();
  open(jibiao);
  const would = (cell, text) => jibiao.call({ call: "would", document: "d", sheet, cell, text });
  assert.equal(would("E3", "40").result.sentence, "40 · 合计 100，正好");
  const wrong = would("D3", "≥≤5").result;
  assert.equal(wrong.findings[0].severity, "error");
  assert.match(wrong.findings[0].message, /^错误：/);
  assert.equal(would("Z90", "≥95%").result.findings.length, 0);
  assert.equal(would("E3", "25").result.sentence, "25 · 合计 85，还差 15");
});

test("half a surrogate pair in a cell spoils nothing", async () => {
  const { jibiao } = await start();
  const told = jibiao.call({ call: "value", text: "≥95%\ud83d 😀" });
  assert.ok(told.result);
});

test("after a trap a fresh instance knows the documents", async () => {
  const instances = [];
  const { jibiao } = await start(world((global) => spyOnInstances(global, instances)));
  open(jibiao);
  open(jibiao, "other", 40);
  const view = jibiao.call({ call: "view", document: "d", sheet }).result;
  const key = view.check.rows[0].key;
  assert.ok(jibiao.call({ call: "set_aside", document: "d", sheet, key, reason: "已说明" }).result);
  const others = warnings(jibiao, "other");
  const before = jibiao.call({ call: "view", document: "d", sheet }).result.check;
  await turn();
  assert.equal(instances.length, 2);
  trapOnce(instances[0]);
  const told = jibiao.call({ call: "check", document: "d", language: "en" });
  assert.equal(told.error.code, "core.trap");
  assert.equal(told.lost, undefined);
  assert.match(told.error.message, /try again/);
  const after = jibiao.call({ call: "view", document: "d", sheet }).result.check;
  assert.deepEqual(after, before);
  assert.equal(warnings(jibiao, "other"), others);
  await turn();
  assert.equal(instances.length, 3);
});

test("a second trap before the spare is ready is told, and over soon", async () => {
  const instances = [];
  const { jibiao } = await start(world((global) => spyOnInstances(global, instances)));
  open(jibiao);
  await turn();
  trapOnce(instances[0]);
  assert.equal(jibiao.call({ call: "version" }).error.code, "core.trap");
  trapOnce(instances[1]);
  assert.equal(jibiao.call({ call: "version" }).error.code, "core.trap");
  assert.equal(jibiao.call({ call: "version" }).error.code, "core.starting");
  await turn();
  assert.ok(warnings(jibiao) >= 1);
});

test("documents that cannot be told again are named", async () => {
  const instances = [];
  const { jibiao } = await start(world((global) => spyOnInstances(global, instances)));
  open(jibiao);
  await turn();
  trapOnce(instances[0]);
  trapOnce(instances[1]);
  const told = jibiao.call({ call: "version" });
  assert.equal(told.error.code, "core.trap");
  assert.deepEqual([...told.lost], ["d"]);
  await turn();
  assert.equal(jibiao.call({ call: "check", document: "d" }).error.code, "request.unknown-document");
  open(jibiao);
});

test("without WebAssembly the plain script does the same", async () => {
  const lines = execFileSync(process.env.JIBIAO_NATIVE_DOOR, ["--generate", "1", "60"], {
    encoding: "utf8",
    maxBuffer: 1 << 30,
  }).trimEnd().split("\n");
  const { jibiao, plain, global } = await start(world((one) => {
    one.WebAssembly = undefined;
    one.TextEncoder = undefined;
    one.TextDecoder = undefined;
  }));
  assert.equal(plain, true);
  assert.equal(global.loaded, "file:///addin/jibiao-core-plain.js");
  for (let i = 0; i < lines.length; i += 2) assert.equal(jibiao.callText(lines[i]), lines[i + 1]);
});

test("WebAssembly that refuses or never settles gives way to the plain script", async () => {
  for (const compile of [() => Promise.reject(new Error("no")), () => new Promise(() => {})]) {
    const { jibiao, plain } = await start(world((global) => {
      global.WebAssembly = { compile };
      global.setTimeout = (work) => setTimeout(work, 0);
    }));
    assert.equal(plain, true);
    open(jibiao);
    assert.ok(warnings(jibiao) >= 1);
  }
});

test("with neither the callback says so", async () => {
  await assert.rejects(start(world((global) => {
    global.WebAssembly = undefined;
    global.document = undefined;
  })), /neither/);
});
