// An office on a profile that outlives it: killed and started again.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <sys/types.h>

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <filesystem>
#include <functional>
#include <org/jibiao/XChecker.hpp>
#include <string>
#include <vector>

#include "../../cli/scratch.h"

namespace jibiao::test {

/// Asks again and again, for a minute at most, of what no event tells.
bool eventually(const std::function<bool()>& holds);

class OwnOffice {
public:
    OwnOffice();
    OwnOffice(const OwnOffice&) = delete;
    OwnOffice& operator=(const OwnOffice&) = delete;
    ~OwnOffice();

    /// Writes items into the settings, as the office does, before it starts.
    void configure(const std::string& items);
    /// Starts it, with these files, and waits until it answers.
    void start(std::vector<std::string> arguments = {});
    /// No warning, no last words.
    void kill();
    /// Asks it to end, and expects that it does.
    void quit();

    /// The folder for documents; the profile is beside it.
    std::filesystem::path folder() const { return scratch_ / "documents"; }
    /// The file of the settings.
    std::filesystem::path settings() const {
        return scratch_ / "profile/user/registrymodifications.xcu";
    }
    const css::uno::Reference<css::uno::XComponentContext>& context() const { return context_; }
    css::uno::Reference<org::jibiao::XChecker> checker() const;
    /// Opens a file of the disk, so that it is locked and can be saved.
    css::uno::Reference<css::sheet::XSpreadsheetDocument> open(const std::filesystem::path& file,
                                                               bool read_only = false);

private:
    Scratch scratch_;
    std::string pipe_;
    pid_t pid_ = 0;
    css::uno::Reference<css::uno::XComponentContext> context_;
};

}  // namespace jibiao::test
