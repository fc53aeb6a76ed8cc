// What can go wrong with an input we are given: a value, or an Error that says what and where.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace jibiao {

/// An input (template, file, JSON) that cannot be used. `code` is stable and never renamed, e.g.
/// "template.wrong-type"; `where` points into the input (a JSON pointer, a path); `detail` is the
/// offending piece. What a user typed into a form is never an Error but a Finding.
struct Error {
    std::string code, where, detail;
    bool operator==(const Error&) const = default;
};

/// Either a T or an Error. Asking for the wrong one is a bug of the caller.
template <class T>
class Result {
public:
    Result(T value) : held_(std::move(value)) {}
    Result(Error error) : held_(std::move(error)) {}

    explicit operator bool() const { return held_.index() == 0; }
    const T& value() const { assert(*this); return std::get<0>(held_); }
    T& value() { assert(*this); return std::get<0>(held_); }
    const Error& error() const { assert(!*this); return std::get<1>(held_); }
    const T& operator*() const { return value(); }
    const T* operator->() const { return &value(); }

private:
    std::variant<T, Error> held_;
};

}  // namespace jibiao
