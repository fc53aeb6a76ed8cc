// The core for hosts written in JavaScript: see door.d.ts. ES5; the module stands before it as
// JibiaoModule, in base64.
// SPDX-License-Identifier: MPL-2.0
var Jibiao = (function (root) {
  "use strict";

  var PATIENCE = 8000;  // milliseconds until WebAssembly that does not answer is given up
  var NOT_SUPPORTED = 52;  // of WASI

  var module = null;  // compiled; null for plain JavaScript
  var core = null;  // exports of the instance in use; null while there is none
  var spare = null;  // exports of a fresh one, for after a trap: making one takes a turn of the loop
  var plain = false;
  var failure = null;
  var waiting = [];  // callbacks of ready(); null once all were told
  var words = {};  // by language and key
  var known = { library: null, documents: {} };  // what a fresh instance must be told again
  var here = scriptFolder();

  function scriptFolder() {
    var script = root.document && root.document.currentScript;
    return script ? script.src.replace(/[^\/]*$/, "") : "";
  }

  // The few functions of the system that the module's library names. It has no files, no clock.
  function imports() {
    var system = {}, names = ["args_get", "args_sizes_get", "clock_res_get", "clock_time_get",
      "environ_get", "environ_sizes_get", "fd_close", "fd_fdstat_get", "fd_fdstat_set_flags",
      "fd_filestat_get", "fd_prestat_get", "fd_prestat_dir_name", "fd_read", "fd_seek", "fd_write",
      "path_open", "random_get", "sched_yield"];
    names.forEach(function (name) { system[name] = function () { return NOT_SUPPORTED; }; });
    system.proc_exit = function (status) { throw new Error("exit " + status); };
    return { wasi_snapshot_preview1: system };
  }

  function begin(exports) {
    if (exports._initialize) exports._initialize();
    return exports;
  }

  function bytesOf(base64) {
    var text = root.atob(base64), bytes = new Uint8Array(text.length);
    for (var i = 0; i < text.length; ++i) bytes[i] = text.charCodeAt(i);
    return bytes;
  }

  function finish(exports, error) {
    var told = waiting;
    if (told === null) return;  // too late: the other way has come first
    waiting = null;
    core = exports;
    failure = error;
    if (core) learnWords();
    told.forEach(function (then) { then(failure, plain); });
    prepareSpare();
  }

  function startWebAssembly() {
    var timer = root.setTimeout(startPlain, PATIENCE);
    root.WebAssembly.compile(bytesOf(root.JibiaoModule)).then(function (compiled) {
      return root.WebAssembly.instantiate(compiled, imports()).then(function (instance) {
        root.clearTimeout(timer);
        if (waiting === null) return;
        module = compiled;
        finish(begin(instance.exports), null);
      });
    }).then(null, function () {
      root.clearTimeout(timer);
      startPlain();
    });
  }

  function startPlain() {
    if (waiting === null) return;
    if (root.JibiaoPlain) return finishPlain();
    if (!root.document) return finish(null, "neither WebAssembly nor jibiao-core-plain.js");
    var script = root.document.createElement("script");
    script.charset = "utf-8";
    script.src = here + "jibiao-core-plain.js";
    script.onload = finishPlain;
    script.onerror = function () { finish(null, "cannot load " + script.src); };
    root.document.head.appendChild(script);
  }

  function finishPlain() {
    if (waiting === null) return;
    plain = true;
    finish(begin(root.JibiaoPlain(imports())), null);
  }

  function prepareSpare() {
    if (!module || spare) return;
    root.WebAssembly.instantiate(module, imports()).then(function (instance) {
      if (!core) {
        core = begin(instance.exports);
        tellAll();
        prepareSpare();
      } else {
        spare = begin(instance.exports);
      }
    }, function () {});
  }

  // A fresh instance, at once; null when it must be waited for.
  function fresh() {
    var exports = spare;
    spare = null;
    if (exports) return exports;
    try {
      if (plain) return begin(root.JibiaoPlain(imports()));
      return begin(new root.WebAssembly.Instance(module, imports()).exports);
    } catch (refused) {
      return null;  // browsers allow no large module to be made here
    }
  }

  function encoded(text) {
    if (root.TextEncoder) return new root.TextEncoder().encode(text);
    var octets = unescape(encodeURIComponent(text)), bytes = new Uint8Array(octets.length);
    for (var i = 0; i < octets.length; ++i) bytes[i] = octets.charCodeAt(i);
    return bytes;
  }

  function decoded(bytes) {
    if (root.TextDecoder) return new root.TextDecoder("utf-8").decode(bytes);
    var octets = [];
    for (var i = 0; i < bytes.length; i += 8192)
      octets.push(String.fromCharCode.apply(null, bytes.subarray(i, i + 8192)));
    return decodeURIComponent(escape(octets.join("")));
  }

  // Half of a pair of surrogates is no character: the core takes UTF-8 only.
  function whole(text) {
    return text.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, function (found) {
      return found.length === 2 ? found : "\ufffd";
    });
  }

  function written(request) {
    return JSON.stringify(request, function (key, value) {
      return typeof value === "string" ? whole(value) : value;
    });
  }

  // Throws when the module traps.
  function ask(text) {
    var bytes = encoded(text), at = core.jibiao_room(bytes.length || 1);
    if (!at) throw new Error("out of memory");
    new Uint8Array(core.memory.buffer).set(bytes, at);
    var answer = core.jibiao_call(at, bytes.length), memory = new Uint8Array(core.memory.buffer);
    var end = answer;
    while (memory[end] !== 0) ++end;
    var told = decoded(memory.subarray(answer, end));
    core.jibiao_free(at);
    core.jibiao_free(answer);
    return told;
  }

  // Keeps what was answered well, as a fresh instance must be told it.
  function remember(request, text, result) {
    var document = known.documents[request.document];
    if (request.call === "library") known.library = text;
    if (request.call === "open")
      known.documents[request.document] = { open: text, order: null, sheets: {} };
    if (request.call === "close") delete known.documents[request.document];
    if (!document) return;
    if (request.call === "update") document.sheets[request.sheet] = text;
    if (request.call === "sheets") {
      document.order = text;
      Object.keys(document.sheets).forEach(function (name) {
        if (request.names.indexOf(name) < 0) delete document.sheets[name];
      });
    }
    if (result && result.decisions !== undefined)
      document.open = written({
        call: "open", document: request.document, decisions: result.decisions
      });
  }

  // Tells the instance all that is known; the names of the documents that could not be told.
  function tellAll() {
    var names = Object.keys(known.documents);
    try {
      if (known.library) ask(known.library);
      names.forEach(function (name) {
        var document = known.documents[name];
        ask(document.open);
        if (document.order) ask(document.order);
        Object.keys(document.sheets).forEach(function (sheet) { ask(document.sheets[sheet]); });
      });
      return [];
    } catch (trap) {
      core = null;
      known.documents = {};
      return names;
    }
  }

  // What is said when there is no instance to ask.
  function learnWords() {
    ["zh_CN", "en", "zh_TW"].forEach(function (language) {
      var request = { call: "texts", keys: ["core.trap", "core.starting"], language: language };
      words[language] = JSON.parse(ask(written(request))).result;
    });
  }

  function failed(code, detail, language) {
    var message = (words[language] || words.zh_CN || {})[code] || code + " " + detail;
    return { error: { code: code, where: "", detail: detail, message: message } };
  }

  function afterTrap(trap, language) {
    core = fresh();
    var lost = core ? tellAll() : [];
    var answer = failed("core.trap", String(trap), language);
    if (lost.length) answer.lost = lost;
    prepareSpare();
    return answer;
  }

  function answerTo(request, text) {
    var language = typeof request.language === "string" ? request.language : "zh_CN";
    if (!core) return failed(failure ? "core.absent" : "core.starting", failure || "", language);
    try {
      var told = ask(text), answer = JSON.parse(told);
      if (answer.result !== undefined) remember(request, text, answer.result);
      return { text: told, answer: answer };
    } catch (trap) {
      return afterTrap(trap, language);
    }
  }

  function parsed(text) {
    try {
      var value = JSON.parse(text);
      return value && typeof value === "object" ? value : {};
    } catch (wrong) {
      return {};
    }
  }

  if (root.WebAssembly && root.JibiaoModule) startWebAssembly();
  else startPlain();

  return {
    ready: function (then) {
      if (waiting) waiting.push(then);
      else then(failure, plain);
    },
    call: function (request) {
      var told = answerTo(request || {}, written(request === undefined ? null : request));
      return told.answer || told;
    },
    callText: function (text) {
      var told = answerTo(parsed(text), text);
      return told.text || JSON.stringify(told);
    }
  };
})(typeof window !== "undefined" ? window : globalThis);
if (typeof module !== "undefined" && module.exports) module.exports = Jibiao;
