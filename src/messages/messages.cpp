// Looks sentences up and puts the arguments in.
// SPDX-License-Identifier: MPL-2.0
#include "messages/messages.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <tuple>

#include "messages/catalogues.h"
#include "messages/lookup.h"

namespace jibiao {
namespace {

const std::string* value_of(const Args& arguments, std::string_view name) {
    for (const auto& [key, value] : arguments)
        if (key == name) return &value;
    return nullptr;
}

/// Replaces {name} by its argument. A name without an argument stays, and so do braces in
/// arguments.
std::string fill(std::string_view text, const Args& arguments) {
    std::string filled;
    while (!text.empty()) {
        const std::size_t open = text.find('{');
        filled += text.substr(0, open);
        if (open == std::string_view::npos) break;
        const std::size_t close = text.find('}', open);
        if (close == std::string_view::npos) return filled.append(text.substr(open));
        const std::string* value = value_of(arguments, text.substr(open + 1, close - open - 1));
        filled += value ? *value : text.substr(open, close - open + 1);
        text.remove_prefix(close + 1);
    }
    return filled;
}

/// "zh_Hant-TW.UTF-8" has the parts zh, Hant, TW and UTF, 8.
bool has_part(std::string_view locale, std::string_view part) {
    for (std::size_t at = 0; at < locale.size();) {
        const std::size_t end = locale.find_first_of("-_.@", at);
        if (locale.substr(at, end - at) == part) return true;
        if (end == std::string_view::npos) return false;
        at = end + 1;
    }
    return false;
}

}  // namespace

std::span<const std::string_view> languages() {
    static constexpr std::string_view all[] = {"zh_CN", "en", "zh_TW"};
    return all;
}

std::string best_language(std::string_view locale) {
    const bool silent = locale.empty() || has_part(locale, "C") || has_part(locale, "POSIX");
    if (!silent && !has_part(locale, "zh")) return "en";
    if (has_part(locale, "Hans")) return "zh_CN";
    for (const char* traditional : {"Hant", "TW", "HK", "MO"})
        if (has_part(locale, traditional)) return "zh_TW";
    return "zh_CN";
}

Messages::Messages(std::string_view language)
    : language_(catalogue(language).empty() ? languages().front() : language),
      lookup_(load_lookup(language_)) {}

std::string Messages::entry(const char* context, std::string_view key) const {
    return key.empty() ? std::string() : jibiao::entry(*lookup_, context, key);
}

std::string Messages::message(const Finding& finding) const {
    const std::string rule(finding.rule);
    std::string text;
    if (!finding.variant.empty()) text = entry("message", (rule + ':').append(finding.variant));
    if (text.empty()) text = entry("message", rule);
    if (text.empty()) return rule;
    Args arguments = finding.args;
    for (auto& [name, value] : arguments)
        if (name == "totals") value = any_of(value);
    arguments.emplace_back("cell", address(finding.at));
    arguments.emplace_back("row", std::to_string(finding.at.row + 1));
    return fill(text, arguments);
}

/// "100/90" -> "100或90".
std::string Messages::any_of(std::string text) const {
    const std::string either = ui("list.or");
    for (auto at = text.find('/'); at != std::string::npos; at = text.find('/', at + either.size()))
        text.replace(at, 1, either);
    return text;
}

std::string Messages::pattern(const Rule& rule) const {
    const std::string text = entry("message", rule.id);
    return text.empty() ? std::string(rule.id) : text;
}

std::string Messages::fix_label(const Fix& fix) const {
    const std::string text = entry("fix", fix.label);
    return text.empty() ? std::string(fix.label) : fill(text, fix.args);
}

std::string Messages::why(const Rule& rule) const {
    const std::string text = entry("why", rule.why);
    return text.empty() ? std::string(rule.why) : text;
}

std::string Messages::ui(std::string_view key, const Args& arguments) const {
    const std::string text = entry("ui", key);
    return text.empty() ? std::string(key) : fill(text, arguments);
}

std::string Messages::error(const Error& error) const {
    const std::string text = entry("error", error.code);
    if (text.empty()) return error.code + " " + error.where + " " + error.detail;
    return fill(text, {{"where", error.where}, {"detail", error.detail}});
}

std::vector<Spoken> Messages::speak(const std::vector<Finding>& findings) const {
    std::vector<Spoken> spoken;
    for (const Finding& finding : findings) {
        Spoken one{finding, message(finding), {}, {}};
        for (const Fix& fix : finding.fixes) one.fix_labels.push_back(fix_label(fix));
        spoken.push_back(std::move(one));
    }
    return spoken;
}

std::vector<Spoken> Messages::speak_form(const Judged& judged) const {
    std::vector<Spoken> spoken = speak(judged.findings);
    for (const SetAsideFinding& one : judged.set_aside) {
        spoken.push_back(speak({one.finding}).front());
        spoken.back().set_aside = one.decision.reason;
    }
    std::stable_sort(spoken.begin(), spoken.end(), [](const Spoken& a, const Spoken& b) {
        const Finding &left = a.finding, &right = b.finding;
        return std::tie(left.at, left.rule, left.variant) <
               std::tie(right.at, right.rule, right.variant);
    });
    return spoken;
}

std::vector<Json> findings_json(const std::vector<SheetFinding>& between,
                                const Messages& messages) {
    std::vector<Json> list;
    for (const SheetFinding& one : between)
        list.push_back(finding_json(messages.speak({one.finding}).front(), one.sheet));
    return list;
}

}  // namespace jibiao
