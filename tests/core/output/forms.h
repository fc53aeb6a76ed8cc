// Forms made by hand, so that output is tested without the reader.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/session/session.h"

namespace jibiao::test {

/// A department form of a built-in template with a weight column, identities and two findings.
Judged department_form();
/// A project form without a template: code, payment plan, ASCII signs in texts, no weights.
Judged project_form();
/// A self-evaluation with actual values, scores and a total row.
Judged self_evaluation_form();

}  // namespace jibiao::test
