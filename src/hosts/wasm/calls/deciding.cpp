// What the user decides about a document: findings set aside, meanings of headers.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/text.h"
#include "hosts/uno/sidebar/model/check_view.h"
#include "hosts/wasm/calls/lists.h"
#include "hosts/wasm/view_json.h"

namespace jibiao::wasm {
namespace {

/// Other programs keep no more of a property than 255 units of UTF-16.
constexpr std::size_t longest_piece = 120;  // code points

Json decided(Session& session, Decisions decisions) {
    session.decide(std::move(decisions));
    const std::string text = decisions_text(session.decisions());
    const std::u32string signs = decode(text);
    Json pieces = Json::array();
    for (std::size_t at = 0; at < signs.size(); at += longest_piece)
        pieces.push_back(encode(signs.substr(at, longest_piece)));
    return {{"decisions", text}, {"pieces", std::move(pieces)}, {"revision", session.revision()}};
}

sidebar::CheckView view_of(const SheetAsked& asked, const Messages& messages) {
    const Session& session = asked.document.session();
    return sidebar::make_check_view(session.all(), asked.name, messages, session.between(),
                                    session.decisions().set_aside);
}

std::optional<FindingName> name_of(const SheetAsked& asked, const std::string& key,
                                   const Messages& messages) {
    const Session& session = asked.document.session();
    for (const sidebar::FindingRow& row : view_of(asked, messages).rows) {
        if (key_text(row.key) != key) continue;
        const auto details = sidebar::make_details(session.forms(asked.name), asked.name, row.key,
                                                   messages, session.between());
        return details ? details->name : std::nullopt;
    }
    return std::nullopt;
}

/// The column that a text names; noted as wrong when it names none.
std::optional<Column> column_of(const JsonReader& column) {
    const std::string key = column.text();
    for (int i = 0; i < column_count; ++i) {
        if (column_key(static_cast<Column>(i)) == key) return static_cast<Column>(i);
    }
    column.refuse("the name of a column");
    return std::nullopt;
}

}  // namespace

Result<Json> set_aside_call(Desk& desk, const Request& request) {
    request.allow({"document", "sheet", "key", "reason"});
    const JsonReader key = request.need("key");
    const std::string reason = request.need("reason").text();
    const auto asked = sheet_of(desk, request);
    if (!asked) return asked.error();
    const auto name = name_of(*asked, key.text_or_empty(), request.messages());
    if (!name) key.refuse("unknown-finding", "a finding of the sheet that can be set aside");
    if (request.wrong()) return *request.wrong();
    Session& session = asked->document.session();
    Decisions decisions = session.decisions();
    decisions.set_aside.push_back({*name, reason});
    return decided(session, std::move(decisions));
}

Result<Json> restore(Desk& desk, const Request& request) {
    request.allow({"document", "sheet", "aside"});
    const JsonReader number = request.need("aside");
    constexpr int most = 1 << 20;
    const auto wanted = static_cast<std::size_t>(number.whole(0, most));
    const auto asked = sheet_of(desk, request);
    if (!asked) return asked.error();
    const std::vector<sidebar::AsideRow> rows = view_of(*asked, request.messages()).aside;
    if (wanted >= rows.size()) number.refuse("the number of a finding that was set aside");
    if (request.wrong()) return *request.wrong();
    Session& session = asked->document.session();
    Decisions decisions = session.decisions();
    std::erase_if(decisions.set_aside,
                  [&](const SetAside& one) { return one.name == rows[wanted].decision.name; });
    return decided(session, std::move(decisions));
}

Result<Json> mean(Desk& desk, const Request& request) {
    request.allow({"document", "header", "column"});
    const std::string header = request.need("header").text();
    const JsonReader column = request.need("column");
    std::optional<Column> meant;
    if (column.present() && !column.is_null()) meant = column_of(column);
    const auto document = document_of(desk, request);
    if (!document) return document.error();
    Session& session = (*document)->session();
    Decisions decisions = session.decisions();
    decisions.headers[header] = meant;
    return decided(session, std::move(decisions));
}

Result<Json> forget_meaning(Desk& desk, const Request& request) {
    request.allow({"document", "header"});
    const std::string header = request.need("header").text();
    const auto document = document_of(desk, request);
    if (!document) return document.error();
    Session& session = (*document)->session();
    Decisions decisions = session.decisions();
    decisions.headers.erase(header);
    return decided(session, std::move(decisions));
}

}  // namespace jibiao::wasm
