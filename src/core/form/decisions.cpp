// Decisions as JSON: {"version": 1, "headers": […], "set_aside": […]}.
// SPDX-License-Identifier: MPL-2.0
#include "core/form/decisions.h"

#include <nlohmann/json.hpp>

#include "core/base/json_reader.h"
#include "core/base/text.h"

namespace jibiao {
namespace {

using Json = nlohmann::ordered_json;

constexpr int version = 1;

/// A member only where there is something to say.
void add(Json& json, const char* key, const std::string& text) {
    if (!text.empty()) json[key] = text;
}

Json to_json(const SetAside& one) {
    Json json = {{"rule", one.name.rule}};
    add(json, "variant", one.name.variant);
    json["sheet"] = one.name.sheet;
    add(json, "form", one.name.form);
    json["place"] = one.name.place;
    json["reason"] = one.reason;
    return json;
}

SetAside load_set_aside(const JsonReader& json) {
    json.allow({"rule", "variant", "sheet", "form", "place", "reason"});
    FindingName name{json.need("rule").text(), json.find("variant").text(),
                     json.need("sheet").text(), json.find("form").text(),
                     json.need("place").text()};
    return {std::move(name), json.need("reason").text()};
}

void load_header(const JsonReader& json, Decisions& out) {
    json.allow({"header", "column"});
    auto& column = out.headers[fold_label(json.need("header").text())];
    const JsonReader key = json.find("column");
    if (!key.present()) return;
    column = column_of_key(key.text());
    if (!column) key.refuse("the key of a column");
}

}  // namespace

std::string decisions_text(const Decisions& decisions) {
    if (decisions.empty()) return "";
    Json headers = Json::array(), set_aside = Json::array();
    for (const auto& [header, column] : decisions.headers) {
        Json json = {{"header", header}};
        if (column) json["column"] = column_key(*column);
        headers.push_back(std::move(json));
    }
    for (const SetAside& one : decisions.set_aside) set_aside.push_back(to_json(one));
    const Json all = {{"version", version}, {"headers", headers}, {"set_aside", set_aside}};
    return all.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<Decisions> load_decisions(std::string_view json) {
    Decisions out;
    if (json.empty()) return out;
    JsonText text(json, "decisions");
    const JsonReader root = text.root();
    root.allow({"version", "headers", "set_aside"});
    root.need("version").whole(version, version);
    for (const JsonReader& header : root.find("headers").items()) load_header(header, out);
    for (const JsonReader& one : root.find("set_aside").items()) {
        out.set_aside.push_back(load_set_aside(one));
    }
    if (text.error()) {
        return Error{"decisions.unreadable", text.error()->where, text.error()->detail};
    }
    return out;
}

}  // namespace jibiao
