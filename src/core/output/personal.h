// Who and which account a sheet names: what a public copy leaves out.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/finding.h"
#include "core/form/sheet.h"
#include "core/form/vocabulary.h"

namespace jibiao {

enum class Personal : unsigned char { name, phone, bank, identity };
std::string_view personal_name(Personal kind);  ///< "name" "phone" "bank" "identity"

struct Removal {
    Edit edit;  ///< the cell as it may be published
    Personal
        kind;  ///< where a cell holds several kinds, one entry for each, all with the same edit
    bool operator==(const Removal&) const = default;
};

/// What stands behind or beside a label such as 联系人, 电话 or 开户行 is emptied; telephone,
/// identity and bank card numbers anywhere are masked. Names in running text are not found.
std::vector<Removal> personal_data(const Sheet& sheet, const Vocabulary& vocabulary);

/// The text with every telephone, identity and bank card number masked but for its first three
/// digits; the kinds that were found are added to `found`.
std::string masked(const std::string& text, std::vector<Personal>& found);

}  // namespace jibiao
