// A form as it may be published: without names of persons and phone numbers.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/session/session.h"

namespace jibiao {

/// Empties the header fields that name a person or a phone ("contact", "phone"), and masks telephone,
/// identity and bank card numbers inside every other text. Findings and sums stay.
Judged public_copy(Judged judged);

}  // namespace jibiao
