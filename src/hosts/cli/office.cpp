// Reaches the office over its pipe and handles one document at a time.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/cli/office.h"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/document/MacroExecMode.hpp>
#include <com/sun/star/document/UpdateDocMode.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/io/XInputStream.hpp>
#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/packages/zip/ZipFileAccess.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <rtl/ref.hxx>

#include "hosts/cli/file_kind.h"
#include "hosts/cli/interaction.h"
#include "hosts/cli/reach.h"
#include "hosts/uno/bridge/property.h"
#include "hosts/uno/sheet/apply_layout.h"
#include "hosts/uno/sheet/decisions.h"
#include "hosts/uno/sheet/read_sheet.h"

namespace jibiao::cli {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using uno::from_office;
using uno::to_office;
using Spreadsheet = Reference<css::sheet::XSpreadsheetDocument>;
using Loading = css::uno::Sequence<css::beans::PropertyValue>;

/// Percent-encodes every byte that is not plain: names may hold any bytes.
rtl::OUString url_of(const std::filesystem::path& file) {
    constexpr const char* hex = "0123456789ABCDEF";
    constexpr std::string_view plain = "/-._~";
    std::string url = "file://";
    for (const char c : std::filesystem::absolute(file).string()) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80 && (std::isalnum(byte) || plain.find(c) != plain.npos)) {
            url += c;
        } else {
            url += {'%', hex[byte >> 4], hex[byte & 15]};
        }
    }
    return to_office(url);
}

/// Closes a document however its reading ends.
class Closing {
public:
    explicit Closing(const Reference<css::lang::XComponent>& document) : document_(document) {}
    Closing(const Closing&) = delete;
    Closing& operator=(const Closing&) = delete;
    ~Closing() {
        try {
            const Reference<css::util::XCloseable> closeable(document_, UNO_QUERY);
            if (closeable.is()) closeable->close(true);
        } catch (const css::uno::Exception&) {
            // The office is gone; whoever uses it next will be told.
        }
    }

private:
    Reference<css::lang::XComponent> document_;
};

Loading reading_arguments(Interaction* interaction) {
    namespace Macros = css::document::MacroExecMode;
    namespace Links = css::document::UpdateDocMode;
    Loading arguments(5);
    css::beans::PropertyValue* next = arguments.getArray();
    *next++ = uno::argument("Hidden", true);
    *next++ = uno::argument("ReadOnly", true);
    *next++ = uno::argument("MacroExecutionMode", sal_Int16(Macros::NEVER_EXECUTE));
    *next++ = uno::argument("UpdateDocMode", sal_Int16(Links::NO_UPDATE));
    *next++ = uno::argument("InteractionHandler",
                            Reference<css::task::XInteractionHandler>(interaction));
    return arguments;
}

std::vector<Sheet> read_sheets(const Spreadsheet& document) {
    const Reference<css::container::XIndexAccess> all(document->getSheets(), UNO_QUERY_THROW);
    std::vector<Sheet> sheets;
    for (sal_Int32 i = 0; i < all->getCount(); ++i) {
        const Reference<css::sheet::XSpreadsheet> sheet(all->getByIndex(i), UNO_QUERY_THROW);
        sheets.push_back(uno::read_sheet(document, sheet).sheet);
    }
    return sheets;
}

OpenedFile read_all(const Spreadsheet& document, const std::string& file) {
    OpenedFile opened{read_sheets(document), {}, std::nullopt};
    auto decisions = uno::read_decisions(document);
    if (decisions) opened.decisions = std::move(decisions.value());
    if (!decisions) opened.trouble = Error{decisions.error().code, file, decisions.error().detail};
    return opened;
}

/// A sheet for each layout; the sheets a new document comes with are removed, and their names are
/// free for ours.
void fill(const Spreadsheet& document, const std::vector<Layout>& layouts) {
    const Reference<css::container::XIndexAccess> sheets(document->getSheets(), UNO_QUERY_THROW);
    std::vector<rtl::OUString> blank;
    for (sal_Int32 i = 0; i < sheets->getCount(); ++i) {
        blank.push_back("jibiao-blank-" + rtl::OUString::number(i));
        Reference<css::container::XNamed>(sheets->getByIndex(i), UNO_QUERY_THROW)
            ->setName(blank.back());
    }
    for (const Layout& layout : layouts) uno::apply_layout_on_new_sheet(document, layout, "");
    for (const rtl::OUString& name : blank) document->getSheets()->removeByName(name);
}

std::string bytes_in(const Spreadsheet& document, const std::string& filter,
                     const std::filesystem::path& folder) {
    const std::filesystem::path file = folder / "made";
    const auto argument = uno::argument("FilterName", to_office(filter));
    const Reference<css::frame::XStorable> storable(document, UNO_QUERY_THROW);
    storable->storeToURL(url_of(file), Loading(&argument, 1));
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// Whether every part of an archive can be unpacked. The office would leave out a damaged sheet
/// without a word.
bool is_whole_archive(const Reference<css::uno::XComponentContext>& context,
                      const std::string& file) {
    try {
        const auto archive = css::packages::zip::ZipFileAccess::createWithURL(context, url_of(file));
        for (const rtl::OUString& name : archive->getElementNames()) {
            Reference<css::io::XInputStream> part;
            if (!(archive->getByName(name) >>= part)) continue;
            css::uno::Sequence<sal_Int8> bytes;
            while (part->readBytes(bytes, 1 << 20) > 0) continue;
        }
    } catch (const css::lang::DisposedException&) {
        throw;
    } catch (const css::uno::Exception&) {
        return false;
    }
    return true;
}

Error not_opened(const std::string& file, const Interaction& interaction, std::string detail) {
    if (interaction.asked_for_password()) return {"file.encrypted", file, ""};
    return {"file.broken", file, std::move(detail)};
}

}  // namespace

Result<bool> Office::connect() {
    if (desktop_.is() && process_.running()) return true;
    end();
    if (auto started = process_.start(); !started) return started;
    auto context = reach_office(process_);
    if (!context) {
        end();
        return context.error();
    }
    context_ = *context;
    desktop_ = css::frame::Desktop::create(context_);
    return true;
}

Result<OpenedFile> Office::read(const std::string& file) {
    try {
        const auto kind = look_at(file);
        if (!kind) return kind.error();
        if (auto connected = connect(); !connected) return connected.error();
        const rtl::Reference<Interaction> interaction(new Interaction);
        Reference<css::lang::XComponent> loaded;
        std::string detail;
        try {
            loaded = desktop_->loadComponentFromURL(url_of(file), to_office("_blank"), 0,
                                                    reading_arguments(interaction.get()));
        } catch (const css::lang::DisposedException&) {
            throw;
        } catch (const css::uno::Exception& trouble) {
            detail = from_office(trouble.Message);
        }
        const Closing closing(loaded);
        if (!loaded.is()) return not_opened(file, *interaction, detail);
        const Spreadsheet document(loaded, UNO_QUERY);
        if (!document.is()) return Error{"file.not-spreadsheet", file, "document"};
        if (*kind == FileKind::workbook && !is_whole_archive(context_, file))
            return Error{"file.broken", file, "damaged part"};
        return read_all(document, file);
    } catch (const css::lang::DisposedException&) {
        end();
        return Error{"office.ended", file, ""};
    } catch (const css::uno::Exception& trouble) {
        return Error{"file.broken", file, from_office(trouble.Message)};
    }
}

Result<std::string> Office::make(const std::vector<Layout>& layouts, const std::string& name) {
    const std::string filter = uno::filter_of(name);
    if (filter.empty()) return Error{"output.format", name, ""};
    try {
        if (auto connected = connect(); !connected) return connected.error();
        const css::beans::PropertyValue hidden = uno::argument("Hidden", true);
        const Reference<css::lang::XComponent> made = desktop_->loadComponentFromURL(
            to_office("private:factory/scalc"), to_office("_blank"), 0, Loading(&hidden, 1));
        const Closing closing(made);
        const Spreadsheet document(made, UNO_QUERY_THROW);
        fill(document, layouts);
        return bytes_in(document, filter, process_.temporary_folder());
    } catch (const css::lang::DisposedException&) {
        end();
        return Error{"office.ended", name, ""};
    } catch (const css::uno::Exception& trouble) {
        return Error{"output.unwritable", name, from_office(trouble.Message)};
    }
}

Result<Office::Published> Office::publish(const std::string& file, const std::string& name,
                                          const Vocabulary& vocabulary) {
    if (uno::filter_of(name).empty()) return Error{"output.format", name, ""};
    // Reading tells what is wrong with a file.
    if (const auto sheets = read(file); !sheets) return sheets.error();
    try {
        const rtl::Reference<Interaction> interaction(new Interaction);
        const Reference<css::lang::XComponent> loaded = desktop_->loadComponentFromURL(
            url_of(file), to_office("_blank"), 0, reading_arguments(interaction.get()));
        const Closing closing(loaded);
        const Spreadsheet document(loaded, UNO_QUERY_THROW);
        const std::filesystem::path copy =
            process_.temporary_folder() / ("copy" + std::filesystem::path(name).extension().string());
        auto removed = uno::publish_copy(context_, document, url_of(copy), vocabulary);
        if (!removed) return Error{removed.error().code, name, removed.error().detail};
        std::ifstream stream(copy, std::ios::binary);
        return Published{{std::istreambuf_iterator<char>(stream), {}}, std::move(*removed)};
    } catch (const css::lang::DisposedException&) {
        end();
        return Error{"office.ended", file, ""};
    } catch (const css::uno::Exception& trouble) {
        return Error{"file.broken", file, from_office(trouble.Message)};
    }
}

void Office::end() {
    try {
        if (desktop_.is()) desktop_->terminate();
    } catch (const css::uno::Exception&) {
        // It ended by itself, or its answer came too late: the process is waited for below.
    }
    desktop_.clear();
    context_.clear();
    process_.end();
}

}  // namespace jibiao::cli
