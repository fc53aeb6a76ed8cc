// The way to an office that was started: the command line and the tests in an office go it.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>
#include <string>

#include "hosts/cli/office_process.h"

namespace jibiao::cli {

/// Waits until the started office answers on its pipe, a minute at most. `further_types` are URLs
/// of type files, with blanks between, that this process needs beside the office's own. Error:
/// "office.start" with the last line the office printed.
Result<com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>> reach_office(
    OfficeProcess& process, const std::string& further_types = {});

}  // namespace jibiao::cli
