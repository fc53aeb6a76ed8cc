// Numbers in sentences: which are promises, of what, and how they compare.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/cross/prose.h"

#include <gtest/gtest.h>

#include "core/form/builtin.h"

namespace jibiao::rules {
namespace {

const Form& form() {
    static const Form empty = [] {
        Form made;
        made.vocabulary = builtin_library().vocabulary;
        return made;
    }();
    return empty;
}

/// "subject|sign number unit|words" of each number, one a line.
std::string read(const char* text) {
    std::string all;
    for (const Statement& one : statements(form(), text)) {
        all += all.empty() ? "" : "\n";
        all.append(one.subject).append("|").append(symbol(one.op)).append(one.number.text());
        all.append(one.unit).append("|").append(one.words);
    }
    return all;
}

TEST(Prose, SaysHowANumberCompares) {
    EXPECT_EQ(read("信访事项化解率达到95%以上"), "信访事项化解率|≥95%|达到95%以上");
    EXPECT_EQ(read("接待群众不低于200次"), "接待群众|≥200次|不低于200次");
    EXPECT_EQ(read("群众满意度大于90%"), "群众满意度|＞90%|大于90%");
    EXPECT_EQ(read("平均成本控制在12.5万元以内"), "平均成本|≤12.5万元|控制在12.5万元以内");
    EXPECT_EQ(read("投诉少于3起"), "投诉|＜3起|少于3起");
    EXPECT_EQ(read("培训为4场"), "培训|＝4场|为4场");
    EXPECT_EQ(read("培训4场"), "培训|4场|4场");
    EXPECT_EQ(read("覆盖率均达到不低于98%"), "覆盖率|≥98%|均达到不低于98%");
    // The word in front counts, whatever stands behind.
    EXPECT_EQ(read("差错低于2起以上"), "差错|＜2起|低于2起以上");
    EXPECT_EQ(read("温度升高2"), "温度升高|2|2");
}

TEST(Prose, BeginsASubjectBehindTheLastStopOrNumber) {
    EXPECT_EQ(read("接待群众200次，满意度95%"), "接待群众|200次|200次\n满意度|95%|95%");
    EXPECT_EQ(read("走访20户慰问30人"), "走访|20户|20户\n户慰问|30人|30人");
    EXPECT_EQ(read("200次"), "|200次|200次");
    EXPECT_EQ(read("（含临时人员）30人"), "|30人|30人");
}

TEST(Prose, LeavesOutNumbersThatArePartOfSomething) {
    for (const char* text :
         {"2026年", "12月", "1号窗口", "第3季度", "A4纸", "3-5次", "5—8次", "1,200次", "2.5.1",
          "1/3", "《信访条例2022》", "〔2021〕", "《办法〔2021〕4号》", "没有数字", ""})
        EXPECT_EQ(read(text), "") << text;
    EXPECT_EQ(read("共12.5。"), "共|12.5|12.5");
    EXPECT_EQ(read("《办法2020》规定30天内办结》5次"), "规定|30|30\n天内办结》|5次|5次");
    EXPECT_EQ(read("共5,其中2次"), "共|5|5\n其中|2次|2次");
    EXPECT_EQ(read("共5."), "共|5|5");
}

TEST(Prose, SharesPairsOfNeighbours) {
    EXPECT_EQ(shared_pairs("研究信访工作", "研究信访工作"), 100);
    EXPECT_EQ(shared_pairs("研究信访", "研究全县信访"), 66);
    EXPECT_EQ(shared_pairs("研究信访", "接待"), 0);
    EXPECT_EQ(shared_pairs("研", "研究"), 0);
    EXPECT_EQ(shared_pairs("", ""), 0);
}

TEST(Prose, TakesTheGoalOfTheYearFirst) {
    Form with = form();
    EXPECT_EQ(goal_of(with), nullptr);
    with.fields["goal"].text = "三年600次";
    EXPECT_EQ(goal_of(with)->text, "三年600次");
    with.fields["annual_goal"].text = "";
    EXPECT_EQ(goal_of(with)->text, "三年600次");
    with.fields["annual_goal"].text = "200次";
    EXPECT_EQ(goal_of(with)->text, "200次");
    for (const char* kind : {"self-evaluation", "monitoring"}) {
        with.kind = kind;
        EXPECT_EQ(goal_of(with), nullptr) << "looks back";
    }
}

TEST(Prose, NamesAMeasureByNameAndUnit) {
    const auto names = [](const char* name, const char* value, const char* text) {
        Indicator row;
        row.fields.set(Column::level3, {name, {}});
        row.folded_name = name;
        row.number = number_of(read_value(value).value);
        row.unit = unit_of(read_value(value).value);
        return names_measure(form(), row, statements(form(), text).at(0));
    };
    EXPECT_TRUE(names("接待群众次数", "≥200次", "全年接待群众300次"));
    EXPECT_TRUE(names("信访事项化解率", "≥95%", "化解率达到90%"));
    EXPECT_FALSE(names("接待群众次数", "≥200次", "全年接待群众300人")) << "another unit";
    EXPECT_FALSE(names("接待群众次数", "≥200次", "全年走访群众300次"));
    EXPECT_FALSE(names("信访事项化解率", "≥95%", "率90%")) << "too short for a name";
    EXPECT_FALSE(names("接待群众次数", "≥200次", "接待群众300")) << "without a unit";
    EXPECT_FALSE(names("接待群众次数", "逐年增加", "接待群众300次")) << "no number";
}

}  // namespace
}  // namespace jibiao::rules
