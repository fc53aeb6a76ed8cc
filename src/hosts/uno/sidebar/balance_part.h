// The part of the panel 合计 that brings weights to their total: a choice of ways, what each would
// change, one button that writes it.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>

#include "hosts/uno/sidebar/model/balance_view.h"
#include "hosts/uno/sidebar/panel.h"

namespace jibiao::uno {

/// Part of a content, and as short-lived.
class BalancePart {
public:
    explicit BalancePart(Content& content);
    /// Second half of construction: `owner` is the content that this is a part of.
    void connect(const std::shared_ptr<Content>& owner);

    /// Asks the document anew; true when something else is to be shown.
    bool refresh();
    void flow(Flow& flow);
    Json shown() const;
    /// Of its controls on the screen.
    Json places() const;

private:
    void show_ways();
    std::size_t picked() const;
    void lock_selection();
    void unlock();
    void apply();
    void hide();

    Content& content_;
    std::optional<sidebar::BalanceView> view_;
    std::set<int> locked_;  ///< rows of `sheet_`
    std::string sheet_;
    std::string trouble_;  ///< why the last writing failed
    bool filling_ = false;
    Control heading_, ways_, lines_, apply_, lock_, locked_rows_, note_;
};

}  // namespace jibiao::uno
