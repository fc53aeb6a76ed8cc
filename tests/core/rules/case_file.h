// The .case files of tests/cases/rules: bad tables with marked cells and clean tables.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/form/read.h"

namespace jibiao::test {

struct CaseSheet {
    std::string form_template;  ///< "minimal", "none" or a built-in id; "prose": holds no form
    Sheet sheet;
    std::set<Cell> marked;
};

/// One table, or the sheets of a workbook.
struct CaseTable {
    bool clean = false;
    int line = 0;  ///< of its first row in the file, from 1
    std::vector<CaseSheet> sheets;
};

struct Case {
    std::string rule;  ///< "weight/sum"
    std::string fix;   ///< the best fix it offers: "none", "assisted" or "safe"
    std::vector<CaseTable> tables;
};

/// What tests/cases/rules/README.md describes. Fails the test on a line it cannot read.
Case parse_case(std::string_view text);
/// Every case file, by rule id as its path says: "weight/sum" for weight/sum.case.
std::vector<std::string> all_case_ids();
Case load_case(const std::string& id);

/// The forms of a sheet, read with its template.
std::vector<Form> read_case_forms(const CaseSheet& sheet);
/// What all rules say of the table: by sheet those of its form, then those between forms.
std::vector<SheetFinding> check_case(const CaseTable& table);
/// The sheet after a fix: every edit as if typed.
Sheet edited(const Sheet& sheet, const std::vector<Edit>& edits);

}  // namespace jibiao::test
