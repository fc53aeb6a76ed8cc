// From finding to finding: order, sheets, wrapping.
// SPDX-License-Identifier: MPL-2.0
#include "core/session/places.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "core/form/builtin.h"
#include "support/sheets.h"

namespace jibiao {
namespace {

using Judgements = std::map<std::string, std::vector<Judged>>;

Judged with_findings_at(const std::vector<std::string>& cells) {
    Judged judged;
    for (const std::string& cell : cells) {
        Finding finding;
        finding.at = *parse_address(cell);
        judged.findings.push_back(finding);
    }
    return judged;
}

std::string go(const Judgements& judged, const std::string& sheet, const std::string& cell,
               Direction direction) {
    const auto place =
        next_place(judged, {"二", "一", "空"}, {sheet, *parse_address(cell)}, direction);
    return place ? place->sheet + ' ' + address(place->at) : "";
}

TEST(Places, FollowSheetsRowsAndColumns) {
    const Judgements judged = {
        {"一", {with_findings_at({"B2"}), with_findings_at({"A9"})}},
        {"二", {with_findings_at({"C3", "C3", "A5"})}},
        {"空", {}},
        {"已删除", {with_findings_at({"A1"})}},
    };
    const std::vector<std::vector<std::string>> table = {
        // from, forward, backward
        {"二", "A1", "二 C3", "一 A9"}, {"二", "C3", "二 A5", "一 A9"},
        {"二", "D3", "二 A5", "二 C3"}, {"二", "A5", "一 B2", "二 C3"},
        {"一", "B2", "一 A9", "二 A5"}, {"一", "A9", "二 C3", "一 B2"},
        {"空", "A1", "二 C3", "一 A9"}, {"新表", "A1", "二 C3", "一 A9"},
    };
    for (const auto& row : table) {
        EXPECT_EQ(go(judged, row[0], row[1], Direction::forward), row[2]) << row[0] << row[1];
        EXPECT_EQ(go(judged, row[0], row[1], Direction::backward), row[3]) << row[0] << row[1];
    }
}

TEST(Places, StopAtFindingsBetweenForms) {
    const Judgements judged = {{"一", {with_findings_at({"B2"})}}, {"二", {with_findings_at({})}}};
    Finding finding;
    finding.at = {4, 1};
    const std::vector<SheetFinding> between = {{"二", finding, std::nullopt}};
    const auto next = next_place(judged, {"一", "二"}, {"一", {1, 1}}, Direction::forward, between);
    EXPECT_EQ(next, (Place{"二", {4, 1}}));
}

TEST(Places, NowhereToGo) {
    EXPECT_EQ(go({}, "一", "A1", Direction::forward), "");
    const Judgements single = {{"一", {with_findings_at({"B2"})}}};
    EXPECT_EQ(go(single, "一", "B2", Direction::forward), "");
    EXPECT_EQ(go(single, "一", "B2", Direction::backward), "");
    EXPECT_EQ(go(single, "一", "A1", Direction::backward), "一 B2");
}

TEST(Places, TellWhatStandsInACellErrorsFirst) {
    Session session(std::make_shared<const Library>(builtin_library()));
    session.update(test::load_sheet("xiushan-2023", 1));
    const std::string sheet = session.all().begin()->first;
    std::size_t all = 0;
    std::set<Cell> cells;
    for (const Judged& judged : session.forms(sheet)) {
        all += judged.findings.size();
        for (const Finding& finding : judged.findings) cells.insert(finding.at);
    }
    ASSERT_GT(all, 0u);
    std::size_t found = 0;
    for (const Cell at : cells) {
        const auto here = findings_at(session, {sheet, at});
        found += here.size();
        for (std::size_t i = 1; i < here.size(); ++i) {
            EXPECT_LE(here[i - 1]->severity, here[i]->severity);
        }
    }
    EXPECT_EQ(found, all);
    EXPECT_TRUE(findings_at(session, {sheet, {4000, 60}}).empty());
}

TEST(Places, TellAlsoWhatIsFoundBetweenForms) {
    Session session(std::make_shared<const Library>(builtin_library()));
    std::vector<std::string> names;
    for (int number = 1; number <= 3; ++number) {
        const Sheet sheet = test::load_sheet("xiushan-2023", number);
        names.push_back(sheet.name());
        session.arrange(names);
        session.update(sheet);
    }
    ASSERT_FALSE(session.between().empty());
    const SheetFinding& one = session.between().front();
    const auto here = findings_at(session, {one.sheet, one.finding.at});
    EXPECT_EQ(std::count_if(here.begin(), here.end(),
                            [&](const Finding* finding) { return *finding == one.finding; }),
              1);
    for (const std::string& name : names) {
        if (name == one.sheet) continue;
        for (const Finding* finding : findings_at(session, {name, one.finding.at}))
            EXPECT_NE(*finding, one.finding) << name;
    }
    int errors = 0, counted = 0;
    for (const auto& [sheet, forms] : session.all())
        for (const Judged& judged : forms)
            for (const Finding& finding : judged.findings)
                errors += finding.severity == Severity::error;
    for (const SheetFinding& finding : session.between())
        errors += finding.finding.severity == Severity::error;
    for (const auto& [sheet, count] : errors_by_sheet(session)) counted += count;
    EXPECT_EQ(counted, errors);
}

TEST(Places, OfferEveryWayToRepairACellOnce) {
    Session session(std::make_shared<const Library>(builtin_library()));
    session.update(test::table({{"项目支出绩效目标表", "", "", "", ""},
                                {"一级指标", "二级指标", "三级指标", "指标值", "权重"},
                                {"产出指标", "数量指标", "接待量", "不低于２００ 人次", "60"},
                                {"产出指标", "质量指标", "合格率", "≥95%", "40"}}));
    const std::string sheet = session.all().begin()->first;
    for (const char* cell : {"D3", "D4", "C3", "A1", "E4", "J30"}) {
        const Place place{sheet, *parse_address(cell)};
        std::vector<Fix> wanted;
        for (const Finding* finding : findings_at(session, place))
            for (const Fix& fix : finding->fixes)
                if (std::count(wanted.begin(), wanted.end(), fix) == 0) wanted.push_back(fix);
        EXPECT_EQ(fixes_at(session, place), wanted) << cell;
    }
    EXPECT_FALSE(fixes_at(session, {sheet, *parse_address("D3")}).empty());
    EXPECT_TRUE(fixes_at(session, {sheet, *parse_address("D4")}).empty());
    EXPECT_TRUE(fixes_at(session, {"另一表", *parse_address("D3")}).empty());
}

TEST(Places, BeginsWithTheFirstAmountThatSomeoneTyped) {
    Form form;
    EXPECT_FALSE(is_begun(form));
    form.amounts = {{"total", "年度资金总额", {3, 1}, Decimal(0), "0", "", true},
                    {"fiscal", "财政拨款", {4, 1}, std::nullopt, "", "", false}};
    EXPECT_FALSE(is_begun(form)) << "a formula of the template is nobody's work";
    form.amounts[1].text = "12";
    EXPECT_TRUE(is_begun(form));
}

TEST(Places, CountErrorsOnlyOfFormsThatWereBegun) {
    Session session(std::make_shared<const Library>(builtin_library()));
    EXPECT_TRUE(errors_by_sheet(session).empty());
    const std::vector<std::string> header{"一级指标", "二级指标", "三级指标", "指标值", "权重"};
    session.update(test::table({header, {"产出指标", "数量指标", "", "", ""}}));
    EXPECT_TRUE(errors_by_sheet(session).empty()) << "an empty form is no reproach";
    session.update(test::table({header, {"产出指标", "数量指标", "接待量", "≥≤5人次", "90"}}));
    const auto errors = errors_by_sheet(session);
    ASSERT_EQ(errors.size(), 1u);
    EXPECT_GT(errors.begin()->second, 0);
}

}  // namespace
}  // namespace jibiao
