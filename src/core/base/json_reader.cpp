// Reading JSON by type: first a check of syntax and double keys, then readers over the value.
// SPDX-License-Identifier: MPL-2.0
#include "core/base/json_reader.h"

#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <set>

namespace jibiao {
namespace {

using nlohmann::json;

/// Finds what nlohmann/json's own parser does not tell without exceptions: where the syntax breaks,
/// and keys that stand twice in one object (the parser would silently keep one of them).
class SyntaxCheck {
public:
    bool null() { return true; }
    bool boolean(bool) { return true; }
    bool number_integer(json::number_integer_t) { return true; }
    bool number_unsigned(json::number_unsigned_t) { return true; }
    bool number_float(json::number_float_t, const std::string&) { return true; }
    bool string(std::string&) { return true; }
    bool binary(json::binary_t&) { return true; }
    bool start_object(std::size_t) {
        keys_.emplace_back();
        return true;
    }
    bool key(std::string& name) {
        if (keys_.back().insert(name).second) return true;
        double_key = name;
        return false;
    }
    bool end_object() {
        keys_.pop_back();
        return true;
    }
    bool start_array(std::size_t) { return true; }
    bool end_array() { return true; }
    template <class Exception>
    bool parse_error(std::size_t position, const std::string&, const Exception&) {
        broken_at = position;
        return false;
    }

    std::optional<std::size_t> broken_at;
    std::optional<std::string> double_key;

private:
    std::vector<std::set<std::string>> keys_;
};

std::string line_and_column(std::string_view text, std::size_t position) {
    const std::string_view before = text.substr(0, std::min(position, text.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t last = before.rfind('\n');
    const std::size_t column = before.size() - (last == std::string_view::npos ? 0 : last + 1);
    return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

/// A piece of JSON short enough for a message.
std::string shown(const json& value) {
    if (value.is_object()) return "an object";
    if (value.is_array()) return "a list";
    return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

/// The key as a step of a JSON pointer (RFC 6901).
std::string step(std::string_view key) {
    std::string out = "/";
    for (const char c : key) {
        if (c == '~')
            out += "~0";
        else if (c == '/')
            out += "~1";
        else
            out += c;
    }
    return out;
}

}  // namespace

JsonText::JsonText(std::string_view text, std::string family) : family_(std::move(family)) {
    SyntaxCheck check;
    if (json::sax_parse(text, &check)) {
        value_ = json::parse(text, nullptr, false);
        return;
    }
    if (check.double_key) {
        note("bad-value", "", "key \"" + *check.double_key + "\" twice in one object");
    } else {
        note("not-json", "", line_and_column(text, check.broken_at.value_or(0)));
    }
}

JsonReader JsonText::root() {
    return JsonReader(*this, error_ ? nullptr : &value_, "");
}

void JsonText::note(std::string_view kind, std::string where, std::string detail) {
    if (!error_)
        error_ = Error{family_ + "." + std::string(kind), std::move(where), std::move(detail)};
}

void JsonReader::refuse(std::string_view kind, std::string_view expected) const {
    if (!value_) return;
    file_->note(kind, pointer_, shown(*value_) + "; expected " + std::string(expected));
}

bool JsonReader::is(bool right_type, std::string_view expected) const {
    if (!right_type) refuse("wrong-type", expected);
    return right_type;
}

JsonReader JsonReader::child(const json* value, std::string_view key) const {
    return JsonReader(*file_, value, pointer_ + step(key));
}

void JsonReader::allow(std::span<const std::string_view> known) const {
    if (!value_ || !is(value_->is_object(), "an object")) return;
    for (const auto& member : value_->items()) {
        if (std::find(known.begin(), known.end(), member.key()) != known.end()) continue;
        std::string expected = "expected one of:";
        for (const std::string_view key : known) expected.append(" ").append(key);
        file_->note("unknown-key", pointer_ + step(member.key()), expected);
    }
}

JsonReader JsonReader::find(std::string_view key) const {
    if (!value_ || !is(value_->is_object(), "an object")) return child(nullptr, key);
    const auto found = value_->find(std::string(key));
    return child(found == value_->end() ? nullptr : &*found, key);
}

JsonReader JsonReader::need(std::string_view key) const {
    JsonReader found = find(key);
    if (value_ && !found.value_)
        file_->note("missing-key", found.pointer_, "nothing; expected this key");
    return found;
}

std::string JsonReader::text_or_empty() const {
    if (!value_ || !is(value_->is_string(), "a text")) return {};
    return *value_->get_ptr<const std::string*>();
}

std::string JsonReader::text() const {
    std::string held = text_or_empty();
    if (value_ && value_->is_string() && held.empty()) refuse("a text that is not empty");
    return held;
}

int JsonReader::whole(int low, int high) const {
    if (!value_ || !is(value_->is_number_integer(), "a whole number")) return low;
    const bool huge =
        value_->is_number_unsigned() && *value_->get_ptr<const std::uint64_t*>() > INT32_MAX;
    const std::int64_t held = huge ? INT64_MAX : value_->get<std::int64_t>();
    if (held >= low && held <= high) return static_cast<int>(held);
    refuse("a whole number from " + std::to_string(low) + " to " + std::to_string(high));
    return low;
}

double JsonReader::number(double low, double high) const {
    if (!value_ || !is(value_->is_number(), "a number")) return low;
    const double held = value_->get<double>();
    if (held >= low && held <= high) return held;
    refuse("a number from " + json(low).dump() + " to " + json(high).dump());
    return low;
}

bool JsonReader::truth() const {
    return value_ && is(value_->is_boolean(), "true or false") && value_->get<bool>();
}

std::vector<JsonReader> JsonReader::items() const {
    std::vector<JsonReader> out;
    if (!value_ || !is(value_->is_array(), "a list")) return out;
    for (std::size_t i = 0; i < value_->size(); ++i) {
        out.push_back(child(&(*value_)[i], std::to_string(i)));
    }
    return out;
}

std::vector<std::pair<std::string, JsonReader>> JsonReader::members() const {
    std::vector<std::pair<std::string, JsonReader>> out;
    if (!value_ || !is(value_->is_object(), "an object")) return out;
    for (const auto& member : value_->items()) {
        out.emplace_back(member.key(), child(&member.value(), member.key()));
    }
    return out;
}

std::vector<std::string> JsonReader::texts() const {
    std::vector<std::string> out;
    for (const JsonReader& item : items()) {
        std::string text = item.text();
        if (std::find(out.begin(), out.end(), text) != out.end())
            item.refuse("a text not yet in the list");
        out.push_back(std::move(text));
    }
    return out;
}

}  // namespace jibiao
