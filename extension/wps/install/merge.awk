# The list of add-ins that WPS loads, publish.xml, with our entry added or taken out; others' entries stay letter
# by letter. The same as merge.js, for any awk: -v entry=… (empty: taken out). Exit status 3: the list is broken.
# SPDX-License-Identifier: MPL-2.0
function end_of_tag(text, from,    i, letter, quote) {
    quote = ""
    for (i = from; i <= length(text); ++i) {
        letter = substr(text, i, 1)
        if (quote != "") { if (letter == quote) quote = "" }
        else if (letter == "\"" || letter == "'") quote = letter
        else if (letter == ">") return i + 1
        else if (letter == "<" && i > from) return 0
    }
    return 0
}
function end_after(text, at, begin, end,    place) {
    place = index(substr(text, at + length(begin)), end)
    return place == 0 ? -1 : at + length(begin) + place - 1 + length(end)
}
# The end of a comment, instruction or declaration; 0 for a tag, -1 without an end.
function end_of_other(text, at) {
    if (substr(text, at, 4) == "<!--") return end_after(text, at, "<!--", "-->")
    if (substr(text, at, 2) == "<?") return end_after(text, at, "<?", "?>")
    if (substr(text, at, 2) == "<!") return end_after(text, at, "<!", ">")
    return 0
}
function next_tag(text, from,    place) {
    place = index(substr(text, from), "<")
    return place == 0 ? 0 : from + place - 1
}
# Fills elements 1 to `count` (first, last, tag) and the root (root_*); false when tags do not match.
function read_structure(text,    at, end, tag, name, closes, empty, depth) {
    count = 0; depth = 0; root_end = 0; root_from = 0
    for (at = next_tag(text, 1); at > 0; at = next_tag(text, end)) {
        end = end_of_other(text, at)
        if (end < 0) return 0
        if (end > 0) continue
        end = end_of_tag(text, at)
        if (end == 0 || root_end) return 0
        tag = substr(text, at, end - at)
        closes = substr(tag, 2, 1) == "/"
        empty = substr(tag, length(tag) - 1, 1) == "/"
        if (!match(tag, /^<\/?[A-Za-z_][A-Za-z0-9_.:-]*/)) return 0
        name = substr(tag, closes ? 3 : 2, RLENGTH - (closes ? 2 : 1))
        if (closes) {
            if (depth == 0 || open_name[depth] != name) return 0
            --depth
            if (depth == 1) add_element(open_from[2], end, open_tag[2], name)
            if (depth == 0) { root_end = at }
        } else {
            if (depth == 0) {
                if (name != "jsplugins") return 0
                root_from = at; root_to = end; root_empty = empty
                if (empty) root_end = at
            }
            if (empty && depth == 1) add_element(at, end, tag, name)
            if (!empty) { ++depth; open_name[depth] = name; open_from[depth] = at; open_tag[depth] = tag }
        }
    }
    return root_end > 0 && depth == 0
}
function add_element(from, to, tag, name) {
    ++count; first[count] = from; last[count] = to
    ours[count] = (name == "jsplugin" || name == "jspluginonline") && tag ~ /[ \t\r\n]name[ \t\r\n]*=[ \t\r\n]*("jibiao"|'jibiao')/
}
function without(text, from, to) {
    while (from > 1 && substr(text, from - 1, 1) ~ /[ \t]/) --from
    if (from > 1 && substr(text, from - 1, 1) == "\n") --from
    if (from > 1 && substr(text, from - 1, 1) == "\r") --from
    return substr(text, 1, from - 1) substr(text, to)
}
function fail() { broken = 1; exit 3 }
{ list = list (NR > 1 ? "\n" : "") $0 }
END {
    if (NR > 0 && !no_last_line_end) list = list "\n"
    mark = substr(list, 1, length("\357\273\277")) == "\357\273\277" ? "\357\273\277" : ""
    list = substr(list, length(mark) + 1)
    if (list ~ /^[ \t\r\n]*$/) list = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<jsplugins>\n</jsplugins>\n"
    if (!read_structure(list)) fail()
    for (i = count; i > 0; --i) if (ours[i]) list = without(list, first[i], last[i])
    read_structure(list)
    if (entry != "") {
        line_end = index(list, "\r\n") > 0 ? "\r\n" : "\n"
        if (root_empty) {
            opened = substr(list, root_from, root_to - root_from)
            sub(/[ \t\r\n]*\/>$/, ">", opened)
            list = substr(list, 1, root_from - 1) opened line_end "  " entry line_end "</jsplugins>" substr(list, root_to)
        } else {
            before = substr(list, 1, root_end - 1)
            if (before !~ /\n[ \t]*$/) before = before line_end
            list = before "  " entry line_end substr(list, root_end)
        }
    }
    printf "%s%s", mark, list
}
