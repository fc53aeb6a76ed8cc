// What a document tells of persons, beyond what its cells say: comments and authors.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/sheet/publish.h"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/document/MacroExecMode.hpp>
#include <com/sun/star/document/UpdateDocMode.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/io/IOException.hpp>
#include <com/sun/star/io/TempFile.hpp>
#include <com/sun/star/sheet/XSheetAnnotation.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/ucb/SimpleFileAccess.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <nlohmann/json.hpp>

#include "core/output/personal.h"
#include "hosts/uno/bridge/property.h"
#include "hosts/uno/sheet/place.h"
#include "hosts/uno/sheet/read_sheet.h"

namespace jibiao::uno {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using DocumentReference = Reference<css::sheet::XSpreadsheetDocument>;
using SheetReference = Reference<css::sheet::XSpreadsheet>;
using Arguments = css::uno::Sequence<css::beans::PropertyValue>;

void clear_comments(const SheetReference& sheet, const std::string& name,
                    std::vector<Removed>& removed) {
    const auto comments =
        Reference<css::sheet::XSheetAnnotationsSupplier>(sheet, UNO_QUERY_THROW)->getAnnotations();
    const Reference<css::container::XIndexAccess> all(comments, UNO_QUERY_THROW);
    for (sal_Int32 i = all->getCount(); i-- > 0;) {
        const Reference<css::sheet::XSheetAnnotation> comment(all->getByIndex(i), UNO_QUERY_THROW);
        const auto at = comment->getPosition();
        removed.push_back({name, {at.Row, at.Column}, "comment"});
        comments->removeByIndex(i);
    }
}

void clear_authors(const DocumentReference& document) {
    const Reference<css::document::XDocumentPropertiesSupplier> supplier(document, UNO_QUERY);
    if (supplier.is()) supplier->getDocumentProperties()->resetUserData(rtl::OUString());
}

Arguments quietly() {
    Arguments arguments(4);
    css::beans::PropertyValue* next = arguments.getArray();
    *next++ = argument("Hidden", true);
    *next++ = argument("AsTemplate", true);  // no lock file, and nothing is ever saved over it
    *next++ =
        argument("MacroExecutionMode", sal_Int16(css::document::MacroExecMode::NEVER_EXECUTE));
    *next++ = argument("UpdateDocMode", sal_Int16(css::document::UpdateDocMode::NO_UPDATE));
    return arguments;
}

void store(const DocumentReference& document, const rtl::OUString& url, const std::string& filter) {
    const auto name = argument("FilterName", to_office(filter));
    Reference<css::frame::XStorable>(document, UNO_QUERY_THROW)
        ->storeToURL(url, Arguments(&name, 1));
}

}  // namespace

std::vector<Removed> remove_personal(const DocumentReference& document,
                                     const Vocabulary& vocabulary) {
    std::vector<Removed> removed;
    const Reference<css::container::XIndexAccess> all(document->getSheets(), UNO_QUERY_THROW);
    for (sal_Int32 i = 0; i < all->getCount(); ++i) {
        const SheetReference sheet(all->getByIndex(i), UNO_QUERY_THROW);
        const Sheet read = read_sheet(document, sheet).sheet;
        for (const Removal& one : personal_data(read, vocabulary)) {
            Reference<css::text::XTextRange>(cell(sheet, one.edit.at), UNO_QUERY_THROW)
                ->setString(to_office(one.edit.text));
            removed.push_back({read.name(), one.edit.at, std::string(personal_name(one.kind))});
        }
        clear_comments(sheet, read.name(), removed);
    }
    clear_authors(document);
    return removed;
}

nlohmann::ordered_json removed_json(const std::vector<Removed>& removed) {
    auto list = nlohmann::ordered_json::array();
    for (const Removed& one : removed)
        list.push_back({{"sheet", one.sheet}, {"cell", address(one.at)}, {"kind", one.kind}});
    return list;
}

std::string filter_of(const std::string& name) {
    if (name.ends_with(".xlsx")) return "Calc MS Excel 2007 XML";
    if (name.ends_with(".ods")) return "calc8";
    return name.ends_with(".xls") ? "MS Excel 97" : "";
}

Result<std::vector<Removed>> publish_copy(const Reference<css::uno::XComponentContext>& context,
                                          const DocumentReference& document,
                                          const rtl::OUString& url, const Vocabulary& vocabulary) {
    const std::string where = from_office(url), filter = filter_of(where);
    if (filter.empty()) return Error{"output.format", where, ""};
    try {
        const rtl::OUString folder = url.copy(0, url.lastIndexOf('/'));
        // The office would make one that is missing, such as that of a share that went away.
        if (!css::ucb::SimpleFileAccess::create(context)->isFolder(folder)) {
            return Error{"output.unwritable", where, from_office(folder)};
        }
        const auto file = css::io::TempFile::create(context);
        store(document, file->getUri(), "calc8");
        const DocumentReference copy(css::frame::Desktop::create(context)->loadComponentFromURL(
                                         file->getUri(), to_office("_blank"), 0, quietly()),
                                     UNO_QUERY_THROW);
        auto removed = remove_personal(copy, vocabulary);
        store(copy, url, filter);
        Reference<css::util::XCloseable>(copy, UNO_QUERY_THROW)->close(true);
        return removed;
    } catch (const css::io::IOException& trouble) {
        return Error{"output.unwritable", where, from_office(trouble.Message)};
    }
}

}  // namespace jibiao::uno
