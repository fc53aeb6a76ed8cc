// What a file is by its content, whatever its name says.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"

namespace jibiao::cli {

enum class FileKind : unsigned char {
    workbook,             ///< .xlsx or .ods, by the names of the parts in the archive
    compound,             ///< an old Microsoft document: .xls, or an encrypted .xlsx
    document,             ///< a text document or presentation
    archive, pdf, image, web_page, text, unknown
};

/// "workbook" "compound" "document" "zip" "pdf" "image" "html" "text" "unknown".
std::string_view kind_key(FileKind kind);

/// Judges the bytes of a whole file.
FileKind kind_of(std::string_view bytes);

/// Looks at a file before any office sees it. Errors: "file.missing", "file.directory",
/// "file.unreadable", "file.empty", "file.broken" when it is cut off; "file.not-spreadsheet" with the kind's key as detail.
Result<FileKind> look_at(const std::string& file);

}  // namespace jibiao::cli
