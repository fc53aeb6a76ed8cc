// Members of a request.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/wasm/request.h"

#include <nlohmann/json.hpp>
#include <vector>

namespace jibiao::wasm {

Request::Request(JsonText& text, const Messages& messages)
    : text_(text), root_(text.root()), messages_(messages) {}

void Request::allow(std::initializer_list<std::string_view> known) const {
    std::vector<std::string_view> all{"call", "language"};
    all.insert(all.end(), known.begin(), known.end());
    root_.allow(all);
}

int Request::count(std::string_view key) const {
    constexpr int most = 1 << 20;
    const JsonReader value = find(key);
    return value.present() ? value.whole(0, most) : 0;
}

Cell Request::cell_at(const JsonReader& value) {
    const auto cell = parse_address(value.text_or_empty());
    if (!cell) value.refuse("the address of a cell");
    return cell.value_or(Cell{});
}

Range Request::range_at(const JsonReader& value) {
    const auto range = parse_range(value.text_or_empty());
    if (!range) value.refuse("the address of a range");
    return range.value_or(Range{});
}

}  // namespace jibiao::wasm
