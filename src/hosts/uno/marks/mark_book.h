// Which cells are marked, of every open document: what JXMARK looks up while cells are painted.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "core/session/session.h"

namespace jibiao::uno {

/// What JXMARK returns.
enum class Mark : unsigned char { none, error, warning, hint };

/// The marks of one document, by the place of the sheet. Immutable once in the book.
class Marks {
public:
    /// `order`: every sheet of the document. What was set aside is not marked.
    Marks(const Session& session, const std::vector<std::string>& order);
    Marks() = default;

    Mark at(int sheet, Cell cell) const;
    /// The columns of a sheet in which anything is marked, from left to right.
    std::vector<int> columns(int sheet) const;
    /// The cells of a sheet that `other` marks differently, by row and column.
    std::vector<Cell> differing(const Marks& other, int sheet) const;
    bool operator==(const Marks&) const = default;

private:
    /// The smallest rectangle from A1 around the findings of a sheet.
    struct Sheet {
        int rows = 0, columns = 0;
        std::vector<Mark> cells;
        bool operator==(const Sheet&) const = default;
    };
    static Sheet make(const std::vector<const Finding*>& findings);
    Cell extent(int sheet) const;

    std::vector<Sheet> sheets_;
};

/// Asked from wherever cells are painted; a lookup takes no memory.
class MarkBook {
public:
    /// `document` is only a name; null marks are none.
    void set(const void* document, std::shared_ptr<const Marks> marks);
    Mark at(const void* document, int sheet, Cell cell) const;

private:
    mutable std::mutex mutex_;
    std::map<const void*, std::shared_ptr<const Marks>> marks_;
};

}  // namespace jibiao::uno
