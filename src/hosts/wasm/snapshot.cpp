// Snapshots: every value's type is looked at, nothing is believed.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/wasm/snapshot.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "core/form/read_limits.h"
#include "hosts/wasm/request.h"

namespace jibiao::wasm {
namespace {

using nlohmann::json;

/// More areas than any sheet of that size has.
constexpr std::size_t most_areas = 20000;

/// Range.Value2 and Range.Formula: rows of values, or one bare value.
class Block {
public:
    /// Empty where a value is of a type that no cell holds.
    explicit Block(const JsonReader& block) {
        const json* held = block.raw();
        if (!held) return;
        if (!is_usable(*held)) {
            block.refuse("wrong-type", "rows of texts, numbers, truth values and null");
            return;
        }
        if (!held->is_array()) {
            single_ = held;
            rows_ = columns_ = 1;
            return;
        }
        table_ = held;
        rows_ = static_cast<int>(std::min(held->size(), longest));
        for (const json& row : *held)
            columns_ = std::max(columns_, static_cast<int>(std::min(row.size(), longest)));
    }

    int rows() const { return rows_; }
    int columns() const { return columns_; }

    /// Null for a cell that the block does not have.
    const json* at(Cell cell) const {
        if (single_) return cell == Cell{} ? single_ : nullptr;
        if (!table_ || cell.row >= rows_) return nullptr;
        const json& row = (*table_)[static_cast<std::size_t>(cell.row)];
        const auto column = static_cast<std::size_t>(cell.column);
        return column < row.size() ? &row[column] : nullptr;
    }

private:
    static constexpr std::size_t longest = 1 << 20;

    static bool is_value(const json& value) { return !value.is_structured(); }
    static bool is_usable(const json& block) {
        if (!block.is_array()) return is_value(block);
        return std::all_of(block.begin(), block.end(), [](const json& row) {
            return row.is_array() && std::all_of(row.begin(), row.end(), is_value);
        });
    }

    const json* single_ = nullptr;
    const json* table_ = nullptr;
    int rows_ = 0, columns_ = 0;
};

const std::string* text_of(const json* value) {
    return value ? value->get_ptr<const std::string*>() : nullptr;
}

bool is_blank(const json* value) {
    const std::string* text = text_of(value);
    return !value || value->is_null() || (text && text->empty());
}

/// The error that a number of Value2 stands for; null for any other number.
const char* error_name(double number) {
    constexpr double base = -2146826246;  // #N/A
    const struct {
        int below;
        const char* name;
    } names[] = {{42, "#NULL!"}, {35, "#DIV/0!"}, {27, "#VALUE!"}, {19, "#REF!"},
                 {13, "#NAME?"}, {6, "#NUM!"},    {0, "#N/A"}};
    for (const auto& [below, name] : names) {
        if (number == base - below) return name;
    }
    return nullptr;
}

std::vector<Range> areas(const JsonReader& list) {
    std::vector<Range> found;
    for (const JsonReader& item : list.items()) {
        if (found.size() == most_areas) {
            item.refuse("bad-value", "fewer areas");
            break;
        }
        found.push_back(Request::range_at(item));
    }
    return found;
}

/// [["A1:J9", "0.00%"], …]
std::vector<std::pair<Range, NumberFormat>> formats(const JsonReader& list) {
    std::vector<std::pair<Range, NumberFormat>> found;
    for (const JsonReader& item : list.items()) {
        const std::vector<JsonReader> pair = item.items();
        if (pair.size() != 2 || found.size() == most_areas) {
            item.refuse("bad-value", "an area and its number format");
            break;
        }
        found.emplace_back(Request::range_at(pair[0]), read_number_format(pair[1].text_or_empty()));
    }
    return found;
}

/// Cells as they are shown, by place.
std::map<Cell, std::string> shown_texts(const JsonReader& object) {
    std::map<Cell, std::string> texts;
    for (const auto& [address, text] : object.members()) {
        const auto cell = parse_address(address);
        if (!cell) text.refuse("bad-value", "the address of a cell as its key");
        if (cell) texts[*cell] = text.text_or_empty();
    }
    return texts;
}

/// The result of a formula without a format of its own is shown as its operands are.
NumberClass class_of_text(std::string_view shown) {
    if (!shown.empty() && shown.back() == '%') return NumberClass::percent;
    const bool exponent = shown.find('E') != shown.npos;
    const bool date = shown.find_first_of("/:") != shown.npos || shown.find('-', 1) != shown.npos;
    return date && !exponent ? NumberClass::date : NumberClass::plain;
}

/// Reads one snapshot; lives for one call of read_snapshot.
class Reader {
public:
    explicit Reader(const JsonReader& snapshot)
        : values_(snapshot.need("values")),
          formulas_(snapshot.find("formulas")),
          merges_(areas(snapshot.find("merges"))),
          texts_(shown_texts(snapshot.find("texts"))) {
        facts_.formats = formats(snapshot.find("formats"));
        facts_.locked = areas(snapshot.find("locked"));
        facts_.unlocked = areas(snapshot.find("unlocked"));
        facts_.cut = snapshot.find("cut").truth();
    }

    Snapshot read(std::string name) {
        find_extent();
        Cell last = last_;
        std::sort(merges_.begin(), merges_.end(),
                  [](const Range& left, const Range& right) { return left.first < right.first; });
        std::erase_if(merges_, [&](const Range& merged) {
            return merged.first.row > last_.row || merged.first.column > last_.column;
        });
        for (const Range& merged : merges_) last = reach(last, merged);
        Sheet sheet(std::move(name), last.row + 1, last.column + 1);
        for (const Range& merged : merges_) sheet.merge(merged);
        set_cells(sheet);
        return {std::move(sheet), std::move(facts_)};
    }

private:
    bool is_formula(Cell at) const {
        const std::string* formula = text_of(formulas_.at(at));
        if (!formula || formula->empty() || formula->front() != '=') return false;
        const std::string* value = text_of(values_.at(at));
        return !value || *value != *formula;
    }

    /// Where content ends within a rectangle from A1; at least one cell.
    Cell content_within(int rows, int columns) const {
        Cell last;
        for (int row = 0; row < rows; ++row) {
            for (int column = 0; column < columns; ++column) {
                const Cell at{row, column};
                if (is_blank(values_.at(at)) && !is_formula(at)) continue;
                last = {row, std::max(last.column, column)};
            }
        }
        return last;
    }

    void find_extent() {
        const auto within = [this](int rows, int columns) { return content_within(rows, columns); };
        const Extent extent = extent_of(std::max(values_.rows(), formulas_.rows()),
                                        std::max(values_.columns(), formulas_.columns()), within);
        last_ = extent.last;
        facts_.cut = facts_.cut || extent.cut;
    }

    void set_cells(Sheet& sheet) const {
        const std::vector<NumberFormat> formats = formats_of_cells();
        std::size_t number = 0;
        for (int row = 0; row <= last_.row; ++row) {
            for (int column = 0; column <= last_.column; ++column) {
                const Cell at{row, column};
                CellValue value = content(at, formats[number++]);
                value.formula = is_formula(at);
                value.locked = facts_.is_locked(at);
                sheet.set(at, std::move(value));
            }
        }
    }

    std::vector<NumberFormat> formats_of_cells() const {
        const int columns = last_.column + 1;
        std::vector<NumberFormat> all(static_cast<std::size_t>((last_.row + 1) * columns));
        for (const auto& [range, format] : facts_.formats) {
            for (int row = range.first.row; row <= std::min(range.last.row, last_.row); ++row) {
                const auto begin = all.begin() + row * columns;
                const int end = std::min(range.last.column, last_.column) + 1;
                if (range.first.column < end)
                    std::fill(begin + range.first.column, begin + end, format);
            }
        }
        return all;
    }

    std::string shown(Cell at) const {
        const auto text = texts_.find(at);
        return text == texts_.end() ? std::string() : text->second;
    }

    CellValue content(Cell at, const NumberFormat& format) const {
        const json* value = values_.at(at);
        if (is_blank(value)) return {};
        if (const std::string* text = text_of(value)) return text_cell(*text);
        const double number =
            value->is_boolean() ? (value->get<bool>() ? 1 : 0) : value->get<double>();
        if (const char* error = error_name(number)) {
            const std::string text = shown(at);
            return error_cell(text.empty() ? error : text);
        }
        return number_content(number, at, format);
    }

    CellValue number_content(double number, Cell at, const NumberFormat& format) const {
        const bool unsure = format.general && is_formula(at);
        const std::string text = shown(at);
        const NumberClass is = unsure ? class_of_text(text) : format.number_class;
        if (is == NumberClass::percent) return percent_cell(number);
        if (is == NumberClass::plain) return number_cell(number);
        return date_cell(number, text.empty() ? date_text(number) : text);
    }

    Block values_, formulas_;
    std::vector<Range> merges_;
    std::map<Cell, std::string> texts_;
    Facts facts_;
    Cell last_;  ///< of the content
};

}  // namespace

NumberFormat Facts::format(Cell at) const {
    const auto found = std::find_if(formats.rbegin(), formats.rend(),
                                    [at](const auto& area) { return area.first.contains(at); });
    return found == formats.rend() ? NumberFormat{} : found->second;
}

bool Facts::is_locked(Cell at) const {
    const auto holds = [at](const Range& range) { return range.contains(at); };
    return std::any_of(locked.begin(), locked.end(), holds) &&
           std::none_of(unlocked.begin(), unlocked.end(), holds);
}

Snapshot read_snapshot(std::string name, const JsonReader& snapshot) {
    snapshot.allow(
        {"values", "formulas", "formats", "merges", "locked", "unlocked", "texts", "cut"});
    return Reader(snapshot).read(std::move(name));
}

}  // namespace jibiao::wasm
