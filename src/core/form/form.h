// What a sheet was understood as: one performance-target form. Made whole by bind(), never mutated.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/cell.h"
#include "core/base/decimal.h"
#include "core/base/shared.h"
#include "core/form/settings.h"
#include "core/scoring/scoring.h"
#include "core/value/value.h"

namespace jibiao {

struct Template;
struct Vocabulary;

/// The columns an indicator table can have.
enum class Column : unsigned char {
    level1, level2, level3, op, value, unit, weight, explanation, scoring, basis, remark, actual, score,
    review_score, previous_value, long_term_value, long_term_level2, long_term_level3,
    forecast, possibility, reason
};
inline constexpr int column_count = 21;
std::string_view column_key(Column column);   ///< "level1" … "operator" … as in JSON
std::optional<Column> column_of_key(std::string_view key);

/// A text of the form and the cell it belongs to (where a user would type it).
struct Field {
    std::string text;    ///< trimmed; "" when blank
    Cell at;
    bool operator==(const Field&) const = default;
};

/// The fields of a row by column, as many as its table has columns.
class RowFields {
public:
    /// A column that the table lacks has an empty text at `absent`, the row's first cell.
    explicit RowFields(Cell absent = {}, std::size_t expected = 0) {
        fields_.reserve(expected + 1);
        fields_.push_back({"", absent});
    }

    const Field& operator[](Column column) const { return fields_[place_[index(column)]]; }
    void set(Column column, Field field);

    /// Those of columns that the table has.
    auto begin() const { return fields_.begin() + 1; }
    auto end() const { return fields_.end(); }
    auto begin() { return fields_.begin() + 1; }
    auto end() { return fields_.end(); }

    bool operator==(const RowFields&) const = default;

private:
    static std::size_t index(Column column) { return static_cast<std::size_t>(column); }

    std::array<unsigned char, column_count> place_{};  ///< in `fields_`
    std::vector<Field> fields_;                        ///< the first one stands for all that are absent
};

/// How far a row was found moved against the header.
enum class Shift : signed char { none = 0, left = -1, right = 1 };

/// A ticked cell of columns that stand side by side under one heading: 确定能 | 有可能 | 完全不可能
/// under 完成目标可能性, 经费保障 | 制度保障 | … under 偏差原因分析.
struct Tick {
    Column column;                    ///< possibility or reason
    std::string name;                 ///< the header over the tick: "有可能"
    Cell at;
    bool operator==(const Tick&) const = default;
};

/// One indicator row, as meant: labels filled from merges and neighbours, moved cells moved back,
/// operator, number and unit taken apart.
struct Indicator {
    int row = 0;                      ///< sheet row, from 0
    Shift shift = Shift::none;
    std::string folded_name;          ///< the level-3 name as compared: fold_label of its text
    /// Fields by column, by meaning; `at` is the cell where the content stands now (for a moved row,
    /// not the column of the header; for a filled label, its block's cell). A blank one has the cell
    /// where it would be typed, which in a moved row may hold the content of a neighbour: nothing is
    /// written there before the row is moved back.
    RowFields fields;
    /// The level label as it is printed for this row: written in this row (true) or filled from its block.
    bool level1_own = false, level2_own = false;
    /// A level-2 name that was found in the level-1 column (empty if none), e.g. "数量指标".
    Field level2_in_level1;
    OperatorReading op_cell;          ///< the operator column; Spelling::empty without such a column
    Reading reading;                  ///< the value column's text
    /// Understood from operator cell, value and unit cell together: what `rows` of the JSON shows.
    Operator op = Operator::none;
    std::optional<Decimal> number;
    std::string unit;
    std::optional<Decimal> weight;    ///< the weight column's number; empty when blank or no number
    Shared<Scoring> scoring;          ///< the scoring column's text
    /// Without a weight column: the full marks of the scoring standard, see Form::weight_of.
    std::optional<Decimal> full_marks;
    /// From left to right. The word of a ticked possibility is also the text of that column; the causes
    /// ticked under 偏差原因分析 stand here only, the column reason is its 原因说明.
    std::vector<Tick> ticks;
    bool value_is_error = false;      ///< the value cell holds a spreadsheet error
    bool value_is_number_cell = false;///< the value cell holds a number (plain or percent), not text
    bool not_applicable = false;      ///< filled with 无, 不涉及, — only: nothing applies here
    bool operator==(const Indicator&) const = default;

    const Field& field(Column c) const { return fields[c]; }
    const std::string& text(Column c) const { return field(c).text; }
    Cell at(Column c) const { return field(c).at; }
};

/// A row of the table with level labels and nothing else.
struct BlankRow {
    int row = 0;
    Field level1, level2;
    bool operator==(const BlankRow&) const = default;
};

/// A header cell of the indicator table.
struct Header {
    Cell at;
    std::string text;
    std::optional<Column> column;     ///< empty: no synonym matches
    bool unchecked = false;           ///< the user said that nothing is asked of this column
    bool operator==(const Header&) const = default;
};

/// An amount of the funding block, in the form's amount unit; points and rates of a funding grid too.
struct Amount {
    /// "total" "fiscal" "other" "basic.subtotal" …; in the grid of a self-evaluation or monitoring table
    /// column.row: "initial" "adjusted" "executed" "forecast" "execution_points" "execution_rate"
    /// "execution_score" with .total .fiscal .carry_over .other: "adjusted.total".
    std::string key;
    std::string label;                ///< as printed, e.g. "年度资金总额"
    Cell at;
    std::optional<Decimal> value;     ///< empty when blank or unreadable
    std::string text;                 ///< as written
    std::string unit;                 ///< written beside the number ("万元", "%" of a rate), else ""
    bool formula = false;
    bool operator==(const Amount&) const = default;
};

/// left = sum of right, over amount keys. Which ones a form has is data of its template.
struct Identity {
    std::string id;                   ///< "total"
    std::string rule;                 ///< the rule that reports it, "funding/basic-plus-project"
    std::string left;
    std::vector<std::string> right;
    bool operator==(const Identity&) const = default;
};

/// A level-1 name with its level-2 names; see hierarchy profiles in vocabulary.json.
struct LevelOne {
    std::string name;
    std::vector<std::string> level2;
    bool operator==(const LevelOne&) const = default;
};

struct Form {
    std::string sheet;                ///< sheet name
    Range range;                      ///< title to last row
    std::shared_ptr<const Template> form_template;     ///< null: read without a template
    /// 0 to 100: how well title, headers and printed labels fit `form_template`; least_fit in
    /// reading/face.h and more where it was chosen, anything where the caller forced it. 0 without one.
    int fit = 0;
    std::shared_ptr<const Vocabulary> vocabulary;      ///< never null
    Settings settings;
    std::string kind;                 ///< "department" "project" "self-evaluation" "monitoring"
    Field title;
    std::optional<int> title_year;    ///< a year in the title
    /// Header fields by key: "year" "agency_name" "agency_code" "project_name" "project_code"
    /// "department" "implementer" "duties" "goal" "annual_goal" "purpose" "amount_unit" …
    /// As written: "year" may be "2023" or "（2026）年度". A cell belongs to one field: where 总体目标 spans
    /// 年度目标 with one text below, the text is the annual goal.
    std::map<std::string, Field, std::less<>> fields;
    /// The labels of `fields` as this form prints them: "agency_name" -> "预算（单位）名称".
    std::map<std::string, std::string, std::less<>> labels;
    std::vector<Amount> amounts;
    /// The template's, where the form has the left side. Without a template the vocabulary's, where the
    /// form prints every amount of it.
    std::vector<Identity> identities;
    std::vector<LevelOne> hierarchy;  ///< the profile in force
    std::vector<Header> headers;
    std::array<std::optional<int>, column_count> columns;   ///< sheet column by Column
    int header_row = 0;               ///< last header row
    bool shares_header = false;       ///< a project of a list whose header the project before it speaks for
    std::vector<Shared<Indicator>> indicators;  ///< a row that stays is the one read before
    std::vector<BlankRow> blank_rows;
    std::optional<Indicator> total_row;   ///< the row 合计 of the table
    /// The rows of a long-term block (长期绩效指标) with a header of its own beside the annual one.
    /// They are kept for people; no rule judges them.
    std::vector<Shared<Indicator>> long_term;
    /// Every text cell inside `range` that is not part of the indicator rows (labels excluded):
    /// goals, duties, notes: what text and placeholder rules read.
    std::vector<Field> texts;

    bool has(Column c) const { return columns[static_cast<int>(c)].has_value(); }
    std::optional<int> column(Column c) const { return columns[static_cast<int>(c)]; }
    const Field* field(std::string_view key) const;
    const Amount* amount(std::string_view key) const;
    /// The weight of a row: its weight column, else the full marks of its scoring standard.
    std::optional<Decimal> weight_of(const Indicator& indicator) const;
};

}  // namespace jibiao
