// Marks in cells, as far as the document shows them: no trace in it, in its history and in its file; nothing
// of the user's is lost. What they look like is tested in window/. SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/ConditionOperator.hpp>
#include <com/sun/star/sheet/XConditionalFormats.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntries.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include <filesystem>
#include <fstream>
#include <org/jibiao/XChecker.hpp>

#include "hands.h"
#include "hosts/uno/sheet/place.h"
#include "office.h"
#include "output_of.h"

namespace jibiao::test {
namespace {

using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;
using uno::argument;
using uno::to_office;
using DocumentReference = Reference<css::sheet::XSpreadsheetDocument>;
using Entries = Reference<css::sheet::XSheetConditionalEntries>;

/// The document is read and its findings are marked.
void settle(const DocumentReference& document) {
    const Reference<org::jibiao::XChecker> checker(
        office()->getServiceManager()->createInstanceWithContext(to_office("org.jibiao.Checker"),
                                                                 office()),
        UNO_QUERY_THROW);
    checker->live(document, to_office("zh_CN"));
}

bool asks_for_mark(const Hands& hands, const char* cell) {
    return test::asks_for_mark(uno::cell(hands.sheet(), *parse_address(cell)));
}

/// A file's name that lives as long as the test.
class Place {
public:
    explicit Place(const std::string& ending)
        : path_(testing::TempDir() + "jibiao-marks-" + std::to_string(getpid()) + ending) {}
    ~Place() { std::filesystem::remove(path_); }
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;
    const std::string& path() const { return path_; }
    rtl::OUString url() const { return to_office("file://" + path_); }

private:
    std::string path_;
};

void expect_nothing_of_ours(const Place& place) {
    const std::string text = unpacked(place.path());
    EXPECT_GT(text.size(), 1000u);
    for (const char* word : {"JXMARK", "jxmark", "jibiao-none", "jibiao-error"}) {
        EXPECT_EQ(text.find(word), text.npos) << word << " in " << place.path();
    }
}

Sequence<css::beans::PropertyValue> filter(const char* name) {
    const css::beans::PropertyValue value = argument("FilterName", to_office(name));
    return {&value, 1};
}

DocumentReference open(const Place& place) {
    return DocumentReference(
        css::frame::Desktop::create(office())->loadComponentFromURL(
            place.url(), to_office("_blank"), 0, Sequence<css::beans::PropertyValue>()),
        UNO_QUERY_THROW);
}

/// Sheets count from 0.
Reference<css::util::XProtectable> protectable(const DocumentReference& document, int sheet) {
    const Reference<css::container::XIndexAccess> sheets(document->getSheets(), UNO_QUERY_THROW);
    return {sheets->getByIndex(sheet), UNO_QUERY_THROW};
}

int styles_of_ours(const DocumentReference& document) {
    const auto families =
        Reference<css::style::XStyleFamiliesSupplier>(document, UNO_QUERY_THROW)->getStyleFamilies();
    const Reference<css::container::XNameAccess> cells(families->getByName(to_office("CellStyles")),
                                                       UNO_QUERY_THROW);
    const auto names = cells->getElementNames();
    return static_cast<int>(std::count_if(names.begin(), names.end(), [](const rtl::OUString& name) {
        return name.startsWith("jibiao-");
    }));
}

TEST(Marks, LeaveTheHistoryAndTheFlagAlone) {
    const Document document("xiushan-2023");
    const Hands hands(office(), document.get());
    settle(document.get());
    EXPECT_TRUE(asks_for_mark(hands, "B16"));
    EXPECT_EQ(hands.undo_titles(), std::vector<std::string>());
    EXPECT_FALSE(hands.modified());
    hands.enter("H12", "98");
    hands.run(".uno:Undo");
    hands.show(1);
    settle(document.get());
    EXPECT_TRUE(asks_for_mark(hands, "F15")) << "marked when it came into view";
    EXPECT_EQ(hands.redo_titles().size(), 1u);
}

/// A format is asked about every cell of a paste. One more column gets it without a trace, too, while there is
/// something to redo.
TEST(Marks, StandOnlyInColumnsWhereSomethingIsFound) {
    const Document document("xiushan-2023");
    const Hands hands(office(), document.get());
    settle(document.get());
    EXPECT_TRUE(asks_for_mark(hands, "B12"));
    EXPECT_FALSE(asks_for_mark(hands, "J12"));
    hands.enter("J12", "5");
    hands.enter("J12", "6");
    hands.run(".uno:Undo");
    settle(document.get());
    EXPECT_TRUE(asks_for_mark(hands, "J12"));
    EXPECT_EQ(hands.undo_titles().size(), 1u);
    EXPECT_EQ(hands.redo_titles().size(), 1u);
}

/// The user's own format under the same cells stays, and its cells are not marked.
TEST(Marks, LeaveAFormatOfTheUsersAlone) {
    const Document document("xiushan-2023");
    const Hands hands(office(), document.get());
    settle(document.get());
    const auto cells = document.sheet(1)->getCellRangeByName(to_office("A15:G15"));
    const auto entries = *uno::get<Entries>(cells, "ConditionalFormat");
    const css::beans::PropertyValue entry[] = {
        argument("Operator", css::sheet::ConditionOperator_FORMULA),
        argument("Formula1", to_office("1=1")), argument("StyleName", to_office("Good"))};
    entries->addNew({entry, 3});
    uno::put(cells, "ConditionalFormat", entries);
    hands.show(1);
    settle(document.get());
    EXPECT_EQ((*uno::get<Entries>(cells, "ConditionalFormat"))->getCount(), 1);
    EXPECT_FALSE(asks_for_mark(hands, "F15"));
    EXPECT_TRUE(asks_for_mark(hands, "F16"));
    EXPECT_EQ(hands.undo_titles().size(), 1u) << "the user's";
}

TEST(Marks, ProtectedSheetsHaveNone) {
    const Document document("xiushan-2023");
    const Hands hands(office(), document.get());
    settle(document.get());
    protectable(document.get(), 1)->protect({});
    const auto before = hands.undo_titles();
    hands.show(1);
    settle(document.get());
    EXPECT_FALSE(asks_for_mark(hands, "F15"));
    EXPECT_EQ(hands.undo_titles(), before);
}

/// The office lets nobody change a style there, and half a style must not stay behind.
TEST(Marks, AWorkbookOpenedWithAProtectedSheetHasNoneUntilItIsUnprotected) {
    const Place place(".ods");
    {
        const Document made("xiushan-2023");
        protectable(made.get(), 1)->protect({});
        Reference<css::frame::XStorable>(made.get(), UNO_QUERY_THROW)
            ->storeToURL(place.url(), filter("calc8"));
    }
    const DocumentReference document = open(place);
    const Hands hands(office(), document);
    settle(document);
    EXPECT_FALSE(asks_for_mark(hands, "B16"));
    EXPECT_EQ(styles_of_ours(document), 0);
    protectable(document, 1)->unprotect({});
    hands.enter("H12", "98");
    settle(document);
    EXPECT_TRUE(asks_for_mark(hands, "B16"));
    EXPECT_EQ(styles_of_ours(document), 3);
    Reference<css::util::XCloseable>(document, UNO_QUERY_THROW)->close(true);
}

TEST(Marks, AreInNoFileUnderItsOwnName) {
    for (const auto& [ending, name] :
         {std::pair(".ods", "calc8"), std::pair(".xlsx", "Calc MS Excel 2007 XML")}) {
        const Place place(ending);
        const Document document("xiushan-2023");
        const Hands hands(office(), document.get());
        hands.enter("H12", "98");
        settle(document.get());
        const Reference<css::frame::XStorable> storable(document.get(), UNO_QUERY_THROW);
        storable->storeAsURL(place.url(), filter(name));
        expect_nothing_of_ours(place);
        EXPECT_FALSE(hands.modified());
        EXPECT_TRUE(asks_for_mark(hands, "B16"));
        hands.enter("H12", "95");
        storable->store();
        expect_nothing_of_ours(place);
        EXPECT_FALSE(hands.modified());
        EXPECT_EQ(hands.undo_titles().size(), 2u);
    }
}

/// As if the office had died between taking marks away and storing, or a copy had carried them off.
constexpr const char* leftover = R"fods(<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:body><office:spreadsheet><table:table table:name="A"><table:table-row><table:table-cell/></table:table-row>
<calcext:conditional-formats><calcext:conditional-format calcext:target-range-address="A.A1:A.B4">
<calcext:condition calcext:apply-style-name="Good" calcext:base-cell-address="A.A1"
 calcext:value="formula-is(ORG.JIBIAO.COMP.MARKS.JXMARK(SHEET();ROW();COLUMN())=1)"/>
</calcext:conditional-format></calcext:conditional-formats></table:table></office:spreadsheet></office:body></office:document>
)fods";

TEST(Marks, LeftoversInAFileGo) {
    const Place place(".fods");
    std::ofstream(place.path()) << leftover;
    const DocumentReference document = open(place);
    settle(document);
    const Hands hands(office(), document);
    const auto formats = *uno::get<Reference<css::sheet::XConditionalFormats>>(
        hands.sheet(), "ConditionalFormats");
    EXPECT_EQ(formats->getLength(), 0);
    EXPECT_EQ(hands.undo_titles(), std::vector<std::string>());
    EXPECT_FALSE(hands.modified());
    Reference<css::util::XCloseable>(document, UNO_QUERY_THROW)->close(true);
}

}  // namespace
}  // namespace jibiao::test
