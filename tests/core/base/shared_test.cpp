// Values that several hold and nobody changes.
// SPDX-License-Identifier: MPL-2.0
#include "core/base/shared.h"

#include <gtest/gtest.h>

#include <string>

namespace jibiao {
namespace {

using Text = Shared<std::string>;

TEST(Shared, ACopyIsTheSameValueUntilOneOfThemChanges) {
    Text one(std::string("≥95%"));
    const Text copy = one;
    EXPECT_EQ(&copy.get(), &one.get());
    one.change([](std::string& text) { text += "以上"; });
    EXPECT_EQ(*one, "≥95%以上");
    EXPECT_EQ(*copy, "≥95%");
}

TEST(Shared, AreEqualByTheirValues) {
    EXPECT_EQ(Text(std::string("次")), Text(std::string("次")));
    EXPECT_NE(Text(std::string("次")), Text(std::string("人次")));
    EXPECT_EQ(Text(), Text(std::string()));
}

TEST(Shared, OneThatWasMovedFromHoldsItsValue) {
    Text one(std::string("次"));
    const Text other = std::move(one);
    EXPECT_EQ(*one, "次");
    EXPECT_EQ(*other, "次");
}

}  // namespace
}  // namespace jibiao
