// What changes a document: forms inserted, fixes applied.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/commands/edit.h"

#include "core/layout/layout.h"
#include "core/session/new_row.h"
#include "hosts/uno/commands/preview.h"
#include "hosts/uno/session/views.h"
#include "hosts/uno/sheet/apply_edits.h"
#include "hosts/uno/sheet/apply_layout.h"
#include "hosts/uno/sheet/decisions.h"
#include "hosts/uno/sheet/insert_row.h"
#include "hosts/uno/sheet/read_sheet.h"

namespace jibiao::uno {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using DocumentReference = Reference<css::sheet::XSpreadsheetDocument>;
using SheetReference = Reference<css::sheet::XSpreadsheet>;

std::string insertion_title(const Template& form_template, const Messages& messages) {
    return messages.ui("undo.insert", {{"name", form_template.name}});
}

}  // namespace

std::optional<Error> insert_form(const DocumentReference& document, const SheetReference& sheet,
                                 Cell at, const Template& form_template, const Messages& messages) {
    const Layout layout = make_layout(form_template, at);
    if (auto trouble = not_insertable(document, sheet, layout)) return trouble;
    apply_layout(document, sheet, layout, insertion_title(form_template, messages));
    return std::nullopt;
}

std::optional<Error> insert_import(const DocumentReference& document, const SheetReference& sheet,
                                   const Import& import, const Messages& messages) {
    if (auto trouble = not_insertable(document, sheet, import.layout)) return trouble;
    apply_layout(document, sheet, import.layout,
                 messages.ui("undo.import", {{"name", import.form_template->name}}));
    return std::nullopt;
}

std::optional<Error> insert_form_in_view(const Reference<css::frame::XController>& controller,
                                         bool on_new_sheet, const Template& form_template,
                                         const Messages& messages) {
    const DocumentReference document(controller->getModel(), UNO_QUERY_THROW);
    if (!on_new_sheet) {
        const auto sheet = active_sheet(controller);
        if (!sheet.is()) return Error{"sheet.not-in-view", "", ""};
        return insert_form(document, sheet, selected_cell(controller), form_template, messages);
    }
    const auto sheet = apply_layout_on_new_sheet(document, make_layout(form_template, {0, 0}),
                                                 insertion_title(form_template, messages));
    if (!sheet) return sheet.error();
    jump(controller, name_of(*sheet), {0, 0});
    return std::nullopt;
}

std::optional<Error> insert_row_in_view(const Reference<css::uno::XComponentContext>& context,
                                        const Reference<css::frame::XController>& controller,
                                        const Library& library, const Messages& messages) {
    const DocumentReference document(controller->getModel(), UNO_QUERY_THROW);
    const auto sheet = active_sheet(controller);
    if (!sheet.is()) return Error{"sheet.not-in-view", "", ""};
    const Sheet cells = read_sheet(document, sheet).sheet;
    const Cell selected = selected_cell(controller);
    for (const Form& form : read_forms(cells, library, nullptr, decisions_of(document))) {
        const auto row = row_below(cells, form, selected);
        if (!row) continue;
        auto trouble = insert_row(context, document, sheet, *row, messages.ui("undo.insert-row"));
        if (!trouble) jump(controller, name_of(sheet), row->name);
        return trouble;
    }
    return Error{"row.not-chosen", address(selected), ""};
}

std::optional<Error> apply_fix(const DocumentReference& document, const SheetReference& sheet,
                               const Fix& fix, const Messages& messages) {
    return apply_edits(document, sheet, fix.edits, messages.fix_label(fix));
}

PlannedRepair plan_repair(const DocumentReference& document, const SheetReference& sheet,
                          const Library& library, std::string_view rule) {
    const Sheet cells = read_sheet(document, sheet).sheet;
    PlannedRepair plan{repair(cells, library, rule, decisions_of(document)), {}};
    for (const Edit& edit : plan.repair.edits) {
        plan.changes.push_back({edit.at, cells.at(edit.at).text, edit.text});
    }
    return plan;
}

Result<int> fix_sheet(const DocumentReference& document, const SheetReference& sheet,
                      const Library& library, std::string_view rule, const Messages& messages) {
    const Repair all = plan_repair(document, sheet, library, rule).repair;
    const std::string title = rule.empty()
                                  ? messages.ui("undo.fix-all")
                                  : messages.ui("undo.fix-rule", {{"rule", std::string(rule)}});
    if (auto trouble = apply_edits(document, sheet, all.edits, title)) return *trouble;
    return all.findings;
}

Result<int> fix_sheet_as_agreed(const DialogSite& site, const DocumentReference& document,
                                const SheetReference& sheet, const Library& library,
                                std::string_view rule, const Messages& messages) {
    if (auto trouble = not_writable(document)) return *trouble;
    const PlannedRepair plan = plan_repair(document, sheet, library, rule);
    const std::string title = messages.ui(rule.empty() ? "undo.fix-all" : "undo.fix-alike");
    if (plan.changes.empty() || !agree_to(site, title, plan.changes, messages)) return 0;
    if (auto trouble = apply_edits(document, sheet, plan.repair.edits, title)) return *trouble;
    return plan.repair.findings;
}

}  // namespace jibiao::uno
