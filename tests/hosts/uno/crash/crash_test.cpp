// What is on the disk after an office was killed, and what the next one makes of it.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <chrono>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <functional>
#include <future>
#include <nlohmann/json.hpp>
#include <thread>

#include "core/output/json.h"
#include "hosts/files/write_file.h"
#include "hosts/uno/bridge/text.h"
#include "own_office.h"

namespace jibiao::test {
namespace {

namespace fs = std::filesystem;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using uno::from_office;
using uno::to_office;
using Checker = Reference<org::jibiao::XChecker>;
using DocumentReference = Reference<css::sheet::XSpreadsheetDocument>;

Reference<css::text::XTextRange> cell(const DocumentReference& document, int column, int row) {
    const Reference<css::container::XIndexAccess> sheets(document->getSheets(), UNO_QUERY_THROW);
    const Reference<css::sheet::XSpreadsheet> sheet(sheets->getByIndex(0), UNO_QUERY_THROW);
    return {sheet->getCellByPosition(column, row), UNO_QUERY_THROW};
}

fs::path sample(const OwnOffice& office, const char* name) {
    const fs::path file = office.folder() / (std::string(name) + ".xlsx");
    fs::copy_file(JIBIAO_SOURCE_DIR "/tests/cases/workbooks/" + std::string(name) + ".xlsx", file);
    return file;
}

Json check(const OwnOffice& office, const DocumentReference& document) {
    return Json::parse(from_office(office.checker()->check(document, {}, to_office("zh_CN"))));
}

int errors(const Json& report) {
    int count = 0;
    for (const Json& form : report["files"][0]["forms"])
        for (const Json& finding : form["findings"]) count += finding["severity"] == "error";
    return count;
}

/// Kills the office while it does this; that the call then fails is no news.
void kill_during(OwnOffice& office, const std::function<void()>& work, int milliseconds) {
    auto working = std::async(std::launch::async, [&] {
        try {
            work();
        } catch (const css::uno::Exception&) {
            return;
        }
    });
    working.wait_for(std::chrono::milliseconds(milliseconds));
    office.kill();
    working.wait();
}

struct Deed {
    const char* name;
    std::function<void(const Checker&, const DocumentReference&)> work;
};

TEST(Crash, LeavesTheFilesOnTheDiskWholeWhateverWasGoingOn) {
    OwnOffice office;
    const fs::path file = sample(office, "xiushan-2023");
    const std::string before = bytes_of(file);
    const fs::path copy = office.folder() / "copy.xlsx";
    const std::string copy_url = "file://" + copy.string();
    std::string last_copy;
    const Deed deeds[] = {
        {"insertion",
         [](const Checker& checker, const DocumentReference& document) {
             document->getSheets()->insertNewByName(to_office("新"), 0);
             for (;;) {
                 checker->insertTemplate(document, to_office("新"), to_office("A1"),
                                              to_office("xiushan-2023-department"));
                 document->getSheets()->removeByName(to_office("新"));
                 document->getSheets()->insertNewByName(to_office("新"), 0);
             }
         }},
        {"fix",
         [](const Checker& checker, const DocumentReference& document) {
             for (;;) {
                 cell(document, 1, 15)->setString(to_office("可持续发展能力"));
                 checker->applyFixes(document, to_office("整体支出"),
                                          to_office("hierarchy/level1-unknown"));
             }
         }},
        {"publication", [&](const Checker& checker, const DocumentReference& document) {
             for (;;) checker->publish(document, to_office(copy_url));
         }}};
    for (const Deed& deed : deeds) {
        SCOPED_TRACE(deed.name);
        office.start({"--norestore", "--headless"});
        const DocumentReference document = office.open(file);
        ASSERT_TRUE(document.is());
        ASSERT_EQ(check(office, document)["files"][0]["forms"].size(), 5u);
        const Checker checker = office.checker();
        kill_during(office, [&] { deed.work(checker, document); }, 700);
        EXPECT_EQ(bytes_of(file), before);
    }
    office.start({"--norestore", "--headless"});
    const DocumentReference document = office.open(file);
    ASSERT_TRUE(document.is()) << "the lock of a dead office keeps the file";
    const Reference<css::frame::XStorable> storable(document, UNO_QUERY_THROW);
    EXPECT_FALSE(storable->isReadonly());
    EXPECT_EQ(check(office, document)["files"][0]["forms"].size(), 5u);
    if (fs::exists(copy)) {
        const DocumentReference published = office.open(copy);
        ASSERT_TRUE(published.is()) << "half a copy";
        EXPECT_EQ(check(office, published)["files"][0]["forms"].size(), 5u);
    }
    office.quit();
}

TEST(Crash, SettingsThatNobodyWroteSoAreLeftOut) {
    OwnOffice office;
    const fs::path file = sample(office, "xiushan-2023");
    office.configure(
        "<item oor:path=\"/org.jibiao.Options\"><prop oor:name=\"Language\" oor:op=\"fuse\"><value>kl"
        "ingon</value></prop></item>"
        "<item oor:path=\"/org.jibiao.Options\"><prop oor:name=\"TemplateFolder\" oor:op=\"fuse\">"
        "<value>file:///no/such/\xE6\x96\x87%ZZ</value></prop></item>"
        "<item oor:path=\"/org.jibiao.Options\"><prop oor:name=\"Rules\" oor:op=\"fuse\"><value><it>=off"
        "</it><it>no/such-rule=off</it><it>weight/sum=loud</it><it>x</it></value></prop></item>");
    write_file(office.settings().parent_path() / "jibiao-options.json", "{\"Rules\": 5, \"Lang");
    office.start({"--norestore", "--headless"});
    const DocumentReference document = office.open(file);
    ASSERT_TRUE(document.is());
    EXPECT_EQ(errors(check(office, document)), 5);
    office.quit();
}

/// As in a profile that may only be read; a folder stands in the way of root, too.
TEST(Crash, SettingsThatCannotBeKeptStopNothing) {
    OwnOffice office;
    const fs::path file = sample(office, "xiushan-2023");
    fs::create_directory(office.settings().parent_path() / "jibiao-options.json");
    office.start({"--norestore", "--headless"});
    const DocumentReference document = office.open(file);
    ASSERT_TRUE(document.is());
    EXPECT_EQ(errors(check(office, document)), 5);
    office.quit();
}

TEST(Crash, ASecondOfficeReadsWhatTheFirstHasOpenAndWritesNothing) {
    OwnOffice first, second;
    const fs::path file = sample(first, "xiushan-2023");
    first.start({"--norestore", "--headless"});
    second.start({"--norestore", "--headless"});
    const DocumentReference ours = first.open(file), theirs = second.open(file, true);
    ASSERT_TRUE(ours.is());
    ASSERT_TRUE(theirs.is());
    EXPECT_EQ(check(second, theirs), check(first, ours));
    EXPECT_TRUE(Reference<css::frame::XStorable>(theirs, UNO_QUERY_THROW)->isReadonly());
    EXPECT_THROW(second.checker()->applyFixes(theirs, to_office("整体支出"),
                                              to_office("hierarchy/level1-unknown")),
                 css::uno::Exception);
    EXPECT_EQ(from_office(cell(theirs, 1, 15)->getString()), "可持续发展能力");
    second.quit();
    first.quit();
}

}  // namespace
}  // namespace jibiao::test
