// JXMARK, the function that the marks' conditional formats ask.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/marks/mark_function.h"

namespace jibiao::uno {

sal_Int32 SAL_CALL
MarkFunction::jxmark(const css::uno::Reference<css::beans::XPropertySet>& document, sal_Int32 sheet,
                     sal_Int32 row, sal_Int32 column) {
    return static_cast<sal_Int32>(book_->at(document.get(), sheet - 1, {row - 1, column - 1}));
}

rtl::OUString SAL_CALL MarkFunction::getProgrammaticFuntionName(const rtl::OUString&) {
    return rtl::OUString("jxmark");
}
rtl::OUString SAL_CALL MarkFunction::getDisplayFunctionName(const rtl::OUString&) {
    return rtl::OUString("JXMARK");
}
rtl::OUString SAL_CALL MarkFunction::getDisplayArgumentName(const rtl::OUString&, sal_Int32) {
    return {};
}
rtl::OUString SAL_CALL MarkFunction::getArgumentDescription(const rtl::OUString&, sal_Int32) {
    return {};
}
rtl::OUString SAL_CALL MarkFunction::getProgrammaticCategoryName(const rtl::OUString&) {
    return rtl::OUString("Add-In");
}
rtl::OUString SAL_CALL MarkFunction::getDisplayCategoryName(const rtl::OUString&) {
    return rtl::OUString("Add-In");
}

}  // namespace jibiao::uno
