// Groups of items to choose one from, all unfolded: the toolkit's tree control.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/awt/tree/XMutableTreeDataModel.hpp>
#include <com/sun/star/awt/tree/XTreeControl.hpp>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "hosts/uno/sidebar/controls.h"

namespace jibiao::uno {

struct TreeItem {
    std::string key;  ///< unique in the tree, not empty
    std::string label;
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
        std::function<void()> pick;      ///< an item is selected; also a click on the selected one
        std::function<void()> activate;  ///< Enter or double click on an item
    };

    /// The pane must outlive the tree.
    static std::shared_ptr<Tree> make(Pane& pane, const char* name, Events events);
    Tree(Pane& pane, const char* name, Events events);

    /// Groups are shown unfolded. The selected item stays selected while it is there; nothing is
    /// told.
    void groups(std::vector<TreeGroup> groups);
    /// Key of the selected item; "" when none or a group is.
    std::string selected() const;
    /// Selects the item and scrolls to it; "" selects none. Nothing is told.
    void select(const std::string& key);

    Control& control() { return control_; }

private:
    using Node = css::uno::Reference<css::awt::tree::XTreeNode>;
    using OwnNode = css::uno::Reference<css::awt::tree::XMutableTreeNode>;

    void rebuild();
    OwnNode make_node(const std::string& label, const std::string& key) const;
    Node find(const std::string& key) const;
    css::uno::Reference<css::awt::tree::XTreeControl> tree() const {
        return control_.as<css::awt::tree::XTreeControl>();
    }

    Pane& pane_;
    Control control_;
    Events events_;
    css::uno::Reference<css::awt::tree::XMutableTreeDataModel> model_;
    OwnNode root_;
    std::vector<TreeGroup> groups_;
    bool quiet_ = false;
};

}  // namespace jibiao::uno
