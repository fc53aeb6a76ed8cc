#!/usr/bin/env python3
# Writes the case workbooks as text, one fact a line: tests/golden/sheets/<workbook>/<n>.sheet.
# SPDX-License-Identifier: MPL-2.0
"""Run once after a workbook was added: python3 tests/tools/make_sheets.py

Reads what the case workbooks use: inline and shared strings, numbers in the general and percent
formats, merges. Anything else (formulas, dates) stops it, so that no fact is lost silently.
"""
import pathlib
import sys
import xml.etree.ElementTree as ET
import zipfile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
TESTS = pathlib.Path(__file__).resolve().parent.parent


def quoted(text):
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + escaped.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t") + '"'


def texts_of(element):
    return "".join(part.text or "" for part in element.iter(MAIN + "t"))


def shared_strings(book):
    if "xl/sharedStrings.xml" not in book.namelist():
        return []
    root = ET.fromstring(book.read("xl/sharedStrings.xml"))
    return [texts_of(item) for item in root.findall(MAIN + "si")]


def number_formats(book):
    """The number format id of every cell style."""
    root = ET.fromstring(book.read("xl/styles.xml"))
    return [int(style.get("numFmtId", "0")) for style in root.find(MAIN + "cellXfs")]


def fact(cell, strings, formats):
    kind, value = cell.get("t", "n"), cell.find(MAIN + "v")
    if cell.find(MAIN + "f") is not None:
        sys.exit(f"{cell.get('r')}: formulas are not supported")
    if kind == "inlineStr":
        text = texts_of(cell)
    elif kind == "s":
        text = strings[int(value.text)]
    elif kind == "n":
        if value is None:
            return None
        number_format = formats[int(cell.get("s", "0"))]
        if number_format not in (0, 9, 10):
            sys.exit(f"{cell.get('r')}: number format {number_format} is not supported")
        return f"{cell.get('r')} {'percent' if number_format else 'number'} {value.text}"
    else:
        sys.exit(f"{cell.get('r')}: cell type {kind} is not supported")
    return f"{cell.get('r')} text {quoted(text)}" if text else None


def sheet_lines(name, root, strings, formats):
    yield name
    for cell in root.iter(MAIN + "c"):
        line = fact(cell, strings, formats)
        if line:
            yield line
    for merge in root.iter(MAIN + "mergeCell"):
        yield f"merge {merge.get('ref')}"


def convert(path):
    with zipfile.ZipFile(path) as book:
        strings, formats = shared_strings(book), number_formats(book)
        names = [sheet.get("name")
                 for sheet in ET.fromstring(book.read("xl/workbook.xml")).find(MAIN + "sheets")]
        target = TESTS / "golden" / "sheets" / path.stem
        target.mkdir(parents=True, exist_ok=True)
        for place, name in enumerate(names, 1):
            root = ET.fromstring(book.read(f"xl/worksheets/sheet{place}.xml"))
            text = "\n".join(sheet_lines(name, root, strings, formats)) + "\n"
            (target / f"{place}.sheet").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    for workbook in sorted((TESTS / "cases" / "workbooks").glob("*.xlsx")):
        convert(workbook)
