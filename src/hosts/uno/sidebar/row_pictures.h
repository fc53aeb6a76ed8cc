// The pictures of a list's rows, drawn once each.
//
// The toolkit loads and draws a picture anew for every row, which takes most of the time that a row takes. A small
// bitmap in a plain file costs it a tenth of a drawing that lies in an extension. SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/io/XTempFile.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <map>
#include <string>

#include "hosts/uno/bridge/text.h"

namespace jibiao::uno {

/// The files go with the object.
class RowPictures {
public:
    explicit RowPictures(css::uno::Reference<css::uno::XComponentContext> context)
        : context_(std::move(context)) {}

    /// The URL of the same picture as a bitmap; of the picture itself where none can be made; "" of none.
    rtl::OUString bitmap(const std::string& url);

private:
    css::uno::Reference<css::io::XTempFile> draw(const rtl::OUString& url) const;

    css::uno::Reference<css::uno::XComponentContext> context_;
    std::map<std::string, css::uno::Reference<css::io::XTempFile>> drawn_;  ///< by URL; null where that failed
};

}  // namespace jibiao::uno
