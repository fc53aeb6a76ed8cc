// A command of ours in a document's window, and what is said about its being possible.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XNotifyingDispatch.hpp>
#include <com/sun/star/util/URL.hpp>
#include <rtl/ref.hxx>

#include "core/base/cell.h"
#include "office.h"

namespace jibiao::test {

/// Keeps itself told of the command's state while it lives.
class Command {
public:
    /// `name` without "org.jibiao:".
    Command(const Document& document, const char* name);
    ~Command();
    Command(const Command&) = delete;
    Command& operator=(const Command&) = delete;

    /// Returns when the command is done; false when it could not be done.
    bool run();
    /// Waits until the office says so; false when it does not within 20 seconds.
    bool becomes_possible(bool wanted = true);
    bool becomes_impossible() { return becomes_possible(false); }
    /// The cell selected in the window.
    Cell selection() const;
    void select(Cell at);

private:
    class State;
    css::uno::Reference<css::frame::XController> controller_;
    rtl::Reference<State> state_;
    css::util::URL url_;
    css::uno::Reference<css::frame::XNotifyingDispatch> dispatch_;
};

}  // namespace jibiao::test
