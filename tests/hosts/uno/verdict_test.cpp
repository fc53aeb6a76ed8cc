// The bar above the sheet after a save.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <chrono>
#include <com/sun/star/frame/XInfobarProvider.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <thread>

#include "../cli/scratch.h"
#include "cells.h"
#include "commands.h"
#include "hosts/uno/bridge/text.h"
#include "office.h"

namespace jibiao::test {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using uno::to_office;

/// A small form with nothing wrong but, perhaps, its weight.
class Verdict : public testing::Test {
protected:
    Verdict() {
        const char* rows[3][5] = {{"项目支出绩效目标表", "", "", "", ""},
                                  {"一级指标", "二级指标", "三级指标", "指标值", "权重"},
                                  {"产出指标", "数量指标", "接待群众次数", "≥200次", "90.001"}};
        for (int row = 0; row < 3; ++row) {
            for (int column = 0; column < 5; ++column) {
                type(document_, address(Cell{row, column}).c_str(), rows[row][column]);
            }
        }
        window_.set(
            Reference<css::frame::XModel>(document_.get(), UNO_QUERY_THROW)->getCurrentController(),
            UNO_QUERY_THROW);
    }

    void save() {
        const auto file = (scratch_ / "表.ods").string();
        Reference<css::frame::XStorable>(document_.get(), UNO_QUERY_THROW)
            ->storeAsURL(to_office("file://" + file), {});
    }
    bool shown() const { return window_->hasInfobar(to_office("org.jibiao.verdict")); }
    bool comes(bool wanted = true) const {
        for (int attempt = 0; attempt < 200 && shown() != wanted; ++attempt) {
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
        return shown() == wanted;
    }
    /// What the office has posted before is done.
    void settle() {
        Command check(document_, "check");
        EXPECT_TRUE(check.run());
    }
    void close_bar() { window_->removeInfobar(to_office("org.jibiao.verdict")); }

    Scratch scratch_;
    Document document_;
    Reference<css::frame::XInfobarProvider> window_;
};

TEST_F(Verdict, IsSilentBeforeASave) {
    settle();
    EXPECT_FALSE(shown());
}

TEST_F(Verdict, ErrorsShowABarThatTheUserClosesForGood) {
    save();
    EXPECT_TRUE(comes());
    save();
    settle();
    EXPECT_TRUE(shown()) << "one bar, not another one";
    close_bar();
    save();
    settle();
    EXPECT_FALSE(shown());
}

TEST_F(Verdict, NothingIsShownAfterTheLastErrorIsGone) {
    save();
    ASSERT_TRUE(comes());
    // Every row of the form goes: nothing is left to be wrong.
    for (const char* cell : {"A3", "B3", "C3", "D3", "E3"}) type(document_, cell, "");
    settle();
    EXPECT_TRUE(shown()) << "it says so, and does not move the sheet";
    save();
    EXPECT_TRUE(comes(false));
}

}  // namespace
}  // namespace jibiao::test
