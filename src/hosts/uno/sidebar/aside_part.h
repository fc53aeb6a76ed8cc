// The part of the panel 检查 that sets findings aside and takes them back.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "hosts/uno/sidebar/panel.h"
#include "messages/messages.h"

namespace jibiao::uno {

class AsidePart {
public:
    struct Events {
        std::function<void()> toggle;                   ///< show or hide what was set aside
        std::function<void()> ask;                      ///< the user wants to set one aside
        std::function<void(const std::string&)> store;  ///< with a reason, never empty
        std::function<void()> cancel;
        std::function<void()> restore;  ///< or forget
    };

    /// The pane must outlive it.
    static std::shared_ptr<AsidePart> make(Pane& pane, Events events);
    AsidePart(Pane& pane, Events events);

    void words(const Messages& messages);
    /// A button to stand behind the repairs.
    Control& offer() { return offer_; }
    Control& restore() { return restore_; }
    Control& toggle() { return toggle_; }
    /// The input of a reason, empty.
    void begin();
    void flow_input(Flow& flow);
    void show_input(bool on);
    Json places() const;

private:
    void typed();
    void store();

    Pane& pane_;
    Events events_;
    Control toggle_, offer_, ask_, reason_, store_, cancel_, restore_;
};

}  // namespace jibiao::uno
