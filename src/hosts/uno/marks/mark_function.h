// JXMARK, the function that the marks' conditional formats ask.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/lang/XServiceName.hpp>
#include <com/sun/star/sheet/XAddIn.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <memory>
#include <org/jibiao/XMarks.hpp>

#include "hosts/uno/bridge/component.h"
#include "hosts/uno/marks/mark_book.h"

namespace jibiao::uno {

/// The office makes one when the first formula asks, and keeps it: so it holds the book only, and
/// nothing of the office. Names and categories come from CalcAddIns.xcu.
class MarkFunction : public Component<MarkFunction, css::sheet::XAddIn, org::jibiao::XMarks,
                                      css::lang::XServiceName> {
public:
    static constexpr const char* implementation = "org.jibiao.comp.Marks";
    static constexpr const char* service = implementation;

    explicit MarkFunction(std::shared_ptr<const MarkBook> book) : book_(std::move(book)) {}

    sal_Int32 SAL_CALL jxmark(const css::uno::Reference<css::beans::XPropertySet>& document,
                              sal_Int32 sheet, sal_Int32 row, sal_Int32 column) override;

    rtl::OUString SAL_CALL getServiceName() override { return getImplementationName(); }
    rtl::OUString SAL_CALL getProgrammaticFuntionName(const rtl::OUString&) override;
    rtl::OUString SAL_CALL getDisplayFunctionName(const rtl::OUString&) override;
    rtl::OUString SAL_CALL getFunctionDescription(const rtl::OUString&) override { return {}; }
    rtl::OUString SAL_CALL getDisplayArgumentName(const rtl::OUString&, sal_Int32) override;
    rtl::OUString SAL_CALL getArgumentDescription(const rtl::OUString&, sal_Int32) override;
    rtl::OUString SAL_CALL getProgrammaticCategoryName(const rtl::OUString&) override;
    rtl::OUString SAL_CALL getDisplayCategoryName(const rtl::OUString&) override;
    void SAL_CALL setLocale(const css::lang::Locale& locale) override { locale_ = locale; }
    css::lang::Locale SAL_CALL getLocale() override { return locale_; }

private:
    std::shared_ptr<const MarkBook> book_;
    css::lang::Locale locale_;
};

}  // namespace jibiao::uno
