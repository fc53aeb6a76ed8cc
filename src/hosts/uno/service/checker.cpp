// The automation service: converts, calls the core, converts.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/service/checker.h"

#include <algorithm>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <nlohmann/json.hpp>
#include <osl/file.hxx>

#include "core/import/import.h"
#include "core/output/changed_rules.h"
#include "core/output/json.h"
#include "core/output/lengths.h"
#include "core/rules/rule.h"
#include "hosts/uno/bridge/guard.h"
#include "hosts/uno/commands/copies.h"
#include "hosts/uno/commands/edit.h"
#include "hosts/uno/session/documents.h"
#include "hosts/uno/session/views.h"
#include "hosts/uno/sheet/decisions.h"
#include "hosts/uno/sheet/read_sheet.h"

namespace jibiao::uno {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using DocumentReference = Checker::DocumentReference;
using SheetReference = Reference<css::sheet::XSpreadsheet>;

/// Which argument of a call cannot be used, and why: what an IllegalArgumentException carries.
[[noreturn]] void refuse(int position, const Messages& messages, const Error& error) {
    throw css::lang::IllegalArgumentException(to_office(messages.error(error)), nullptr,
                                              static_cast<sal_Int16>(position));
}

void require(const DocumentReference& document, const Messages& messages) {
    if (!document.is()) refuse(0, messages, {"service.no-document", "", ""});
}

SheetReference require_sheet(const DocumentReference& document, const rtl::OUString& name,
                             const Messages& messages) {
    require(document, messages);
    const auto sheet = sheet_named(document, from_office(name));
    if (!sheet.is()) refuse(1, messages, {"service.no-sheet", from_office(name), ""});
    return sheet;
}

std::shared_ptr<const Template> require_template(const Library& library, const rtl::OUString& id,
                                                 int position, const Messages& messages) {
    auto found = library.find(from_office(id));
    if (!found) refuse(position, messages, {"service.no-template", from_office(id), ""});
    return found;
}

/// The path of a saved document, else "".
std::string file_of(const DocumentReference& document) {
    rtl::OUString path;
    const rtl::OUString url = Reference<css::frame::XModel>(document, UNO_QUERY_THROW)->getURL();
    if (osl::FileBase::getSystemPathFromFileURL(url, path) != osl::FileBase::E_None) path = url;
    return from_office(path);
}

/// `position` is that of the argument draft.
void refuse_errors(const Judged& judged, int position, const Messages& messages) {
    const auto unfit = too_long(judged.form);
    if (!unfit.empty()) refuse(position, messages, unfit.front());
    const auto errors =
        std::count_if(judged.findings.begin(), judged.findings.end(),
                      [](const Finding& finding) { return finding.severity == Severity::error; });
    if (errors != 0)
        refuse(position, messages, {"service.errors-stand", judged.form.sheet, std::to_string(errors)});
}

JudgedWorkbook judge_document(const DocumentReference& document, const Library& library,
                              const std::shared_ptr<const Template>& only) {
    std::vector<Sheet> snapshots;
    const Reference<css::container::XIndexAccess> sheets(document->getSheets(), UNO_QUERY_THROW);
    for (sal_Int32 i = 0; i < sheets->getCount(); ++i) {
        const SheetReference sheet(sheets->getByIndex(i), UNO_QUERY_THROW);
        snapshots.push_back(read_sheet(document, sheet).sheet);
    }
    return judge(snapshots, library, only, decisions_of(document));
}

Json report(const DocumentReference& document, const Library& library,
            const std::shared_ptr<const Template>& only, const Messages& messages) {
    const JudgedWorkbook workbook = judge_document(document, library, only);
    std::vector<Json> forms;
    for (const Judged& judged : workbook.forms) {
        forms.push_back(form_json(judged, messages.speak_form(judged)));
    }
    return report_json({file_json(file_of(document), "", std::move(forms),
                                  findings_json(workbook.between, messages))});
}

/// The same from what a session remembers.
Json report(const DocumentReference& document, const Session& session, const Messages& messages) {
    std::vector<Json> forms;
    for (const rtl::OUString& name : document->getSheets()->getElementNames()) {
        for (const Judged& judged : session.forms(from_office(name))) {
            forms.push_back(form_json(judged, messages.speak_form(judged)));
        }
    }
    return report_json({file_json(file_of(document), "", std::move(forms),
                                  findings_json(session.between(), messages))});
}

bool is_language(const std::string& name) {
    const auto all = languages();
    return std::find(all.begin(), all.end(), name) != all.end();
}

}  // namespace

rtl::OUString SAL_CALL Checker::check(const DocumentReference& document,
                                      const rtl::OUString& template_id,
                                      const rtl::OUString& language) {
    return answering([&] {
        const auto documents = Documents::of(context_);
        const Messages& messages = documents->messages();
        const auto library = documents->library();
        require(document, messages);
        std::shared_ptr<const Template> only;
        if (!template_id.isEmpty()) only = require_template(*library, template_id, 1, messages);
        const std::string name = language.isEmpty() ? messages.language() : from_office(language);
        if (!is_language(name)) refuse(2, messages, {"service.no-language", name, ""});
        return to_office(to_text(report(document, *library, only, Messages(name))));
    });
}

rtl::OUString SAL_CALL Checker::exportJson(const DocumentReference& document,
                                           const rtl::OUString& sheet, sal_Bool draft) {
    return answering([&] {
        const auto documents = Documents::of(context_);
        const Messages& messages = documents->messages();
        const auto source = require_sheet(document, sheet, messages);
        const auto library = documents->library();
        const auto forms = judge(read_sheet(document, source).sheet, *library, nullptr,
                                 decisions_of(document));
        const std::string name = from_office(sheet);
        if (forms.empty()) refuse(1, messages, {"export.no-form", name, ""});
        if (!draft) refuse_errors(forms.front(), 2, messages);
        Json exported = export_json(forms.front(), draft);
        note_changed_rules(exported, documents->user_settings());
        return to_office(to_text(exported));
    });
}

rtl::OUString SAL_CALL Checker::exportWorkbook(const DocumentReference& document, sal_Bool draft) {
    return answering([&] {
        const auto documents = Documents::of(context_);
        const Messages& messages = documents->messages();
        require(document, messages);
        const auto library = documents->library();
        const JudgedWorkbook workbook = judge_document(document, *library, nullptr);
        if (workbook.forms.empty()) refuse(0, messages, {"export.no-form", file_of(document), ""});
        for (const Judged& judged : workbook.forms)
            if (!draft) refuse_errors(judged, 1, messages);
        Json exported = export_workbook_json(workbook, draft);
        note_changed_rules(exported, documents->user_settings());
        return to_office(to_text(exported));
    });
}

void SAL_CALL Checker::insertTemplate(const DocumentReference& document, const rtl::OUString& sheet,
                                      const rtl::OUString& cell, const rtl::OUString& template_id) {
    answering([&] {
        const auto documents = Documents::of(context_);
        const Messages& messages = documents->messages();
        const auto target = require_sheet(document, sheet, messages);
        const auto at = parse_address(from_office(cell));
        if (!at) refuse(2, messages, {"service.no-cell", from_office(cell), ""});
        const auto library = documents->library();
        const auto form = require_template(*library, template_id, 3, messages);
        const auto trouble = insert_form(document, target, *at, *form, messages);
        if (trouble) refuse(2, messages, *trouble);
    });
}

rtl::OUString SAL_CALL Checker::importJson(const DocumentReference& document,
                                           const rtl::OUString& sheet, const rtl::OUString& cell,
                                           const rtl::OUString& json,
                                           const rtl::OUString& template_id, sal_Bool new_year) {
    return answering([&] {
        const auto documents = Documents::of(context_);
        const Messages& messages = documents->messages();
        const Library& library = *documents->library();
        const auto target = require_sheet(document, sheet, messages);
        const auto at = parse_address(from_office(cell));
        if (!at) refuse(2, messages, {"service.no-cell", from_office(cell), ""});
        if (!template_id.isEmpty()) require_template(library, template_id, 4, messages);
        const auto import =
            import_form(from_office(json), library, {from_office(template_id), new_year != 0, *at});
        if (!import) refuse(3, messages, import.error());
        const auto trouble = insert_import(document, target, *import, messages);
        if (trouble) refuse(2, messages, *trouble);
        return to_office(to_text(unplaced_json(import->unplaced)));
    });
}

rtl::OUString SAL_CALL Checker::publish(const DocumentReference& document,
                                        const rtl::OUString& url) {
    return answering([&] {
        const auto documents = Documents::of(context_);
        require(document, documents->messages());
        const Vocabulary& vocabulary = *documents->library()->vocabulary;
        const auto removed = publish_file(context_, document, from_office(url), vocabulary);
        if (!removed) refuse(1, documents->messages(), removed.error());
        return to_office(to_text(removed_json(*removed)));
    });
}

rtl::OUString SAL_CALL Checker::templates() {
    return answering([&] {
        const auto library = Documents::of(context_)->library();
        return to_office(to_text(templates_json(*library)));
    });
}

sal_Int32 SAL_CALL Checker::applyFixes(const DocumentReference& document,
                                       const rtl::OUString& sheet, const rtl::OUString& rule) {
    return answering([&] {
        const auto documents = Documents::of(context_);
        const Messages& messages = documents->messages();
        const auto target = require_sheet(document, sheet, messages);
        const std::string id = from_office(rule);
        if (!id.empty() && !find_rule(id)) refuse(2, messages, {"service.no-rule", id, ""});
        const auto library = documents->library();
        const auto fixed = fix_sheet(document, target, *library, id, messages);
        if (!fixed) refuse(1, messages, fixed.error());
        return static_cast<sal_Int32>(*fixed);
    });
}

rtl::OUString SAL_CALL Checker::live(const DocumentReference& document,
                                     const rtl::OUString& language) {
    return answering([&] {
        const auto documents = Documents::of(context_);
        require(document, documents->messages());
        const auto open = documents->open(document);
        return to_office(open->ask([open, name = from_office(language)] {
            open->catch_up();
            return to_text(report(open->document(), open->session(), Messages(name)));
        }));
    });
}

rtl::OUString SAL_CALL Checker::sidebarState(const DocumentReference& document) {
    return answering([&] {
        const auto documents = Documents::of(context_);
        require(document, documents->messages());
        return to_office(documents->open(document)->shown());
    });
}

}  // namespace jibiao::uno
