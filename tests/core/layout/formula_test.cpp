// Formulas move with the form: addresses do, everything else stays.
// SPDX-License-Identifier: MPL-2.0
#include "core/layout/formula.h"

#include <gtest/gtest.h>

namespace jibiao {
namespace {

TEST(Formula, moves) {
    const struct {
        const char* formula;
        Cell by;
        const char* moved;
    } cases[] = {
        {"=C6+G6", {0, 0}, "=C6+G6"},
        {"=C6+G6", {3, 1}, "=D9+H9"},
        {"=SUM(D6:F6)", {1, 2}, "=SUM(F7:H7)"},
        {"=SUM(Y1:Z9)", {0, 1}, "=SUM(Z1:AA9)"},
        {"=LOG10(A1)", {1, 1}, "=LOG10(B2)"},
        {"=IF(A1=\"A1\",\"\",B2)", {1, 0}, "=IF(A2=\"A1\",\"\",B3)"},
        {"=A1&\"未完", {1, 0}, "=A2&\"未完"},
        {"=10*A10/1.5", {5, 0}, "=10*A15/1.5"},
        {"=x.A1_b+合计A1", {5, 5}, "=x.A1_b+合计A1"},
        {"=", {5, 5}, "="},
    };
    for (const auto& c : cases) EXPECT_EQ(moved_formula(c.formula, c.by), c.moved) << c.formula;
}

}  // namespace
}  // namespace jibiao
