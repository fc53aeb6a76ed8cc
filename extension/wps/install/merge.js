// The list of add-ins that WPS loads, publish.xml, with our entry added or taken out. Everything that others
// wrote stays as it is, letter by letter. SPDX-License-Identifier: MPL-2.0
//
// Runs in the script host of any Windows (ES3) and, for tests, under node; merge.awk does the same on Linux.

var BYTE_ORDER_MARK = "\ufeff";
var NEW_LIST = '<?xml version="1.0" encoding="UTF-8"?>\n<jsplugins>\n</jsplugins>\n';

/** The end of the tag that begins at `from`: the place behind its ">"; 0 where there is none. */
function endOfTag(text, from) {
    var quote = "";
    for (var i = from; i < text.length; ++i) {
        var letter = text.charAt(i);
        if (quote) {
            if (letter === quote) quote = "";
        } else if (letter === '"' || letter === "'") {
            quote = letter;
        } else if (letter === ">") {
            return i + 1;
        } else if (letter === "<" && i > from) {
            return 0;
        }
    }
    return 0;
}

/** The end of a comment, declaration or instruction that begins at `at`; 0 for a tag; -1 without an end. */
function endOfOther(text, at) {
    var ends = [["<!--", "-->"], ["<?", "?>"], ["<!", ">"]];
    for (var i = 0; i < ends.length; ++i) {
        if (text.substr(at, ends[i][0].length) !== ends[i][0]) continue;
        var end = text.indexOf(ends[i][1], at + ends[i][0].length);
        return end < 0 ? -1 : end + ends[i][1].length;
    }
    return 0;
}

/** All tags: {from, to, name, closes, empty}; null where the text is no well-formed XML. */
function tagsOf(text) {
    var tags = [], at = text.indexOf("<");
    while (at >= 0) {
        var other = endOfOther(text, at);
        if (other < 0) return null;
        if (other === 0) {
            var end = endOfTag(text, at), found = /^<(\/?)([A-Za-z_][A-Za-z0-9_.:-]*)/.exec(text.slice(at, end));
            if (!end || !found) return null;
            tags.push({from: at, to: end, name: found[2], closes: found[1] === "/", empty: text.charAt(end - 2) === "/"});
            other = end;
        }
        at = text.indexOf("<", other);
    }
    return tags;
}

/** The elements within the root, {from, to, name, tag}, and the root's tags; null when tags do not match. */
function structureOf(text) {
    var tags = tagsOf(text), open = [], elements = [], root = null;
    if (!tags || tags.length === 0 || tags[0].name !== "jsplugins" || tags[0].closes) return null;
    for (var i = 0; i < tags.length; ++i) {
        var tag = tags[i];
        if (root && root.end) return null;   // something behind the root
        if (tag.closes) {
            var begun = open.pop();
            if (!begun || begun.name !== tag.name) return null;
            if (open.length === 1) elements.push({from: begun.from, to: tag.to, name: begun.name, tag: text.slice(begun.from, begun.to)});
            if (open.length === 0) root.end = tag;
        } else {
            if (!root) root = {begin: tag, end: tag.empty ? tag : null};
            if (tag.empty && open.length === 1) elements.push({from: tag.from, to: tag.to, name: tag.name, tag: text.slice(tag.from, tag.to)});
            if (!tag.empty) open.push(tag);
        }
    }
    return root.end ? {root: root, elements: elements} : null;
}

function isOurs(element) {
    return (element.name === "jsplugin" || element.name === "jspluginonline") && /\sname\s*=\s*("jibiao"|'jibiao')/.test(element.tag);
}

/** With the blanks of its line before it. */
function withoutElement(text, element) {
    var from = element.from;
    while (from > 0 && (text.charAt(from - 1) === " " || text.charAt(from - 1) === "\t")) --from;
    if (from > 0 && text.charAt(from - 1) === "\n") --from;
    if (from > 0 && text.charAt(from - 1) === "\r") --from;
    return text.slice(0, from) + text.slice(element.to);
}

/** The list with `entry` in it, or without any entry of ours where `entry` is "". Null: the list is
 *  broken, and nothing should be written. */
function mergedList(text, entry) {
    var mark = text.charAt(0) === BYTE_ORDER_MARK ? BYTE_ORDER_MARK : "";
    var list = text.slice(mark.length);
    if (/^\s*$/.test(list)) list = NEW_LIST;
    var structure = structureOf(list);
    if (!structure) return null;
    for (var i = structure.elements.length - 1; i >= 0; --i) {
        if (isOurs(structure.elements[i])) list = withoutElement(list, structure.elements[i]);
    }
    if (!entry) return mark + list;
    var line_end = list.indexOf("\r\n") >= 0 ? "\r\n" : "\n", root = structureOf(list).root;
    if (root.begin.empty) {
        var opened = list.slice(root.begin.from, root.begin.to).replace(/\s*\/>$/, ">");
        return mark + list.slice(0, root.begin.from) + opened + line_end + "  " + entry + line_end + "</jsplugins>" + list.slice(root.begin.to);
    }
    var before = list.slice(0, root.end.from);
    if (!/\n[ \t]*$/.test(before)) before += line_end;
    return mark + before + "  " + entry + line_end + list.slice(root.end.from);
}
