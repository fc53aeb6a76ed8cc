// The part of the panel 检查 that counts the findings and chooses which are listed, and how.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "hosts/uno/sidebar/model/listing.h"
#include "hosts/uno/sidebar/panel.h"

namespace jibiao::uno {

class FilterPart {
public:
    /// `changed` runs when the user has chosen otherwise. The pane must outlive it.
    static std::shared_ptr<FilterPart> make(Pane& pane, std::function<void()> changed);
    FilterPart(Pane& pane, std::function<void()> changed);

    void show(const sidebar::Counts& counts, const Messages& messages);
    const sidebar::Filter& filter() const { return filter_; }
    /// Lists everything again; nothing is told.
    void list_all();
    void flow(Flow& flow);
    Json places() const;

private:
    void toggle(bool sidebar::Filter::*which);
    void order();
    void show_ticks();

    Pane& pane_;
    std::function<void()> changed_;
    sidebar::Filter filter_;
    Control errors_, warnings_, hints_, refused_, order_;
    std::string language_;  ///< of the choices in `order_`
    bool filling_ = false;
};

}  // namespace jibiao::uno
