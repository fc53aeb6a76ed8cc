// The upload JSON: the form for people and programs, its records, and the receipt of its check.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/sha256.h"
#include "core/base/text.h"
#include "core/form/template.h"
#include "core/output/indicator_json.h"
#include "core/output/records.h"

namespace jibiao {
namespace {

constexpr const char* format_name = "jibiao.performance-targets";
constexpr int format_version = 1;
constexpr std::string_view plan_prefix = "plan.";

/// The first of these header fields that is filled.
std::string first_text(const Form& form, std::initializer_list<std::string_view> keys) {
    for (const auto key : keys) {
        const Field* field = form.field(key);
        if (field && !field->text.empty()) return field->text;
    }
    return "";
}

/// A year such as 2023 in a text; the first four digits in a row.
std::optional<int> year_in(const std::string& text) {
    constexpr std::string_view digits = "0123456789";
    for (std::size_t at = 0; at + 4 <= text.size(); ++at) {
        const std::string_view four = std::string_view(text).substr(at, 4);
        if (four.find_first_not_of(digits) != std::string_view::npos) continue;
        int year = 0;
        for (const char digit : four) year = year * 10 + (digit - '0');
        return year;
    }
    return std::nullopt;
}

std::optional<int> year_of(const Form& form) {
    if (const auto year = year_in(first_text(form, {"year"}))) return year;
    if (form.title_year) return form.title_year;
    return std::nullopt;
}

RecordHead head_of(const Form& form) {
    RecordHead head;
    if (const auto year = year_of(form)) head.year = std::to_string(*year);
    // A code that was broken over two lines is still one.
    head.agency_code = without_spaces(first_text(form, {"agency_code"}));
    head.agency_name = first_text(form, {"agency_name", "implementer", "department"});
    head.project_code = without_spaces(first_text(form, {"project_code"}));
    head.project_name = first_text(form, {"project_name"});
    head.goal = first_text(form, {"annual_goal", "goal"});
    return head;
}

Json funding_json(const Form& form) {
    Json funding = Json::object();
    for (const Amount& amount : form.amounts) {
        if (amount.value && !funding.contains(amount.key))
            funding[amount.key] = amount.value->trimmed().text();
    }
    return funding;
}

/// The cumulative percentages by month; "" where the cell is blank or holds no number.
Json plan_json(const Form& form) {
    std::map<int, std::string> months;
    for (const auto& [key, field] : form.fields) {
        if (!key.starts_with(plan_prefix)) continue;
        const auto month = Decimal::parse(std::string_view(key).substr(plan_prefix.size()));
        if (!month) continue;
        const auto percent = number_of(read_value(field.text).value);
        months[static_cast<int>(month->to_double())] = percent ? percent->text() : "";
    }
    Json plan = Json::array();
    for (const auto& [month, percent] : months)
        plan.push_back({{"month", month}, {"percent", percent}});
    return plan;
}

std::string amount_unit(const Form& form) {
    if (form.form_template && !form.form_template->amount_unit.empty()) {
        return form.form_template->amount_unit;
    }
    const std::string text = first_text(form, {"amount_unit"});
    for (const char* unit : {"万元", "元"}) {
        if (contains(text, unit)) return unit;
    }
    return "";
}

/// A text that the form itself prints into a field (instructions, a line to sign) is nobody's answer.
bool is_printed(const Form& form, const std::string& key, const std::string& text) {
    if (!form.form_template || key == "year" || key == "amount_unit") return false;
    const auto& cells = form.form_template->cells;
    return std::any_of(cells.begin(), cells.end(), [&](const TemplateCell& cell) {
        return trimmed(cell.text).ends_with(text);
    });
}

Json content_json(const Form& form, const RecordHead& head) {
    Json indicators = Json::array();
    for (const Indicator& indicator : form.indicators) {
        indicators.push_back(indicator_json(form, indicator));
    }
    Json fields = Json::object();
    for (const auto& [key, field] : form.fields) {
        if (!field.text.empty() && !is_printed(form, key, field.text)) fields[key] = field.text;
    }
    const auto year = year_of(form);
    return {{"kind", form.kind},
            {"region", form.form_template ? form.form_template->region : ""},
            {"year", year ? Json(*year) : Json()},
            {"agency", {{"code", head.agency_code}, {"name", head.agency_name}}},
            {"project", {{"code", head.project_code}, {"name", head.project_name}}},
            {"goal", head.goal},
            {"funding", funding_json(form)},
            {"plan", plan_json(form)},
            {"indicators", std::move(indicators)},
            {"amount_unit", amount_unit(form)},
            {"fields", std::move(fields)}};
}

/// Which rules judged, with which settings: the same digest means the same yardstick.
std::string rules_digest(const Settings& settings) {
    Json list = Json::array();
    for (const Rule* rule : all_rules()) {
        Json entry = {{"id", rule->id},
                      {"severity", severity_name(settings.severity(rule->id, rule->severity))},
                      {"off", settings.off(rule->id)}};
        if (const auto found = settings.rules.find(rule->id); found != settings.rules.end()) {
            for (const auto& [name, texts] : found->second.parameters) entry[name] = texts;
        }
        list.push_back(std::move(entry));
    }
    return sha256(list.dump());
}

Json generator_json(const Form& form) {
    Json origin;
    if (form.form_template) {
        origin = {{"id", form.form_template->id},
                  {"version", form.form_template->version},
                  {"sha256", form.form_template->sha256}};
    }
    return {{"program", std::string("jibiao ") + program_version},
            {"template", std::move(origin)},
            {"rules_sha256", rules_digest(form.settings)}};
}

/// Over the findings themselves, not their sentences: the same in every language.
std::string findings_digest(const std::vector<Finding>& findings) {
    Json list = Json::array();
    for (const Finding& finding : findings) {
        list.push_back({finding.rule, severity_name(finding.severity), address(finding.at),
                        finding.variant, finding.args});
    }
    return sha256(list.dump(-1, ' ', false, Json::error_handler_t::replace));
}

/// What the user set aside, and why.
Json overrides_json(const std::vector<SetAsideFinding>& set_aside) {
    Json overrides = Json::array();
    for (const SetAsideFinding& one : set_aside) {
        overrides.push_back({{"rule", one.finding.rule},
                             {"cell", address(one.finding.at)},
                             {"reason", one.decision.reason}});
    }
    return overrides;
}

Json receipt_json(const Judged& judged, bool draft) {
    const std::vector<Finding>& findings = judged.findings;
    const auto count = [&](Severity severity) {
        return std::count_if(findings.begin(), findings.end(),
                             [&](const Finding& finding) { return finding.severity == severity; });
    };
    Json receipt = {{"errors", count(Severity::error)},
                    {"warnings", count(Severity::warning)},
                    {"findings_sha256", findings_digest(findings)},
                    {"overrides", overrides_json(judged.set_aside)}};
    if (draft) receipt["draft"] = true;
    return receipt;
}

}  // namespace

Json export_json(const Judged& judged, bool draft) {
    const Form& form = judged.form;
    const RecordHead head = head_of(form);
    return {{"format", format_name},
            {"version", format_version},
            {"generator", generator_json(form)},
            {"form", without_ascii_operators(content_json(form, head))},
            {"records", without_ascii_operators(records_json(form, head))},
            {"receipt", receipt_json(judged, draft)}};
}

}  // namespace jibiao
