// One request: its members read by type, the first wrong one noted.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "core/base/cell.h"
#include "core/base/json_reader.h"
#include "messages/messages.h"

namespace jibiao::wasm {

/// A call reads all its members, then asks wrong(): what it has read till then may be empty.
/// Errors are "request.not-json", "request.wrong-type", "request.missing-key",
/// "request.unknown-key", "request.bad-value"; `where` is a JSON pointer.
class Request {
public:
    /// Both must outlive the request.
    Request(JsonText& text, const Messages& messages);

    const Messages& messages() const { return messages_; }
    const std::optional<Error>& wrong() const { return text_.error(); }

    /// What a call knows beside "call" and "language".
    void allow(std::initializer_list<std::string_view> known) const;
    JsonReader need(std::string_view key) const { return root_.need(key); }
    JsonReader find(std::string_view key) const { return root_.find(key); }

    /// A member that must be there; "" will do.
    std::string text(std::string_view key) const { return need(key).text_or_empty(); }
    /// A member that may be absent: then "".
    std::string text_if_any(std::string_view key) const { return find(key).text_or_empty(); }
    bool truth(std::string_view key) const { return find(key).truth(); }
    /// A whole number from 0; 0 where it is absent.
    int count(std::string_view key) const;
    Cell cell(std::string_view key) const { return cell_at(need(key)); }

    /// "J10" and "A1:J18" as members of a request; A1 where they are malformed.
    static Cell cell_at(const JsonReader& value);
    static Range range_at(const JsonReader& value);

private:
    JsonText& text_;
    JsonReader root_;
    const Messages& messages_;
};

}  // namespace jibiao::wasm
