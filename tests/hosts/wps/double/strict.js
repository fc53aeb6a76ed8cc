// Makes an object answer like one of the host: a member that the declarations lack throws, a member
// that the double lacks throws, and every use is counted. SPDX-License-Identifier: MPL-2.0
var JibiaoStrict = (function() {
    "use strict";

    function Counter() {
        this.calls = 0;
        this.log = [];
    }
    Counter.prototype.count = function(what) {
        ++this.calls;
        this.log.push(what);
    };
    Counter.prototype.reset = function() {
        this.calls = 0;
        this.log = [];
    };

    /**
     * `type` as in the declarations ("Et.Range"); `parts`: methods, and properties as getters and
     * setters.
     */
    function strict(type, parts, counter) {
        var declared = JibiaoMembers[type];
        if (!declared) throw new Error("the declarations have no " + type);
        Object.keys(parts).forEach(function(name) {
            if (!declared[name]) throw new Error("the double invents " + type + "." + name);
        });
        function check(name) {
            if (!declared[name]) throw new Error(type + " has no member " + String(name));
            if (!(name in parts)) throw new Error("the double does not play " + type + "." + name);
        }
        return new Proxy(parts, {
            get: function(target, name) {
                if (typeof name === "symbol" || name === "toJSON") return undefined;
                check(name);
                if (declared[name] !== "m") {
                    counter.count(type + "." + name);
                    return target[name];
                }
                return function() {
                    counter.count(type + "." + name + "()");
                    return target[name].apply(target, arguments);
                };
            },
            set: function(target, name, value) {
                check(name);
                if (declared[name] === "r" || declared[name] === "m")
                    throw new Error(type + "." + name + " cannot be set");
                counter.count(type + "." + name + "=");
                target[name] = value;
                return true;
            }
        });
    }

    return {strict: strict, Counter: Counter};
}());
