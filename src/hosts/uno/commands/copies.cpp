// Made in a temporary place, then written to the user's.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/commands/copies.h"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/io/TempFile.hpp>
#include <com/sun/star/ucb/SimpleFileAccess.hpp>
#include <com/sun/star/util/XCloseable.hpp>

#include "core/output/export_name.h"
#include "core/output/import_sheet.h"
#include "hosts/files/read_file.h"
#include "hosts/uno/bridge/property.h"
#include "hosts/uno/commands/export.h"
#include "hosts/uno/commands/output_file.h"
#include "hosts/uno/sheet/apply_layout.h"

namespace jibiao::uno {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using DocumentReference = Reference<css::sheet::XSpreadsheetDocument>;
using Arguments = css::uno::Sequence<css::beans::PropertyValue>;

/// A place of the office's own for a file with this ending; gone with the object.
class Temporary {
public:
    Temporary(const Reference<css::uno::XComponentContext>& context, const std::string& ending)
        : access_(css::ucb::SimpleFileAccess::create(context)),
          file_(css::io::TempFile::create(context)),
          url_(file_->getUri() + to_office(ending)) {}
    Temporary(const Temporary&) = delete;
    Temporary& operator=(const Temporary&) = delete;
    ~Temporary() {
        try {
            if (access_->exists(url_)) access_->kill(url_);
        } catch (const css::uno::Exception&) {
            // The office clears its temporary folder when it ends.
        }
    }
    const rtl::OUString& url() const { return url_; }
    Result<std::string> bytes() const {
        const auto path = local_path(from_office(url_));
        return path ? read_file(*path) : Result<std::string>(path.error());
    }

private:
    Reference<css::ucb::XSimpleFileAccess3> access_;
    Reference<css::io::XTempFile> file_;
    rtl::OUString url_;
};

std::string ending_of(const std::string& url) {
    const auto dot = url.rfind('.');
    return dot == std::string::npos || url.find('/', dot) != std::string::npos ? ""
                                                                               : url.substr(dot);
}

std::string lines(const std::vector<Removed>& removed, const Messages& messages) {
    std::string list;
    for (const Removed& one : removed)
        list += one.sheet + "!" + address(one.at) + "　" + messages.ui("removed." + one.kind) + "\n";
    return list;
}

/// A workbook with one sheet, stored at the URL.
void store_sheet(const Reference<css::uno::XComponentContext>& context, const Layout& layout,
                 const rtl::OUString& url) {
    const auto hidden = argument("Hidden", true);
    const Reference<css::lang::XComponent> made =
        css::frame::Desktop::create(context)->loadComponentFromURL(
            to_office("private:factory/scalc"), to_office("_blank"), 0, Arguments(&hidden, 1));
    const DocumentReference document(made, UNO_QUERY_THROW);
    const Reference<css::container::XIndexAccess> sheets(document->getSheets(), UNO_QUERY_THROW);
    const Reference<css::sheet::XSpreadsheet> sheet(sheets->getByIndex(0), UNO_QUERY_THROW);
    apply_layout(document, sheet, layout, "");
    const auto filter = argument("FilterName", to_office(filter_of(from_office(url))));
    Reference<css::frame::XStorable>(made, UNO_QUERY_THROW)
        ->storeToURL(url, Arguments(&filter, 1));
    Reference<css::util::XCloseable>(made, UNO_QUERY_THROW)->close(true);
}

}  // namespace

Result<std::vector<Removed>> publish_file(const Reference<css::uno::XComponentContext>& context,
                                          const DocumentReference& document, const std::string& url,
                                          const Vocabulary& vocabulary) {
    if (filter_of(url).empty()) return Error{"output.format", url, ""};
    const Temporary copy(context, ending_of(url));
    auto removed = publish_copy(context, document, copy.url(), vocabulary);
    if (!removed) return removed;
    const auto bytes = copy.bytes();
    if (!bytes) return bytes.error();
    if (const auto saved = save(url, *bytes); !saved) return saved.error();
    return removed;
}

void publish(const DialogSite& site, const DocumentReference& document,
             const Vocabulary& vocabulary, const std::string& folder, const std::string& name,
             const Messages& messages) {
    const std::string title = messages.ui("publish.title");
    const auto url =
        choose_file(site, title, folder, name + messages.ui("publish.suffix"), "xlsx");
    if (!url) return;
    const auto removed = publish_file(site.context, document, *url, vocabulary);
    if (!removed) return tell(site, Tone::warning, title, messages.error(removed.error()));
    const std::string file = local_path(*url).value();
    if (removed->empty())
        return tell(site, Tone::information, title, messages.ui("publish.nothing", {{"file", file}}));
    show_list(site, title,
              messages.ui("publish.saved",
                          {{"file", file}, {"count", std::to_string(removed->size())}}),
              lines(*removed, messages), messages.ui("dialog.close"));
}

void save_import_sheet(const DialogSite& site, const Form& form, const std::string& folder,
                       const Messages& messages) {
    const std::string title = messages.ui("import-sheet.title");
    const auto url = choose_file(site, title, folder,
                                 export_name(form) + messages.ui("import-sheet.suffix"), "xlsx");
    if (!url) return;
    const Temporary made(site.context, ".xlsx");
    store_sheet(site.context, import_sheet(form), made.url());
    const auto bytes = made.bytes();
    const auto saved = bytes ? save(*url, *bytes) : Result<bool>(bytes.error());
    if (!saved) return tell(site, Tone::warning, title, messages.error(saved.error()));
    tell(site, Tone::information, title,
         messages.ui("export.saved", {{"file", local_path(*url).value()}}));
}

}  // namespace jibiao::uno
