// What lies on the desk: the templates, and every open document with what was read of it.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/session/session.h"
#include "hosts/wasm/snapshot.h"
#include "messages/messages.h"

namespace jibiao::wasm {

class Document {
public:
    explicit Document(std::shared_ptr<const Library> library) : session_(std::move(library)) {}

    Session& session() { return session_; }
    const Session& session() const { return session_; }

    /// Whether anything changed.
    bool update(Snapshot snapshot);
    /// The sheets of the document in order; what is known of others is forgotten.
    void arrange(std::vector<std::string> names);
    /// Sheets that were read: in order, then those that arrange() has not named.
    std::vector<std::string> names() const;
    /// As told last.
    const std::vector<std::string>& order() const { return order_; }

    /// The last snapshot; null when the sheet was never read.
    const Snapshot* snapshot(const std::string& sheet) const;

private:
    Session session_;
    std::map<std::string, Snapshot> snapshots_;
    std::vector<std::string> order_;
};

class Desk {
public:
    Desk();

    const Library& library() const { return *library_; }
    const std::vector<Error>& troubles() const { return troubles_; }
    /// Judges everything again with other templates.
    void use(Library library, std::vector<Error> troubles);

    /// A document without sheets, also where one with that name was open.
    Document& open(const std::string& name);
    void close(const std::string& name) { documents_.erase(name); }
    /// Null when no such document is open.
    Document* find(const std::string& name);

    /// The words of one of languages(); of the first one for any other.
    const Messages& messages(std::string_view language);

private:
    std::shared_ptr<const Library> library_;
    std::vector<Error> troubles_;
    std::map<std::string, Document> documents_;
    std::map<std::string, Messages, std::less<>> messages_;
};

}  // namespace jibiao::wasm
