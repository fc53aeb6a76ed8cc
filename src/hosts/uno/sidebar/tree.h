// Groups of items to choose one from, all unfolded.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <com/sun/star/awt/tree/XMutableTreeDataModel.hpp>

#include "hosts/uno/sidebar/controls.h"

namespace jibiao::uno {

struct TreeItem {
    std::string key, label;
    bool operator==(const TreeItem&) const = default;
};
struct TreeGroup {
    std::string label;
    std::vector<TreeItem> items;
    bool operator==(const TreeGroup&) const = default;
};

class Tree {
public:
    struct Events {
        std::function<void()> pick;       ///< another item, or none, is selected
        std::function<void()> activate;   ///< Enter or double click on an item
    };

    /// The pane must outlive the tree.
    static std::shared_ptr<Tree> make(Pane& pane, const char* name, Events events);
    Tree(Pane& pane, const char* name, Events events);

    /// The selected item stays selected while it is there.
    void groups(std::vector<TreeGroup> groups);
    /// Key of the selected item; "" when none or a group is.
    std::string selected() const;
    void select(const std::string& key);
    Control& control() { return control_; }

private:
    css::uno::Reference<css::awt::tree::XMutableTreeNode> node(const std::string& label,
                                                               const std::string& key) const;

    Control control_;
    Events events_;
    css::uno::Reference<css::awt::tree::XMutableTreeDataModel> model_;
    css::uno::Reference<css::awt::tree::XMutableTreeNode> root_;
    std::vector<TreeGroup> groups_;
    bool quiet_ = false;
};

}  // namespace jibiao::uno
