// Snapshots from JSON: what a cell holds, how far the sheet reaches, and every wrong type.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/wasm/snapshot.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "core/form/read_limits.h"
#include "snapshot_json.h"
#include "support/sheets.h"

namespace jibiao::wasm {
namespace {

struct Reading {
    Snapshot snapshot;
    std::optional<Error> error;
};

Reading read(std::string_view json) {
    JsonText text(json, "request");
    Snapshot snapshot = read_snapshot("表", text.root());
    return {std::move(snapshot), text.error()};
}

std::string print(std::string_view json) {
    const Reading reading = read(json);
    EXPECT_FALSE(reading.error) << reading.error->code << " " << reading.error->where << " "
                                << reading.error->detail;
    return test::print_sheet(reading.snapshot.sheet);
}

TEST(Snapshot, HoldsWhatTheCellsHold) {
    EXPECT_EQ(
        print(R"({"values": [["名称", 200, 0.95, true, null, ""], [-2146826281, 45000.5, "=x", 1]],
                        "formulas": [["名称", "=B2", 0.95, true, "", "=\"\""], ["=1/0", 45000.5, "=x", 1]],
                        "formats": [["A1:F2", "0.00"], ["C1", "0.00%"], ["B2", "yyyy-m-d"]],
                        "merges": ["A1", "E1:F2"]})"),
        "表\nA1 text \"名称\"\nB1 number 200 formula\nC1 percent 0.95\nD1 number 1\nF1  formula\n"
        "A2 error \"#DIV/0!\" formula\nB2 date 45000.5 \"2023-03-15\"\nC2 text \"=x\"\n"
        "D2 number 1\nmerge E1:F2\n");
}

TEST(Snapshot, TakesTextsAsShown) {
    EXPECT_EQ(
        print(R"({"values": [[45000, 0.5, 0.5, -2146826246]], "formulas": [["", "=A1", "=A2", ""]],
                        "formats": [["A1", "m/d"]],
                        "texts": {"A1": "3/15", "B1": "50%", "C1": "0.5", "D1": "错误"}})"),
        "表\nA1 date 45000 \"3/15\"\nB1 percent 0.5 formula\nC1 number 0.5 formula\n"
        "D1 error \"错误\"\n");
}

TEST(Snapshot, LocksWhatIsProtected) {
    EXPECT_EQ(print(R"({"values": [["甲", "乙"]], "locked": ["A1:Z9"], "unlocked": ["B1"]})"),
              "表\nA1 text \"甲\" locked\nB1 text \"乙\"\n");
    const Facts facts =
        read(R"({"values": 1, "locked": ["A1:Z9"], "unlocked": ["B1"]})").snapshot.facts;
    EXPECT_TRUE(facts.is_locked({8, 25}));
    EXPECT_FALSE(facts.is_locked({0, 1}));
    EXPECT_FALSE(facts.is_locked({9, 0}));
}

TEST(Snapshot, EndsWithTheContentAndItsMerges) {
    EXPECT_EQ(read(R"({"values": "一格"})").snapshot.sheet.at({0, 0}).text, "一格");
    const Sheet sheet =
        read(R"({"values": [["甲", null, ""], [null], []], "merges": ["A1:C1", "B3:D9"]})")
            .snapshot.sheet;
    EXPECT_EQ(sheet.rows(), 1);
    EXPECT_EQ(sheet.columns(), 3);
    const Sheet whole = read(R"({"values": [["甲"]], "merges": ["A1:XFD1048576"]})").snapshot.sheet;
    EXPECT_EQ(whole.rows(), ReadLimits().rows);
    EXPECT_EQ(whole.columns(), ReadLimits().columns);
    EXPECT_EQ(whole.merges().size(), 1u);
}

TEST(Snapshot, StopsAtTheLimits) {
    Json values = Json::array();
    for (int row = 0; row < 5200; ++row) values.push_back({"甲", row});
    const Reading reading = read(Json{{"values", values}}.dump());
    EXPECT_EQ(reading.snapshot.sheet.rows(), 5000);
    EXPECT_TRUE(reading.snapshot.facts.cut);
    EXPECT_FALSE(read(R"({"values": [[1]]})").snapshot.facts.cut);
    EXPECT_TRUE(read(R"({"values": [[1]], "cut": true})").snapshot.facts.cut);
}

/// The facts of a sheet in one order, whatever that of its merges.
std::multiset<std::string> facts_of(const std::string& printed) {
    std::istringstream lines(printed.substr(printed.find('\n')));
    std::multiset<std::string> facts;
    for (std::string line; std::getline(lines, line);) facts.insert(line);
    return facts;
}

TEST(Snapshot, GivesTheSameSheetAsItCameFrom) {
    for (const test::SheetFile& file : test::all_sheet_files()) {
        const Sheet sheet = test::load_sheet(file.workbook, file.number);
        EXPECT_EQ(facts_of(print(test::snapshot_json(sheet).dump())),
                  facts_of(test::print_sheet(sheet)))
            << file.workbook << ' ' << file.number;
    }
}

TEST(Snapshot, RefusesEveryWrongType) {
    const char* const wrong[] = {
        R"({})",
        R"([])",
        R"(1)",
        R"(null)",
        R"({"values": {}})",
        R"({"values": [1]})",
        R"({"values": [[[]]]})",
        R"({"values": [[{}]]})",
        R"({"values": [[1], {}]})",
        R"({"values": 1, "formulas": [1]})",
        R"({"values": 1, "formulas": {"A1": "=1"}})",
        R"({"values": 1, "formats": 1})",
        R"({"values": 1, "formats": ["A1"]})",
        R"({"values": 1, "formats": [["A1"]]})",
        R"({"values": 1, "formats": [["A1", 1]]})",
        R"({"values": 1, "formats": [[1, "0"]]})",
        R"({"values": 1, "formats": [["A0", "0"]]})",
        R"({"values": 1, "formats": [["A1", "0", "0"]]})",
        R"({"values": 1, "merges": "A1:B2"})",
        R"({"values": 1, "merges": [1]})",
        R"({"values": 1, "merges": ["B2:A1"]})",
        R"({"values": 1, "locked": {}})",
        R"({"values": 1, "unlocked": [null]})",
        R"({"values": 1, "texts": []})",
        R"({"values": 1, "texts": {"A1": 1}})",
        R"({"values": 1, "texts": {"1A": ""}})",
        R"({"values": 1, "cut": 1})",
        R"({"values": 1, "more": 1})",
    };
    for (const char* json : wrong) {
        const auto error = read(json).error;
        ASSERT_TRUE(error) << json;
        EXPECT_TRUE(error->code.starts_with("request.")) << json;
    }
}

}  // namespace
}  // namespace jibiao::wasm
