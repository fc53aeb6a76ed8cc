// The border between the office and us: no exception of ours may fly into the office.
//
// Every entry point is one of two kinds. One that answers a caller lets UNO exceptions through and
// turns any other into a RuntimeException. One that is merely told something (listeners, callbacks,
// disposing) has nobody to complain to: it writes the trouble down and returns.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/uno/RuntimeException.hpp>
#include <exception>

#include "hosts/uno/bridge/text.h"

namespace jibiao::uno {

/// Writes one line to the office's standard error: where it happened, and what.
void log(const char* where, std::string_view what) noexcept;

/// Runs a UNO method that returns something or may complain.
template <class Work>
decltype(auto) answering(Work&& work) {
    try {
        return work();
    } catch (const css::uno::Exception&) {
        throw;
    } catch (const std::exception& trouble) {
        throw css::uno::RuntimeException(to_office(trouble.what()));
    }
}

/// Runs what the office only notifies us of; nothing comes out.
template <class Work>
void notified(const char* where, Work&& work) noexcept {
    try {
        work();
    } catch (const css::uno::Exception& trouble) {
        log(where, from_office(trouble.Message));
    } catch (const std::exception& trouble) {
        log(where, trouble.what());
    }
}

}  // namespace jibiao::uno
