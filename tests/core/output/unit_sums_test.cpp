// Projects of a unit against its department, over several workbooks.
// SPDX-License-Identifier: MPL-2.0
#include "core/output/unit_sums.h"

#include <gtest/gtest.h>

#include "core/form/builtin.h"
#include "core/session/session.h"
#include "support/sheets.h"

namespace jibiao {
namespace {

TEST(UnitSums, ProjectsBelongToTheDepartmentOfTheirWorkbook) {
    const Library library = builtin_library();
    std::vector<Judged> held;
    for (int sheet = 1; sheet <= 5; ++sheet)
        for (Judged& judged : judge(test::load_sheet("xiushan-2023", sheet), library))
            held.push_back(std::move(judged));
    std::vector<const Form*> workbook;
    for (const Judged& judged : held) workbook.push_back(&judged.form);
    std::vector<UnitSum> units;
    add_to_units(workbook, units);
    ASSERT_EQ(units.size(), 1u);
    EXPECT_EQ(units[0].unit, "秀山土家族苗族自治县信访办公室");
    EXPECT_EQ(units[0].forms, 5);
    EXPECT_EQ(units[0].projects, 4);
    ASSERT_TRUE(units[0].department);
    EXPECT_EQ(units[0].department->trimmed().text(), "165.54");
    EXPECT_LT(units[0].project_sum, *units[0].department);
    add_to_units(workbook, units);
    ASSERT_EQ(units.size(), 1u);
    EXPECT_EQ(units[0].projects, 8);
}

TEST(UnitSums, WithoutADepartmentEachFormNamesItsUnit) {
    Form yuan, nameless, blank;
    yuan.kind = nameless.kind = blank.kind = "project";
    yuan.fields["implementer"] = {"甲单位", {}};
    yuan.fields["amount_unit"] = {"元", {}};
    yuan.amounts = {{"total", "", {}, Decimal(12000), "12000", "元", false}};
    nameless.amounts = {{"total", "", {}, Decimal(3), "3", "", false}};
    blank.amounts = {{"total", "", {}, Decimal(), "0.00", "", false}};
    std::vector<UnitSum> units;
    add_to_units({&yuan, &nameless, &blank}, units);
    ASSERT_EQ(units.size(), 2u);
    EXPECT_EQ(units[0].unit, "甲单位");
    EXPECT_EQ(units[0].project_sum.trimmed().text(), "1.2");
    EXPECT_FALSE(units[0].department);
    EXPECT_EQ(units[1].unit, "");
    EXPECT_EQ(units[1].projects, 0);
}

}  // namespace
}  // namespace jibiao
