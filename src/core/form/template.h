// A form as data (templates/*.json): how it looks, what its cells mean, which rules apply how.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/cell.h"
#include "core/base/result.h"
#include "core/form/export_codes.h"
#include "core/form/form.h"

namespace jibiao {

/// A cell (or merged area) of the form outside the rows of the indicator table.
struct TemplateCell {
    Range range;          ///< in the template's own coordinates, A1 is the form's first cell
    std::string text;     ///< printed label; "{year}" stands for the template's year
    std::string style;    ///< "title" "subtitle" "label" "header" "text" "amount" "rate" "points"
                          ///< "note" "plain"
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
    /// Rows of the header, which then ends in the table's header row: 2 beside columns that stand
    /// under a common heading. The heading itself is a cell of the template.
    int header_rows = 1;
    /// One of several columns in which a tick is set; `column` is what they tell about (see Tick).
    bool tick = false;
};

/// A sum in the total row: the column's rows and perhaps one more cell, the points of the funding
/// grid for instance.
struct TemplateTotal {
    Column column;
    std::optional<Cell> plus;  ///< in the template's own coordinates
};

struct TemplateRow {
    std::string level1, level2;
};

/// The indicator table: header row, then `rows`, neighbours with equal labels merged. Columns of the
/// mid-term (long_term_level2 …) stand beside those of the year and share level 1; their rows carry
/// the same level-2 labels.
struct TemplateTable {
    int header_row = 0;
    std::vector<TemplateColumn> columns;
    std::vector<TemplateRow> rows;
    bool total_row = false;             ///< a row of sums below the rows
    std::string total_label = "合计";   ///< its label
    std::vector<TemplateTotal> totals;  ///< its sums; the weights where the template names none
};

struct Template {
    std::string id, version, name, kind, region, source;
    int year = 0;
    std::string hierarchy;    ///< profile name in the vocabulary
    std::string amount_unit;  ///< "万元" or "元"; "" when the form has no amounts
    std::string sheet_name;
    bool landscape = false;
    /// A form belongs to this template from this fit on (0 to 100, see reading/face.h), never below
    /// the general limit: high for a form that every region prints with changes of its own.
    int least_fit = 0;
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
    ExportCodes export_codes;  ///< of the region, before those of the vocabulary
    std::string sha256;  ///< of the JSON text it was loaded from
    std::string file;    ///< of the user's folder; "" for a built-in one
};

/// Checked by hand against templates/schema.json's rules. Errors: "template.not-json",
/// "template.missing-key", "template.wrong-type", "template.unknown-key", "template.bad-value",
/// "template.bad-address"; `where` is a JSON pointer ("/table/columns/3/header"), `detail` says
/// what was read and what is expected.
Result<Template> load_template(std::string_view json);

}  // namespace jibiao
