// Requests, good and bad.
// SPDX-License-Identifier: MPL-2.0
#include "requests.h"

#include <nlohmann/json.hpp>
#include <random>

#include "snapshot_json.h"
#include "support/sheets.h"

namespace jibiao::test {
namespace {

Json call(const char* name, Json members = Json::object()) {
    Json json = {{"call", name}};
    json.update(members);
    return json;
}

Json on_sheet(const char* name, Json members = Json::object()) {
    Json json = {{"call", name}, {"document", "d"}, {"sheet", load_sheet("boye", 1).name()}};
    json.update(members);
    return json;
}

const Json& other_values() {
    static const Json values = {nullptr, true,  -1,        0,       1.5,           1e300,
                                "",      "x",   "A1",      "A1:B2", Json::array(), Json::object(),
                                {{1}},   {"x"}, {{"x", 1}}};
    return values;
}

/// Visits every value below, by pointer; long lists only at their ends.
void collect(const Json& json, const std::string& pointer, std::vector<std::string>& found) {
    if (!pointer.empty()) found.push_back(pointer);
    if (!json.is_structured()) return;
    std::size_t number = 0;
    for (const auto& item : json.items()) {
        const bool inside = json.is_array() && number > 0 && number + 1 < json.size();
        if (!inside) collect(item.value(), pointer + "/" + item.key(), found);
        ++number;
    }
}

}  // namespace

std::vector<Json> good_requests() {
    const Sheet sheet = load_sheet("boye", 1);
    const Json value_edit = {{"cell", "F10"}, {"text", "≥95%"}};
    return {
        call("version"),
        call("languages", {{"locale", "zh_TW"}}),
        call("texts", {{"keys", {"severity.error", "undo.insert"}}, {"language", "en"}}),
        call("value", {{"text", "不低于95%"}}),
        call("templates", {{"search", "项目"}, {"region", ""}, {"year", ""}, {"kind", ""}}),
        call("library", {{"texts", Json::array()}}),
        call("layout", {{"template", "xiushan-2023-department"}, {"cell", "B3"}}),
        call("open", {{"document", "d"}, {"decisions", ""}}),
        call("sheets", {{"document", "d"}, {"names", {sheet.name(), "空表"}}}),
        update_json("d", sheet),
        update_json("d", Sheet("空表", 1, 1)),
        call("check", {{"document", "d"}, {"file", "boye.xlsx"}}),
        call("report", {{"document", "d"}, {"file", "boye.xlsx"}, {"language", "zh_TW"}}),
        on_sheet("view",
                 {{"cell", "A1"},
                  {"filter", {{"search", "县"}, {"region", ""}, {"year", ""}, {"kind", ""}}},
                  {"locked_rows", {10, 11}}}),
        on_sheet("next", {{"cell", "A1"}}),
        on_sheet("previous", {{"cell", "A1"}}),
        on_sheet("repair", {{"rule", ""}}),
        on_sheet("edits", {{"edits", {value_edit}}}),
        on_sheet("row", {{"cell", "C10"}}),
        on_sheet("would", {{"cell", "F10"}, {"text", ">=95%"}}),
        on_sheet("export", {{"form", 0}, {"draft", true}}),
        call("export_workbook", {{"document", "d"}, {"file", "boye.xlsx"}, {"draft", true}}),
        call("mean", {{"document", "d"}, {"header", "完成目标"}, {"column", "value"}}),
        call("forget_meaning", {{"document", "d"}, {"header", "完成目标"}}),
        call("close", {{"document", "other"}}),
    };
}

std::vector<Json> wrong_requests(const Json& request) {
    std::vector<std::string> pointers;
    collect(request, "", pointers);
    std::vector<Json> wrong;
    for (const std::string& pointer : pointers) {
        const Json::json_pointer place(pointer);
        for (const Json& value : other_values()) {
            wrong.push_back(request);
            wrong.back()[place] = value;
        }
        const std::size_t end = pointer.rfind('/');
        const Json::json_pointer parent(pointer.substr(0, end));
        if (!request[parent].is_object()) continue;
        wrong.push_back(request);
        wrong.back()[parent].erase(pointer.substr(end + 1));
        wrong.push_back(request);
        wrong.back()[parent]["unknown"] = 1;
    }
    return wrong;
}

std::string damaged(std::string text, unsigned number) {
    std::mt19937 random(number);
    for (int i = 1 + static_cast<int>(random() % 4); i > 0 && !text.empty(); --i) {
        const std::size_t at = random() % text.size();
        switch (random() % 4) {
            case 0:
                text[at] = static_cast<char>(random());
                break;
            case 1:
                text.erase(at, 1 + random() % 8);
                break;
            case 2:
                text.insert(at, text.substr(random() % text.size(), random() % 40));
                break;
            default:
                text.insert(at, 1, "[]{}\",:0eE-\\"[random() % 12]);
        }
    }
    return text;
}

}  // namespace jibiao::test
