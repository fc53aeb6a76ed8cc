// Every way a sheet can change: what live checking remembers is what a full check says, and the history of
// the document is that of an office without us. SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/frame/XTitle.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeMovement.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <nlohmann/json.hpp>
#include <org/jibiao/XChecker.hpp>
#include <random>
#include <thread>

#include "core/base/cell.h"
#include "core/output/json.h"
#include "hands.h"
#include "hosts/cli/office_process.h"
#include "hosts/cli/reach.h"
#include "hosts/uno/sheet/place.h"
#include "office.h"

namespace jibiao::test {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using uno::argument;
using uno::to_office;

Reference<org::jibiao::XChecker> checker() {
    return Reference<org::jibiao::XChecker>(
        office()->getServiceManager()->createInstanceWithContext(to_office("org.jibiao.Checker"),
                                                                 office()),
        UNO_QUERY_THROW);
}

std::string live_of(const Reference<css::sheet::XSpreadsheetDocument>& document) {
    return uno::from_office(checker()->live(document, rtl::OUString("zh_CN")));
}

/// A document with live checking; equal() compares it with a full check.
class Checked {
public:
    explicit Checked(const std::string& workbook)
        : document_(workbook),
          hands_(office(), document_.get()),
          checker_(checker()) {
        live();
    }
    const Hands& hands() const { return hands_; }
    std::string live() const {
        return uno::from_office(checker_->live(document_.get(), rtl::OUString("zh_CN")));
    }
    testing::AssertionResult equal() const {
        const std::string remembered = live();
        const std::string judged = uno::from_office(
            checker_->check(document_.get(), rtl::OUString(), rtl::OUString("zh_CN")));
        if (remembered == judged) return testing::AssertionSuccess();
        const auto differs = std::mismatch(remembered.begin(), remembered.end(), judged.begin(),
                                           judged.end());
        const auto at = static_cast<std::size_t>(differs.first - remembered.begin());
        const std::size_t from = at < 200 ? 0 : at - 200;
        return testing::AssertionFailure() << "remembered …" << remembered.substr(from, 400)
                                           << "…\njudged …" << judged.substr(from, 400);
    }
    /// Every cell with a finding in the sheet in view asks for its mark when it is painted.
    testing::AssertionResult marked() const {
        const Json report = Json::parse(live(), nullptr, false);
        for (const Json& form : report["files"][0]["forms"]) {
            if (form["sheet"].get<std::string>() != hands_.sheet_name()) continue;
            for (const Json& finding : form["findings"]) {
                const Cell at = *parse_address(finding["cell"].get<std::string>());
                if (!asks_for_mark(uno::cell(hands_.sheet(), at))) {
                    return testing::AssertionFailure() << finding;
                }
            }
        }
        return testing::AssertionSuccess();
    }

private:
    Document document_;
    Hands hands_;
    Reference<org::jibiao::XChecker> checker_;
};

struct Route {
    const char* name;
    std::function<void(const Hands&)> work;
    bool changes_the_form = true;
};

/// Rows of the form of 秀山 2023: 10 to 17; B to D are labels, G to J sign, value, unit, weight.
const std::vector<Route>& routes() {
    static const std::vector<Route> all = {
        {"typing", [](const Hands& hands) { hands.enter("H10", "≥≤5"); }},
        {"typing a formula", [](const Hands& hands) { hands.enter("J11", "=7+9"); }},
        {"pasted text",
         [](const Hands& hands) {
             hands.offer_text("≥\t98\t%\t12\n＞\t3\t次\t8\n");
             hands.select("G12");
             hands.run(".uno:PasteUnformatted");
         }},
        {"pasted from a word processor",
         [](const Hands& hands) {
             hands.offer_table({{"接待群众满意度", "", "", "≥", "９５", "％", "10"}});
             hands.select("D13");
             hands.run(".uno:Paste");
         }},
        {"pasted cells",
         [](const Hands& hands) {
             hands.select("G10:J10");
             hands.run(".uno:Copy");
             hands.select("G14");
             hands.run(".uno:Paste");
         }},
        {"cut and pasted cells",
         [](const Hands& hands) {
             hands.select("H11:J11");
             hands.run(".uno:Cut");
             hands.select("H13");
             hands.run(".uno:Paste");
         }},
        {"filled down",
         [](const Hands& hands) {
             hands.select("J10:J12");
             hands.run(".uno:FillDown");
         }},
        {"filled by the corner of a cell",
         [](const Hands& hands) {
             hands.select("J12");
             hands.run(".uno:AutoFill", {argument("EndCell", to_office("$J$14"))});
         }},
        {"dragged cells",  // what the mouse does at its end
         [](const Hands& hands) {
             const Reference<css::sheet::XCellRangeMovement> mover(hands.sheet(), UNO_QUERY_THROW);
             const auto from = uno::address_of(uno::block(hands.sheet(), {{12, 3}, {12, 9}}));
             css::table::CellAddress to(from.Sheet, 3, 24);
             mover->moveRange(to, from);
         }},
        {"deleted",
         [](const Hands& hands) {
             hands.select("G10:I11");
             hands.run(".uno:ClearContents");
         }},
        {"undone",
         [](const Hands& hands) {
             hands.enter("J10", "5");
             hands.run(".uno:Undo");
             hands.run(".uno:Undo");
         }},
        {"redone", [](const Hands& hands) { hands.run(".uno:Redo"); }},
        {"sorted",
         [](const Hands& hands) {
             hands.select("G10:J14");
             hands.run(".uno:DataSort", {argument("ByRows", true), argument("HasHeader", false),
                                         argument("CaseSensitive", false),
                                         argument("IncludeAttribs", true),
                                         argument("UserDefIndex", sal_Int32(0)),
                                         argument("Col1", sal_Int32(10)),
                                         argument("Ascending1", true)});
         }},
        {"filtered",
         [](const Hands& hands) {
             hands.select("G9:J17");
             hands.run(".uno:DataFilterAutoFilter");
         },
         false},
        {"replaced",
         [](const Hands& hands) {
             hands.run(".uno:ExecuteSearch",
                       {argument("SearchItem.StyleFamily", sal_Int16(2)),
                        argument("SearchItem.SearchString", to_office("信访")),
                        argument("SearchItem.ReplaceString", to_office("来访")),
                        argument("SearchItem.Command", sal_Int16(3)), argument("Quiet", true)});
         }},
        {"a row inserted",
         [](const Hands& hands) {
             hands.select("D12");
             hands.run(".uno:InsertRowsBefore");
         }},
        {"a row deleted",
         [](const Hands& hands) {
             hands.select("D11");
             hands.run(".uno:DeleteRows");
         }},
        {"a column inserted",
         [](const Hands& hands) {
             hands.select("I12");
             hands.run(".uno:InsertColumnsBefore");
         }},
        {"a column deleted",
         [](const Hands& hands) {
             hands.select("I12");
             hands.run(".uno:DeleteColumns");
         }},
        {"all of it undone",
         [](const Hands& hands) {
             while (!hands.undo_titles().empty()) hands.run(".uno:Undo");
         }},
        {"all of it redone",
         [](const Hands& hands) {
             while (!hands.redo_titles().empty()) hands.run(".uno:Redo");
         }},
        {"a sheet copied",
         [](const Hands& hands) {
             const auto here = Reference<css::frame::XTitle>(hands.document(), UNO_QUERY_THROW);
             hands.run(".uno:Move", {argument("DocName", here->getTitle()),
                                     argument("Index", sal_Int32(2)), argument("Copy", true)});
         }},
        {"the copy undone", [](const Hands& hands) { hands.run(".uno:Undo"); }},
        {"a program's edit",
         [](const Hands& hands) {
             uno::cell(hands.sheet(), {9, 9})->setValue(7);
         }},
        {"recalculated", [](const Hands& hands) { hands.run(".uno:CalculateHard"); }, false},
    };
    return all;
}

TEST(Routes, EveryWayOfChangingASheetIsSeen) {
    const Checked checked("xiushan-2023");
    ASSERT_TRUE(checked.equal());
    for (const Route& route : routes()) {
        const std::string before = checked.live();
        route.work(checked.hands());
        EXPECT_TRUE(checked.equal()) << route.name;
        EXPECT_EQ(checked.live() != before, route.changes_the_form) << route.name;
        EXPECT_TRUE(checked.marked()) << route.name;
    }
}

/// The office makes another document of the same file.
TEST(Routes, AReloadedFileIsCheckedAnew) {
    const std::string path =
        testing::TempDir() + "jibiao-reload-" + std::to_string(getpid()) + ".ods";
    {
        const Document made("xiushan-2023");
        Reference<css::frame::XStorable>(made.get(), UNO_QUERY_THROW)
            ->storeToURL(to_office("file://" + path), {});
    }
    const auto desktop = css::frame::Desktop::create(office());
    const Reference<css::frame::XModel> opened(
        desktop->loadComponentFromURL(to_office("file://" + path), to_office("_blank"), 0, {}),
        UNO_QUERY_THROW);
    const auto frame = opened->getCurrentController()->getFrame();
    const auto document = [&] {
        return Reference<css::sheet::XSpreadsheetDocument>(frame->getController()->getModel(),
                                                           UNO_QUERY_THROW);
    };
    const std::string before = live_of(document());
    const Hands hands(office(), document());
    hands.enter("H10", "≥≤5");
    EXPECT_NE(live_of(document()), before);
    Reference<css::util::XModifiable>(opened, UNO_QUERY_THROW)->setModified(false);
    hands.run(".uno:Reload");
    for (int i = 0; i < 200 && frame->getController()->getModel() == opened; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    EXPECT_EQ(live_of(document()), before);
    Reference<css::util::XCloseable>(document(), UNO_QUERY_THROW)->close(true);
    std::filesystem::remove(path);
}

/// An office that has never heard of us.
class PlainOffice {
public:
    PlainOffice() {
        EXPECT_TRUE(process_.start());
        const auto context = cli::reach_office(process_);
        EXPECT_TRUE(context);
        if (context) context_ = *context;
    }
    ~PlainOffice() {
        if (context_.is()) css::frame::Desktop::create(context_)->terminate();
        context_.clear();
        process_.end();
    }
    Reference<css::sheet::XSpreadsheetDocument> open(const std::string& workbook) const {
        const css::beans::PropertyValue untitled = argument("AsTemplate", true);
        return Reference<css::sheet::XSpreadsheetDocument>(
            css::frame::Desktop::create(context_)->loadComponentFromURL(
                to_office("file://" JIBIAO_SOURCE_DIR "/tests/cases/workbooks/" + workbook +
                          ".xlsx"),
                to_office("_blank"), 0, {&untitled, 1}),
            UNO_QUERY_THROW);
    }
    const Reference<css::uno::XComponentContext>& context() const { return context_; }

private:
    cli::OfficeProcess process_;
    Reference<css::uno::XComponentContext> context_;
};

/// One action of a random user; the same numbers give the same action.
class RandomUser {
public:
    explicit RandomUser(unsigned seed) : random_(seed) {}

    std::function<void(const Hands&)> next() {
        const std::string cell = address(Cell{below(20), below(11)});
        const Cell corner{8 + below(8), 2 + below(6)};
        const std::string range = address(Range{corner, {corner.row + below(3), corner.column + below(3)}});
        switch (below(16)) {
            case 0: return command(cell, ".uno:InsertRowsBefore");
            case 1: return command(cell, ".uno:DeleteRows");
            case 2: return command(range, ".uno:ClearContents");
            case 3: return command(range, ".uno:FillDown");
            case 4: return command(range, ".uno:Bold");
            case 5: return command(range, ".uno:NumberFormatPercent");
            case 6: return transfer(range, ".uno:Copy", cell);
            case 7: return transfer(range, ".uno:Cut", cell);
            case 8:
            case 9: return [](const Hands& hands) { hands.run(".uno:Undo"); };
            case 10: return [](const Hands& hands) { hands.run(".uno:Redo"); };
            default: return [cell, text = text()](const Hands& hands) { hands.enter(cell, text); };
        }
    }

private:
    int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }
    std::string text() {
        static const char* const texts[] = {"≥",    "95%",  "次",       "定性", "良好",
                                            "≥95%", "≥≤5",  "数量指标", "10",   "产出指标",
                                            "3/5",  "0095", "=1+1",     "接待量"};
        return texts[below(sizeof texts / sizeof *texts)];
    }
    static std::function<void(const Hands&)> command(std::string range, const char* name) {
        return [range, name](const Hands& hands) {
            hands.select(range);
            hands.run(name);
        };
    }
    static std::function<void(const Hands&)> transfer(std::string from, const char* name,
                                                      std::string to) {
        return [from, name, to](const Hands& hands) {
            hands.select(from);
            hands.run(name);
            hands.select(to);
            hands.run(".uno:Paste");
        };
    }

    std::mt19937 random_;
};

int actions() {
    const char* wanted = std::getenv("JIBIAO_ACTIONS");
    return wanted ? std::atoi(wanted) : 80;
}

TEST(Routes, TheHistoryIsThatOfAnOfficeWithoutUs) {
    const PlainOffice plain;
    for (unsigned seed = 1; seed <= 2; ++seed) {
        const Checked checked("xiushan-2023");
        const auto document = plain.open("xiushan-2023");
        const Hands other(plain.context(), document);
        RandomUser user(seed);
        for (int step = 0; step < actions() / 2; ++step) {
            const auto action = user.next();
            action(checked.hands());
            action(other);
            ASSERT_TRUE(checked.equal()) << "seed " << seed << " step " << step;
            ASSERT_TRUE(checked.marked()) << "seed " << seed << " step " << step;
            ASSERT_EQ(checked.hands().undo_titles(), other.undo_titles()) << seed << ' ' << step;
            ASSERT_EQ(checked.hands().redo_titles(), other.redo_titles()) << seed << ' ' << step;
            ASSERT_EQ(checked.hands().modified(), other.modified()) << seed << ' ' << step;
        }
        Reference<css::util::XCloseable>(document, UNO_QUERY_THROW)->close(true);
    }
}

}  // namespace
}  // namespace jibiao::test
