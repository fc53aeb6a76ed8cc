// The pages hold their own style: they are opened from a folder, without a network.
// SPDX-License-Identifier: MPL-2.0
#include "messages/help_pages.h"

#include <algorithm>

#include "core/rules/rule.h"
#include "messages/manual.h"
#include "messages/rule_case.h"

namespace jibiao {
namespace {

constexpr const char* style =
    "body{font:16px/1.6 sans-serif;max-width:46em;margin:2em auto;padding:0 1em}"
    "table{border-collapse:collapse;margin:.5em 0}td,th{border:1px solid #999;padding:.2em .6em}"
    "th{text-align:left}b.bad{background:#ffd9d6;color:#7a0009;padding:0 .2em}"
    ".rule{color:#777;font-size:.85em}nav{margin-bottom:1.5em}"
    "@media(prefers-color-scheme:dark){body{background:#1e1e1e;color:#e8e8e8}a{color:#8ab4f8}"
    "b.bad{background:#5c1a1a;color:#ffd9d6}}";

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '&') {
            out += "&amp;";
        } else if (c == '<') {
            out += "&lt;";
        } else if (c == '>') {
            out += "&gt;";
        } else {
            out += c;
        }
    }
    return out;
}

std::string element(std::string_view name, const std::string& inside) {
    return "<" + std::string(name) + ">" + inside + "</" + std::string(name) + ">\n";
}

/// "zh-CN", as HTML names languages.
std::string language_tag(const Messages& messages) {
    std::string tag = messages.language();
    std::replace(tag.begin(), tag.end(), '_', '-');
    return tag;
}

std::string page(const std::string& title, const std::string& body, const Messages& messages) {
    const std::string links = "<nav><a href=\"index.html\">" + escaped(messages.ui("help.start")) +
                              "</a> · <a href=\"rules.html\">" +
                              escaped(messages.ui("manual.title")) + "</a></nav>\n";
    return "<!DOCTYPE html>\n<html lang=\"" + language_tag(messages) +
           "\">\n<head><meta charset=\"utf-8\"><title>" + escaped(title) + "</title><style>" +
           style + "</style></head>\n<body>\n" + links + body + "</body>\n</html>\n";
}

/// Placeholders as dots: the page speaks of no sheet.
std::string sentence(const Rule& rule, const Messages& messages) {
    std::string text;
    bool inside = false;
    for (const char c : messages.pattern(rule)) {
        if (c == '{') text += "…";
        inside = (inside || c == '{') && c != '}';
        if (!inside && c != '}') text += c;
    }
    return escaped(text);
}

/// A cell of a case: what it complains of is in bold, an apostrophe only says "text".
std::string cell(std::string_view text, const Messages& messages) {
    const bool bad = text.starts_with("[[") && text.ends_with("]]");
    if (bad) text = text.substr(2, text.size() - 4);
    if (text.starts_with('\'')) text.remove_prefix(1);
    const std::string words =
        bad && text.empty() ? escaped(messages.ui("manual.blank")) : escaped(text);
    return bad ? "<b class=\"bad\">" + words + "</b>" : words;
}

std::string table(const ExampleTable& example, const Messages& messages) {
    std::string rows;
    for (const std::string& row : example.rows) {
        std::string cells;
        for (const std::string& text : cells_of_row(row)) {
            cells += "<td>" + cell(text, messages) + "</td>";
        }
        rows += element("tr", cells);
    }
    const std::string name = example.sheet.empty() ? "" : element("p", escaped(example.sheet));
    return name + element("table", rows);
}

std::string examples(std::string_view title, const std::vector<ExampleTable>& tables,
                     const Messages& messages) {
    if (tables.empty()) return {};
    std::string text = element("h3", escaped(messages.ui(title)));
    for (const ExampleTable& one : tables) text += table(one, messages);
    return text;
}

std::string kind(const Rule& rule, const RuleCase& shown, const Messages& messages) {
    std::string text = messages.ui("severity." + std::string(severity_name(rule.severity)));
    if (rule.refused) text += messages.ui("report.refused");
    return text + " · " + messages.ui("manual.fix." + shown.fix);
}

HelpPage rule_page(const Rule& rule, const Messages& messages) {
    const RuleCase shown = case_of_rule(rule.id);
    const std::string why = escaped(messages.why(rule));
    const std::string source = messages.ui("manual.source", {{"source", std::string(rule.source)}});
    const std::string body =
        element("h1", why) + element("p", escaped(kind(rule, shown, messages))) +
        element("blockquote", sentence(rule, messages)) +
        examples("manual.bad", shown.bad, messages) +
        examples("manual.good", shown.good, messages) + element("p", escaped(source)) +
        "<p class=\"rule\">" + std::string(rule.id) + "</p>\n";
    return {help_file(rule.id), page(messages.why(rule), body, messages)};
}

std::string list_of_rules(const Messages& messages) {
    std::string body = element("h1", escaped(messages.ui("manual.title")));
    std::string group, items;
    const auto close = [&] {
        if (!items.empty()) body += element("ul", items);
        items.clear();
    };
    for (const Rule* rule : all_rules()) {
        if (group_of(*rule) != group) {
            close();
            group = group_of(*rule);
            body += element("h2", escaped(messages.ui("group." + group)));
        }
        const std::string severity =
            messages.ui("severity." + std::string(severity_name(rule->severity)));
        items += element("li", escaped(severity) + " · <a href=\"" + help_file(rule->id) + "\">" +
                                   escaped(messages.why(*rule)) + "</a>");
    }
    close();
    return page(messages.ui("manual.title"), body, messages);
}

}  // namespace

std::string help_file(std::string_view rule) {
    std::string name(rule);
    std::replace(name.begin(), name.end(), '/', '-');
    return name + ".html";
}

std::vector<HelpPage> help_pages(const Messages& messages) {
    std::vector<HelpPage> pages{{"rules.html", list_of_rules(messages)}};
    for (const Rule* rule : all_rules()) pages.push_back(rule_page(*rule, messages));
    return pages;
}

}  // namespace jibiao
