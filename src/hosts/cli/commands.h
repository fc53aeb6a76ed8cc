// The commands of jibiao. Each prints its result and gives the exit status: 0 no error-level finding,
// 1 some, 2 an input could not be used.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "core/form/read.h"
#include "hosts/cli/arguments.h"
#include "hosts/cli/office_process.h"
#include "messages/messages.h"

namespace jibiao::cli {

enum Exit : int { fine = 0, errors_found = 1, unusable = 2 };

/// Says on standard error what cannot be used, where, and what to do.
void complain(const Messages& messages, const Error& error);
/// The sentence of an error; the kind of a file that is no spreadsheet is named in words.
std::string sentence(const Messages& messages, const Error& error);

/// The built-in templates and those of --templates. What cannot be used is complained of and makes
/// `status` unusable; the rest is there.
Library load_library(const Arguments& arguments, const Messages& messages, int& status);

int check(const Arguments& arguments, const Messages& messages, OfficeProcess& process);
int export_forms(const Arguments& arguments, const Messages& messages, OfficeProcess& process);
int import_json(const Arguments& arguments, const Messages& messages, OfficeProcess& process);
int publish(const Arguments& arguments, const Messages& messages, OfficeProcess& process);
int insert(const Arguments& arguments, const Messages& messages, OfficeProcess& process);

int list_templates(const Arguments& arguments, const Messages& messages);
int list_rules(const Arguments& arguments, const Messages& messages);
int explain_value(const Arguments& arguments);

}  // namespace jibiao::cli
