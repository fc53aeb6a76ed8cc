// Typed access to a JSON text that people wrote, with a JSON pointer to whatever is wrong in it.
//
// A loader reads straight through: a missing, unknown or wrongly typed member notes the first error
// in the shared JsonText and reads as empty. The loader asks for that error once, at the end.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <initializer_list>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/result.h"

namespace jibiao {

class JsonReader;

/// A JSON text and the first error met in it. Must outlive its readers.
class JsonText {
public:
    /// `family` is the first half of every error code: "template" gives "template.not-json". A text
    /// that is no JSON, or has the same key twice in one object, is an error from the start ("line
    /// 3, column 7").
    JsonText(std::string_view text, std::string family);
    JsonText(const JsonText&) = delete;
    JsonText& operator=(const JsonText&) = delete;

    JsonReader root();
    const std::optional<Error>& error() const { return error_; }

private:
    friend class JsonReader;
    void note(std::string_view kind, std::string where, std::string detail);

    std::string family_;
    nlohmann::json value_;
    std::optional<Error> error_;
};

/// One value and its place. An absent value reads as empty without a further error.
class JsonReader {
public:
    bool present() const { return value_ != nullptr; }
    const std::string& pointer() const { return pointer_; }

    /// Notes "unknown-key" unless every key of this object is one of `known`.
    void allow(std::span<const std::string_view> known) const;
    void allow(std::initializer_list<std::string_view> known) const {
        allow(std::span(known.begin(), known.size()));
    }
    /// A member that must be there ("missing-key").
    JsonReader need(std::string_view key) const;
    /// A member that may be absent.
    JsonReader find(std::string_view key) const;

    /// A text that is not empty ("wrong-type", "bad-value").
    std::string text() const;
    /// The same, but "" will do.
    std::string text_or_empty() const;
    bool is_text() const { return value_ && value_->is_string(); }
    bool is_null() const { return value_ && value_->is_null(); }
    int whole(int low, int high) const;
    double number(double low, double high) const;
    bool truth() const;

    /// The entries of an array, the members of an object (in the order of their keys).
    std::vector<JsonReader> items() const;
    std::vector<std::pair<std::string, JsonReader>> members() const;
    /// An array of texts, none of them twice.
    std::vector<std::string> texts() const;

    /// The value itself, for large blocks whose reader checks every type; null when absent.
    const nlohmann::json* raw() const { return value_; }

    /// Notes "bad-value" for this value; `expected` says what would be right.
    void refuse(std::string_view expected) const { refuse("bad-value", expected); }
    /// The same with a code of the caller's own: "template.bad-address".
    void refuse(std::string_view kind, std::string_view expected) const;

private:
    friend class JsonText;
    JsonReader(JsonText& file, const nlohmann::json* value, std::string pointer)
        : file_(&file), value_(value), pointer_(std::move(pointer)) {}
    JsonReader child(const nlohmann::json* value, std::string_view key) const;
    /// True when the value is there and of the type; else notes "wrong-type" (not for an absent
    /// value).
    bool is(bool right_type, std::string_view expected) const;

    JsonText* file_;
    const nlohmann::json* value_;
    std::string pointer_;
};

}  // namespace jibiao
