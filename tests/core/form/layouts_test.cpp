// Layouts nobody made a template for, drawn in tests/cases/layouts: what is read from each, against
// tests/golden/layouts. Sheets that are no forms (tests/cases/not-forms) give none.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include "core/form/builtin.h"
#include "core/form/read.h"
#include "support/form_text.h"
#include "support/layout_file.h"
#include "support/sheets.h"

namespace jibiao {
namespace {

std::vector<Form> read(const std::string& folder, const std::string& name) {
    static const Library library = builtin_library();
    return read_forms(
        test::draw_sheet(test::read_text("cases/" + folder + '/' + name + ".table")), library);
}

std::string test_name(const testing::TestParamInfo<std::string>& info) {
    std::string name = info.param;
    for (char& c : name) c = c == '-' ? '_' : c;
    return name;
}

class Layouts : public testing::TestWithParam<std::string> {};

TEST_P(Layouts, AreReadAsPeopleReadThem) {
    const auto forms = read("layouts", GetParam());
    ASSERT_FALSE(forms.empty());
    std::string text;
    for (const auto& form : forms) {
        EXPECT_FALSE(form.indicators.empty()) << address(form.range);
        text += (text.empty() ? "" : "\n") + test::print_summary(form);
    }
    test::expect_golden("golden/layouts/" + GetParam() + ".txt", text);
}

INSTANTIATE_TEST_SUITE_P(Drawn, Layouts, testing::ValuesIn(test::files_of("cases/layouts")),
                         test_name);

class NotForms : public testing::TestWithParam<std::string> {};

TEST_P(NotForms, AreLeftAlone) {
    const auto forms = read("not-forms", GetParam());
    EXPECT_TRUE(forms.empty()) << test::print_summary(forms.front());
}

INSTANTIATE_TEST_SUITE_P(Drawn, NotForms, testing::ValuesIn(test::files_of("cases/not-forms")),
                         test_name);

}  // namespace
}  // namespace jibiao
