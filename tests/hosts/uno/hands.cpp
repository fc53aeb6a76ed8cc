// A user's hands on a document.
// SPDX-License-Identifier: MPL-2.0
#include "hands.h"

#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNameReplace.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/datatransfer/UnsupportedFlavorException.hpp>
#include <com/sun/star/datatransfer/XTransferable.hpp>
#include <com/sun/star/datatransfer/clipboard/SystemClipboard.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XSheetCondition.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntries.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include "core/base/text.h"
#include "hosts/uno/bridge/component.h"

namespace jibiao::test {

using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;
using uno::to_office;

namespace {

/// What another program would put into the clipboard: one kind of bytes.
class Offer : public uno::Implements<css::datatransfer::XTransferable> {
public:
    Offer(const char* kind, std::string text) : text_(std::move(text)) {
        flavor_.MimeType = rtl::OUString::createFromAscii(kind);
        flavor_.HumanPresentableName = flavor_.MimeType;
        flavor_.DataType = cppu::UnoType<Sequence<sal_Int8>>::get();
    }
    css::uno::Any SAL_CALL
    getTransferData(const css::datatransfer::DataFlavor& wanted) override {
        if (!isDataFlavorSupported(wanted)) {
            throw css::datatransfer::UnsupportedFlavorException();
        }
        return css::uno::Any(
            Sequence<sal_Int8>(reinterpret_cast<const sal_Int8*>(text_.data()),
                               static_cast<sal_Int32>(text_.size())));
    }
    Sequence<css::datatransfer::DataFlavor> SAL_CALL getTransferDataFlavors() override {
        return {&flavor_, 1};
    }
    sal_Bool SAL_CALL
    isDataFlavorSupported(const css::datatransfer::DataFlavor& wanted) override {
        return wanted.MimeType.startsWith(flavor_.MimeType);
    }

private:
    std::string text_;
    css::datatransfer::DataFlavor flavor_;
};

std::vector<std::string> texts(const Sequence<rtl::OUString>& titles) {
    std::vector<std::string> result;
    for (const rtl::OUString& title : titles) result.push_back(uno::from_office(title));
    return result;
}

/// Pasting over cells asks nothing.
void be_sure(const Reference<css::uno::XComponentContext>& context) {
    const css::uno::Any path(
        uno::argument("nodepath", to_office("/org.openoffice.Office.Calc/Input")));
    const Reference<css::container::XNameReplace> node(
        css::configuration::theDefaultProvider::get(context)->createInstanceWithArguments(
            to_office("com.sun.star.configuration.ConfigurationUpdateAccess"), {&path, 1}),
        UNO_QUERY_THROW);
    node->replaceByName(to_office("ReplaceCellsWarning"), css::uno::Any(false));
    Reference<css::util::XChangesBatch>(node, UNO_QUERY_THROW)->commitChanges();
}

}  // namespace

bool asks_for_mark(const Reference<css::table::XCell>& cell) {
    const auto entries =
        uno::get<Reference<css::sheet::XSheetConditionalEntries>>(cell, "ConditionalFormat");
    if (!entries || (*entries)->getCount() == 0) return false;
    const Reference<css::sheet::XSheetCondition> first((*entries)->getByIndex(0), UNO_QUERY_THROW);
    return first->getFormula1().indexOf("JXMARK") >= 0;
}

Hands::Hands(const Reference<css::uno::XComponentContext>& context,
             Reference<css::sheet::XSpreadsheetDocument> document)
    : context_(context),
      document_(std::move(document)),
      controller_(
          Reference<css::frame::XModel>(document_, UNO_QUERY_THROW)->getCurrentController()),
      dispatcher_(css::frame::DispatchHelper::create(context)),
      undo_(Reference<css::document::XUndoManagerSupplier>(document_, UNO_QUERY_THROW)
                ->getUndoManager()) {
    be_sure(context);
}

Reference<css::sheet::XSpreadsheet> Hands::sheet() const {
    return Reference<css::sheet::XSpreadsheetView>(controller_, UNO_QUERY_THROW)->getActiveSheet();
}

std::string Hands::sheet_name() const {
    return uno::from_office(
        Reference<css::container::XNamed>(sheet(), UNO_QUERY_THROW)->getName());
}

void Hands::select(const std::string& range) const {
    Reference<css::view::XSelectionSupplier>(controller_, UNO_QUERY_THROW)
        ->select(css::uno::Any(sheet()->getCellRangeByName(to_office(range))));
}

void Hands::show(int sheet) const {
    const Reference<css::container::XIndexAccess> sheets(document_->getSheets(), UNO_QUERY_THROW);
    Reference<css::sheet::XSpreadsheetView>(controller_, UNO_QUERY_THROW)
        ->setActiveSheet(Reference<css::sheet::XSpreadsheet>(sheets->getByIndex(sheet),
                                                             UNO_QUERY_THROW));
}

void Hands::run(const char* command, std::vector<css::beans::PropertyValue> arguments) const {
    const Reference<css::frame::XDispatchProvider> frame(controller_->getFrame(), UNO_QUERY_THROW);
    dispatcher_->executeDispatch(
        frame, rtl::OUString::createFromAscii(command), rtl::OUString(), 0,
        Sequence<css::beans::PropertyValue>(arguments.data(),
                                            static_cast<sal_Int32>(arguments.size())));
}

void Hands::enter(const std::string& cell, const std::string& text) const {
    select(cell);
    run(".uno:EnterString", {uno::argument("StringName", to_office(text))});
}

void Hands::offer(const char* kind, std::string bytes) const {
    css::datatransfer::clipboard::SystemClipboard::create(context_)->setContents(
        new Offer(kind, std::move(bytes)), nullptr);
}

void Hands::offer_text(const std::string& text) const {
    const rtl::OUString wide = to_office(text);
    offer("text/plain;charset=utf-16",
          std::string(reinterpret_cast<const char*>(wide.getStr()),
                      static_cast<std::size_t>(wide.getLength()) * sizeof(sal_Unicode)));
}

void Hands::offer_page(const std::string& html) const {
    offer("text/html", "<html><head><meta charset=\"utf-8\"></head><body>" + html + "</body></html>");
}

void Hands::offer_table(const std::vector<std::vector<std::string>>& rows) const {
    std::string rtf = "{\\rtf1\\ansi";
    for (const std::vector<std::string>& row : rows) {
        rtf += "\\trowd";
        for (std::size_t i = 1; i <= row.size(); ++i) rtf += "\\cellx" + std::to_string(1000 * i);
        for (const std::string& text : row) {
            rtf += "\\intbl ";
            for (const char32_t c : decode(text)) rtf += "\\u" + std::to_string(int(c)) + '?';
            rtf += "\\cell";
        }
        rtf += "\\row";
    }
    offer("text/rtf", rtf + "\\pard}");
}

std::vector<std::string> Hands::undo_titles() const {
    return texts(undo_->getAllUndoActionTitles());
}

std::vector<std::string> Hands::redo_titles() const {
    return texts(undo_->getAllRedoActionTitles());
}

bool Hands::modified() const {
    return Reference<css::util::XModifiable>(document_, UNO_QUERY_THROW)->isModified();
}

}  // namespace jibiao::test
