// A value text taken apart, as `jibiao value` prints it.
// SPDX-License-Identifier: MPL-2.0
#include <nlohmann/json.hpp>

#include "core/output/json.h"

namespace jibiao {
namespace {

/// What one kind has beyond the four keys of all.
void add_details(Json& json, const Interval& interval) {
    json["low"] = interval.low.text();
    json["high"] = interval.high.text();
}

void add_details(Json& json, const Frequency& frequency) {
    json["every"] = frequency.every.text();
    json["period"] = frequency.period;
}

void add_details(Json& json, const Deadline& deadline) {
    json["event"] = deadline.event;
}

void add_details(Json& json, const Qualitative& qualitative) {
    json["text"] = qualitative.text;
}

void add_details(Json& json, const Unreadable& unreadable) {
    json["text"] = unreadable.text;
}

Json described(const Value& value);

void add_details(Json& json, const Compound& compound) {
    Json parts = Json::array();
    for (const Quantity& part : compound.parts) parts.push_back(described(part));
    json["parts"] = std::move(parts);
}

void add_details(Json&, const Empty&) {}
void add_details(Json&, const Quantity&) {}

Json described(const Value& value) {
    const auto number = number_of(value);
    Json json = {{"kind", kind_name(value)},
                 {"operator", symbol(operator_of(value))},
                 {"number", number ? number->text() : ""},
                 {"unit", unit_of(value)}};
    std::visit([&json](const auto& kind) { add_details(json, kind); }, value);
    return json;
}

}  // namespace

Json value_json(std::string_view text) {
    return described(read_value(text).value);
}

}  // namespace jibiao
