// A list of words that is asked often: which of them a text contains or ends in.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jibiao {

/// Words in their order. Asking whether a text holds one of them takes one look at each of its
/// characters, and whether it ends in one a look at the last, however long the list is.
class WordList {
public:
    WordList() = default;
    explicit WordList(std::vector<std::string> words);

    auto begin() const { return words_.begin(); }
    auto end() const { return words_.end(); }
    bool empty() const { return words_.empty(); }
    std::size_t size() const { return words_.size(); }

    /// One of the words is the text.
    bool has(std::string_view text) const;
    bool any_in(std::string_view text) const;
    bool any_at_end_of(std::string_view text) const;

private:
    using Index = std::uint16_t;
    static constexpr std::size_t buckets = 256;
    /// Indices of words, ordered by the bucket of one of their characters; bucket b goes from
    /// starts[b] to starts[b + 1].
    struct Buckets {
        std::vector<Index> words;
        std::array<Index, buckets + 1> starts{};
    };
    static std::size_t bucket_of(std::string_view character);
    template <class Character>
    Buckets make_buckets(Character character) const;
    template <class Fits>
    bool any_of(const Buckets& buckets, std::size_t bucket, Fits fits) const;

    std::vector<std::string> words_;
    Buckets by_first_, by_last_;
};

bool contains_any(std::string_view text, const WordList& words);
bool ends_with_any(std::string_view text, const WordList& words);

}  // namespace jibiao
