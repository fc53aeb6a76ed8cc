// The toolkit's tree control; made new when the groups change, which only a search does.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/sidebar/tree.h"

#include <com/sun/star/awt/tree/XTreeControl.hpp>
#include <com/sun/star/view/SelectionType.hpp>

#include "hosts/uno/sidebar/listeners.h"

namespace jibiao::uno {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

namespace {

std::string key_of(const Reference<css::awt::tree::XTreeNode>& node) {
    const Reference<css::awt::tree::XMutableTreeNode> own(node, UNO_QUERY);
    rtl::OUString key;
    if (own.is()) own->getDataValue() >>= key;
    return from_office(key);
}

}  // namespace

Tree::Tree(Pane& pane, const char* name, Events events) : events_(std::move(events)) {
    model_.set(pane.make("tree.MutableTreeDataModel"), UNO_QUERY_THROW);
    control_ = pane.add("tree.TreeControl", name, "HelpText",
                        {property("RootDisplayed", false), property("Tabstop", true),
                         property("ShowsHandles", false), property("ShowsRootHandles", true),
                         property("SelectionType", css::view::SelectionType_SINGLE)});
}

std::shared_ptr<Tree> Tree::make(Pane& pane, const char* name, Events events) {
    const auto tree = std::make_shared<Tree>(pane, name, std::move(events));
    tree->control_.as<css::awt::tree::XTreeControl>()->addSelectionChangeListener(
        new SelectionListener(hold(tree, [](Tree& self) {
            if (!self.quiet_ && self.events_.pick) self.events_.pick();
        })));
    const auto activate = [](Tree& self) {
        if (!self.selected().empty() && self.events_.activate) self.events_.activate();
    };
    const auto window = tree->control_.as<css::awt::XWindow>();
    window->addKeyListener(new KeyListener(hold(tree, [activate](Tree& self, sal_Int16 code) {
        if (code == css::awt::Key::RETURN) activate(self);
    })));
    window->addMouseListener(
        new MouseListener(hold(tree, [activate](Tree& self, const css::awt::MouseEvent& event) {
            if (event.ClickCount == 2) activate(self);
        })));
    return tree;
}

Reference<css::awt::tree::XMutableTreeNode> Tree::node(const std::string& label,
                                                       const std::string& key) const {
    const auto made = model_->createNode(Any(to_office(label)), false);
    made->setDataValue(Any(to_office(key)));
    return made;
}

void Tree::groups(std::vector<TreeGroup> groups) {
    if (root_.is() && groups == groups_) return;
    quiet_ = true;
    const std::string chosen = root_.is() ? selected() : std::string();
    groups_ = std::move(groups);
    const bool first = !root_.is();
    root_ = node({}, {});
    for (const TreeGroup& group : groups_) {
        const auto branch = node(group.label, {});
        for (const TreeItem& item : group.items) branch->appendChild(node(item.label, item.key));
        root_->appendChild(branch);
    }
    model_->setRoot(root_);
    if (first) {
        control_.put("DataModel", Reference<css::awt::tree::XTreeDataModel>(model_, UNO_QUERY_THROW));
    }
    const auto control = control_.as<css::awt::tree::XTreeControl>();
    for (sal_Int32 i = 0; i < root_->getChildCount(); ++i) control->expandNode(root_->getChildAt(i));
    quiet_ = false;
    select(chosen);
}

std::string Tree::selected() const {
    Reference<css::awt::tree::XTreeNode> chosen;
    control_.as<css::awt::tree::XTreeControl>()->getSelection() >>= chosen;
    return key_of(chosen);
}

void Tree::select(const std::string& key) {
    const auto control = control_.as<css::awt::tree::XTreeControl>();
    for (sal_Int32 i = 0; root_.is() && i < root_->getChildCount(); ++i) {
        const auto branch = root_->getChildAt(i);
        for (sal_Int32 j = 0; j < branch->getChildCount(); ++j) {
            if (key.empty() || key_of(branch->getChildAt(j)) != key) continue;
            quiet_ = true;
            control->select(Any(branch->getChildAt(j)));
            quiet_ = false;
            return;
        }
    }
    control->clearSelection();
}

}  // namespace jibiao::uno
