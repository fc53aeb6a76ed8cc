// Documents and templates.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/wasm/desk.h"

#include <algorithm>

#include "core/form/builtin.h"

namespace jibiao::wasm {

bool Document::update(Snapshot snapshot) {
    const std::string name = snapshot.sheet.name();
    const bool changed = session_.update(snapshot.sheet);
    snapshots_.insert_or_assign(name, std::move(snapshot));
    return changed;
}

void Document::arrange(std::vector<std::string> names) {
    for (auto known = snapshots_.begin(); known != snapshots_.end();) {
        if (std::find(names.begin(), names.end(), known->first) != names.end()) {
            ++known;
            continue;
        }
        session_.forget(known->first);
        known = snapshots_.erase(known);
    }
    order_ = std::move(names);
    session_.arrange(order_);
}

std::vector<std::string> Document::names() const {
    std::vector<std::string> names;
    for (const std::string& name : order_)
        if (snapshots_.contains(name)) names.push_back(name);
    for (const auto& [name, snapshot] : snapshots_)
        if (std::find(order_.begin(), order_.end(), name) == order_.end()) names.push_back(name);
    return names;
}

const Snapshot* Document::snapshot(const std::string& sheet) const {
    const auto found = snapshots_.find(sheet);
    return found == snapshots_.end() ? nullptr : &found->second;
}

Desk::Desk() : library_(std::make_shared<const Library>(builtin_library())) {}

void Desk::use(Library library, std::vector<Error> troubles) {
    library_ = std::make_shared<const Library>(std::move(library));
    troubles_ = std::move(troubles);
    for (auto& [name, document] : documents_) document.session().use(library_);
}

Document& Desk::open(const std::string& name) {
    return documents_.insert_or_assign(name, Document(library_)).first->second;
}

Document* Desk::find(const std::string& name) {
    const auto found = documents_.find(name);
    return found == documents_.end() ? nullptr : &found->second;
}

const Messages& Desk::messages(std::string_view language) {
    const auto known = messages_.find(language);
    if (known != messages_.end()) return known->second;
    Messages made(language);
    const std::string name = made.language();
    return messages_.emplace(name, std::move(made)).first->second;
}

}  // namespace jibiao::wasm
