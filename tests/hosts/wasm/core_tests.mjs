// Runs a test program compiled for WASI: node core_tests.mjs PROGRAM.wasm SOURCE-FOLDER [ARGUMENTS…]
// SPDX-License-Identifier: MPL-2.0
import { readFileSync } from "node:fs";
import { WASI } from "node:wasi";

const [program, source, ...rest] = process.argv.slice(2);
const wasi = new WASI({
  version: "preview1",
  args: [program, ...rest],
  env: {},
  preopens: { [source]: source },
  returnOnExit: true,
});
const module = new WebAssembly.Module(readFileSync(program));
const instance = new WebAssembly.Instance(module, { wasi_snapshot_preview1: wasi.wasiImport });
process.exitCode = wasi.start(instance);
