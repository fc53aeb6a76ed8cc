// The report of a check: findings, what was understood of each form, its sums.
// SPDX-License-Identifier: MPL-2.0
#include <nlohmann/json.hpp>

#include "core/form/template.h"
#include "core/output/indicator_json.h"
#include "core/output/json.h"

namespace jibiao {
namespace {

Json columns_json(const Form& form) {
    Json json = Json::object();
    for (int i = 0; i < column_count; ++i) {
        const auto column = static_cast<Column>(i);
        if (const auto at = form.column(column))
            json[std::string(column_key(column))] = column_name(*at);
    }
    return json;
}

Json rows_json(const Form& form) {
    Json rows = Json::array();
    for (const Indicator& indicator : form.indicators) {
        Json row = {{"row", indicator.row + 1}};
        row.update(indicator_json(form, indicator));
        rows.push_back(std::move(row));
    }
    return rows;
}

Json sums_json(const Sums& sums) {
    Json by_level1 = Json::object();
    for (const auto& [name, weight] : sums.weight_by_level1)
        by_level1[name] = weight.trimmed().text();
    Json identities = Json::array();
    for (const IdentitySum& identity : sums.identities) {
        identities.push_back({{"id", identity.id},
                              {"left", identity.left.text()},
                              {"right", identity.right.text()},
                              {"holds", identity.holds}});
    }
    return {{"weight", sums.has_weight ? Json(sums.weight.trimmed().text()) : Json()},
            {"weight_by_level1", std::move(by_level1)},
            {"identities", std::move(identities)}};
}

Json fixes_json(const Spoken& spoken) {
    Json fixes = Json::array();
    for (std::size_t i = 0; i < spoken.finding.fixes.size(); ++i) {
        const Fix& fix = spoken.finding.fixes[i];
        Json edits = Json::array();
        for (const Edit& edit : fix.edits) {
            edits.push_back({{"cell", address(edit.at)}, {"text", edit.text}});
        }
        const bool named = i < spoken.fix_labels.size();
        fixes.push_back({{"label", named ? spoken.fix_labels[i] : std::string(fix.label)},
                         {"safe", fix.safe},
                         {"edits", std::move(edits)}});
    }
    return fixes;
}

Json located(const Spoken& spoken, const std::string* sheet) {
    const Finding& finding = spoken.finding;
    Json json = {{"rule", finding.rule}, {"severity", severity_name(finding.severity)}};
    if (sheet) json["sheet"] = *sheet;
    json["cell"] = address(finding.at);
    json["row"] = finding.at.row + 1;
    json["message"] = spoken.message;
    json["refused"] = finding.refused;
    json["fixes"] = fixes_json(spoken);
    if (!spoken.set_aside.empty()) json["set_aside"] = {{"reason", spoken.set_aside}};
    return json;
}

/// Findings of a severity in a JSON array of findings.
int count(const Json& findings, Severity severity) {
    int found = 0;
    for (const Json& finding : findings) {
        const bool counts = !finding.contains("set_aside");
        found += counts && finding["severity"] == severity_name(severity);
    }
    return found;
}

}  // namespace

Json finding_json(const Spoken& spoken) {
    return located(spoken, nullptr);
}

Json finding_json(const Spoken& spoken, const std::string& sheet) {
    return located(spoken, &sheet);
}

Json form_json(const Judged& judged, const std::vector<Spoken>& spoken) {
    const Form& form = judged.form;
    Json findings = Json::array();
    for (const Spoken& one : spoken) findings.push_back(finding_json(one));
    return {{"sheet", form.sheet},
            {"range", address(form.range)},
            {"template", form.form_template ? Json(form.form_template->id) : Json()},
            {"columns", columns_json(form)},
            {"rows", rows_json(form)},
            {"sums", sums_json(judged.sums)},
            {"findings", std::move(findings)}};
}

Json file_json(const std::string& file, const std::string& error, std::vector<Json> forms,
               std::vector<Json> findings) {
    Json json = {{"file", file},
                 {"error", error.empty() ? Json() : Json(error)},
                 {"forms", std::move(forms)},
                 {"findings", std::move(findings)}};
    for (const Severity severity : {Severity::error, Severity::warning, Severity::hint}) {
        int all = count(json["findings"], severity);
        for (const Json& form : json["forms"]) all += count(form["findings"], severity);
        json[std::string(severity_name(severity)) + "s"] = all;
    }
    return json;
}

Json report_json(std::vector<Json> files) {
    return {{"jibiao", program_version}, {"files", std::move(files)}};
}

Json templates_json(const Library& library) {
    Json list = Json::array();
    for (const auto& one : library.templates) {
        list.push_back({{"id", one->id},
                        {"name", one->name},
                        {"kind", one->kind},
                        {"region", one->region},
                        {"year", one->year},
                        {"version", one->version},
                        {"source", one->source}});
    }
    return list;
}

std::string to_text(const Json& json) {
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace jibiao
