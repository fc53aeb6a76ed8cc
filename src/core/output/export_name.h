// What the file of an exported form is called.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "core/form/form.h"

namespace jibiao {

/// A file name from what the form is about ("秀山县公安局-整体支出"): no character that a file
/// system or another program may refuse, at most 60 characters; no ending.
std::string export_name(const Form& form);

}  // namespace jibiao
