// What the panels show, as JSON.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/sidebar/model/state_json.h"

#include <nlohmann/json.hpp>

namespace jibiao::sidebar {
namespace {

Json row_json(const FindingRow& row) {
    return {{"rule", row.key.rule},
            {"severity", std::string(severity_name(row.severity))},
            {"cell", row.cell},
            {"text", row.brief}};
}

std::string verdict_name(Verdict verdict) {
    switch (verdict) {
        case Verdict::good:
            return "good";
        case Verdict::bad:
            return "bad";
        case Verdict::none:
            break;
    }
    return "none";
}

Json counts_json(const Counts& counts) {
    return {{"errors", counts.errors},
            {"warnings", counts.warnings},
            {"hints", counts.hints},
            {"refused", counts.refused}};
}

Json details_json(const Details& details) {
    Json json = row_json(details.row);
    json["message"] = details.row.message;
    json["refused"] = details.row.refused;
    json["why"] = details.why;
    json["source"] = details.source;
    json["example"] = details.example;
    json["alike"] = details.alike;
    json["fixes"] = Json::array();
    for (const FixChoice& fix : details.fixes) json["fixes"].push_back(fix.label);
    if (details.other) json["other"] = details.other_label;
    return json;
}

Json form_json(const FormSums& sums) {
    Json weights = Json::object(), identities = Json::array();
    for (const WeightLine& line : sums.weights) weights[line.label] = line.value;
    for (const IdentityLine& line : sums.identities) {
        identities.push_back({{"formula", line.formula},
                              {"numbers", line.numbers},
                              {"word", line.word},
                              {"verdict", verdict_name(line.verdict)}});
    }
    Json total;
    if (sums.total) {
        total = {{"value", sums.total->value},
                 {"word", sums.total_word},
                 {"verdict", verdict_name(sums.total_verdict)}};
    }
    return {{"heading", sums.heading},
            {"weights", weights},
            {"total", total},
            {"identities", identities}};
}

}  // namespace

Json to_json(const TemplatesView& view) {
    Json rows = Json::array();
    for (const TemplateRow& row : view.rows) {
        rows.push_back({{"id", row.id}, {"region", row.region}, {"label", row.label}});
    }
    return {{"recognised", view.recognised},
            {"has_form", view.has_form},
            {"rows", rows},
            {"note", view.note},
            {"trouble", view.trouble},
            {"troubles", view.troubles}};
}

Json to_json(const SumsView& view) {
    Json forms = Json::array();
    for (const FormSums& sums : view.forms) forms.push_back(form_json(sums));
    return {{"forms", forms}, {"note", view.note}};
}

Json to_json(const ColumnsView& view) {
    Json questions = Json::array(), answers = Json::array();
    for (const ColumnQuestion& question : view.questions) {
        Json choices = Json::array();
        for (const ColumnChoice& choice : question.choices) choices.push_back(choice.label);
        questions.push_back({{"text", question.text}, {"choices", std::move(choices)}});
    }
    for (const ColumnAnswer& answer : view.answers) answers.push_back(answer.text);
    return {{"questions", std::move(questions)}, {"answers", std::move(answers)}};
}

Json to_json(const TypingView& view) {
    if (view.heading.empty()) return nullptr;
    Json lines = Json::array();
    for (const TypingLine& line : view.lines) lines.push_back(line.text);
    return {{"heading", view.heading}, {"reading", view.reading}, {"lines", std::move(lines)}};
}

Json to_json(const CheckView& view, const std::optional<Details>& details) {
    Json aside = Json::array();
    for (const AsideRow& row : view.aside) {
        aside.push_back({{"rule", row.decision.name.rule},
                         {"cell", row.cell},
                         {"reason", row.decision.reason},
                         {"applies", row.applies}});
    }
    Json rows = Json::array();
    for (const FindingRow& row : view.rows) rows.push_back(row_json(row));
    return {{"counts", counts_json(view.counts)},
            {"rows", rows},
            {"note", view.note},
            {"safe_fixes", view.safe_fixes},
            {"aside", std::move(aside)},
            {"elsewhere", view.elsewhere},
            {"details", details ? details_json(*details) : Json()}};
}

}  // namespace jibiao::sidebar
