// The order of the rows changes nothing but row numbers, except for the rules that are about order
// or speak once for several rows.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <set>

#include "core/form/builtin.h"
#include "core/rules/rule.h"
#include "support/sheets.h"

namespace jibiao::test {
namespace {

/// These look at the order itself.
const std::set<std::string> about_order{"hierarchy/order", "structure/label-mid-block",
                                        "structure/shifted-left", "structure/shifted-right"};
/// These speak once for several rows, at the first or at the later one of two.
const std::set<std::string> once_for_several{"hierarchy/duplicate",
                                             "hierarchy/near-duplicate",
                                             "hierarchy/count",
                                             "hierarchy/required-level2",
                                             "hierarchy/level2-missing",
                                             "hierarchy/output-repeated-as-benefit",
                                             "text/unit-inconsistent",
                                             "indicator/description-boilerplate",
                                             "indicator/target-is-actual",
                                             "indicator/will-be-rewritten",
                                             "funding/cost-differs",
                                             "weight/group-total",
                                             "cross/parts-differ",
                                             "cross/quantity-times-price",
                                             "basis/bracket",
                                             "basis/document-number",
                                             "text/bracket"};

/// The form's table alone, every label in every row, its rows in the given order. Sheet row i + 1
/// holds the form's row order[i].
Sheet table_of(const Form& form, const std::vector<std::size_t>& order) {
    std::vector<Column> columns;
    for (int i = 0; i < column_count; ++i)
        if (form.has(static_cast<Column>(i))) columns.push_back(static_cast<Column>(i));
    Sheet sheet("表", static_cast<int>(order.size()) + 1, static_cast<int>(columns.size()));
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const int column = static_cast<int>(c);
        for (const Header& header : form.headers)
            if (header.column == columns[c]) sheet.set({0, column}, text_cell(header.text));
        for (std::size_t i = 0; i < order.size(); ++i)
            sheet.set({static_cast<int>(i) + 1, column},
                      text_cell(form.indicators[order[i]]->text(columns[c])));
    }
    return sheet;
}

using Said = std::multiset<std::string>;

/// Rule, sentence, column and the form's own row of every finding; of rules that speak once for
/// several rows only that they speak.
Said said_of(const Sheet& sheet, const std::vector<std::size_t>& order) {
    static const Library words_only{builtin_library().vocabulary, {}};
    Said said;
    std::set<std::string> once;
    for (const Form& form : read_forms(sheet, words_only)) {
        for (const Finding& finding : check(form)) {
            const std::string rule(finding.rule);
            if (about_order.contains(rule)) continue;
            if (once_for_several.contains(rule)) {
                once.insert(rule);
                continue;
            }
            const int row = finding.at.row;
            const std::string place =
                row > 0 ? std::to_string(order[static_cast<std::size_t>(row) - 1]) : "header";
            said.insert(rule + ':' + std::string(finding.variant) + ' ' + place + ' ' +
                        column_name(finding.at.column));
        }
    }
    said.insert(once.begin(), once.end());
    return said;
}

TEST(Permutation, OfTheRowsChangesNoFinding) {
    const Library library = builtin_library();
    std::mt19937 random(20260101);
    int forms = 0;
    for (const SheetFile& file : all_sheet_files()) {
        for (const Form& form : read_forms(load_sheet(file.workbook, file.number), library)) {
            std::vector<std::size_t> order(form.indicators.size());
            std::iota(order.begin(), order.end(), 0u);
            const Said before = said_of(table_of(form, order), order);
            ++forms;
            for (int round = 0; round < 3; ++round) {
                std::shuffle(order.begin(), order.end(), random);
                EXPECT_EQ(said_of(table_of(form, order), order), before)
                    << file.workbook << ' ' << file.number;
            }
        }
    }
    EXPECT_GT(forms, 20);
}

}  // namespace
}  // namespace jibiao::test
