// Decisions are kept with the document: through saving, without touching undo.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/sheet/decisions.h"

#include <gtest/gtest.h>

#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include "../cli/scratch.h"
#include "cells.h"
#include "hosts/uno/bridge/property.h"
#include "office.h"

namespace jibiao::test {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using uno::to_office;
using Spreadsheet = Reference<css::sheet::XSpreadsheetDocument>;
using Arguments = css::uno::Sequence<css::beans::PropertyValue>;

/// Long enough for several pieces.
Decisions many() {
    Decisions decisions;
    decisions.headers["完成目标"] = Column::value;
    decisions.headers["序"] = std::nullopt;
    for (int i = 0; i < 9; ++i) {
        decisions.set_aside.push_back(
            {{"weight/sum", "", "表", "", "row|产出指标|数量指标|接待量|" + std::to_string(i)},
             "“已请示”，<同意> & 备案 𠮷"});
    }
    return decisions;
}

Decisions saved_and_read_again(const Spreadsheet& document, const std::string& file,
                               const char* filter) {
    const auto name = uno::argument("FilterName", to_office(filter));
    const rtl::OUString url = to_office("file://" + file);
    Reference<css::frame::XStorable>(document, UNO_QUERY_THROW)
        ->storeToURL(url, Arguments(&name, 1));
    const auto hidden = uno::argument("Hidden", true);
    const Spreadsheet again(css::frame::Desktop::create(office())->loadComponentFromURL(
                                url, to_office("_blank"), 0, Arguments(&hidden, 1)),
                            UNO_QUERY_THROW);
    const auto decisions = uno::read_decisions(again);
    Reference<css::util::XCloseable>(again, UNO_QUERY_THROW)->close(true);
    return decisions ? *decisions : Decisions{};
}

TEST(KeptDecisions, SurviveEveryFormat) {
    const Scratch scratch;
    const Document document("xiushan-2023");
    uno::write_decisions(document.get(), many());
    const struct {
        const char *ending, *filter;
    } formats[] = {{"xlsx", "Calc MS Excel 2007 XML"}, {"ods", "calc8"}, {"xls", "MS Excel 97"}};
    for (const auto& format : formats) {
        const std::string file = (scratch / ("a." + std::string(format.ending))).string();
        EXPECT_EQ(saved_and_read_again(document.get(), file, format.filter), many())
            << format.ending;
    }
}

TEST(KeptDecisions, AreReplacedWhole) {
    const Document document;
    uno::write_decisions(document.get(), many());
    Decisions few;
    few.headers["序"] = std::nullopt;
    uno::write_decisions(document.get(), few);
    EXPECT_EQ(*uno::read_decisions(document.get()), few);
    uno::write_decisions(document.get(), {});
    EXPECT_TRUE(uno::read_decisions(document.get())->empty());
}

TEST(KeptDecisions, LeaveUndoAloneAndMarkTheDocument) {
    const Document document;
    type(document, "A1", "x");
    undo(document);
    const Reference<css::util::XModifiable> modifiable(document.get(), UNO_QUERY_THROW);
    modifiable->setModified(false);
    uno::write_decisions(document.get(), many());
    EXPECT_TRUE(modifiable->isModified());
    EXPECT_TRUE(undo_list(document).empty());
    redo(document);
    EXPECT_EQ(undo_list(document).size(), 1u);
}

TEST(KeptDecisions, BadTextIsToldNotFatal) {
    const Document document;
    const Reference<css::document::XDocumentPropertiesSupplier> supplier(document.get(),
                                                                         UNO_QUERY_THROW);
    supplier->getDocumentProperties()->getUserDefinedProperties()->addProperty(
        to_office("jibiao-decisions-1"), css::beans::PropertyAttribute::REMOVABLE,
        css::uno::Any(to_office("{\"version\": 9")));
    const auto decisions = uno::read_decisions(document.get());
    ASSERT_FALSE(decisions);
    EXPECT_EQ(decisions.error().code, "decisions.unreadable");
    EXPECT_TRUE(uno::decisions_of(document.get()).empty());
}

}  // namespace
}  // namespace jibiao::test
