// Writes the rules down. The sentence of a rule is shown as it stands in the catalogue, with its
// placeholders.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/cli/manual.h"

#include "core/rules/rule.h"

namespace jibiao::cli {
namespace {

std::string group_of(const Rule& rule) {
    return std::string(rule.id.substr(0, rule.id.find('/')));
}

std::string severity_of(const Rule& rule, const Messages& messages) {
    return messages.ui("severity." + std::string(severity_name(rule.severity)));
}

std::string section(const Rule& rule, const Messages& messages) {
    std::string text = "### " + std::string(rule.id) + "\n\n";
    text += messages.ui("manual.severity", {{"severity", severity_of(rule, messages)}});
    if (rule.refused) text += messages.ui("manual.refused");
    text += "\n\n" + messages.why(rule) + "\n\n> " + messages.pattern(rule) + "\n\n";
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
