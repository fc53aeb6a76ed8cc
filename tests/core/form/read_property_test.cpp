// Forms that look different and say the same are read the same.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>

#include "core/base/text.h"
#include "core/layout/layout.h"
#include "support/form_text.h"
#include "support/library.h"
#include "support/sheets.h"

namespace jibiao {
namespace {

/// The sheet with another value in some cells; merges as they were, if wanted.
template <class Change>
Sheet changed(const Sheet& sheet, Change change, bool with_merges = true) {
    Sheet result(sheet.name(), sheet.rows(), sheet.columns());
    for (int row = 0; row < sheet.rows(); ++row) {
        for (int column = 0; column < sheet.columns(); ++column) {
            result.set({row, column}, change(Cell{row, column}, sheet.at({row, column})));
        }
    }
    for (const auto& merge : with_merges ? sheet.merges() : std::vector<Range>())
        result.merge(merge);
    return result;
}

/// The indicator table alone, its header columns in another order, merged labels written out.
Sheet shuffled(const Sheet& sheet, const Form& form, std::mt19937& random) {
    std::vector<int> order;
    for (const auto& header : form.headers) order.push_back(header.at.column);
    std::shuffle(order.begin(), order.end(), random);
    const int last = std::max(form.indicators.back()->row,
                              form.blank_rows.empty() ? 0 : form.blank_rows.back().row);
    Sheet result(sheet.name(), last - form.header_row + 1, static_cast<int>(order.size()));
    for (int row = form.header_row; row <= last; ++row) {
        for (std::size_t i = 0; i < order.size(); ++i) {
            const Cell from = sheet.anchor({row, order[i]});
            const auto& value = sheet.at(from);
            result.set({row - form.header_row, static_cast<int>(i)}, value);
        }
    }
    return result;
}

TEST(ReadProperty, PlaceOnTheSheetDoesNotMatter) {
    for (const auto& file : test::all_sheet_files()) {
        const Sheet sheet = test::load_sheet(file.workbook, file.number);
        const Form form = test::read(sheet).at(0);
        const auto forms = test::read(test::moved(sheet, 10, 2));
        ASSERT_EQ(forms.size(), 1u) << file.workbook;
        EXPECT_EQ(test::print_rows(forms[0]), test::print_rows(form)) << file.workbook;
        EXPECT_EQ(forms[0].form_template, form.form_template) << file.workbook;
        EXPECT_EQ(forms[0].range.first,
                  (Cell{form.range.first.row + 10, form.range.first.column + 2}));
        EXPECT_EQ(forms[0].range.last,
                  (Cell{form.range.last.row + 10, form.range.last.column + 2}));
        EXPECT_EQ(forms[0].title.text, form.title.text);
        EXPECT_EQ(forms[0].amounts.size(), form.amounts.size());
        ASSERT_EQ(forms[0].fields.size(), form.fields.size()) << file.workbook;
        for (const auto& [key, field] : form.fields) {
            EXPECT_EQ(forms[0].field(key)->text, field.text) << key;
        }
    }
}

TEST(ReadProperty, LostMergesDoNotMatter) {
    for (const auto& file : test::all_sheet_files()) {
        const Sheet sheet = test::load_sheet(file.workbook, file.number);
        const auto forms = test::read(changed(
            sheet, [](Cell, const CellValue& value) { return value; }, false));
        ASSERT_EQ(forms.size(), 1u) << file.workbook;
        const Form form = test::read(sheet).at(0);
        EXPECT_EQ(test::print_rows(forms[0]), test::print_rows(form))
            << file.workbook << file.number;
        EXPECT_EQ(forms[0].form_template, form.form_template) << file.workbook;
        for (const auto& amount : form.amounts) {
            ASSERT_NE(forms[0].amount(amount.key), nullptr) << file.workbook << amount.key;
            EXPECT_EQ(forms[0].amount(amount.key)->text, amount.text)
                << file.workbook << amount.key;
        }
        for (const auto& [key, field] : form.fields) {
            ASSERT_NE(forms[0].field(key), nullptr) << file.workbook << key;
            EXPECT_EQ(forms[0].field(key)->text, field.text) << file.workbook << key;
        }
    }
}

TEST(ReadProperty, NumbersTypedAsTextAreTheSameNumbers) {
    for (const auto& file : test::all_sheet_files()) {
        const Sheet sheet = test::load_sheet(file.workbook, file.number);
        const Sheet typed = changed(sheet, [](Cell, const CellValue& value) {
            return value.content == Content::number ? text_cell(" " + value.text + "　") : value;
        });
        EXPECT_EQ(test::print_rows(test::read(typed).at(0)),
                  test::print_rows(test::read(sheet).at(0)))
            << file.workbook;
    }
}

TEST(ReadProperty, PercentCellsAreTheSamePercentages) {
    int percentages = 0;
    for (const auto& file : test::all_sheet_files()) {
        const Sheet sheet = test::load_sheet(file.workbook, file.number);
        const Sheet cells = changed(sheet, [&](Cell, const CellValue& value) {
            const bool percent = value.content == Content::text && value.text.ends_with('%');
            const auto number = percent
                                    ? Decimal::parse(value.text.substr(0, value.text.size() - 1))
                                    : std::nullopt;
            if (!number) return value;
            ++percentages;
            return percent_cell(number->to_double() / 100);
        });
        EXPECT_EQ(test::print_rows(test::read(cells).at(0)),
                  test::print_rows(test::read(sheet).at(0)))
            << file.workbook;
    }
    EXPECT_GT(percentages, 50);
}

TEST(ReadProperty, HeadersMayHaveStarsBracketsSpacesAndLineBreaks) {
    std::mt19937 random(7);
    for (const auto& file : test::all_sheet_files()) {
        const Sheet sheet = test::load_sheet(file.workbook, file.number);
        const Form form = test::read(sheet).at(0);
        const Sheet dressed = changed(sheet, [&](Cell at, CellValue value) {
            const auto header = std::find_if(form.headers.begin(), form.headers.end(),
                                             [&](const Header& other) { return other.at == at; });
            if (header == form.headers.end()) return value;
            auto text = decode(value.text);
            text.insert(text.size() / 2, random() % 2 ? U"\n" : U"　");
            value.text = encode(text);
            return text_cell((random() % 2 ? "＊" : " ") + value.text +
                             (random() % 2 ? "（必填）" : ""));
        });
        const auto forms = test::read(dressed);
        ASSERT_EQ(forms.size(), 1u) << file.workbook;
        EXPECT_EQ(test::print_rows(forms[0]), test::print_rows(form)) << file.workbook;
    }
}

TEST(ReadProperty, OrderOfColumnsDoesNotMatter) {
    std::mt19937 random(11);
    int shuffles = 0;
    for (const auto& file : test::all_sheet_files()) {
        if (file.workbook.ends_with("as-published")) continue;  // shifts need the columns' order
        const Sheet sheet = test::load_sheet(file.workbook, file.number);
        const Form form = test::read(sheet).at(0);
        for (int i = 0; i < 5; ++i, ++shuffles) {
            const auto forms = test::read(shuffled(sheet, form, random));
            ASSERT_EQ(forms.size(), 1u) << file.workbook;
            EXPECT_EQ(test::print_rows(forms[0]), test::print_rows(form)) << file.workbook;
        }
    }
    EXPECT_EQ(shuffles, 95);
}

TEST(ReadProperty, FormsOneBelowTheOtherAreTwo) {
    const auto files = test::all_sheet_files();
    for (std::size_t i = 0; i + 1 < files.size(); ++i) {
        const Sheet above = test::load_sheet(files[i].workbook, files[i].number);
        const Sheet below = test::load_sheet(files[i + 1].workbook, files[i + 1].number);
        for (const int gap : {0, 1, 3}) {
            const int offset = above.rows() + gap;
            Sheet both("两张表", offset + below.rows(), std::max(above.columns(), below.columns()));
            for (const auto* part : {&above, &below}) {
                const int down = part == &above ? 0 : offset;
                for (int row = 0; row < part->rows(); ++row) {
                    for (int column = 0; column < part->columns(); ++column) {
                        both.set({row + down, column}, part->at({row, column}));
                    }
                }
                for (auto merge : part->merges()) {
                    both.merge({{merge.first.row + down, merge.first.column},
                                {merge.last.row + down, merge.last.column}});
                }
            }
            const auto forms = test::read(both);
            ASSERT_EQ(forms.size(), 2u) << files[i].workbook << ' ' << gap;
            const Form first = test::read(above).at(0), second = test::read(below).at(0);
            EXPECT_EQ(test::print_rows(forms[0]), test::print_rows(first))
                << files[i].workbook << gap;
            EXPECT_EQ(test::print_rows(forms[1]), test::print_rows(second))
                << files[i + 1].workbook;
            EXPECT_EQ(forms[0].range, first.range) << files[i].workbook << ' ' << gap;
            EXPECT_EQ(forms[1].range.first.row, offset) << files[i + 1].workbook;
            EXPECT_EQ(forms[1].fields.size(), second.fields.size()) << files[i + 1].workbook;
            EXPECT_EQ(forms[0].fields.size(), first.fields.size()) << files[i].workbook;
        }
    }
}

/// What a host makes of a layout.
Sheet executed(const Layout& layout) {
    Sheet sheet(layout.sheet_name, layout.range.last.row + 1, layout.range.last.column + 1);
    for (const auto& write : layout.cells) {
        CellValue value = write.formula ? number_cell(0) : text_cell(write.text);
        value.formula = write.formula;
        sheet.set(write.at, value);
    }
    for (const auto& merge : layout.merges) sheet.merge(merge);
    return sheet;
}

TEST(ReadProperty, InsertedTemplatesAreRecognised) {
    for (const auto& form_template : test::library().templates) {
        for (const Cell at : {Cell{0, 0}, Cell{12, 3}}) {
            const auto forms = test::read(executed(make_layout(*form_template, at)));
            ASSERT_EQ(forms.size(), 1u) << form_template->id;
            EXPECT_EQ(forms[0].form_template, form_template) << form_template->id;
            EXPECT_TRUE(forms[0].indicators.empty()) << form_template->id;
            EXPECT_EQ(forms[0].blank_rows.size(), form_template->table.rows.size());
            EXPECT_EQ(forms[0].range.first, at);
            for (const auto& key : form_template->required_fields) {
                EXPECT_NE(forms[0].field(key), nullptr) << form_template->id << ' ' << key;
            }
            for (const auto& identity : form_template->identities) {
                EXPECT_NE(forms[0].amount(identity.left), nullptr) << identity.left;
            }
        }
    }
}

}  // namespace
}  // namespace jibiao
