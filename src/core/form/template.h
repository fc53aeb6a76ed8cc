// A form as data (templates/*.json): how it looks, what its cells mean, which rules apply how.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/cell.h"
#include "core/base/result.h"
#include "core/form/form.h"

namespace jibiao {

/// A cell (or merged area) of the form outside the rows of the indicator table.
struct TemplateCell {
    Range range;          ///< in the template's own coordinates, A1 is the form's first cell
    std::string text;     ///< printed label; "{year}" stands for the template's year
    std::string style;    ///< "title" "subtitle" "label" "header" "text" "amount" "note" "plain"
    std::string field;    ///< header field typed here (or behind the colon of `text`)
    std::string amount;   ///< amount key of the number typed here
    std::string formula;  ///< "=C6+G6": cells of the form, in the template's own coordinates
    std::string list;     ///< validity list by name, see Template::lists
};

struct TemplateColumn {
    Column column;
    int first = 0, last = 0;  ///< columns merged for it
    std::string header;
    std::string list;  ///< validity list of the column's cells; "" for none
};

struct TemplateRow {
    std::string level1, level2;
};

/// The indicator table: header row, then `rows`, neighbours with equal labels merged.
struct TemplateTable {
    int header_row = 0;
    std::vector<TemplateColumn> columns;
    std::vector<TemplateRow> rows;
    bool total_row = false;  ///< a row 合计 with =SUM of the weights below the rows
};

struct Template {
    std::string id, version, name, kind, region, source;
    int year = 0;
    std::string hierarchy;    ///< profile name in the vocabulary
    std::string amount_unit;  ///< "万元" or "元"; "" when the form has no amounts
    std::string sheet_name;
    bool landscape = false;
    std::vector<double> column_widths;  ///< millimetres
    std::map<int, double> row_heights;  ///< millimetres, by row; others default
    std::vector<TemplateCell> cells;
    TemplateTable table;
    /// Validity lists by name; "operators" too.
    std::map<std::string, std::vector<std::string>, std::less<>> lists;
    std::vector<std::string> operators;        ///< the form's own spelling of the signs
    std::vector<std::string> required_fields;  ///< header fields that must be filled
    std::vector<Identity> identities;
    Settings settings;
    std::string sha256;  ///< of the JSON text it was loaded from
    std::string file;    ///< of the user's folder; "" for a built-in one
};

/// Checked by hand against templates/schema.json's rules. Errors: "template.not-json",
/// "template.missing-key", "template.wrong-type", "template.unknown-key", "template.bad-value",
/// "template.bad-address"; `where` is a JSON pointer ("/table/columns/3/header"), `detail` says
/// what was read and what is expected.
Result<Template> load_template(std::string_view json);

}  // namespace jibiao
