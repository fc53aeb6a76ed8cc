// read_value against the labelled table and on random texts; the printer's round trip.
// SPDX-License-Identifier: MPL-2.0
#include "core/value/value.h"

#include <gtest/gtest.h>

#include <iostream>
#include <random>

#include "core/base/text.h"
#include "later_spellings.h"
#include "region_spellings.h"

namespace jibiao {
namespace {

/// Both tables.
const std::vector<SpelledValue>& labelled_values() {
    static const std::vector<SpelledValue> all = [] {
        auto values = spelled_values();
        values.insert(values.end(), region_values().begin(), region_values().end());
        values.insert(values.end(), later_values().begin(), later_values().end());
        return values;
    }();
    return all;
}

testing::AssertionResult round_trips(std::string_view text) {
    const Value value = read_value(text).value;
    const std::string printed = print(value);
    const Value again = read_value(printed).value;
    if (again == value && print(again) == printed) return testing::AssertionSuccess();
    return testing::AssertionFailure()
           << "\"" << text << "\" " << kind_name(value) << " printed \"" << printed << "\" read "
           << kind_name(again) << " \"" << print(again) << "\"";
}

bool has_number(std::string_view kind) {
    return kind != "qualitative" && kind != "unreadable" && kind != "empty";
}

TEST(Value, ReadsLabelledSpellings) {
    int right = 0, claimed = 0, labelled = 0;
    for (const auto& row : labelled_values()) {
        const Value value = read_value(row.text).value;
        EXPECT_EQ(kind_name(value), row.kind) << row.text;
        EXPECT_EQ(print(value), row.standard) << row.text;
        claimed += has_number(kind_name(value));
        labelled += has_number(row.kind);
        right +=
            has_number(row.kind) && kind_name(value) == row.kind && print(value) == row.standard;
    }
    std::cout << "values with a number: precision " << right << "/" << claimed << ", recall "
              << right << "/" << labelled << ", of " << labelled_values().size() << " spellings\n";
    EXPECT_GE(labelled_values().size(), 400u);
}

TEST(Value, PrinterRoundTripsOnTheTable) {
    for (const auto& row : labelled_values()) EXPECT_TRUE(round_trips(row.text));
}

TEST(Value, TakesFrequenciesAndDeadlinesApart) {
    const auto frequency = std::get<Frequency>(read_value("每2个月至少召开1次").value);
    EXPECT_EQ(frequency, (Frequency{Operator::at_least, 2, "月", 1, "次"}));
    EXPECT_EQ(unit_of(frequency), "次/2个月");
    EXPECT_EQ(unit_of(read_value("每季度1次").value), "次/季度");
    EXPECT_EQ(std::get<Deadline>(read_value("60日之内办结").value), (Deadline{60, "日", "办结"}));
    EXPECT_EQ(std::get<Deadline>(read_value("12月底前").value), (Deadline{12, "月底", ""}));
    EXPECT_EQ(operator_of(read_value("60日之内办结").value), Operator::at_most);
    EXPECT_EQ(number_of(read_value("60日之内办结").value), Decimal(60));
    EXPECT_EQ(number_of(read_value("90%-95%").value), std::nullopt);
    EXPECT_EQ(unit_of(read_value("90%-95%").value), "%");
    EXPECT_EQ(unit_of(read_value("良好").value), "");
    EXPECT_EQ(operator_of(read_value("定性").value), Operator::qualitative);
    EXPECT_EQ(operator_of(Compound{}), Operator::none);
}

TEST(Value, NotesHowAValueWasWritten) {
    const auto writing = [](const char* text) { return read_value(text).writing; };
    EXPECT_EQ(writing("≥95%").op, (OperatorReading{Operator::at_least, Spelling::standard, "≥"}));
    EXPECT_EQ(writing("＞=95%").op,
              (OperatorReading{Operator::at_least, Spelling::variant, "＞="}));
    EXPECT_EQ(writing("=95%").op, (OperatorReading{Operator::equal, Spelling::variant, "="}));
    EXPECT_EQ(writing("95%以上").op,
              (OperatorReading{Operator::at_least, Spelling::variant, "以上"}));
    EXPECT_EQ(writing("控制在15万元以内").op,
              (OperatorReading{Operator::at_most, Spelling::variant, "控制在…以内"}));
    EXPECT_EQ(writing("≅165元/月").op, (OperatorReading{Operator::none, Spelling::illegal, "≅"}));
    EXPECT_EQ(writing("约5个").op, (OperatorReading{Operator::none, Spelling::illegal, "约"}));
    EXPECT_EQ(writing("100%").op, OperatorReading{});
    EXPECT_EQ(writing("良好"), Writing{});
    EXPECT_TRUE(writing("771,325,800.00").grouped_digits);
    EXPECT_FALSE(writing("771,325,800.00").wide_digits);
    EXPECT_TRUE(writing("１００％").wide_digits);
    EXPECT_FALSE(writing("100％").wide_digits);
    EXPECT_TRUE(writing("=100.00(%)").bracketed_unit);
    EXPECT_TRUE(writing("≥１００场、≥5人").wide_digits);
}

TEST(Value, NotesWordsThatThePrinterDrops) {
    const auto dropped = [](const char* text) { return read_value(text).writing.dropped; };
    EXPECT_EQ(dropped("满意度≥95%"), "");
    EXPECT_EQ(read_value("满意度≥95%").writing.label, "满意度");
    EXPECT_EQ(dropped("1个月召开1次"), "召开");
    EXPECT_EQ(dropped("每年至少召开2次"), "召开");
    EXPECT_EQ(dropped("每季度召开一次"), "召开");
    EXPECT_EQ(dropped("约500人"), "约");
    EXPECT_EQ(dropped("参会人数约500人"), "约");
    EXPECT_EQ(dropped("5场，约500人"), "约");
    EXPECT_EQ(dropped("每月约3次"), "约");
    EXPECT_EQ(dropped("≅3-5个"), "≅");
    EXPECT_EQ(dropped("不低于95%"), "");
    EXPECT_EQ(dropped("60日之内办结"), "");
    EXPECT_EQ(dropped("每季度1次"), "");
}

std::string random_decimal(std::mt19937& random) {
    std::string text(random() % 5 == 0 ? "-" : "");
    text += std::to_string(random() % (random() % 2 ? 20u : 1000000u));
    if (random() % 3 == 0) text.append(".").append(std::to_string(random() % 1000));
    return text;
}

template <class List>
auto pick(const List& list, std::mt19937& random) {
    return list[random() % std::size(list)];
}

TEST(Value, PrinterRoundTripsOnRandomGrammar) {
    static constexpr const char* before[] = {"",       "≥",      "＞=",  "=",      "<",
                                             "≤",      "≅",      "约",   "不低于", "达到",
                                             "不超过", "控制在", "每月", "每2年"};
    static constexpr const char* units[] = {"",     "%",    "次", "元/月", "月", "年", "个工作日",
                                            "万元", "(%)",  "起", "批次",  "日", "M",  "％",
                                            "个月", "季度", "天", "人·次", "‰"};
    static constexpr const char* after[] = {"",         "",     "",     "以上",   "以内",
                                            "之内办结", "底前", "左右", "前完成", "。"};
    static constexpr const char* joints[] = {"-", "~", "至", "，", "、", "/", "和", "～", "召开"};
    std::mt19937 random(42);
    for (int round = 0; round < 15000; ++round) {
        std::string text;
        for (auto parts = 1 + random() % 3; parts > 0; --parts) {
            text += pick(before, random) + random_decimal(random) + pick(units, random) +
                    pick(after, random);
            if (parts > 1) text += pick(joints, random);
        }
        ASSERT_TRUE(round_trips(text));
    }
}

/// The table's texts with characters dropped, doubled, swapped and borrowed from each other.
TEST(Value, HoldsOnMutatedSpellings) {
    std::mt19937 random(4711);
    const auto& table = labelled_values();
    for (int round = 0; round < 15000; ++round) {
        std::u32string text = decode(pick(table, random).text);
        const std::u32string other = decode(pick(table, random).text);
        for (auto edits = 1 + random() % 3; edits > 0; --edits) {
            const auto at = text.empty() ? 0 : random() % text.size();
            const auto from = other.empty() ? 0 : random() % other.size();
            switch (random() % 4) {
                case 0:
                    text.erase(at, 1);
                    break;
                case 1:
                    text.insert(at, other.substr(from, 1 + random() % 4));
                    break;
                case 2:
                    text.insert(at, text.substr(at, 1));
                    break;
                default:
                    text.replace(at, 1, other.substr(from, 1));
            }
        }
        ASSERT_TRUE(round_trips(encode(text)));
    }
}

TEST(Value, HoldsOnRandomBytes) {
    std::mt19937 random(99);
    for (int round = 0; round < 10000; ++round) {
        std::string bytes;
        for (auto n = random() % 20; n > 0; --n) bytes += static_cast<char>(random() % 256);
        ASSERT_TRUE(round_trips(bytes));
        const auto reading = read_operator(bytes);
        EXPECT_EQ(read_operator(reading.text), reading);
    }
}

}  // namespace
}  // namespace jibiao
