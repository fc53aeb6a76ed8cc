// What the panels show, as JSON.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/wasm/view_json.h"

#include <nlohmann/json.hpp>

namespace jibiao::wasm {
namespace {

Json edits_json(const Fix& fix) {
    Json edits = Json::array();
    for (const Edit& edit : fix.edits)
        edits.push_back({{"cell", address(edit.at)}, {"text", edit.text}});
    return edits;
}

Json row_json(const sidebar::FindingRow& row) {
    return {{"key", key_text(row.key)},
            {"rule", row.key.rule},
            {"severity", severity_name(row.severity)},
            {"word", row.word},
            {"cell", row.cell},
            {"brief", row.brief},
            {"message", row.message}};
}

Json counts_json(const sidebar::Counts& counts) {
    return {{"errors", counts.errors}, {"warnings", counts.warnings}, {"hints", counts.hints}};
}

Json details_json(const sidebar::Details& details) {
    Json json = row_json(details.row), fixes = Json::array();
    for (const sidebar::FixChoice& choice : details.fixes) {
        fixes.push_back({{"label", choice.label},
                         {"safe", choice.fix.safe},
                         {"edits", edits_json(choice.fix)}});
    }
    json["refused"] = details.row.refused;
    json["why"] = details.why;
    json["source"] = details.source;
    json["fixes"] = std::move(fixes);
    json["can_be_set_aside"] = details.name.has_value();
    json["other"] = Json();
    if (details.other) {
        json["other"] = {{"sheet", details.other->sheet},
                         {"cell", address(details.other->at)},
                         {"label", details.other_label}};
    }
    return json;
}

const char* verdict_name(sidebar::Verdict verdict) {
    switch (verdict) {
        case sidebar::Verdict::good:
            return "good";
        case sidebar::Verdict::bad:
            return "bad";
        case sidebar::Verdict::none:
            break;
    }
    return "none";
}

Json weight_json(const sidebar::WeightLine& line) {
    return {{"label", line.label}, {"value", line.value}, {"permille", line.permille}};
}

Json sums_json(const sidebar::FormSums& sums) {
    Json weights = Json::array(), identities = Json::array(), total;
    for (const sidebar::WeightLine& line : sums.weights) weights.push_back(weight_json(line));
    for (const sidebar::IdentityLine& line : sums.identities) {
        identities.push_back({{"name", line.name},
                              {"formula", line.formula},
                              {"numbers", line.numbers},
                              {"word", line.word},
                              {"verdict", verdict_name(line.verdict)},
                              {"cell", address(line.at)}});
    }
    if (sums.total) {
        total = weight_json(*sums.total);
        total["word"] = sums.total_word;
        total["verdict"] = verdict_name(sums.total_verdict);
    }
    return {{"heading", sums.heading},
            {"weights", std::move(weights)},
            {"total", std::move(total)},
            {"identities", std::move(identities)}};
}

Json balance_json(const sidebar::BalanceView& view) {
    Json ways = Json::array();
    for (const sidebar::BalanceWayView& way : view.ways)
        ways.push_back(
            {{"label", way.label}, {"lines", way.lines}, {"edits", edits_json(way.fix)}});
    return {{"ways", std::move(ways)}, {"locked", view.locked}, {"note", view.note}};
}

Json choices_json(const std::vector<sidebar::ColumnChoice>& choices) {
    Json all = Json::array();
    for (const sidebar::ColumnChoice& choice : choices) {
        Json column;
        if (choice.column) column = std::string(column_key(*choice.column));
        all.push_back({{"label", choice.label}, {"column", std::move(column)}});
    }
    return all;
}

}  // namespace

std::string key_text(const sidebar::FindingKey& key) {
    return key.rule + "|" + key.variant + "|" + address(key.at) + "|" + std::to_string(key.ordinal);
}

Json view_json(const sidebar::TemplatesView& view) {
    Json rows = Json::array();
    for (const sidebar::TemplateRow& row : view.rows) {
        rows.push_back({{"id", row.id},
                        {"name", row.name},
                        {"region", row.region},
                        {"year", row.year},
                        {"kind", row.kind},
                        {"label", row.label},
                        {"source", row.source},
                        {"about", row.about}});
    }
    return {{"recognised", view.recognised},
            {"has_form", view.has_form},
            {"rows", std::move(rows)},
            {"regions", view.regions},
            {"years", view.years},
            {"kinds", view.kinds},
            {"note", view.note},
            {"trouble", view.trouble},
            {"troubles", view.troubles}};
}

Json view_json(const sidebar::ColumnsView& view) {
    Json questions = Json::array(), answers = Json::array();
    for (const sidebar::ColumnQuestion& question : view.questions) {
        questions.push_back({{"header", question.header},
                             {"text", question.text},
                             {"cell", address(question.at)},
                             {"choices", choices_json(question.choices)}});
    }
    for (const sidebar::ColumnAnswer& answer : view.answers)
        answers.push_back({{"header", answer.header}, {"text", answer.text}});
    return {{"questions", std::move(questions)}, {"answers", std::move(answers)}};
}

Json view_json(const sidebar::SumsView& view, const std::optional<sidebar::BalanceView>& balance) {
    Json forms = Json::array();
    for (const sidebar::FormSums& sums : view.forms) forms.push_back(sums_json(sums));
    return {{"note", view.note},
            {"forms", std::move(forms)},
            {"balance", balance ? balance_json(*balance) : Json()}};
}

Json view_json(const sidebar::CheckView& view, const std::optional<sidebar::Details>& details) {
    Json rows = Json::array(), aside = Json::array();
    for (const sidebar::FindingRow& row : view.rows) rows.push_back(row_json(row));
    for (const sidebar::AsideRow& row : view.aside) {
        aside.push_back({{"rule", row.decision.name.rule},
                         {"severity", severity_name(row.severity)},
                         {"cell", row.cell},
                         {"brief", row.brief},
                         {"message", row.message},
                         {"reason", row.decision.reason},
                         {"applies", row.applies}});
    }
    return {{"counts", counts_json(view.counts)},
            {"counts_elsewhere", counts_json(view.counts_elsewhere)},
            {"elsewhere", view.elsewhere},
            {"note", view.note},
            {"safe_fixes", view.safe_fixes},
            {"rows", std::move(rows)},
            {"aside_label", view.aside_label},
            {"aside", std::move(aside)},
            {"details", details ? details_json(*details) : Json()}};
}

}  // namespace jibiao::wasm
