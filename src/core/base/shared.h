// A value that several hold and nobody changes.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <memory>
#include <utility>

namespace jibiao {

/// Reads like a const T& and is equal where the values are; copying it copies no T. Moving copies, so that
/// one always holds a value.
template <class T>
class Shared {
public:
    Shared() {
        static const Shared none{T()};
        value_ = none.value_;
    }
    Shared(T value) : value_(std::make_shared<const T>(std::move(value))) {}
    Shared(const Shared&) = default;
    Shared& operator=(const Shared&) = default;

    const T& get() const { return *value_; }
    operator const T&() const { return *value_; }
    const T& operator*() const { return *value_; }
    const T* operator->() const { return value_.get(); }

    /// Calls `make` with a copy of the value, which becomes the value of this one alone.
    template <class Make>
    void change(Make make) {
        T value = *value_;
        make(value);
        *this = std::move(value);
    }

    bool operator==(const Shared& other) const {
        return value_ == other.value_ || *value_ == *other.value_;
    }

private:
    std::shared_ptr<const T> value_;
};

}  // namespace jibiao
