// Whatever changes in a form is seen: a rule that is not asked again would leave a stale finding.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/parts.h"

#include <gtest/gtest.h>

#include <functional>

#include "core/form/builtin.h"
#include "core/form/template.h"
#include "core/form/vocabulary.h"

namespace jibiao {
namespace {

struct RowChange {
    const char* what;
    std::function<void(Indicator&)> make;
    Parts parts;  ///< what rules may have read of it
};

Writing& writing(Indicator& row) {
    return row.reading.writing;
}
template <class Kind>
Kind& value(Indicator& row) {
    return std::get<Kind>(row.reading.value);
}

std::function<void(Indicator&)> standard(void (*change)(Scoring&)) {
    return [change](Indicator& row) { row.scoring.change(change); };
}

/// A row where everything is filled in.
Indicator full_row() {
    Indicator row;
    row.row = 4;
    row.folded_name = "办结率";
    row.level2_in_level1 = {"质量指标", {4, 0}};
    row.op_cell = {Operator::at_least, Spelling::standard, "≥"};
    row.reading = read_value("≥95%");
    row.op = Operator::at_least;
    row.number = 95;
    row.unit = "%";
    row.weight = 10;
    row.scoring = read_scoring("完成得10分，未完成不得分");
    row.full_marks = 10;
    row.ticks = {{Column::possibility, "确定能", {4, 8}}};
    return row;
}

const Parts place_moved = Parts::everything(), target = Parts::target(),
            points = {Column::weight, Column::scoring}, labels = {Column::level1, Column::level2},
            ticks = {Column::possibility, Column::reason};

const RowChange row_changes[] = {
    {"row", [](Indicator& row) { ++row.row; }, place_moved},
    {"shift", [](Indicator& row) { row.shift = Shift::left; }, place_moved},
    {"name", [](Indicator& row) { row.folded_name = "按期办结率"; }, Column::level3},
    {"remark", [](Indicator& row) { row.fields.set(Column::remark, {"待定", row.at(Column::remark)}); }, Column::remark},
    {"cell of the remark", [](Indicator& row) { row.fields.set(Column::remark, {row.text(Column::remark), {4, 3}}); }, Column::remark},
    {"level 1 written here", [](Indicator& row) { row.level1_own = true; }, labels},
    {"level 2 written here", [](Indicator& row) { row.level2_own = true; }, labels},
    {"level 2 as level 1", [](Indicator& row) { row.level2_in_level1 = {}; }, labels},
    {"operator", [](Indicator& row) { row.op_cell.op = Operator::more; }, target},
    {"its spelling", [](Indicator& row) { row.op_cell.spelling = Spelling::variant; }, target},
    {"its text", [](Indicator& row) { row.op_cell.text = ">="; }, target},
    {"sign", [](Indicator& row) { value<Quantity>(row).op = Operator::more; }, target},
    {"number", [](Indicator& row) { value<Quantity>(row).number = 96; }, target},
    {"unit", [](Indicator& row) { value<Quantity>(row).unit = "次"; }, target},
    {"kind of value", [](Indicator& row) { row.reading.value = Unreadable{"≥≤"}; }, target},
    {"written sign", [](Indicator& row) { writing(row).op.text = "不低于"; }, target},
    {"grouped digits", [](Indicator& row) { writing(row).grouped_digits = true; }, target},
    {"wide digits", [](Indicator& row) { writing(row).wide_digits = true; }, target},
    {"unit in brackets", [](Indicator& row) { writing(row).bracketed_unit = true; }, target},
    {"label in the value", [](Indicator& row) { writing(row).label = "满意度"; }, target},
    {"dropped words", [](Indicator& row) { writing(row).dropped = "约"; }, target},
    {"sign meant", [](Indicator& row) { row.op = Operator::equal; }, target},
    {"number meant", [](Indicator& row) { row.number = std::nullopt; }, target},
    {"unit meant", [](Indicator& row) { row.unit = "‰"; }, target},
    {"an error", [](Indicator& row) { row.value_is_error = true; }, target},
    {"a number cell", [](Indicator& row) { row.value_is_number_cell = true; }, target},
    {"weight", [](Indicator& row) { row.weight = 12; }, points},
    {"method", standard([](Scoring& it) { it.method = scoring::Unread{}; }), points},
    {"marks", standard([](Scoring& it) { it.full_marks = 5; }), points},
    {"a text cut off", standard([](Scoring& it) { it.truncated = true; }), points},
    {"full marks", [](Indicator& row) { row.full_marks = std::nullopt; }, points},
    {"column of a tick", [](Indicator& row) { row.ticks[0].column = Column::reason; }, ticks},
    {"name of a tick", [](Indicator& row) { row.ticks[0].name = "有可能"; }, ticks},
    {"cell of a tick", [](Indicator& row) { row.ticks[0].at.column = 9; }, ticks},
    {"no tick", [](Indicator& row) { row.ticks.clear(); }, ticks},
    {"not applicable", [](Indicator& row) { row.not_applicable = true; }, Parts::applies()},
};

TEST(Parts, ChangeWithEveryPartOfARow) {
    const Indicator before = full_row();
    EXPECT_EQ(difference(before, full_row()), Parts());
    for (const RowChange& change : row_changes) {
        Indicator now = full_row();
        change.make(now);
        EXPECT_EQ(difference(before, now), change.parts) << change.what;
        EXPECT_EQ(difference(now, before), change.parts) << change.what << ", back again";
    }
}

/// Texts of which each means something else than all others.
const char* const values[] = {"",
                              "≥95%",
                              "≤95%",
                              "≥96%",
                              "≥95次",
                              "90%-95%",
                              "≥90%-95%",
                              "85%-95%",
                              "90%-96%",
                              "90次-95次",
                              "1个月召开1次",
                              "2个月召开1次",
                              "1年召开1次",
                              "1个月召开2次",
                              "1个月召开1场",
                              "每月至少1次",
                              "60日之内办结",
                              "30日之内办结",
                              "60年之内办结",
                              "60日之内完成",
                              "2227批次，5572人",
                              "2227批次，5573人",
                              "良好",
                              "较好",
                              "定性",
                              "定性良好",
                              "≥≤5",
                              "1..2"};
const char* const standards[] = {"",
                                 "完成得10分，未完成不得分",
                                 "完成得10分，未完成得2分",
                                 "完成得8分，未完成不得分",
                                 "制度健全得10分，否则不得分",
                                 "按计划值/实际值*分值计分",
                                 "完成率≥100%的得满分，完成率<100%的按完成率×分值计算",
                                 "完成率≥90%的得满分，完成率<90%的按完成率×分值计算",
                                 "≥95%得10分，90%-95%得8分，低于90%不得分",
                                 "＞95%得10分，90%-95%得8分，低于90%不得分",
                                 "≥96%得10分，90%-96%得8分，低于90%不得分",
                                 "≥95%得10分，90%-95%得7分，低于90%不得分",
                                 "≥95%得10分，90%-95%得7-8分，低于90%不得分",
                                 "≥95次得10分，90次-95次得8分，低于90次不得分",
                                 "≥95%得10分，90%-95%得8分，其余不得分",
                                 "≥95%得10分，90%-95%得8分，其余得1分",
                                 "每发生1件扣2分",
                                 "每发生2件扣2分",
                                 "每发生1次扣2分",
                                 "每发生1件扣1分",
                                 "每损坏1件扣2分",
                                 "每发生1件扣2分，最多扣6分",
                                 "每降低1个百分点扣2分",
                                 "每超过1个百分点扣2分",
                                 "每降低1个百分点扣分值的2%",
                                 "按时足额发放得满分，每发生1件扣2分",
                                 "≤100%,计5分;每超过1%扣2分",
                                 "酌情扣分",
                                 "适当扣分",
                                 "按相关文件执行"};

TEST(Parts, ChangeWithEveryMeaningOfATarget) {
    for (const char* text : values) {
        Indicator before = full_row();
        before.reading = read_value(text);
        for (const char* other : values) {
            Indicator now = before;
            now.reading = read_value(other);
            EXPECT_EQ(difference(before, now) == Parts(), text == other) << text << " " << other;
        }
    }
}

TEST(Parts, ChangeWithEveryMeaningOfAScoringStandard) {
    for (const char* text : standards) {
        Indicator before = full_row();
        before.scoring = read_scoring(text);
        for (const char* other : standards) {
            Indicator now = before;
            now.scoring = read_scoring(other);
            EXPECT_EQ(difference(before, now) == Parts(), text == other) << text << " " << other;
        }
    }
}

/// A form where everything is filled in.
Form full_form() {
    static const Library library = builtin_library();
    Form form;
    form.sheet = "表";
    form.range = {{0, 0}, {9, 6}};
    form.form_template = library.templates.front();
    form.vocabulary = library.vocabulary;
    form.settings.rules["weight/sum"].parameters["totals"] = {"100"};
    form.kind = "project";
    form.fields["goal"] = {"接待200次", {2, 1}};
    form.amounts = {{"total", "年度资金总额", {3, 1}, Decimal(5), "5", "万元", false}};
    form.identities = {{"total", "funding/total", "total", {"fiscal", "other"}}};
    form.hierarchy = {{"产出指标", {"数量指标"}}};
    form.headers = {{{4, 0}, "一级指标", Column::level1, false}};
    form.blank_rows = {{7, {"产出指标", {7, 0}}, {"数量指标", {7, 1}}}};
    form.total_row = full_row();
    form.texts = {{"填表说明", {9, 0}}};
    return form;
}

struct FormChange {
    const char* what;
    void (*make)(Form&);
};
const FormChange changes_for_all_rules[] = {
    {"template", [](Form& form) { form.form_template = nullptr; }},
    {"vocabulary", [](Form& form) { form.vocabulary = std::make_shared<const Vocabulary>(); }},
    {"rule off", [](Form& form) { form.settings.rules["weight/sum"].off = true; }},
    {"severity", [](Form& form) { form.settings.rules["weight/sum"].severity = Severity::hint; }},
    {"parameter", [](Form& form) { form.settings.rules["weight/sum"].parameters.clear(); }},
    {"another rule", [](Form& form) { form.settings.rules["goal/vague"] = {}; }},
    {"level 1", [](Form& form) { form.hierarchy[0].name = "产出"; }},
    {"level 2", [](Form& form) { form.hierarchy[0].level2.clear(); }},
    {"column", [](Form& form) { form.columns[3] = 3; }},
    {"cell of a header", [](Form& form) { form.headers[0].at.column = 1; }},
    {"header", [](Form& form) { form.headers[0].text = "一级"; }},
    {"meaning of a header", [](Form& form) { form.headers[0].column = Column::remark; }},
    {"unchecked header", [](Form& form) { form.headers[0].unchecked = true; }},
    {"header row", [](Form& form) { form.header_row = 5; }},
    {"kind", [](Form& form) { form.kind = "monitoring"; }},
};
const FormChange changes_around[] = {
    {"sheet", [](Form& form) { form.sheet = "另一表"; }},
    {"range", [](Form& form) { form.range.last.row = 10; }},
    {"fit", [](Form& form) { form.fit = 95; }},
    {"title", [](Form& form) { form.title.text = "绩效目标表"; }},
    {"year of the title", [](Form& form) { form.title_year = 2026; }},
    {"field", [](Form& form) { form.fields["goal"].text = "接待300次"; }},
    {"cell of a field", [](Form& form) { form.fields["goal"].at.row = 3; }},
    {"printed label", [](Form& form) { form.labels["goal"] = "年度目标"; }},
    {"amount", [](Form& form) { form.amounts[0].value = Decimal(6); }},
    {"key of an amount", [](Form& form) { form.amounts[0].key = "fiscal"; }},
    {"label of an amount", [](Form& form) { form.amounts[0].label = "资金总额"; }},
    {"cell of an amount", [](Form& form) { form.amounts[0].at.row = 8; }},
    {"text of an amount", [](Form& form) { form.amounts[0].text = "5.0"; }},
    {"unit of an amount", [](Form& form) { form.amounts[0].unit = "元"; }},
    {"formula", [](Form& form) { form.amounts[0].formula = true; }},
    {"identity", [](Form& form) { form.identities[0].id = "sum"; }},
    {"rule of an identity", [](Form& form) { form.identities[0].rule = "funding/subtotal"; }},
    {"left side", [](Form& form) { form.identities[0].left = "basic"; }},
    {"right side", [](Form& form) { form.identities[0].right.pop_back(); }},
    {"blank row", [](Form& form) { form.blank_rows[0].row = 8; }},
    {"level 1 of a blank row", [](Form& form) { form.blank_rows[0].level1 = {}; }},
    {"level 2 of a blank row", [](Form& form) { form.blank_rows[0].level2 = {}; }},
    {"total row", [](Form& form) { form.total_row->weight = 90; }},
    {"no total row", [](Form& form) { form.total_row.reset(); }},
    {"long-term rows", [](Form& form) { form.long_term = {full_row()}; }},
    {"text", [](Form& form) { form.texts[0].text = "备注"; }},
};

TEST(Parts, ChangeWithEveryPartOfAForm) {
    const Form before = full_form();
    EXPECT_EQ(difference_around(before, full_form()), Parts());
    for (const FormChange& change : changes_for_all_rules) {
        Form now = full_form();
        change.make(now);
        EXPECT_EQ(difference_around(before, now), Parts::everything()) << change.what;
    }
    for (const FormChange& change : changes_around) {
        Form now = full_form();
        change.make(now);
        EXPECT_EQ(difference_around(before, now), Parts::around()) << change.what;
    }
}

}  // namespace
}  // namespace jibiao
