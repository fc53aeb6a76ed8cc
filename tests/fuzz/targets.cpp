// What must hold of everything that the readers of the core make of any bytes.
// SPDX-License-Identifier: MPL-2.0
#include "targets.h"

#include <cstdlib>
#include <nlohmann/json.hpp>

#include "core/base/text.h"
#include "core/form/builtin.h"
#include "core/import/import.h"
#include "core/layout/layout.h"
#include "core/rules/rule.h"
#include "core/scoring/evaluate.h"
#include "core/session/session.h"

namespace jibiao::fuzz {
namespace {

const Library& library() {
    static const Library builtin = builtin_library();
    return builtin;
}

void value(std::string_view bytes) {
    const Reading reading = read_value(bytes);
    const std::string printed = print(reading.value);
    if (std::holds_alternative<Quantity>(reading.value))
        require(read_value(printed).value == reading.value, "a printed quantity reads the same");
    require(kind_name(reading.value) != "", "every value has a kind");
    read_operator(bytes);
}

void scoring_text(std::string_view bytes) {
    const Scoring read = read_scoring(bytes);
    const std::string printed = print(read);
    Scoring whole = read;
    whole.truncated = false;
    if (!printed.empty())
        require(read_scoring(printed) == whole, "a printed standard reads the same");
    for (const Operator op : {Operator::at_least, Operator::at_most, Operator::equal}) {
        const Achievement result{op, Decimal(90), Decimal(95), "%", Decimal(10)};
        const auto range = evaluate(read, result);
        if (!range) continue;
        require(range->low <= range->high, "a range has its ends in order");
        require(!range->low.is_negative() && range->high <= Decimal(10),
                "no score leaves the marks");
    }
}

void template_text(std::string_view bytes) {
    const auto loaded = load_template(bytes);
    if (loaded)
        make_layout(*loaded, {0, 0});
    else
        require(!loaded.error().code.empty(), "an error has a code");
    load_vocabulary(bytes);
    load_decisions(bytes);
}

/// One line a row, cells between |; a cell that begins with # is a number, = a formula, and one
/// that is ^ or < is merged with the cell above or on the left.
Sheet sheet_of(std::string_view bytes) {
    constexpr int most_rows = 40, most_columns = 14;
    Sheet sheet("表", most_rows, most_columns);
    int row = 0, column = 0;
    std::string text;
    const auto end_cell = [&] {
        const Cell at{row, column};
        if (text == "^" && row > 0)
            sheet.merge({sheet.anchor({row - 1, column}), at});
        else if (text == "<" && column > 0)
            sheet.merge({sheet.anchor({row, column - 1}), at});
        else if (text.starts_with('#'))
            sheet.set(at, number_cell(std::atof(text.c_str() + 1)));
        else if (!text.empty())
            sheet.set(at, text_cell(text));
        text.clear();
    };
    for (const char c : bytes) {
        if (c != '|' && c != '\n') {
            text += c;
            continue;
        }
        end_cell();
        column = c == '|' ? column + 1 : 0;
        if (c == '\n' || column == most_columns) {
            column = 0;
            if (++row == most_rows) return sheet;
        }
    }
    end_cell();
    return sheet;
}

void sheet(std::string_view bytes) {
    const Sheet drawn = sheet_of(bytes);
    for (const Judged& judged : judge(drawn, library())) {
        for (const Finding& finding : judged.findings) {
            require(judged.form.range.contains(finding.at), "a finding stands in its form");
            require(find_rule(finding.rule) != nullptr, "a finding is of a rule");
            for (const Fix& fix : finding.fixes)
                require(!fix.edits.empty(), "a fix writes something");
        }
        export_json(judged, true);
    }
    read_narrative(drawn);
}

void import_text(std::string_view bytes) {
    const auto imported = import_form(bytes, library());
    if (!imported) require(!imported.error().code.empty(), "an error has a code");
}

constexpr Target all[] = {{"value", value},
                          {"scoring", scoring_text},
                          {"template", template_text},
                          {"sheet", sheet},
                          {"import", import_text}};

}  // namespace

std::span<const Target> targets() {
    return all;
}

}  // namespace jibiao::fuzz
