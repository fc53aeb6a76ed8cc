// What a document says: as the report of a check, as what the panels show, place by place.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/session/places.h"
#include "hosts/wasm/calls/lists.h"
#include "hosts/wasm/view_json.h"

namespace jibiao::wasm {
namespace {

Json file_of(const Document& document, const std::string& file, const Messages& messages) {
    const Session& session = document.session();
    std::vector<Json> forms;
    for (const std::string& name : document.names()) {
        for (const Judged& judged : session.forms(name))
            forms.push_back(form_json(judged, messages.speak_form(judged)));
    }
    return file_json(file, "", std::move(forms), findings_json(session.between(), messages));
}

Result<Json> whole_check(Desk& desk, const Request& request) {
    request.allow({"document", "file"});
    const std::string file = request.text_if_any("file");
    const auto document = document_of(desk, request);
    if (!document) return document.error();
    return file_of(**document, file, request.messages());
}

Result<Json> place_from(Desk& desk, const Request& request, Direction direction) {
    request.allow({"document", "sheet", "cell"});
    const Place from{request.text("sheet"), request.cell("cell")};
    const auto document = document_of(desk, request);
    if (!document) return document.error();
    const Session& session = (*document)->session();
    const auto place =
        next_place(session.all(), (*document)->names(), from, direction, session.between());
    if (!place) return Json();
    return Json{{"sheet", place->sheet}, {"cell", address(place->at)}};
}

std::set<int> locked_rows(const Request& request) {
    constexpr int most_rows = 1 << 20;
    std::set<int> rows;
    for (const JsonReader& row : request.find("locked_rows").items())
        rows.insert(row.whole(1, most_rows) - 1);
    return rows;
}

sidebar::TemplateFilter filter_of(const Request& request) {
    const JsonReader filter = request.find("filter");
    filter.allow({"search", "region", "year", "kind"});
    return {filter.find("search").text_or_empty(), filter.find("region").text_or_empty(),
            filter.find("year").text_or_empty(), filter.find("kind").text_or_empty()};
}

/// The finding with that key, else the first one at the cell.
const sidebar::FindingRow* picked(const sidebar::CheckView& view, const std::string& key,
                                  const std::optional<Cell>& cell) {
    const auto found = std::find_if(view.rows.begin(), view.rows.end(), [&](const auto& row) {
        return key.empty() ? cell && row.key.at == *cell : key_text(row.key) == key;
    });
    return found == view.rows.end() ? nullptr : &*found;
}

}  // namespace

Result<Json> check(Desk& desk, const Request& request) {
    return whole_check(desk, request);
}

Result<Json> report(Desk& desk, const Request& request) {
    auto file = whole_check(desk, request);
    if (!file) return file.error();
    return Json{{"text", to_text(report_json({std::move(file.value())}))}};
}

Result<Json> view(Desk& desk, const Request& request) {
    request.allow({"document", "sheet", "cell", "key", "filter", "locked_rows"});
    const std::string name = request.text("sheet"), key = request.text_if_any("key");
    std::optional<Cell> cell;
    if (request.find("cell").present()) cell = request.cell("cell");
    const sidebar::TemplateFilter filter = filter_of(request);
    const std::set<int> locked = locked_rows(request);
    const auto document = document_of(desk, request);
    if (!document) return document.error();
    const Messages& messages = request.messages();
    const Session& session = (*document)->session();
    const Snapshot* snapshot = (*document)->snapshot(name);
    const std::vector<Judged>& forms = session.forms(name);
    const sidebar::CheckView check =
        sidebar::make_check_view(session.all(), name, messages, session.between(),
                                 session.decisions().set_aside, snapshot && snapshot->facts.cut,
                                 session.orphans());
    std::optional<sidebar::Details> details;
    if (const auto* row = picked(check, key, cell))
        details = sidebar::make_details(forms, name, row->key, messages, session.between());
    std::size_t forms_of_workbook = 0;
    for (const auto& [sheet, judged] : session.all()) forms_of_workbook += judged.size();
    return Json{
        {"revision", session.revision()},
        {"forms_of_workbook", forms_of_workbook},
        {"templates", view_json(sidebar::make_templates_view(forms, desk.library(), desk.troubles(),
                                                             filter, messages))},
        {"columns", view_json(sidebar::make_columns_view(forms, session.decisions(), messages))},
        {"sums", view_json(sidebar::make_sums_view(forms, messages),
                           sidebar::make_balance_view(forms, locked, messages))},
        {"check", view_json(check, details)}};
}

Result<Json> next(Desk& desk, const Request& request) {
    return place_from(desk, request, Direction::forward);
}

Result<Json> previous(Desk& desk, const Request& request) {
    return place_from(desk, request, Direction::backward);
}

}  // namespace jibiao::wasm
