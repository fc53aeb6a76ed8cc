// The automation service org.jibiao.Checker; idl/org/jibiao/XChecker.idl says what it promises.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>
#include <org/jibiao/XChecker.hpp>

#include "hosts/uno/bridge/component.h"

namespace jibiao::uno {

/// Reads the document anew for every call, so that a macro gets the truth of this moment. May be
/// called from any thread, as a macro's bridge does.
class Checker : public Component<Checker, org::jibiao::XChecker> {
public:
    static constexpr const char* implementation = "org.jibiao.comp.Checker";
    static constexpr const char* service = "org.jibiao.Checker";

    explicit Checker(css::uno::Reference<css::uno::XComponentContext> context)
        : context_(std::move(context)) {}

    using DocumentReference = css::uno::Reference<css::sheet::XSpreadsheetDocument>;

    rtl::OUString SAL_CALL check(const DocumentReference& document,
                                 const rtl::OUString& template_id,
                                 const rtl::OUString& language) override;
    rtl::OUString SAL_CALL exportJson(const DocumentReference& document, const rtl::OUString& sheet,
                                      sal_Bool draft) override;
    rtl::OUString SAL_CALL exportWorkbook(const DocumentReference& document,
                                          sal_Bool draft) override;
    void SAL_CALL insertTemplate(const DocumentReference& document, const rtl::OUString& sheet,
                                 const rtl::OUString& cell,
                                 const rtl::OUString& template_id) override;
    rtl::OUString SAL_CALL importJson(const DocumentReference& document, const rtl::OUString& sheet,
                                      const rtl::OUString& cell, const rtl::OUString& json,
                                      const rtl::OUString& template_id, sal_Bool new_year) override;
    rtl::OUString SAL_CALL publish(const DocumentReference& document,
                                   const rtl::OUString& url) override;
    rtl::OUString SAL_CALL templates() override;
    sal_Int32 SAL_CALL applyFixes(const DocumentReference& document, const rtl::OUString& sheet,
                                  const rtl::OUString& rule) override;
    rtl::OUString SAL_CALL live(const DocumentReference& document,
                                const rtl::OUString& language) override;
    rtl::OUString SAL_CALL sidebarState(const DocumentReference& document) override;

private:
    css::uno::Reference<css::uno::XComponentContext> context_;
};

}  // namespace jibiao::uno
