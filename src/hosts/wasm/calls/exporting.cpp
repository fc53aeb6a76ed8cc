// The upload files of a form and of a workbook.
// SPDX-License-Identifier: MPL-2.0
#include <nlohmann/json.hpp>

#include "core/output/export_name.h"
#include "hosts/uno/sidebar/model/obstacles.h"
#include "hosts/wasm/calls/lists.h"

namespace jibiao::wasm {
namespace {

using sidebar::Obstacle;

/// Line by line; what is too much for a box is counted.
std::string list(const std::vector<Obstacle>& found, bool with_sheet, const Messages& messages) {
    constexpr std::size_t most_listed = 8;
    std::string lines;
    for (std::size_t i = 0; i < found.size() && i < most_listed; ++i)
        lines += sidebar::obstacle_line(found[i], with_sheet) + "\n";
    if (found.size() > most_listed) {
        const std::string more = std::to_string(found.size() - most_listed);
        lines += messages.ui("wps.export.more", {{"count", more}}) + "\n";
    }
    return lines;
}

std::string question(const std::vector<Obstacle>& found, bool whole, const Messages& messages) {
    const char* key = whole ? "wps.export.workbook-errors" : "wps.export.errors";
    return messages.ui(key, {{"sheet", found.front().sheet},
                             {"count", std::to_string(found.size())},
                             {"list", list(found, whole, messages)}});
}

/// `make(draft)` gives the file.
template <typename Make>
Json answer(const std::vector<Judged>& forms, bool whole, bool draft, const std::string& name,
            const Messages& messages, const Make& make) {
    const auto found = sidebar::obstacles(forms, messages);
    const bool unfit = !found.empty(), refused = unfit && !draft;
    const std::string suffix = unfit ? messages.ui("export.draft-suffix") : "";
    return {{"text", refused ? Json() : Json(to_text(make(unfit)))},
            {"name", name + suffix + ".json"},
            {"draft", unfit},
            {"obstacles", found.size()},
            {"question", refused ? question(found, whole, messages) : ""}};
}

/// Error: "export.unread", while a sheet waits to be read.
Result<JudgedWorkbook> workbook_of(const Document& document) {
    JudgedWorkbook workbook;
    for (const std::string& name : document.order()) {
        if (!document.snapshot(name)) return Error{"export.unread", name, ""};
    }
    for (const std::string& name : document.names()) {
        const auto& forms = document.session().forms(name);
        workbook.forms.insert(workbook.forms.end(), forms.begin(), forms.end());
    }
    workbook.between = document.session().between();
    return workbook;
}

}  // namespace

Result<Json> export_call(Desk& desk, const Request& request) {
    request.allow({"document", "sheet", "form", "draft"});
    const JsonReader number = request.find("form");
    const auto wanted = static_cast<std::size_t>(request.count("form"));
    const bool draft = request.truth("draft");
    const auto asked = sheet_of(desk, request);
    if (!asked) return asked.error();
    const std::vector<Judged>& forms = asked->document.session().forms(asked->name);
    if (forms.empty()) return Error{"export.no-form", asked->name, ""};
    if (wanted >= forms.size()) number.refuse("the number of a form of the sheet");
    if (request.wrong()) return *request.wrong();
    const Judged& judged = forms[wanted];
    return answer({judged}, false, draft, export_name(judged.form), request.messages(),
                  [&](bool unfit) { return export_json(judged, unfit); });
}

Result<Json> export_workbook(Desk& desk, const Request& request) {
    request.allow({"document", "file", "draft"});
    const std::string file = request.text("file");
    const bool draft = request.truth("draft");
    const auto document = document_of(desk, request);
    if (!document) return document.error();
    const auto workbook = workbook_of(**document);
    if (!workbook) return workbook.error();
    if (workbook->forms.empty()) return Error{"export.no-form", file, ""};
    return answer(workbook->forms, true, draft, file.substr(0, file.rfind('.')),
                  request.messages(),
                  [&](bool unfit) { return export_workbook_json(*workbook, unfit); });
}

}  // namespace jibiao::wasm
