// What is to be written into a document: fixes, further rows, texts before they are typed.
// SPDX-License-Identifier: MPL-2.0
#include <nlohmann/json.hpp>

#include "core/session/new_row.h"
#include "core/session/repair.h"
#include "core/value/value.h"
#include "hosts/uno/sidebar/model/typing_view.h"
#include "hosts/wasm/calls/lists.h"
#include "hosts/wasm/layout_json.h"

namespace jibiao::wasm {
namespace {

/// "H10　“95％” → “95%”"
std::string change_line(Cell at, const std::string& before, const std::string& after,
                        const Messages& messages) {
    const auto quoted = [&](const std::string& text) {
        return text.empty() ? messages.ui("preview.blank")
                            : messages.ui("preview.text", {{"text", text}});
    };
    return address(at) + "　" + quoted(before) + " → " + quoted(after);
}

/// Error: "sheet.protected", where one of the cells is locked.
Result<Json> writes(const std::vector<Edit>& edits, const Facts& facts) {
    Json all = Json::array();
    for (const Edit& edit : edits) {
        if (facts.is_locked(edit.at)) return Error{"sheet.protected", address(edit.at), edit.text};
        all.push_back(write_json(edit, facts.format(edit.at)));
    }
    return all;
}

std::vector<Edit> edits_in(const JsonReader& list) {
    std::vector<Edit> edits;
    for (const JsonReader& item : list.items()) {
        item.allow({"cell", "text"});
        edits.push_back({Request::cell_at(item.need("cell")), item.need("text").text_or_empty()});
    }
    return edits;
}

}  // namespace

Result<Json> repair_call(Desk& desk, const Request& request) {
    request.allow({"document", "sheet", "rule"});
    const std::string rule = request.text_if_any("rule");
    const auto asked = sheet_of(desk, request);
    if (!asked) return asked.error();
    const Messages& messages = request.messages();
    const Sheet& sheet = asked->snapshot.sheet;
    const Repair all = repair(sheet, desk.library(), rule, asked->document.session().decisions());
    Json changes = Json::array();
    for (const Edit& edit : all.edits) {
        const std::string& before = sheet.at(edit.at).text;
        changes.push_back({{"cell", address(edit.at)},
                           {"before", before},
                           {"after", edit.text},
                           {"line", change_line(edit.at, before, edit.text, messages)}});
    }
    const auto writable = writes(all.edits, asked->snapshot.facts);
    if (!writable) return writable.error();
    const std::string title =
        rule.empty() ? messages.ui("undo.fix-all") : messages.ui("undo.fix-rule", {{"rule", rule}});
    const std::string count = std::to_string(all.edits.size());
    return Json{{"title", title},
                {"findings", all.findings},
                {"heading", messages.ui("preview.heading", {{"count", count}})},
                {"changes", std::move(changes)},
                {"writes", *writable}};
}

Result<Json> edits(Desk& desk, const Request& request) {
    request.allow({"document", "sheet", "edits"});
    const std::vector<Edit> edits = edits_in(request.need("edits"));
    const auto asked = sheet_of(desk, request);
    if (!asked) return asked.error();
    auto all = writes(edits, asked->snapshot.facts);
    if (!all) return all.error();
    return Json{{"writes", std::move(all.value())}};
}

Result<Json> row(Desk& desk, const Request& request) {
    request.allow({"document", "sheet", "cell"});
    const Cell at = request.cell("cell");
    const auto asked = sheet_of(desk, request);
    if (!asked) return asked.error();
    const Sheet& sheet = asked->snapshot.sheet;
    for (const Judged& judged : asked->document.session().forms(asked->name)) {
        const auto found = row_below(sheet, judged.form, at);
        if (!found) continue;
        if (!asked->snapshot.facts.locked.empty())
            return Error{"sheet.protected", address(found->name), ""};
        Json merges = Json::array(), labels = Json::array();
        for (const Range& range : found->merges) merges.push_back(address(range));
        for (const Edit& label : found->labels) labels.push_back(write_json(label, {}));
        return Json{{"title", request.messages().ui("undo.insert-row")},
                    {"row", found->row + 1},
                    {"merges", std::move(merges)},
                    {"writes", std::move(labels)},
                    {"name", address(found->name)}};
    }
    return Error{"row.not-chosen", address(at), ""};
}

Result<Json> would(Desk& desk, const Request& request) {
    request.allow({"document", "sheet", "cell", "text"});
    const std::string text = request.text("text");
    const Cell at = request.cell("cell");
    const auto asked = sheet_of(desk, request);
    if (!asked) return asked.error();
    const CellValue value = cell_written({at, text}, asked->snapshot.facts.format(at));
    const auto draft = asked->document.session().draft(asked->name, at, value);
    Json answer{{"reading", value_json(text)},
                {"sentence", print(read_value(text).value)},
                {"findings", Json::array()}};
    if (!draft) return answer;
    const auto view = sidebar::make_typing_view(sidebar::Typing{at, false, draft},
                                                request.messages());
    answer["sentence"] = view.reading;
    for (const sidebar::TypingLine& line : view.lines) {
        answer["findings"].push_back(
            {{"severity", severity_name(line.severity)}, {"message", line.text}});
    }
    return answer;
}

}  // namespace jibiao::wasm
