// URLs of the office and paths of the system.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/commands/output_file.h"

#include <osl/thread.h>

#include <osl/file.hxx>

#include "hosts/files/write_file.h"
#include "hosts/uno/bridge/text.h"

namespace jibiao::uno {

Result<std::string> local_path(const std::string& url) {
    rtl::OUString path;
    if (osl::FileBase::getSystemPathFromFileURL(to_office(url), path) != osl::FileBase::E_None) {
        return Error{"output.not-local", url, ""};
    }
    return std::string(rtl::OUStringToOString(path, osl_getThreadTextEncoding()).getStr());
}

Result<bool> save(const std::string& url, std::string_view bytes) {
    const auto path = local_path(url);
    if (!path) return path.error();
    return write_file(*path, bytes);
}

}  // namespace jibiao::uno
