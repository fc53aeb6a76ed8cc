// read_operator: every spelling of a sign, and what is none.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include "core/value/value.h"

namespace jibiao {
namespace {

struct OperatorCell {
    const char* cell;
    Operator op;
    Spelling spelling;
};

TEST(Operator, ReadsCells) {
    using enum Operator;
    const OperatorCell table[] = {
        {"", none, Spelling::empty},
        {" \u3000", none, Spelling::empty},
        {"≥", at_least, Spelling::standard},
        {"＞", more, Spelling::standard},
        {"＝", equal, Spelling::standard},
        {"＜", less, Spelling::standard},
        {"≤", at_most, Spelling::standard},
        {"定性", qualitative, Spelling::standard},
        {" ≥ ", at_least, Spelling::standard},
        {"≧", at_least, Spelling::variant},
        {"⩾", at_least, Spelling::variant},
        {">=", at_least, Spelling::variant},
        {"=>", at_least, Spelling::variant},
        {"》", at_least, Spelling::variant},
        {"＞=", at_least, Spelling::variant},
        {"≮", at_least, Spelling::variant},
        {"≦", at_most, Spelling::variant},
        {"⩽", at_most, Spelling::variant},
        {"<=", at_most, Spelling::variant},
        {"=<", at_most, Spelling::variant},
        {"《", at_most, Spelling::variant},
        {"≯", at_most, Spelling::variant},
        {"═", equal, Spelling::variant},
        {"=", equal, Spelling::variant},
        {"==", equal, Spelling::variant},
        {">", more, Spelling::variant},
        {"﹥", more, Spelling::variant},
        {"<", less, Spelling::variant},
        {"﹤", less, Spelling::variant},
        {"大于等于", at_least, Spelling::variant},
        {"不低于", at_least, Spelling::variant},
        {"不少于", at_least, Spelling::variant},
        {"以上", at_least, Spelling::variant},
        {"大于", more, Spelling::variant},
        {"超过", more, Spelling::variant},
        {"等于", equal, Spelling::variant},
        {"小于", less, Spelling::variant},
        {"低于", less, Spelling::variant},
        {"不超过", at_most, Spelling::variant},
        {"不高于", at_most, Spelling::variant},
        {"小于等于", at_most, Spelling::variant},
        {"以内", at_most, Spelling::variant},
        {"定 性", qualitative, Spelling::variant},
        {"定性指标", qualitative, Spelling::variant},
        {"无", qualitative, Spelling::unspecific},
        {"—", qualitative, Spelling::unspecific},
        {"–", qualitative, Spelling::unspecific},
        {"——", qualitative, Spelling::unspecific},
        {"定量", none, Spelling::unspecific},
        {"≅", none, Spelling::illegal},
        {"≠", none, Spelling::illegal},
        {"≈", none, Spelling::illegal},
        {"约", none, Spelling::illegal},
        {"左右", none, Spelling::illegal},
        {"≥≤", none, Spelling::illegal},
        {"<>", none, Spelling::illegal},
        {"±", none, Spelling::illegal},
        {"~", none, Spelling::illegal},
        {"!=", none, Spelling::illegal},
        {"200", none, Spelling::foreign},
        {"-", none, Spelling::foreign},
        {"/", none, Spelling::foreign},
        {"≥95", none, Spelling::foreign},
        {"不适用", none, Spelling::foreign},
        {"重复件治理率", none, Spelling::foreign},
        {"超过预期", none, Spelling::foreign},
    };
    for (const OperatorCell& row : table) {
        const auto reading = read_operator(row.cell);
        EXPECT_EQ(reading.op, row.op) << row.cell;
        EXPECT_EQ(reading.spelling, row.spelling) << row.cell;
    }
}

TEST(Operator, KeepsTheTrimmedText) {
    EXPECT_EQ(read_operator(" 大于 等于\n").text, "大于 等于");
}

TEST(Operator, ReadsItsOwnSymbols) {
    for (int i = 1; i <= 6; ++i) {
        const auto op = static_cast<Operator>(i);
        EXPECT_EQ(read_operator(symbol(op)).op, op);
        EXPECT_EQ(read_operator(symbol(op)).spelling, Spelling::standard);
    }
    EXPECT_EQ(symbol(Operator::none), "");
}

}  // namespace
}  // namespace jibiao
