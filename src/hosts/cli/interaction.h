// Answers the questions an office asks while it opens a file, and remembers what they told.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/task/XInteractionHandler.hpp>

#include "hosts/uno/bridge/component.h"

namespace jibiao::cli {

/// Nobody is there to answer: a password is not given, a damaged file is not repaired, a mere
/// warning is passed over.
class Interaction : public uno::Implements<css::task::XInteractionHandler> {
public:
    void SAL_CALL handle(
        const css::uno::Reference<css::task::XInteractionRequest>& request) override;

    bool asked_for_password() const { return password_; }
    bool found_damage() const { return damage_; }

private:
    bool password_ = false, damage_ = false;
};

}  // namespace jibiao::cli
