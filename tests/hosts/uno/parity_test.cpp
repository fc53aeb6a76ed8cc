// The automation service against the door for hosts in JavaScript: the same bytes for every workbook.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <nlohmann/json.hpp>
#include <org/jibiao/XChecker.hpp>
#include <set>

#include "hosts/uno/bridge/text.h"
#include "hosts/uno/sheet/read_sheet.h"
#include "hosts/wasm/answer.h"
#include "office.h"
#include "snapshot_json.h"
#include "support/sheets.h"

namespace jibiao::test {
namespace {

Json ask(wasm::Desk& desk, const Json& request) {
    const Json told = Json::parse(wasm::answer(desk, request.dump()), nullptr, false);
    EXPECT_TRUE(told.contains("result")) << told.dump();
    return told.value("result", Json());
}

std::string said_at_the_door(const Document& document, const char* language) {
    wasm::Desk desk;
    Json names = Json::array();
    ask(desk, {{"call", "open"}, {"document", "d"}});
    for (int number = 0; number < document.sheet_count(); ++number) {
        const Sheet sheet = uno::read_sheet(document.get(), document.sheet(number)).sheet;
        names.push_back(sheet.name());
        ask(desk, update_json("d", sheet));
    }
    ask(desk, {{"call", "sheets"}, {"document", "d"}, {"names", names}});
    const Json report = {{"call", "report"}, {"document", "d"}, {"language", language}};
    return ask(desk, report).value("text", "");
}

TEST(Parity, ServiceAndDoorSayTheSameOfEveryWorkbook) {
    const css::uno::Reference<org::jibiao::XChecker> checker(
        office()->getServiceManager()->createInstanceWithContext(
            uno::to_office("org.jibiao.Checker"), office()),
        css::uno::UNO_QUERY_THROW);
    std::set<std::string> workbooks;
    for (const SheetFile& file : all_sheet_files()) workbooks.insert(file.workbook);
    for (const std::string& workbook : workbooks) {
        const Document document(workbook);
        for (const char* language : {"zh_CN", "en"}) {
            const std::string said = uno::from_office(
                checker->check(document.get(), rtl::OUString(), uno::to_office(language)));
            EXPECT_EQ(said, said_at_the_door(document, language)) << workbook;
        }
    }
    EXPECT_GT(workbooks.size(), 10u);
}

}  // namespace
}  // namespace jibiao::test
