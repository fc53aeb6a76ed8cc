// Small helpers around the document of the pane, and the words of the interface.
// SPDX-License-Identifier: MPL-2.0
var JibiaoDom = (function() {
    "use strict";

    var words = {};

    /** @returns {any} */
    function byId(id) { return document.getElementById(id); }

    /** An element; attributes that begin with "on" are listeners, `text` is its text. */
    function make(name, attributes, children) {
        var element = document.createElement(name);
        Object.keys(attributes || {}).forEach(function(key) {
            var value = attributes[key];
            if (key === "text")
                element.textContent = value;
            else if (key.slice(0, 2) === "on")
                element.addEventListener(key.slice(2), value);
            else if (value === true)
                element.setAttribute(key, "");
            else if (value !== false && value !== null && value !== undefined)
                element.setAttribute(key, value);
        });
        (children || []).forEach(function(child) {
            if (child) element.appendChild(child);
        });
        return element;
    }

    function clear(element) {
        while (element.firstChild) element.removeChild(element.firstChild);
    }

    /**
     * Fills `element` anew when what it shows is not what it showed; the focus stays where it was.
     */
    function fill(element, shown, draw) {
        var now = JSON.stringify(shown);
        if (element.jibiaoShown === now) return false;
        element.jibiaoShown = now;
        var focused = document.activeElement,
            key = focused && element.contains(focused) && focused.getAttribute("data-key");
        clear(element);
        draw(element);
        if (key) {
            var again = Array.prototype.filter.call(
                element.querySelectorAll("[data-key]"),
                function(one) { return one.getAttribute("data-key") === key; })[0];
            if (again) again.focus();
        }
        return true;
    }

    function button(text, key, act, attributes) {
        var all = {type: "button", text: text, "data-key": key, onclick: act};
        Object.keys(attributes || {}).forEach(function(name) { all[name] = attributes[name]; });
        return make("button", all);
    }

    /** A button that looks like a link. */
    function link(text, key, act, attributes) {
        var made = button(text, key, act, attributes);
        made.classList.add("link");
        return made;
    }

    function show(element, visible) { element.hidden = !visible; }

    /** The interface's words for a key, {name} filled in. */
    function say(key, values) {
        var text = words[key];
        if (text === undefined) text = key;
        return text.replace(/\{([a-z]+)\}/g, function(whole, name) {
            return values && values[name] !== undefined ? String(values[name]) : whole;
        });
    }

    return {
        byId: byId,
        make: make,
        clear: clear,
        fill: fill,
        button: button,
        link: link,
        show: show,
        say: say,
        speak: function(texts) { words = texts; }
    };
}());
