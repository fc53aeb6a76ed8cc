// Safe fixes on every spelling of the corpus: until none is left, and the target means what it
// meant.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <algorithm>

#include "core/base/text.h"
#include "core/rules/rule.h"
#include "core/session/repair.h"
#include "rules/case_file.h"
#include "support/library.h"
#include "support/sheets.h"
#include "value/later_spellings.h"
#include "value/region_spellings.h"

namespace jibiao::test {
namespace {

constexpr int row_of_value = 3;

using Rows = std::vector<std::vector<std::string>>;

/// Everything in the value column.
Rows value_alone(const std::string& text) {
    return {{"项目绩效目标表"},
            {"一级指标", "二级指标", "三级指标", "指标值", "权重"},
            {"产出指标", "数量指标", "巡查村庄数量", "≥12个", "30"},
            {"产出指标", "质量指标", "工作开展情况", text, "30"},
            {"效益指标", "社会效益指标", "受益群众人数", "≥500人", "30"},
            {"满意度指标", "服务对象满意度指标", "群众满意度", "≥95%", "10"}};
}

/// The same text although there are columns for the sign and the unit.
Rows value_among_columns(const std::string& op, const std::string& text, const std::string& unit) {
    return {{"项目绩效目标表"},
            {"一级指标", "二级指标", "三级指标", "计算符号", "指标值", "计量单位", "权重"},
            {"产出指标", "数量指标", "巡查村庄数量", "≥", "12", "个", "30"},
            {"产出指标", "质量指标", "工作开展情况", op, text, unit, "30"},
            {"效益指标", "社会效益指标", "受益群众人数", "≥", "500", "人", "30"},
            {"满意度指标", "服务对象满意度指标", "群众满意度", "≥", "95", "%", "10"}};
}

/// 百分比 -> %, as the rule indicator/unit-nonstandard has it.
std::string standard_unit(const std::string& unit) {
    const std::string folded = fold_label(unit);
    for (const std::string& pair : library().vocabulary->words("unit_spellings"))
        if (pair.starts_with(folded + "=")) return pair.substr(folded.size() + 1);
    return folded;
}

struct Meaning {
    Operator op = Operator::none;
    std::optional<Decimal> number;
    std::string unit, words;
    bool operator==(const Meaning&) const = default;
};

std::ostream& operator<<(std::ostream& out, const Meaning& meaning) {
    return out << symbol(meaning.op) << ' ' << (meaning.number ? meaning.number->text() : "-")
               << ' ' << meaning.unit << ' ' << meaning.words;
}

/// What a target says; nothing where its row is no indicator (any more).
std::optional<Meaning> meaning(const Sheet& sheet, int row) {
    for (const Form& form : read_forms(sheet, library())) {
        for (const Indicator& indicator : form.indicators) {
            if (indicator.row != row) continue;
            Meaning result{indicator.op, indicator.number, standard_unit(indicator.unit), ""};
            if (result.number) result.number = result.number->trimmed();
            const auto* words = std::get_if<Qualitative>(&indicator.reading.value);
            if (words) result.words = fold_label(without_spaces(words->text));
            return result;
        }
    }
    return std::nullopt;
}

int spellings_changed = 0;

void expect_same_meaning(const Rows& rows) {
    const Sheet sheet = table(rows);
    const auto edits = repair(sheet, library()).edits;
    const Sheet repaired = edited(sheet, edits);
    for (const Form& form : read_forms(repaired, library()))
        for (const Finding& finding : check(form))
            for (const Fix& fix : finding.fixes)
                EXPECT_FALSE(fix.safe) << finding.rule << " is not settled";
    const bool changed = std::any_of(edits.begin(), edits.end(),
                                     [](const Edit& edit) { return edit.at.row == row_of_value; });
    spellings_changed += changed;
    const auto before = meaning(sheet, row_of_value), after = meaning(repaired, row_of_value);
    // 无 and its like in every cell are taken away: the row is none.
    if (changed && before && !after) {
        EXPECT_TRUE(before->number == std::nullopt && before->op != Operator::at_least);
        return;
    }
    EXPECT_EQ(before.has_value(), after.has_value());
    if (before && after) {
        EXPECT_EQ(*before, *after);
    }
    for (const int other : {row_of_value - 1, row_of_value + 1, row_of_value + 2})
        EXPECT_EQ(meaning(sheet, other), meaning(repaired, other));
}

/// The sign as it is spelled in the text, the number and the unit, each in its column.
std::optional<Rows> taken_apart(const std::string& text) {
    const Reading reading = read_value(text);
    const auto* quantity = std::get_if<Quantity>(&reading.value);
    const std::string& sign = reading.writing.op.text;
    if (!quantity || sign.find("…") != std::string::npos) return std::nullopt;
    return value_among_columns(sign, quantity->number.text(), quantity->unit);
}

TEST(Spellings, MeanTheSameAfterSafeFixes) {
    for (const auto* values : {&spelled_values(), &region_values(), &later_values()}) {
        for (const SpelledValue& value : *values) {
            SCOPED_TRACE(value.text);
            expect_same_meaning(value_alone(value.text));
            expect_same_meaning(value_among_columns("", value.text, ""));
            expect_same_meaning(value_among_columns("≥", value.text, "个"));
            if (const auto apart = taken_apart(value.text)) expect_same_meaning(*apart);
        }
    }
    EXPECT_GT(spellings_changed, 200);
    RecordProperty("changed", spellings_changed);
}

}  // namespace
}  // namespace jibiao::test
