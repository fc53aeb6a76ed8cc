// Session: equal to judging from scratch after any edit, silent when nothing changed.
// SPDX-License-Identifier: MPL-2.0
#include "core/session/session.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <random>

#include "support/form_text.h"
#include "support/library.h"
#include "support/sheets.h"

namespace jibiao {
namespace {

std::string print(const std::vector<Judged>& forms) {
    std::string text;
    for (const auto& judged : forms) {
        text += test::print_form(judged.form);
        for (const auto& finding : judged.findings) {
            text.append(finding.rule) += ' ' + std::to_string(static_cast<int>(finding.severity)) +
                                         ' ' + address(finding.at) + ' ' +
                                         std::string(finding.variant);
            for (const auto& [name, value] : finding.args)
                text.append(" ").append(name).append("=" + value);
            for (const auto& fix : finding.fixes) {
                text.append(" fix ").append(fix.label);
                for (const auto& edit : fix.edits) text += ' ' + address(edit.at) + ':' + edit.text;
            }
            text += '\n';
        }
    }
    return text;
}

/// Contents that people type, some of them where they do not belong.
CellValue random_cell(std::mt19937& random, const Sheet& sheet) {
    static const std::vector<std::string> texts = {"≥",
                                                   "定性",
                                                   "无",
                                                   "≅",
                                                   "%",
                                                   "次",
                                                   "95%",
                                                   "≥95%",
                                                   "良好",
                                                   "较好",
                                                   "数量指标",
                                                   "产出指标",
                                                   "效益指标",
                                                   "合计",
                                                   "200次",
                                                   "60日之内办结",
                                                   "三级指标",
                                                   "权重",
                                                   "项目名称",
                                                   "备注",
                                                   "质量指标",
                                                   "10分",
                                                   "满意度指标",
                                                   "群众满意度",
                                                   "一级指标",
                                                   "填表人：",
                                                   "2023年特定目标类项目绩效目标表",
                                                   "约80%",
                                                   "5~10个"};
    const auto pick = [&](int most) {
        return std::uniform_int_distribution<int>(0, most - 1)(random);
    };
    switch (pick(6)) {
        case 0:
            return CellValue{};
        case 1:
            return number_cell(pick(200));
        case 2:
            return percent_cell(pick(120) / 100.0);
        case 3:
            return error_cell("#DIV/0!");
        case 4:
            return sheet.at({pick(sheet.rows()), pick(sheet.columns())});
        default:
            return text_cell(texts[static_cast<std::size_t>(pick(static_cast<int>(texts.size())))]);
    }
}

/// One edit: mostly a cell, sometimes a merge undone, a row inserted or removed.
Sheet edited(const Sheet& sheet, std::mt19937& random) {
    const auto pick = [&](int most) {
        return std::uniform_int_distribution<int>(0, most - 1)(random);
    };
    const int kind = pick(40);
    if (kind > 2) {
        Sheet result = sheet;
        result.set({pick(sheet.rows()), pick(sheet.columns())}, random_cell(random, sheet));
        return result;
    }
    const int row = pick(sheet.rows());
    const int added = kind == 0 ? 1 : kind == 1 ? -1 : 0;
    Sheet result(sheet.name(), sheet.rows() + added, sheet.columns());
    for (int i = 0; i < result.rows(); ++i) {
        const int from = i >= row ? i - added : i;
        for (int column = 0; column < sheet.columns(); ++column) {
            result.set({i, column}, sheet.at({from, column}));
        }
    }
    const std::size_t lost =
        kind == 2 && !sheet.merges().empty()
            ? static_cast<std::size_t>(pick(static_cast<int>(sheet.merges().size())))
            : sheet.merges().size();
    for (std::size_t i = 0; i < sheet.merges().size(); ++i) {
        if (i != lost) result.merge(sheet.merges()[i]);
    }
    return result;
}

/// JIBIAO_STEPS asks for more in all, see tests/fuzz/README.md.
int steps_per_sheet(std::size_t sheets) {
    constexpr int usual = 90;
    const char* asked = std::getenv("JIBIAO_STEPS");
    return asked ? std::max(usual, std::atoi(asked) / static_cast<int>(sheets)) : usual;
}

TEST(Session, EqualsJudgingFromScratchAfterEveryEdit) {
    int steps = 0, with_form = 0;
    const auto files = test::all_sheet_files();
    for (const auto& file : files) {
        std::mt19937 random(20231 + static_cast<unsigned>(file.number));
        Session session(test::shared_library());
        const Sheet original = test::load_sheet(file.workbook, file.number);
        Sheet sheet = original;
        for (int step = 0; step < steps_per_sheet(files.size()); ++step, ++steps) {
            // Broken beyond recognition after a while: begin anew, so that most steps see a form.
            if (step % 15 == 0) sheet = original;
            session.update(sheet);
            const auto scratch = judge(sheet, *test::shared_library());
            if (!scratch.empty()) ++with_form;
            ASSERT_EQ(print(session.forms(sheet.name())), print(scratch))
                << file.workbook << ' ' << file.number << " step " << step;
            sheet = edited(sheet, random);
        }
    }
    EXPECT_GE(steps, 2000);
    EXPECT_GE(with_form, steps * 8 / 10);
}

std::string print(const std::vector<SheetFinding>& between) {
    std::string text;
    for (const SheetFinding& one : between) {
        text += one.sheet + '!' + address(one.finding.at) + ' ' + std::string(one.finding.rule);
        for (const auto& [name, value] : one.finding.args)
            text.append(" ").append(name).append("=" + value);
        if (one.other) text += " other " + one.other->sheet + '!' + address(one.other->at);
        text += '\n';
    }
    return text;
}

std::vector<Sheet> load_workbook(const std::string& workbook) {
    std::vector<Sheet> sheets;
    for (int number = 1; number <= 5; ++number)
        sheets.push_back(test::load_sheet(workbook, number));
    return sheets;
}

std::vector<std::string> names_of(const std::vector<Sheet>& sheets) {
    std::vector<std::string> names;
    for (const Sheet& sheet : sheets) names.push_back(sheet.name());
    return names;
}

/// Random edits of workbooks, sheets taken away, put back and reordered: what is kept between forms
/// always equals judging the whole workbook anew.
TEST(Session, KeepsFindingsBetweenFormsUpToDate) {
    int steps = 0, with_findings = 0;
    for (const char* workbook : {"xiushan-2023", "xiushan-2023-as-published", "weixian"}) {
        std::mt19937 random(4242);
        const std::vector<Sheet> original = load_workbook(workbook);
        std::vector<Sheet> sheets;
        Session session(test::shared_library());
        for (int step = 0; step < 150; ++step, ++steps) {
            if (step % 25 == 0) sheets = original;
            const std::size_t chosen = random() % sheets.size();
            if (step % 25 == 12) {
                session.forget(sheets[chosen].name());
                sheets.erase(sheets.begin() + static_cast<std::ptrdiff_t>(chosen));
            } else if (step % 25 == 18) {
                std::shuffle(sheets.begin(), sheets.end(), random);
            } else if (step % 25 > 0) {
                sheets[chosen] = edited(sheets[chosen], random);
            }
            session.arrange(names_of(sheets));
            for (const Sheet& sheet : sheets) session.update(sheet);
            const auto scratch = judge(sheets, *test::shared_library()).between;
            ASSERT_EQ(print(session.between()), print(scratch)) << workbook << " step " << step;
            if (!scratch.empty()) ++with_findings;
        }
    }
    EXPECT_GE(with_findings, steps / 2);
}

TEST(Session, ComparesFormsWithTheProseOfOtherSheets) {
    Session session(test::shared_library());
    const Sheet prose = test::table({{"第一部分 部门整体绩效目标"}, {"全年接待群众200次以上。"}});
    EXPECT_TRUE(session.update(prose));
    EXPECT_TRUE(session.between().empty());
    const Narrative narrative = read_narrative(prose);
    ASSERT_EQ(narrative.texts.size(), 1u) << "headings and sentences without a number are left out";
    EXPECT_EQ(address(narrative.texts.front().at), "A2");
}

TEST(Session, IsSilentWhenNothingChanged) {
    Session session(test::shared_library());
    const Sheet sheet = test::load_sheet("boye", 1);
    EXPECT_TRUE(session.update(sheet));
    const auto revision = session.revision();
    EXPECT_FALSE(session.update(sheet));
    EXPECT_EQ(session.revision(), revision);
    Sheet changed = sheet;
    changed.set({9, 4}, text_cell("≥8小时"));
    EXPECT_TRUE(session.update(changed));
    EXPECT_GT(session.revision(), revision);
    EXPECT_TRUE(session.update(sheet));
}

TEST(Session, KeepsSheetsApart) {
    Session session(test::shared_library());
    for (int number = 1; number <= 5; ++number) {
        session.update(test::load_sheet("xiushan-2023", number));
    }
    EXPECT_EQ(session.all().size(), 5u);
    EXPECT_EQ(session.forms("信访移动专项租线").size(), 1u);
    EXPECT_TRUE(session.forms("没有").empty());
    const auto revision = session.revision();
    session.forget("信访移动专项租线");
    EXPECT_GT(session.revision(), revision);
    EXPECT_TRUE(session.forms("信访移动专项租线").empty());
    session.forget("没有");
    EXPECT_EQ(session.revision(), revision + 1);
}

TEST(Session, AnEmptySheetIsKnownToo) {
    Session session(test::shared_library());
    EXPECT_TRUE(session.update(Sheet("空", 0, 0)));
    EXPECT_FALSE(session.update(Sheet("空", 0, 0)));
    EXPECT_TRUE(session.forms("空").empty());
}

}  // namespace
}  // namespace jibiao
