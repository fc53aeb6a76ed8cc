// UTF-8 text of ours and UTF-16 text of the office.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <sal/types.h>

#include <rtl/ustring.hxx>
#include <string>
#include <string_view>

namespace com::sun::star {}
namespace css = ::com::sun::star;

namespace jibiao::uno {

inline rtl::OUString to_office(std::string_view utf8) {
    return rtl::OUString(utf8.data(), static_cast<sal_Int32>(utf8.size()), RTL_TEXTENCODING_UTF8);
}

/// A lone surrogate becomes U+FFFD: never an error.
std::string from_office(const rtl::OUString& text);

}  // namespace jibiao::uno
