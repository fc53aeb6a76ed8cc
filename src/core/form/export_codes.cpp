// Codes of the budget system: loading, and a region's codes over the general ones.
// SPDX-License-Identifier: MPL-2.0
#include "core/form/export_codes.h"

#include "core/base/json_reader.h"

namespace jibiao {
namespace {

ExportCodes::Codes load_codes(const JsonReader& codes) {
    ExportCodes::Codes out;
    for (const auto& [name, code] : codes.members()) out[name] = code.text();
    return out;
}

template <class Map>
void put(Map& codes, const Map& more) {
    for (const auto& [name, code] : more) codes[name] = code;
}

void put(std::string& text, const std::string& more) {
    if (!more.empty()) text = more;
}

}  // namespace

ExportCodes ExportCodes::with(const ExportCodes& other) const {
    ExportCodes all = *this;
    put(all.level1, other.level1);
    put(all.level2, other.level2);
    put(all.level3, other.level3);
    put(all.operators, other.operators);
    put(all.lengths, other.lengths);
    put(all.division_code, other.division_code);
    put(all.division_name, other.division_name);
    put(all.division_suffix, other.division_suffix);
    put(all.amount_unit, other.amount_unit);
    return all;
}

ExportCodes load_export_codes(const JsonReader& codes) {
    codes.allow({"level1", "level2", "level3", "operators", "division_code", "division_name",
                 "division_suffix", "amount_unit", "lengths"});
    ExportCodes out;
    out.level1 = load_codes(codes.find("level1"));
    out.level2 = load_codes(codes.find("level2"));
    out.level3 = load_codes(codes.find("level3"));
    out.operators = load_codes(codes.find("operators"));
    constexpr int most = 100000;
    for (const auto& [element, length] : codes.find("lengths").members())
        out.lengths[element] = length.whole(1, most);
    const auto text = [&](const char* key) {
        const JsonReader value = codes.find(key);
        return value.present() ? value.text() : std::string();
    };
    const auto digits = [&](const char* key) {
        const std::string value = text(key);
        if (value.find_first_not_of("0123456789") != std::string::npos)
            codes.find(key).refuse("digits");
        return value;
    };
    out.division_code = digits("division_code");
    out.division_name = text("division_name");
    out.division_suffix = digits("division_suffix");
    out.amount_unit = text("amount_unit");
    if (!out.amount_unit.empty() && out.amount_unit != "万元" && out.amount_unit != "元")
        codes.find("amount_unit").refuse("万元 or 元");
    return out;
}

}  // namespace jibiao
