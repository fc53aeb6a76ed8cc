// The extension and the command line export the same bytes, of every stored workbook.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <org/jibiao/XChecker.hpp>

#include "../cli/scratch.h"
#include "core/output/json.h"
#include "hosts/uno/bridge/text.h"
#include "office.h"

namespace jibiao::test {
namespace {

namespace fs = std::filesystem;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using uno::from_office;
using uno::to_office;

class Export : public testing::Test {
protected:
    Export()
        : checker_(office()->getServiceManager()->createInstanceWithContext(
                       to_office("org.jibiao.Checker"), office()),
                   UNO_QUERY_THROW) {}
    std::string workbook_json(const Document& document) const {
        return from_office(checker_->exportWorkbook(document.get(), true));
    }

    Reference<org::jibiao::XChecker> checker_;
};

TEST_F(Export, GivesTheBytesOfTheCommandLine) {
    const Scratch scratch;
    const fs::path workbooks = JIBIAO_SOURCE_DIR "/tests/cases/workbooks";
    const std::string call = std::string("'" JIBIAO_PROGRAM "' export '") + workbooks.string() +
                             "' --draft --workbook --out '" + (scratch / "out").string() +
                             "' >/dev/null 2>&1";
    std::system(call.c_str());  // status 1: errors stand
    int compared = 0;
    for (const auto& entry : fs::directory_iterator(workbooks)) {
        const std::string name = entry.path().stem().string();
        const fs::path exported = scratch / ("out/" + name + ".json");
        if (!fs::exists(exported)) continue;  // no form in it
        const Document document(name);
        EXPECT_EQ(workbook_json(document), bytes_of(exported)) << name;
        ++compared;
    }
    EXPECT_GE(compared, 12);
}

TEST_F(Export, GivesEachFormOnceMore) {
    const Document document("xiushan-2023");
    const Json all = Json::parse(workbook_json(document));
    ASSERT_EQ(all["forms"].size(), 5u);
    for (const Json& one : all["forms"]) {
        const std::string sheet = one["sheet"];
        EXPECT_EQ(to_text(one["export"]),
                  from_office(checker_->exportJson(document.get(), to_office(sheet), true)));
    }
}

TEST_F(Export, IsHeldBackWhileErrorsStand) {
    const Document document("xiushan-2023");
    try {
        checker_->exportWorkbook(document.get(), false);
        FAIL();
    } catch (const css::lang::IllegalArgumentException& refused) {
        EXPECT_EQ(refused.ArgumentPosition, 1);
        EXPECT_FALSE(refused.Message.isEmpty());
    }
    const Document empty;
    EXPECT_THROW(checker_->exportWorkbook(empty.get(), true), css::lang::IllegalArgumentException);
}

}  // namespace
}  // namespace jibiao::test
