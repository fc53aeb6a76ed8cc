// The page 绩表规则 of the office's options.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/options/rules_page.h"

#include <com/sun/star/awt/XControl.hpp>
#include <vector>

#include "hosts/uno/bridge/guard.h"
#include "hosts/uno/bridge/property.h"
#include "hosts/uno/options/controls.h"
#include "hosts/uno/options/preferences.h"
#include "hosts/uno/session/documents.h"

namespace jibiao::uno {
namespace {

using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;
using Page = Reference<css::awt::XControlContainer>;

/// Of the drop-down: as usual, the three severities, off.
enum Level : int { usual, first_severity, off = first_severity + 3 };

/// -1 when none is.
int selected(const Page& page, const char* name) {
    const auto at = get<Sequence<sal_Int16>>(model(page, name), "SelectedItems");
    return at && at->hasElements() ? (*at)[0] : -1;
}

void fill_list(const Page& page, const char* name, const std::vector<std::string>& items, int at) {
    std::vector<rtl::OUString> names;
    for (const std::string& item : items) names.push_back(to_office(item));
    const auto count = static_cast<sal_Int32>(names.size());
    put(model(page, name), "StringItemList", Sequence<rtl::OUString>(names.data(), count));
    const auto position = static_cast<sal_Int16>(at);
    put(model(page, name), "SelectedItems", Sequence<sal_Int16>(&position, 1));
}

int level_of(const Settings& settings, const Rule& rule) {
    const auto found = settings.rules.find(rule.id);
    if (found == settings.rules.end()) return usual;
    if (found->second.off) return off;
    return found->second.severity ? first_severity + static_cast<int>(*found->second.severity)
                                  : usual;
}

std::string severity_word(Severity severity, const Messages& messages) {
    return messages.ui("severity." + std::string(severity_name(severity)));
}

std::string group_word(const Rule& rule, const Messages& messages) {
    return messages.ui("group." + std::string(rule.id.substr(0, rule.id.find('/'))));
}

}  // namespace

const Messages& RulesPage::messages() const {
    return Documents::of(context_)->messages();
}

/// "权重：合计应为100……", with what was changed before it.
std::string RulesPage::label(const Rule& rule) const {
    const int level = level_of(chosen_, rule);
    const Args arguments{{"group", group_word(rule, messages())}, {"why", messages().why(rule)}};
    std::string text = messages().ui("options.rule", arguments);
    if (level == usual) return text;
    const std::string word = level == off
                                 ? messages().ui("options.level.off")
                                 : severity_word(severities[level - first_severity], messages());
    return messages().ui("options.changed-rule", {{"level", word}, {"rule", text}});
}

void RulesPage::fill(const Page& page) {
    for (const char* name : {"rules_note", "level_label", "reset"}) {
        put(model(page, name), "Label", to_office(messages().ui(std::string("options.") + name)));
    }
    chosen_ = read_preferences(context_).rules;
    show_list(page);
}

void RulesPage::show_list(const Page& page) {
    std::vector<std::string> rules;
    for (const Rule* rule : all_rules()) rules.push_back(label(*rule));
    filling_ = true;
    fill_list(page, "rules", rules, picked_);
    filling_ = false;
    show_picked(page);
}

void RulesPage::show_picked(const Page& page) {
    const Rule& rule = *all_rules()[static_cast<std::size_t>(picked_)];
    const Args arguments{{"why", messages().why(rule)},
                         {"source", std::string(rule.source)},
                         {"id", std::string(rule.id)}};
    put(model(page, "rule_text"), "Label",
        to_office(messages().ui("options.rule-text", arguments)));
    const std::string severity = severity_word(rule.severity, messages());
    std::vector<std::string> levels{messages().ui("options.level.usual", {{"level", severity}})};
    for (const Severity one : severities) levels.push_back(severity_word(one, messages()));
    levels.push_back(messages().ui("options.level.off"));
    filling_ = true;
    fill_list(page, "level", levels, level_of(chosen_, rule));
    filling_ = false;
}

void RulesPage::set_level(const Page& page) {
    const int level = selected(page, "level");
    if (level < 0) return;
    const std::string id(all_rules()[static_cast<std::size_t>(picked_)]->id);
    chosen_.rules.erase(id);
    if (level == off) chosen_.rules[id].off = true;
    if (level != off && level != usual)
        chosen_.rules[id].severity = severities[level - first_severity];
    show_list(page);
}

void RulesPage::store() const {
    Preferences preferences = read_preferences(context_);
    if (preferences.rules == chosen_) return;
    preferences.rules = chosen_;
    write_preferences(context_, preferences);
    Documents::of(context_)->refresh();
}

sal_Bool SAL_CALL RulesPage::callHandlerMethod(const Reference<css::awt::XWindow>& window,
                                               const css::uno::Any& event,
                                               const rtl::OUString& method) {
    return answering([&]() -> sal_Bool {
        if (filling_) return true;
        const Page page(window, UNO_QUERY_THROW);
        rtl::OUString what;
        event >>= what;
        if (method == "external_event") {
            if (what == "ok") store();
            if (what == "initialize" || what == "back") fill(page);
            return true;
        }
        if (method == "reset_rules") {
            chosen_ = Settings();
            show_list(page);
        } else if (method == "set_level") {
            set_level(page);
        } else if (method == "pick_rule" && selected(page, "rules") >= 0) {
            picked_ = selected(page, "rules");
            show_picked(page);
        }
        return true;
    });
}

Sequence<rtl::OUString> SAL_CALL RulesPage::getSupportedMethodNames() {
    std::vector<rtl::OUString> names;
    for (const char* name : {"external_event", "pick_rule", "set_level", "reset_rules"}) {
        names.push_back(rtl::OUString::createFromAscii(name));
    }
    return Sequence<rtl::OUString>(names.data(), static_cast<sal_Int32>(names.size()));
}

}  // namespace jibiao::uno
