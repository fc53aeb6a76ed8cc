// What every real table was read as, against tests/golden/forms.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include "core/form/builtin.h"
#include "support/form_text.h"
#include "support/sheets.h"

namespace jibiao {
namespace {

class GoldenForm : public testing::TestWithParam<test::SheetFile> {};

TEST_P(GoldenForm, IsReadAsWritten) {
    const auto& file = GetParam();
    const auto forms = read_forms(test::load_sheet(file.workbook, file.number), builtin_library());
    ASSERT_EQ(forms.size(), 1u);
    test::expect_golden(
        "golden/forms/" + file.workbook + '-' + std::to_string(file.number) + ".txt",
        test::print_form(forms.front()));
}

INSTANTIATE_TEST_SUITE_P(RealTables, GoldenForm, testing::ValuesIn(test::all_sheet_files()),
                         [](const auto& info) {
                             std::string name =
                                 info.param.workbook + '_' + std::to_string(info.param.number);
                             for (char& c : name) c = c == '-' ? '_' : c;
                             return name;
                         });

}  // namespace
}  // namespace jibiao
