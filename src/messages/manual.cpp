// Writes the rules down. The sentence of a rule is shown as it stands in the catalogue, with its
// placeholders; the examples are the first bad and the first clean table of its case.
// SPDX-License-Identifier: MPL-2.0
#include "messages/manual.h"

#include <nlohmann/json.hpp>

#include "core/rules/rule.h"
#include "messages/rule_case.h"

namespace jibiao {
namespace {

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

/// A table row of a case, its guilty cells in bold instead of brackets.
std::string row_of(std::string row, const Messages& messages) {
    replace_all(row, "[[]]", "**" + messages.ui("manual.blank") + "**");
    for (std::string_view mark : {"[[", "]]"}) replace_all(row, mark, "**");
    replace_all(row, "| '", "| ");
    replace_all(row, "**'", "**");
    replace_all(row, "\\n", "<br>");
    return row + "\n";
}

std::string rule_below(std::string_view header) {
    std::string rule = "|";
    for (std::size_t i = 1; i < header.size(); ++i)
        if (header[i] == '|') rule += "---|";
    return rule + "\n";
}

std::string example(std::string_view title, const std::vector<ExampleTable>& tables,
                    const Messages& messages) {
    if (tables.empty()) return "";
    std::string text = messages.ui(title) + "\n\n";
    for (const ExampleTable& table : tables) {
        if (!table.sheet.empty()) text += table.sheet + "\n\n";
        for (const std::string& row : table.rows) {
            text += row_of(row, messages);
            if (&row == &table.rows.front()) text += rule_below(row);
        }
        text += "\n";
    }
    return text;
}

std::string severity_of(const Rule& rule, const Messages& messages) {
    return messages.ui("severity." + std::string(severity_name(rule.severity)));
}

std::string section(const Rule& rule, const Messages& messages) {
    const RuleCase shown = case_of_rule(rule.id);
    std::string text = "### " + std::string(rule.id) + "\n\n";
    text += messages.ui("manual.severity", {{"severity", severity_of(rule, messages)}});
    if (rule.refused) text += messages.ui("report.refused");
    text += " · " + messages.ui("manual.fix." + shown.fix);
    text += "\n\n" + messages.why(rule) + "\n\n> " + messages.pattern(rule) + "\n\n";
    text += example("manual.bad", shown.bad, messages);
    text += example("manual.good", shown.good, messages);
    return text + messages.ui("manual.source", {{"source", std::string(rule.source)}}) + "\n\n";
}

}  // namespace

std::string group_of(const Rule& rule) {
    return std::string(rule.id.substr(0, rule.id.find('/')));
}

std::string rules_text(const Messages& messages) {
    std::string text;
    for (const Rule* rule : all_rules())
        text += std::string(rule->id) + "  " + severity_of(*rule, messages) + "  " +
                messages.why(*rule) + "\n";
    return text;
}

std::string rules_manual(const Messages& messages) {
    std::string text =
        "# " + messages.ui("manual.title") + "\n\n" + messages.ui("manual.intro") + "\n\n";
    std::string group;
    for (const Rule* rule : all_rules()) {
        if (group_of(*rule) != group) {
            group = group_of(*rule);
            text += "## " + messages.ui("group." + group) + "\n\n";
        }
        text += section(*rule, messages);
    }
    text.pop_back();
    return text;
}

Json rules_json(const Messages& messages) {
    Json list = Json::array();
    for (const Rule* rule : all_rules())
        list.push_back({{"id", rule->id},
                        {"group", group_of(*rule)},
                        {"severity", severity_name(rule->severity)},
                        {"refused", rule->refused},
                        {"fix", case_of_rule(rule->id).fix},
                        {"message", messages.pattern(*rule)},
                        {"why", messages.why(*rule)},
                        {"source", rule->source}});
    return list;
}

}  // namespace jibiao
