// Work for the office's main thread.
//
// What is ours is touched on the main thread only. The office's own events arrive there, or hold
// its lock; but a macro in another process calls in from a thread of its own, without the lock.
// Such calls leave their work here. SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>
#include <functional>

namespace jibiao::uno {

/// Runs `work` on the main thread, after the event that is being handled now. `where` names it in
/// the log if it fails.
void on_main_thread(const css::uno::Reference<css::uno::XComponentContext>& context,
                    const char* where, std::function<void()> work);

}  // namespace jibiao::uno
