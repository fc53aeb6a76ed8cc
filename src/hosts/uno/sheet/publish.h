// A copy of a document as it may be published.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "core/base/cell.h"
#include "core/base/result.h"
#include "core/form/vocabulary.h"
#include "hosts/uno/bridge/text.h"

namespace jibiao::uno {

struct Removed {
    std::string sheet;
    Cell at;
    std::string kind;  ///< "name" "phone" "bank" "identity" "comment"
};

/// Removes from an open document what personal_data finds in each sheet, every comment, and who
/// wrote the document. Writes through sheet protection: the document is a copy of our own.
std::vector<Removed> remove_personal(
    const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document,
    const Vocabulary& vocabulary);

/// [{"sheet": …, "cell": "B3", "kind": …}]
nlohmann::ordered_json removed_json(const std::vector<Removed>& removed);

/// The office's name of the file format by the ending of a name; "" for an ending that is none.
std::string filter_of(const std::string& name);

/// Stores a copy of the document without personal data; the document itself stays as it is. The
/// ending of the URL says of which kind. Errors: "output.format", "output.unwritable".
Result<std::vector<Removed>> publish_copy(
    const css::uno::Reference<css::uno::XComponentContext>& context,
    const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document, const rtl::OUString& url,
    const Vocabulary& vocabulary);

}  // namespace jibiao::uno
