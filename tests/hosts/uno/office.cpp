// Starts, reaches and ends the office.
// SPDX-License-Identifier: MPL-2.0
#include "office.h"

#include <gtest/gtest.h>

#include <chrono>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/util/CloseVetoException.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <thread>

#include "hosts/cli/office_process.h"
#include "hosts/cli/reach.h"
#include "hosts/uno/bridge/property.h"
#include "hosts/uno/bridge/text.h"

namespace jibiao::test {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using uno::to_office;

class RunningOffice : public testing::Environment {
public:
    void SetUp() override {
        ASSERT_TRUE(process_.start());
        // Ours must be known to this process, too, before it meets one.
        const auto context = cli::reach_office(process_, "file://" JIBIAO_TEST_EXTENSIONS "/jibiao/jibiao.rdb");
        ASSERT_TRUE(context) << context.error().detail;
        context_ = *context;
    }
    void TearDown() override {
        EXPECT_TRUE(process_.running()) << "the office crashed: " << process_.log();
        if (context_.is() && process_.running()) {
            css::frame::Desktop::create(context_)->terminate();
        }
        context_.clear();
        EXPECT_NE(process_.log().rfind("jibiao: ", 0), 0u) << process_.log();
        process_.end();
        EXPECT_TRUE(process_.ended_well()) << "the office crashed at its end";
    }
    const Reference<css::uno::XComponentContext>& context() const { return context_; }

private:
    /// Our extension is bundled with it: no installation is needed.
    cli::OfficeProcess process_{{"-env:BUNDLED_EXTENSIONS=file://" JIBIAO_TEST_EXTENSIONS},
                                JIBIAO_TEST_WINDOW};
    Reference<css::uno::XComponentContext> context_;
};

RunningOffice* const running =
    static_cast<RunningOffice*>(testing::AddGlobalTestEnvironment(new RunningOffice));

Reference<css::sheet::XSpreadsheetDocument> load(const std::string& url) {
    const auto desktop = css::frame::Desktop::create(office());
    const css::beans::PropertyValue untitled = uno::argument("AsTemplate", true);  // no lock file
    return Reference<css::sheet::XSpreadsheetDocument>(
        desktop->loadComponentFromURL(to_office(url), to_office("_blank"), 0,
                                      css::uno::Sequence<css::beans::PropertyValue>(&untitled, 1)),
        UNO_QUERY_THROW);
}

}  // namespace

Reference<css::uno::XComponentContext> office() {
    return running->context();
}

Document::Document() : document_(load("private:factory/scalc")) {}

Document::Document(const std::string& workbook)
    : document_(load("file://" JIBIAO_SOURCE_DIR "/tests/cases/workbooks/" + workbook + ".xlsx")) {}

/// A box that was answered a moment ago may still be on its way out; until then the office refuses.
Document::~Document() {
    const Reference<css::util::XCloseable> document(document_, UNO_QUERY_THROW);
    for (int attempt = 0; attempt < 200; ++attempt) {
        try {
            document->close(false);
            return;
        } catch (const css::util::CloseVetoException&) {
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
    }
    ADD_FAILURE() << "a document would not close";
}

Reference<css::sheet::XSpreadsheet> Document::sheet(int number) const {
    const Reference<css::container::XIndexAccess> sheets(document_->getSheets(), UNO_QUERY_THROW);
    return Reference<css::sheet::XSpreadsheet>(sheets->getByIndex(number), UNO_QUERY_THROW);
}

int Document::sheet_count() const {
    return Reference<css::container::XIndexAccess>(document_->getSheets(), UNO_QUERY_THROW)
        ->getCount();
}

}  // namespace jibiao::test
