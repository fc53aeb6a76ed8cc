// Writes the rules down. The sentence of a rule is shown as it stands in the catalogue, with its
// placeholders; the example is the first table of its case.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/cli/manual.h"

#include <algorithm>

#include "core/form/builtin_data.h"
#include "core/rules/rule.h"

namespace jibiao {
extern const BuiltinFile rule_examples[];
}

namespace jibiao::cli {
namespace {

std::string_view case_of(std::string_view rule) {
    const BuiltinFile* one = rule_examples;
    while (one->name && one->name != rule) ++one;
    return one->text ? one->text : "";
}

/// A table row of a case, its guilty cells in bold instead of brackets.
std::string row_of(std::string_view line, const Messages& messages) {
    std::string row(line);
    for (std::size_t at = row.find("[[]]"); at != row.npos; at = row.find("[[]]"))
        row.replace(at, 4, "**" + messages.ui("manual.blank") + "**");
    for (const std::string_view mark : {"[[", "]]"})
        for (std::size_t at = row.find(mark); at != row.npos; at = row.find(mark)) row.replace(at, 2, "**");
    return row + "\n";
}

std::string rule_below(std::string_view header) {
    std::string rule = "|";
    for (std::size_t i = 1; i < header.size(); ++i)
        if (header[i] == '|') rule += "---|";
    return rule + "\n";
}

/// The first bad table of the rule's case.
std::string example_of(const Rule& rule, const Messages& messages) {
    std::string_view rest = case_of(rule.id);
    std::string table;
    rest.remove_prefix(std::min(rest.size(), rest.find('\n') + 1));
    while (rest.starts_with("|")) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        const bool header = table.empty();
        table += row_of(line, messages);
        if (header) table += rule_below(line);
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    }
    return table.empty() ? "" : table + "\n";
}

std::string group_of(const Rule& rule) {
    return std::string(rule.id.substr(0, rule.id.find('/')));
}

std::string severity_of(const Rule& rule, const Messages& messages) {
    return messages.ui("severity." + std::string(severity_name(rule.severity)));
}

std::string section(const Rule& rule, const Messages& messages) {
    std::string text = "### " + std::string(rule.id) + "\n\n";
    text += messages.ui("manual.severity", {{"severity", severity_of(rule, messages)}});
    if (rule.refused) text += messages.ui("report.refused");
    text += "\n\n" + messages.why(rule) + "\n\n> " + messages.pattern(rule) + "\n\n";
    text += example_of(rule, messages);
    return text + messages.ui("manual.source", {{"source", std::string(rule.source)}}) + "\n\n";
}

}  // namespace

std::string rules_text(const Messages& messages) {
    std::string text;
    for (const Rule* rule : all_rules())
        text += std::string(rule->id) + "  " + severity_of(*rule, messages) + "  " +
                messages.why(*rule) + "\n";
    return text;
}

std::string rules_manual(const Messages& messages) {
    std::string text = "# " + messages.ui("manual.title") + "\n\n" + messages.ui("manual.intro") + "\n\n";
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
                        {"message", messages.pattern(*rule)},
                        {"why", messages.why(*rule)},
                        {"source", rule->source}});
    return list;
}

}  // namespace jibiao::cli
