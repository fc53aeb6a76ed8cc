// The upload JSON: the form for people and programs, its records, and the receipt of its check.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/sha256.h"
#include "core/base/text.h"
#include "core/form/template.h"
#include "core/output/funding.h"
#include "core/output/indicator_json.h"
#include "core/output/records.h"

namespace jibiao {
namespace {

constexpr const char* format_name = "jibiao.performance-targets";
constexpr const char* workbook_format_name = "jibiao.performance-targets.workbook";
constexpr int format_version = 1;
constexpr std::string_view plan_prefix = "plan.";

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

/// A text that the form itself prints into a field (instructions, a line to sign) is nobody's answer.
bool is_printed(const Form& form, const std::string& key, const std::string& text) {
    if (!form.form_template || key == "year" || key == "amount_unit") return false;
    const auto& cells = form.form_template->cells;
    return std::any_of(cells.begin(), cells.end(), [&](const TemplateCell& cell) {
        return trimmed(cell.text).ends_with(text);
    });
}

/// What the total row says, where there is one.
Json totals_json(const Form& form) {
    Json totals = Json::object();
    for (const Column column : {Column::weight, Column::score}) {
        const std::string text = form.total_row ? form.total_row->text(column) : "";
        if (!text.empty()) totals[std::string(column_key(column))] = text;
    }
    return totals;
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
    Json json = {{"kind", form.kind},
            {"region", form.form_template ? form.form_template->region : ""},
            {"year", head.year ? Json(*head.year) : Json()},
            {"agency", {{"code", head.agency_code}, {"name", head.agency_name}}},
            {"project", {{"code", head.project_code}, {"name", head.project_name}}},
            {"goal", head.goal},
            {"funding", funding_json(form)},
            {"plan", plan_json(form)},
            {"indicators", std::move(indicators)},
            {"amount_unit", printed_unit(form)},
            {"amounts", amounts_json(form)},
            {"fields", std::move(fields)}};
    if (Json totals = totals_json(form); !totals.empty()) json["totals"] = std::move(totals);
    return json;
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
    Json generator = {{"program", std::string("jibiao ") + program_version},
                      {"template", std::move(origin)}};
    if (!form.form_template && !form.title.text.empty()) generator["title"] = form.title.text;
    generator["rules_sha256"] = rules_digest(form.settings);
    return generator;
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

std::int64_t count(const std::vector<Finding>& findings, Severity severity) {
    return std::count_if(findings.begin(), findings.end(),
                         [&](const Finding& finding) { return finding.severity == severity; });
}

Json receipt_json(const Judged& judged, bool draft) {
    const std::vector<Finding>& findings = judged.findings;
    Json receipt = {{"errors", count(findings, Severity::error)},
                    {"warnings", count(findings, Severity::warning)},
                    {"findings_sha256", findings_digest(findings)},
                    {"overrides", overrides_json(judged.set_aside)}};
    if (draft) receipt["draft"] = true;
    return receipt;
}

Json workbook_receipt(const JudgedWorkbook& workbook, bool draft) {
    std::vector<Finding> between;
    for (const SheetFinding& one : workbook.between) between.push_back(one.finding);
    std::int64_t errors = count(between, Severity::error),
                 warnings = count(between, Severity::warning);
    for (const Judged& judged : workbook.forms) {
        errors += count(judged.findings, Severity::error);
        warnings += count(judged.findings, Severity::warning);
    }
    Json receipt = {{"errors", errors},
                    {"warnings", warnings},
                    {"between_sha256", findings_digest(between)}};
    if (draft) receipt["draft"] = true;
    return receipt;
}

}  // namespace

Json export_json(const Judged& judged, bool draft) {
    const Form& form = judged.form;
    const RecordHead head = record_head(form);
    return {{"format", format_name},
            {"version", format_version},
            {"generator", without_ascii_operators(generator_json(form))},
            {"form", without_ascii_operators(content_json(form, head))},
            {"records", without_ascii_operators(records_json(form, head))},
            {"receipt", receipt_json(judged, draft)}};
}

Json export_workbook_json(const JudgedWorkbook& workbook, bool draft) {
    Json forms = Json::array();
    for (const Judged& judged : workbook.forms)
        forms.push_back({{"sheet", judged.form.sheet}, {"export", export_json(judged, draft)}});
    return {{"format", workbook_format_name},
            {"version", format_version},
            {"program", std::string("jibiao ") + program_version},
            {"forms", std::move(forms)},
            {"receipt", workbook_receipt(workbook, draft)}};
}

}  // namespace jibiao
