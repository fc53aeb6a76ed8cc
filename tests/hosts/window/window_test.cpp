// Drives a Calc window that shows a form, from outside, and looks at the sidebar.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <chrono>
#include <com/sun/star/bridge/UnoUrlResolver.hpp>
#include <com/sun/star/connection/NoConnectException.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <cppuhelper/bootstrap.hxx>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <rtl/bootstrap.hxx>
#include <thread>
#include <utility>

#include "hosts/uno/bridge/text.h"

namespace jibiao::test {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using uno::from_office;
using uno::to_office;

/// Asks again until it is so, for a minute. A window tells nobody outside when it has been painted.
bool eventually(const std::function<bool()>& holds) {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::minutes(1);
    while (std::chrono::steady_clock::now() < deadline) {
        if (holds()) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    return holds();
}

/// The list of findings as the screen shows it, as bytes that can be compared; without scroll bars,
/// and without the buttons above: the toolkit paints their corners anew or not.
std::string picture() {
    std::FILE* pipe = popen("import -window root -crop 268x330+1102+470 rgb:-", "r");
    std::string bytes(1 << 21, '\0');
    bytes.resize(std::fread(bytes.data(), 1, bytes.size(), pipe));
    EXPECT_EQ(pclose(pipe), 0);
    return bytes;
}

/// A sidebar with writing in it; an empty window is of one colour.
bool is_painted(const std::string& bytes) {
    constexpr int least_edges = 3000;
    int edges = 0;
    for (std::size_t i = 3; i < bytes.size(); ++i) edges += bytes[i] != bytes[i - 3];
    return edges > least_edges;
}

/// The same, once it is painted and has stopped changing.
std::string settled_picture() {
    constexpr int long_enough = 10;
    std::string last;
    int equal = 0;
    EXPECT_TRUE(eventually([&] {
        const std::string before = std::exchange(last, picture());
        equal = before == last && is_painted(last) ? equal + 1 : 0;
        return equal == long_enough;
    }));
    return last;
}

class Window : public testing::Environment {
public:
    void SetUp() override {
        rtl::Bootstrap::set("URE_MORE_TYPES", "file://" JIBIAO_LIBREOFFICE "/program/types/offapi.rdb");
        const auto resolver =
            css::bridge::UnoUrlResolver::create(cppu::defaultBootstrap_InitialComponentContext());
        const std::string pipe = std::getenv("JIBIAO_PIPE");
        const auto url = to_office("uno:pipe,name=" + pipe + ";urp;StarOffice.ComponentContext");
        ASSERT_TRUE(eventually([&] {
            try {
                context_.set(resolver->resolve(url), UNO_QUERY_THROW);
                return true;
            } catch (const css::connection::NoConnectException&) {
                return false;
            }
        }));
        desktop_ = css::frame::Desktop::create(context_);
        ASSERT_TRUE(eventually([&] {
            document_.set(desktop_->getCurrentComponent(), UNO_QUERY);
            return document_.is();
        }));
    }
    void TearDown() override {
        if (document_.is()) Reference<css::util::XModifiable>(document_, UNO_QUERY_THROW)->setModified(false);
        document_.clear();
        context_.clear();
        if (desktop_.is()) desktop_->terminate();
        desktop_.clear();
    }

    const Reference<css::sheet::XSpreadsheetDocument>& document() const { return document_; }
    Reference<css::frame::XController2> controller() const {
        const Reference<css::frame::XModel> model(document_, UNO_QUERY_THROW);
        return {model->getCurrentController(), UNO_QUERY_THROW};
    }

private:
    Reference<css::uno::XComponentContext> context_;
    Reference<css::frame::XDesktop2> desktop_;
    Reference<css::sheet::XSpreadsheetDocument> document_;
};

Window* const window = static_cast<Window*>(testing::AddGlobalTestEnvironment(new Window));

Reference<css::text::XTextRange> cell(int column, int row) {
    const Reference<css::container::XIndexAccess> sheets(window->document()->getSheets(), UNO_QUERY_THROW);
    const Reference<css::table::XCellRange> sheet(sheets->getByIndex(0), UNO_QUERY_THROW);
    return {sheet->getCellByPosition(column, row), UNO_QUERY_THROW};
}

TEST(CalcWindow, ShowsOurDeckWithItsPanels) {
    const Reference<css::ui::XSidebarProvider> sidebar(window->controller()->getSidebar(), UNO_QUERY_THROW);
    const Reference<css::ui::XDeck> deck(sidebar->getDecks()->getByName("JibiaoDeck"), UNO_QUERY_THROW);
    EXPECT_TRUE(eventually([&] { return deck->isActive(); }));
    EXPECT_EQ(deck->getPanels()->getCount(), 3);
}

TEST(CalcWindow, FollowsAnEditAndItsUndo) {
    // B16 holds a level-1 name that there is not: the only error of the sheet.
    const auto wrong = cell(1, 15);
    const rtl::OUString before = wrong->getString();
    const Reference<css::document::XUndoManagerSupplier> supplier(window->document(), UNO_QUERY_THROW);
    const auto undo = supplier->getUndoManager();
    EXPECT_FALSE(undo->isUndoPossible()) << "looking at a form is nothing to undo";
    wrong->setString(to_office("效益指标"));
    const std::string clean = settled_picture();
    undo->undo();
    EXPECT_EQ(wrong->getString(), before);
    EXPECT_FALSE(undo->isUndoPossible());
    const std::string one_error = settled_picture();
    EXPECT_NE(clean, one_error);
    undo->redo();
    EXPECT_TRUE(eventually([&] { return picture() == clean; }));
    undo->undo();
    EXPECT_TRUE(eventually([&] { return picture() == one_error; }));
}

}  // namespace
}  // namespace jibiao::test
