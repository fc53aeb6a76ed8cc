// One per document: the last snapshot of every sheet and what it says. The owner of findings.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/form/read.h"
#include "core/form/workbook.h"
#include "core/base/finding.h"
#include "core/rules/rule.h"
#include "core/session/draft.h"
#include "core/sums/sums.h"

namespace jibiao {

/// A finding that the user set aside: it is shown, but counts nowhere.
struct SetAsideFinding {
    Finding finding;
    SetAside decision;
    bool between = false;  ///< it is one between forms
};

/// A form with everything that follows from it.
struct Judged {
    Form form;
    Sums sums;
    std::vector<Finding> findings;
    std::vector<SetAsideFinding> set_aside;  ///< in the same order; no more among `findings`
};

std::vector<const Form*> forms_of(const std::vector<Judged>& judged);

/// Judges a sheet from scratch.
std::vector<Judged> judge(const Sheet& sheet, const Library& library,
                          std::shared_ptr<const Template> only = nullptr,
                          const Decisions& decisions = {});

/// All forms of a workbook, sheets in order, and what is found between them.
struct JudgedWorkbook {
    std::vector<Judged> forms;
    std::vector<SheetFinding> between;  ///< without those set aside, which stand in their form's list
};
JudgedWorkbook judge(const std::vector<Sheet>& sheets, const Library& library,
                     std::shared_ptr<const Template> only = nullptr,
                     const Decisions& decisions = {});

/// Live checking of one document. Not thread-safe; hosts call it from their main thread.
class Session {
public:
    explicit Session(std::shared_ptr<const Library> library);

    /// Takes a new snapshot of a sheet. Returns at once, with false, when it equals the last one; row rules
    /// run only on rows that changed, other rules when something they read changed (Rule::reads). The
    /// result always equals judge() of the same sheet.
    bool update(Sheet sheet);
    /// Judges every sheet again, with other templates.
    void use(std::shared_ptr<const Library> library);
    /// Judges every sheet again, by what the user decided.
    void decide(Decisions decisions);
    const Decisions& decisions() const { return decisions_; }
    /// The sheet was deleted or renamed.
    void forget(const std::string& sheet_name);
    /// The order of the sheets, by name, which the findings between forms follow. Without it sheets
    /// are in the order of their names.
    void arrange(std::vector<std::string> sheet_names);

    /// Grows with every change; views redraw when it differs from what they showed.
    std::uint64_t revision() const { return revision_; }
    /// Forms of a sheet; empty when unknown.
    const std::vector<Judged>& forms(const std::string& sheet_name) const;
    const std::map<std::string, std::vector<Judged>>& all() const;
    /// The decisions about sheets that the workbook does not have (any more).
    std::vector<SetAside> orphans() const;
    /// The last snapshot of a sheet; null when unknown.
    const Sheet* snapshot(const std::string& sheet_name) const;
    /// What the last snapshot of the sheet would say with other content in one cell. Empty when the cell
    /// would stand in no form. Costs about as much as an update.
    std::optional<Draft> draft(const std::string& sheet_name, Cell at, CellValue value) const;
    /// Findings between the forms: what judge() says of all sheets. Found when first asked after a
    /// sheet with a form or with prose has changed; good until the next update.
    const std::vector<SheetFinding>& between() const;

private:
    /// What was found in a form, as it was found: by indicator, and by form rule.
    struct Found {
        std::vector<std::vector<Finding>> rows;
        FindingsByRule whole;
    };
    struct Snapshot {
        Sheet sheet;
        std::vector<Found> found;  ///< by form
        Narrative narrative;
    };

    void read(Snapshot& snapshot);
    void read_all();
    void follow();
    void find_between() const;
    const std::map<std::string, std::vector<Judged>>& settled() const;
    static Judged judge_again(Form form, const Judged* before, Found& found, Parts& changed);
    std::vector<Judged> judge_draft(const Sheet& sheet, const Snapshot& snapshot, Cell at) const;
    Workbook workbook() const;

    std::shared_ptr<const Library> library_;
    Decisions decisions_;
    std::map<std::string, Snapshot> snapshots_;
    /// Its lists of what is set aside hold findings between forms once those were looked for.
    mutable std::map<std::string, std::vector<Judged>> judged_;
    std::vector<std::string> order_;
    mutable std::vector<SheetFinding> between_;
    mutable bool between_known_ = true;
    /// What was found between forms, and what has changed in any of them since.
    mutable SheetFindingsByRule found_between_;
    mutable Parts changed_ = Parts::everything();
    std::uint64_t revision_ = 0;
};

}  // namespace jibiao
