// Sheets as Range.Value2 and its like would give them.
// SPDX-License-Identifier: MPL-2.0
#include "snapshot_json.h"

#include <nlohmann/json.hpp>

namespace jibiao::test {
namespace {

/// Of Value2, for #VALUE!; what is shown stands in "texts".
constexpr int any_error = -2146826273;

Json value_of(const CellValue& cell) {
    switch (cell.content) {
        case Content::empty:
            return nullptr;
        case Content::text:
            return cell.text;
        case Content::number:
            return cell.number;
        case Content::error:
            break;
    }
    return any_error;
}

class Writer {
public:
    explicit Writer(const Sheet& sheet) : sheet_(sheet) {}

    Json write() {
        for (int row = 0; row < sheet_.rows(); ++row) {
            Json values = Json::array(), formulas = Json::array();
            for (int column = 0; column < sheet_.columns(); ++column) {
                const CellValue& cell = sheet_.at({row, column});
                values.push_back(value_of(cell));
                formulas.push_back(cell.formula ? Json("=1") : values.back());
                any_formula_ = any_formula_ || cell.formula;
                add_facts({row, column}, cell);
            }
            values_.push_back(std::move(values));
            formulas_.push_back(std::move(formulas));
        }
        Json json = {{"values", values_}};
        if (any_formula_) json["formulas"] = formulas_;
        for (const Range& merge : sheet_.merges()) merges_.push_back(address(merge));
        json["merges"] = merges_;
        json["formats"] = formats_;
        json["locked"] = locked_;
        json["texts"] = texts_;
        return json;
    }

private:
    void add_facts(Cell at, const CellValue& cell) {
        const std::string where = address(at);
        if (cell.number_class == NumberClass::percent) formats_.push_back({where, "0.00%"});
        if (cell.number_class == NumberClass::date) formats_.push_back({where, "yyyy/m/d"});
        if (cell.number_class == NumberClass::date || cell.content == Content::error)
            texts_[where] = cell.text;
        if (cell.locked) locked_.push_back(where);
    }

    const Sheet& sheet_;
    Json values_ = Json::array(), formulas_ = Json::array(), formats_ = Json::array(),
         merges_ = Json::array(), locked_ = Json::array(), texts_ = Json::object();
    bool any_formula_ = false;
};

}  // namespace

Json snapshot_json(const Sheet& sheet) {
    return Writer(sheet).write();
}

Json update_json(const std::string& document, const Sheet& sheet) {
    return {{"call", "update"},
            {"document", document},
            {"sheet", sheet.name()},
            {"snapshot", snapshot_json(sheet)}};
}

}  // namespace jibiao::test
