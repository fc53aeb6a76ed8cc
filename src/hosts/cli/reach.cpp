// Asking until the office answers.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/cli/reach.h"

#include <chrono>
#include <com/sun/star/bridge/UnoUrlResolver.hpp>
#include <com/sun/star/connection/NoConnectException.hpp>
#include <cppuhelper/bootstrap.hxx>
#include <rtl/bootstrap.hxx>
#include <thread>

#include "hosts/uno/bridge/text.h"

namespace jibiao::cli {
namespace {

using css::uno::Reference;
using uno::to_office;
using Context = Reference<css::uno::XComponentContext>;

constexpr auto patience = std::chrono::seconds(60);
constexpr auto pause = std::chrono::milliseconds(10);

/// Types of the office must be known before this process meets the first one.
Context local_context(const std::string& further_types) {
    std::string types = "file://" + (find_office() / "types/offapi.rdb").string();
    if (!further_types.empty()) types += " " + further_types;
    rtl::Bootstrap::set(to_office("URE_MORE_TYPES"), to_office(types));
    return cppu::defaultBootstrap_InitialComponentContext();
}

}  // namespace

Result<Context> reach_office(OfficeProcess& process, const std::string& further_types) {
    const auto resolver = css::bridge::UnoUrlResolver::create(local_context(further_types));
    const auto url =
        to_office("uno:pipe,name=" + process.pipe_name() + ";urp;StarOffice.ComponentContext");
    const auto deadline = std::chrono::steady_clock::now() + patience;
    while (process.running() && std::chrono::steady_clock::now() < deadline) {
        try {
            Context context(resolver->resolve(url), css::uno::UNO_QUERY_THROW);
            process.running();  // by now its sockets are there to be noted
            return context;
        } catch (const css::connection::NoConnectException&) {
            std::this_thread::sleep_for(pause);
        }
    }
    return Error{"office.start", "", process.log()};
}

}  // namespace jibiao::cli
