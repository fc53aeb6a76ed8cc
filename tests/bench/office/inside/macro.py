"""The row rules of rows_schema.json as a macro inside the office would check them: cell by cell, or in one block."""
# SPDX-License-Identifier: MPL-2.0
import re
import time

import unohelper
from com.sun.star.task import XJob

FIRST_ROW, NAME, OPERATOR, VALUE, UNIT, EXPLANATION = 2, 2, 3, 4, 5, 7
OPERATORS = {"≥", "＞", "＝", "＜", "≤", "定性"}
NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
FORBIDDEN = re.compile(r"[*_\s-]")
BLANK = re.compile(r"\s")


def good(name, operator, value, unit, explanation):
    if not name or len(name) > 1000 or BLANK.search(name) or operator not in OPERATORS:
        return False
    if not value or len(value) > 60 or FORBIDDEN.search(value) or len(unit) > 200:
        return False
    if len(explanation) > 2000 or BLANK.search(explanation):
        return False
    return not unit if operator == "定性" else bool(unit) and NUMBER.fullmatch(value) is not None


def by_cell(sheet, rows):
    def text(row, column):
        return sheet.getCellByPosition(column, row).String
    return sum(not good(*(text(row, column) for column in (NAME, OPERATOR, VALUE, UNIT, EXPLANATION)))
               for row in range(FIRST_ROW, FIRST_ROW + rows))


def by_block(sheet, rows):
    block = sheet.getCellRangeByPosition(0, FIRST_ROW, EXPLANATION, FIRST_ROW + rows - 1).getDataArray()
    return sum(not good(*(str(row[column]) for column in (NAME, OPERATOR, VALUE, UNIT, EXPLANATION))) for row in block)


class Macro(unohelper.Base, XJob):
    """execute(document, way, rows, times) -> milliseconds of each time, then the number of bad rows."""

    def __init__(self, context):
        self.context = context

    def execute(self, arguments):
        given = {argument.Name: argument.Value for argument in arguments}
        way = {"cell": by_cell, "block": by_block}[given["way"]]
        sheet = given["document"].Sheets.getByIndex(0)
        result = []
        for _ in range(given["times"]):
            start = time.perf_counter()
            bad = way(sheet, given["rows"])
            result.append((time.perf_counter() - start) * 1000)
        return (*result, float(bad))


g_ImplementationHelper = unohelper.ImplementationHelper()
g_ImplementationHelper.addImplementation(Macro, "org.jibiao.bench.Macro", ("org.jibiao.bench.Macro",))
