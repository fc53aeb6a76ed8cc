#!/usr/bin/python3
# What a workbook holds, one fact a line, so that two can be compared: cells with value, formula, number format, lock
# and look; merged areas, lists, names, sizes. workbook_facts.py FILE. SPDX-License-Identifier: MPL-2.0
import sys
import xml.etree.ElementTree as ET
import zipfile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def strings(book):
    if "xl/sharedStrings.xml" not in book.namelist():
        return []
    root = ET.fromstring(book.read("xl/sharedStrings.xml"))
    return ["".join(part.text or "" for part in item.iter(MAIN + "t")) for item in root.findall(MAIN + "si")]


def styles(book):
    """For each style of a cell: number format, lock, alignment, font, whether it has a border."""
    root = ET.fromstring(book.read("xl/styles.xml"))
    codes = {code.get("numFmtId"): code.get("formatCode") for code in root.iter(MAIN + "numFmt")}
    fonts, borders = root.find(MAIN + "fonts"), root.find(MAIN + "borders")
    for style in root.find(MAIN + "cellXfs"):
        font, border = fonts[int(style.get("fontId"))], borders[int(style.get("borderId"))]
        align, lock = style.find(MAIN + "alignment"), style.find(MAIN + "protection")
        bold = font.find(MAIN + "b")
        yield " ".join([
            codes.get(style.get("numFmtId"), style.get("numFmtId")),
            "open" if lock is not None and lock.get("locked") in ("0", "false") else "locked",
            align.get("horizontal", "") + "/" + align.get("vertical", "") + "/" + align.get("wrapText", "") if align is not None else "",
            font.find(MAIN + "sz").get("val") + ("b" if bold is not None and bold.get("val") != "false" else ""),
            "".join(side.tag[-6:-4] for side in border if side.get("style")),
        ])


def cell_fact(cell, texts, looks):
    value, formula, kind = cell.find(MAIN + "v"), cell.find(MAIN + "f"), cell.get("t", "n")
    shown = "" if value is None else texts[int(value.text)] if kind == "s" else value.text
    return f"{cell.get('r')} {kind} {shown!r} ={formula.text if formula is not None else ''} {looks[int(cell.get('s', '0'))]}"


def sheet_facts(root, texts, looks):
    for cell in root.iter(MAIN + "c"):
        yield cell_fact(cell, texts, looks)
    for merge in root.iter(MAIN + "mergeCell"):
        yield "merge " + merge.get("ref")
    for rule in root.iter(MAIN + "dataValidation"):
        kept = {key: rule.get(key) for key in ("sqref", "type", "errorStyle", "allowBlank", "showErrorMessage")}
        yield f"list {kept} {rule.find(MAIN + 'formula1').text}"
    for row in root.iter(MAIN + "row"):
        if row.get("customHeight") in ("1", "true"):
            yield f"height {row.get('r')} {round(float(row.get('ht')))}"


def main():
    with zipfile.ZipFile(sys.argv[1]) as book:
        texts, looks = strings(book), list(styles(book))
        facts = list(sheet_facts(ET.fromstring(book.read("xl/worksheets/sheet1.xml")), texts, looks))
        for name in ET.fromstring(book.read("xl/workbook.xml")).iter(MAIN + "definedName"):
            facts.append(f"name {name.get('name')} {name.text}")
    print("\n".join(sorted(facts)))


main()
