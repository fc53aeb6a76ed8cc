// Recognises files by their first bytes and, in archives, by the names of their parts.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/cli/file_kind.h"

#include <cstdint>
#include <cstring>

#include "hosts/files/read_file.h"

namespace jibiao::cli {
namespace {

using std::string_view_literals::operator""sv;

bool has(std::string_view bytes, std::string_view part) {
    return bytes.find(part) != std::string_view::npos;
}

/// Names of parts stand uncompressed in an archive, so looking for them needs no unpacking.
FileKind kind_of_archive(std::string_view bytes) {
    if (has(bytes, "mimetypeapplication/vnd.oasis.opendocument"))
        return has(bytes, "mimetypeapplication/vnd.oasis.opendocument.spreadsheet")
                   ? FileKind::workbook
                   : FileKind::document;
    if (has(bytes, "xl/workbook.")) return FileKind::workbook;
    if (has(bytes, "word/document.") || has(bytes, "ppt/presentation.")) return FileKind::document;
    return FileKind::archive;
}

/// A compound file names its streams in UTF-16.
FileKind kind_of_compound(std::string_view bytes) {
    for (const std::string_view stream :
         {"W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"sv, "P\0o\0w\0e\0r\0P\0o\0i\0n\0t\0"sv})
        if (has(bytes, stream)) return FileKind::document;
    return FileKind::compound;
}

std::uint32_t number_at(std::string_view bytes, std::size_t at) {
    std::uint32_t number = 0;
    for (int i = 3; i >= 0; --i) number = number << 8 | static_cast<unsigned char>(bytes[at + i]);
    return number;
}

/// A compound file lists its sectors; the office would silently read what is left of a cut one.
bool is_cut_compound(std::string_view bytes) {
    constexpr std::size_t header = 512, list_start = 76, list_length = 109;
    constexpr std::uint32_t unused = 0xFFFFFFFF;
    if (bytes.size() < header) return true;
    const std::size_t sector = bytes[30] == 12 ? 4096 : 512;
    const auto end_of = [&](std::size_t number) { return (number + 2) * sector; };
    std::size_t first = 0;   // the sector that the table at hand begins with
    for (std::size_t i = 0; i < list_length; ++i, first += sector / 4) {
        const std::uint32_t table = number_at(bytes, list_start + 4 * i);
        if (table == unused) break;
        if (end_of(table) > bytes.size()) return true;
        for (std::size_t entry = 0; entry < sector / 4; ++entry)
            if (number_at(bytes, end_of(table) - sector + 4 * entry) != unused &&
                end_of(first + entry) - sector >= bytes.size())
                return true;
    }
    return false;
}

/// Cut off before its end: an archive ends with a directory of its parts.
bool is_cut(std::string_view bytes) {
    if (bytes.starts_with("PK")) return !has(bytes, "PK\x05\x06"sv);
    return bytes.starts_with("\xD0\xCF") && is_cut_compound(bytes);
}

bool is_web_page(std::string_view start) {
    for (const std::string_view mark : {"<html", "<HTML", "<!DOCTYPE html", "<!doctype html", "<table"})
        if (has(start, mark)) return true;
    return false;
}

/// No byte that text of any encoding lacks.
bool is_text(std::string_view start) {
    for (const char byte : start)
        if (static_cast<unsigned char>(byte) < 0x20 && !std::strchr("\t\n\v\f\r\x1a\x1b", byte)) return false;
    return true;
}

}  // namespace

std::string_view kind_key(FileKind kind) {
    switch (kind) {
        case FileKind::workbook: return "workbook";
        case FileKind::compound: return "compound";
        case FileKind::document: return "document";
        case FileKind::archive: return "zip";
        case FileKind::pdf: return "pdf";
        case FileKind::image: return "image";
        case FileKind::web_page: return "html";
        case FileKind::text: return "text";
        case FileKind::unknown: break;
    }
    return "unknown";
}

FileKind kind_of(std::string_view bytes) {
    const std::string_view start = bytes.substr(0, 4096);
    if (start.starts_with("PK\x03\x04"sv)) return kind_of_archive(bytes);
    if (start.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv)) return kind_of_compound(bytes);
    if (start.starts_with("%PDF")) return FileKind::pdf;
    for (const std::string_view image : {"\x89PNG"sv, "\xFF\xD8\xFF"sv, "GIF8"sv, "BM"sv})
        if (start.starts_with(image)) return FileKind::image;
    if (is_web_page(start)) return FileKind::web_page;
    return is_text(start) ? FileKind::text : FileKind::unknown;
}

Result<FileKind> look_at(const std::string& file) {
    const auto read = read_file(file);
    if (!read) return read.error();
    const std::string& bytes = *read;
    if (is_cut(bytes)) return Error{"file.broken", file, "cut off"};
    const FileKind kind = kind_of(bytes);
    if (kind == FileKind::workbook || kind == FileKind::compound) return kind;
    return Error{"file.not-spreadsheet", file, std::string(kind_key(kind))};
}

}  // namespace jibiao::cli
