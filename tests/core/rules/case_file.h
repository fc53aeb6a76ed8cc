// The .case files of tests/cases/rules: bad tables with marked cells and clean tables.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/form/read.h"

namespace jibiao::test {

struct CaseTable {
    bool clean = false;
    std::string form_template;  ///< "minimal", "none" or a built-in id
    int line = 0;  ///< of its first row in the file, from 1
    Sheet sheet;
    std::set<Cell> marked;
};

struct Case {
    std::string rule;           ///< "weight/sum"
    std::vector<CaseTable> tables;
};

/// What tests/cases/rules/README.md describes. Fails the test on a line it cannot read.
Case parse_case(std::string_view text);
/// Every case file, by rule id as its path says: "weight/sum" for weight/sum.case.
std::vector<std::string> all_case_ids();
Case load_case(const std::string& id);

/// The forms of a sheet, read with a template of a case table.
std::vector<Form> read_case_forms(const Sheet& sheet, const std::string& form_template);
/// The sheet after a fix: every edit as if typed.
Sheet edited(const Sheet& sheet, const std::vector<Edit>& edits);

}  // namespace jibiao::test
