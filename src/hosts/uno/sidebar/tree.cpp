// The toolkit's tree control. It goes wrong when nodes come and go below a root that is not shown,
// so every change is a new model. SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/sidebar/tree.h"

#include <algorithm>
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

Tree::Tree(Pane& pane, const char* name, Events events) : pane_(pane), events_(std::move(events)) {
    control_ = pane.add("tree.TreeControl", name, "HelpText",
                        {property("RootDisplayed", false), property("Tabstop", true),
                         property("ShowsHandles", false), property("ShowsRootHandles", true),
                         property("SelectionType", css::view::SelectionType_SINGLE)});
}

std::shared_ptr<Tree> Tree::make(Pane& pane, const char* name, Events events) {
    const auto tree = std::make_shared<Tree>(pane, name, std::move(events));
    tree->tree()->addSelectionChangeListener(new SelectionListener(hold(tree, [](Tree& self) {
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
            const auto node = self.tree()->getNodeForLocation(event.X, event.Y);
            if (event.ClickCount == 2 && key_of(node) == self.selected()) activate(self);
        })));
    return tree;
}

Tree::OwnNode Tree::make_node(const std::string& label, const std::string& key) const {
    const OwnNode made = model_->createNode(Any(to_office(label)), false);
    made->setDataValue(Any(to_office(key)));
    return made;
}

void Tree::groups(std::vector<TreeGroup> groups) {
    if (model_.is() && groups == groups_) return;
    const Quiet quiet(quiet_);
    const std::string chosen = selected();
    groups_ = std::move(groups);
    rebuild();
    select(chosen);
}

void Tree::rebuild() {
    model_.set(pane_.make("tree.MutableTreeDataModel"), UNO_QUERY_THROW);
    root_ = make_node({}, {});
    for (const TreeGroup& group : groups_) {
        const OwnNode branch = make_node(group.label, {});
        for (const TreeItem& item : group.items)
            branch->appendChild(make_node(item.label, item.key));
        root_->appendChild(branch);
    }
    model_->setRoot(root_);
    control_.put("DataModel", Reference<css::awt::tree::XTreeDataModel>(model_, UNO_QUERY_THROW));
    for (sal_Int32 i = 0; i < root_->getChildCount(); ++i) {
        tree()->expandNode(root_->getChildAt(i));
    }
}

Tree::Node Tree::find(const std::string& key) const {
    for (sal_Int32 i = 0; root_.is() && i < root_->getChildCount(); ++i) {
        const Node branch = root_->getChildAt(i);
        for (sal_Int32 j = 0; j < branch->getChildCount(); ++j) {
            if (key_of(branch->getChildAt(j)) == key) return branch->getChildAt(j);
        }
    }
    return nullptr;
}

std::string Tree::selected() const {
    Node chosen;
    tree()->getSelection() >>= chosen;
    return key_of(chosen);
}

void Tree::select(const std::string& key) {
    const Quiet quiet(quiet_);
    const Node wanted = key.empty() ? nullptr : find(key);
    if (wanted.is()) {
        tree()->select(Any(wanted));
        tree()->makeNodeVisible(wanted);
    } else {
        tree()->clearSelection();
    }
}

}  // namespace jibiao::uno
