// A further indicator row, inserted into a sheet.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/sheet/insert_row.h"

#include <com/sun/star/sheet/GlobalSheetSettings.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/uno/RuntimeException.hpp>
#include <com/sun/star/util/XMergeable.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include "hosts/uno/bridge/property.h"
#include "hosts/uno/sheet/apply_edits.h"
#include "hosts/uno/sheet/place.h"
#include "hosts/uno/sheet/undo_step.h"

namespace jibiao::uno {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using SheetReference = Reference<css::sheet::XSpreadsheet>;

/// While it lives a sum over the rows above an inserted one takes the new row in: the office's own
/// option, off by default, set back afterwards.
class ExpandingReferences {
public:
    explicit ExpandingReferences(const Reference<css::uno::XComponentContext>& context)
        : settings_(css::sheet::GlobalSheetSettings::create(context)),
          before_(settings_->getExpandReferences()) {
        settings_->setExpandReferences(true);
    }
    ~ExpandingReferences() {
        try {
            settings_->setExpandReferences(before_);
        } catch (const css::uno::RuntimeException&) {  // the office is going down
        }
    }
    ExpandingReferences(const ExpandingReferences&) = delete;
    ExpandingReferences& operator=(const ExpandingReferences&) = delete;

private:
    Reference<css::sheet::XGlobalSheetSettings> settings_;
    bool before_;
};

Reference<css::table::XTableRows> rows_of(const SheetReference& sheet, const Range& range) {
    return Reference<css::table::XColumnRowRange>(block(sheet, range), UNO_QUERY_THROW)->getRows();
}

void merge(const SheetReference& sheet, const Range& range) {
    const Reference<css::util::XMergeable> area(block(sheet, range), UNO_QUERY_THROW);
    area->merge(false);
    area->merge(true);
}

void copy_height(const SheetReference& sheet, int row) {
    const Cell above{row - 1, 0}, own{row, 0};
    const auto height = get<sal_Int32>(rows_of(sheet, {above, above}), "Height");
    if (height) put(rows_of(sheet, {own, own}), "Height", *height);
}

}  // namespace

std::optional<Error> insert_row(const Reference<css::uno::XComponentContext>& context,
                                const Reference<css::sheet::XSpreadsheetDocument>& document,
                                const SheetReference& sheet, const NewRow& row,
                                const std::string& undo_title) {
    if (auto trouble = not_writable(document)) return trouble;
    if (Reference<css::util::XProtectable>(sheet, UNO_QUERY_THROW)->isProtected()) {
        return Error{"sheet.protected", address(row.name), ""};
    }
    const UndoStep step(document, undo_title);
    {
        const ExpandingReferences expanding(context);
        const Reference<css::table::XColumnRowRange> all(sheet, UNO_QUERY_THROW);
        all->getRows()->insertByIndex(row.row, 1);
    }
    copy_height(sheet, row.row);
    for (const Range& range : row.merges) merge(sheet, range);
    for (const Edit& label : row.labels) {
        Reference<css::text::XTextRange>(cell(sheet, label.at), UNO_QUERY_THROW)
            ->setString(to_office(label.text));
    }
    return std::nullopt;
}

}  // namespace jibiao::uno
