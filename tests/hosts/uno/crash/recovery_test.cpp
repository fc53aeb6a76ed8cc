// The office saves what it can before it dies; the next one recovers it, in a window, as a person
// does. SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <atomic>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XDispatch.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/theGlobalEventBroadcaster.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/util/URLTransformer.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <rtl/ref.hxx>

#include "../hands.h"
#include "../output_of.h"
#include "../window/screen.h"
#include "hosts/uno/bridge/component.h"
#include "hosts/uno/bridge/text.h"
#include "own_office.h"

namespace jibiao::test {
namespace {

namespace fs = std::filesystem;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using uno::from_office;
using uno::to_office;
using DocumentReference = Reference<css::sheet::XSpreadsheetDocument>;

Reference<css::table::XCell> formula_cell(const DocumentReference& document, int column, int row) {
    const Reference<css::container::XIndexAccess> sheets(document->getSheets(), UNO_QUERY_THROW);
    return Reference<css::sheet::XSpreadsheet>(sheets->getByIndex(0), UNO_QUERY_THROW)
        ->getCellByPosition(column, row);
}

std::string live(const OwnOffice& office, const DocumentReference& document) {
    return from_office(office.checker()->live(document, to_office("zh_CN")));
}

class Heard : public uno::Implements<css::document::XDocumentEventListener> {
public:
    void SAL_CALL documentEventOccured(const css::document::DocumentEvent& event) override {
        if (event.EventName == "OnLoad") loaded = true;
    }
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

    std::atomic<bool> loaded = false;
};

/// What the office does when it notices that it dies.
void save_in_emergency(const OwnOffice& office) {
    Reference<css::frame::XDispatch> recovery;
    office.context()->getValueByName(
        to_office("/singletons/com.sun.star.frame.theAutoRecovery")) >>= recovery;
    css::util::URL url;
    url.Complete = to_office("vnd.sun.star.autorecovery:/doEmergencySave");
    css::util::URLTransformer::create(office.context())->parseStrict(url);
    recovery->dispatch(url, {});
}

/// Answers a dialog with what it proposes, as often as it asks.
void press_through(const std::string& title) {
    const ActiveWindow dialog = next_window({}, title);
    EXPECT_TRUE(eventually([&] {
        if (active_window().id != dialog.id) return true;
        press("Return");
        return false;
    }));
}

DocumentReference find_open(const OwnOffice& office, const fs::path& file) {
    const auto desktop = css::frame::Desktop::create(office.context());
    const auto all = desktop->getComponents()->createEnumeration();
    while (all->hasMoreElements()) {
        const Reference<css::frame::XModel> model(all->nextElement(), UNO_QUERY);
        if (model.is() && model->getURL() == to_office("file://" + file.string()))
            return {model, UNO_QUERY};
    }
    return {};
}

TEST(Recovery, BringsBackWhatWasTypedAndGoesOnChecking) {
    OwnOffice office;
    const fs::path file = office.folder() / "xiushan-2023.xlsx";
    fs::copy_file(JIBIAO_SOURCE_DIR "/tests/cases/workbooks/xiushan-2023.xlsx", file);
    const std::string on_disk = bytes_of(file);
    office.configure(
        "<item oor:path=\"/org.openoffice.Office.Recovery/AutoSave\"><prop oor:name=\"Enabled\" "
        "oor:op=\"fuse\"><value>true</value></prop></item>");
    office.start({"--nodefault"});
    const rtl::Reference<Heard> heard(new Heard);
    css::frame::theGlobalEventBroadcaster::get(office.context())
        ->addDocumentEventListener(heard.get());
    const DocumentReference document = office.open(file);
    ASSERT_TRUE(document.is());
    ASSERT_TRUE(
        eventually([&] { return heard->loaded.load(); }));  // from here on it is looked after
    formula_cell(document, 7, 9)->setFormula(to_office("≥≤5"));
    const std::string before = live(office, document);
    EXPECT_TRUE(asks_for_mark(formula_cell(document, 7, 9)));
    save_in_emergency(office);
    const fs::path copy = office.settings().parent_path() / "backup/xiushan-2023.xlsx_0.ods";
    // The office writes down a moment later what it has saved.
    ASSERT_TRUE(eventually([&] {
        return bytes_of(office.settings()).find(copy.filename().string()) != std::string::npos;
    }));
    office.kill();
    EXPECT_EQ(bytes_of(file), on_disk);
    const std::string saved = unpacked(copy.string());
    EXPECT_NE(saved.find("≥≤5"), saved.npos);
    EXPECT_EQ(saved.find("JXMARK"), saved.npos);
    office.start();
    press_through("文档恢复");
    const DocumentReference recovered = find_open(office, file);
    ASSERT_TRUE(recovered.is());
    EXPECT_EQ(from_office(formula_cell(recovered, 7, 9)->getFormula()), "≥≤5");
    EXPECT_EQ(live(office, recovered), before);
    EXPECT_TRUE(eventually([&] { return asks_for_mark(formula_cell(recovered, 7, 9)); }));
    Reference<css::util::XModifiable>(recovered, UNO_QUERY_THROW)->setModified(false);
    office.quit();
}

}  // namespace
}  // namespace jibiao::test
