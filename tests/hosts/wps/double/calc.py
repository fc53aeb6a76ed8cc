#!/usr/bin/python3
# A real Calc behind the double: answers one JSON line with another. calc.py REQUESTS ANSWERS [EXTENSIONS] starts an
# office of its own, with the extensions of that folder, and ends it when the requests end.
# SPDX-License-Identifier: MPL-2.0
#
# Speaks of cells as the double does (calc.cjs): values as Range.Value2 has them, formats as codes.
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time

# The types of the extension must be known to this process, too, before it meets one.
EXTENSIONS = sys.argv[3:4]
TYPES = ["/usr/lib/libreoffice/program/types/offapi.rdb"] + [f"{folder}/jibiao/jibiao.rdb" for folder in EXTENSIONS]
os.environ["URE_MORE_TYPES"] = " ".join(f"file://{path}" for path in TYPES)
import uno  # noqa: E402
from com.sun.star.awt.FontWeight import BOLD, NORMAL
from com.sun.star.beans import PropertyValue
from com.sun.star.lang import Locale
from com.sun.star.sheet.FormulaResult import ERROR
from com.sun.star.table import BorderLine, CellAddress
from com.sun.star.table.CellHoriJustify import CENTER, LEFT, RIGHT
from com.sun.star.util import CellProtection

ERRORS = {502: -2146826273, 503: -2146826252, 519: -2146826273, 524: -2146826265, 525: -2146826259, 532: -2146826281, 32767: -2146826246}
ALIGN = {-4131: LEFT, -4108: CENTER, -4152: RIGHT}
ENGLISH = Locale("en", "US", "")
POINT = 2540 / 72  # hundredths of a millimetre


def argument(name, value):
    return PropertyValue(Name=name, Value=value)


class Office:
    """An office without a window, in a profile that goes with it."""

    def __init__(self):
        self.home = tempfile.mkdtemp(prefix="jibiao-calc-")
        pipe = "jibiao" + str(os.getpid())
        self.process = subprocess.Popen(
            ["soffice", f"-env:UserInstallation=file://{self.home}", f"--accept=pipe,name={pipe};urp;", "--headless",
             "--norestore", "--nologo", "--nodefault", *(f"-env:BUNDLED_EXTENSIONS=file://{folder}" for folder in EXTENSIONS)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True, env=self.environment())
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        self.context = self.reach(resolver, f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        self.desktop = self.make("com.sun.star.frame.Desktop")

    def environment(self):
        return {**{name: value for name, value in os.environ.items() if name != "URE_MORE_TYPES"}, "HOME": self.home}

    def reach(self, resolver, url):
        """An office that starts cannot say when it can be reached: it is asked until it answers."""
        until = time.monotonic() + 60
        while self.process.poll() is None and time.monotonic() < until:
            try:
                return resolver.resolve(url)
            except uno.getClass("com.sun.star.connection.NoConnectException"):
                time.sleep(0.05)
        self.end()
        sys.exit("the office did not start")

    def make(self, service):
        return self.context.ServiceManager.createInstanceWithContext(service, self.context)

    def end(self):
        try:
            self.desktop.terminate()
            self.process.wait(20)
        except Exception:  # it is gone, or does not answer
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        shutil.rmtree(self.home, ignore_errors=True)


def thin_line():
    line = BorderLine()
    line.OuterLineWidth = 26
    return line


class Book:
    """The open document, and what the double asks of it."""

    def __init__(self, office):
        self.office = office
        self.document = None
        self.merges = {}

    def obey(self, orders):
        for name, *arguments in orders:
            getattr(self, name)(*arguments)

    # ---- documents ----

    def open(self, path):
        """The new document comes before the old one goes: an office is never without one."""
        url = uno.systemPathToFileUrl(path) if path else "private:factory/scalc"
        old, self.document = self.document, self.office.desktop.loadComponentFromURL(
            url, "_blank", 0, (argument("Hidden", True), argument("AsTemplate", True)))
        if old:
            old.close(True)
        self.formats = self.document.getNumberFormats()
        self.merges = {}
        return self.sheets()

    def save(self, path):
        self.document.storeToURL(uno.systemPathToFileUrl(path), (argument("FilterName", "Calc MS Excel 2007 XML"),))

    def service_check(self):
        """What the extension itself says of the document."""
        return self.office.make("org.jibiao.Checker").check(self.document, "", "zh_CN")

    def service_insert(self, sheet, cell, template):
        self.office.make("org.jibiao.Checker").insertTemplate(self.document, sheet, cell, template)
        self.merges = {}

    def sheets(self):
        return list(self.document.getSheets().getElementNames())

    def add_sheet(self, name):
        self.document.getSheets().insertNewByName(name, len(self.sheets()))

    def rename(self, old, new):
        self.document.getSheets().getByName(old).setName(new)

    def sheet(self, name):
        return self.document.getSheets().getByName(name)

    def range(self, sheet, area):
        if area.replace(":", "").isdigit():  # whole rows
            first, last = (area.split(":") * 2)[:2]
            area = f"A{first}:AMJ{last}"
        elif area.replace(":", "").isalpha():
            first, last = (area.split(":") * 2)[:2]
            area = f"{first}1:{last}1048576"
        return self.sheet(sheet).getCellRangeByName(area)

    # ---- contents ----

    def used(self, sheet):
        cursor = self.sheet(sheet).createCursor()
        cursor.gotoStartOfUsedArea(False)
        cursor.gotoEndOfUsedArea(True)
        return self.name(cursor)

    @staticmethod
    def name(cells):
        return cells.AbsoluteName.rsplit(".", 1)[1].replace("$", "")

    def block(self, sheet, area):
        cells = self.range(sheet, area)
        values = [[None if value == "" else value for value in row] for row in cells.getDataArray()]
        top, left = cells.RangeAddress.StartRow, cells.RangeAddress.StartColumn
        for found in cells.queryFormulaCells(ERROR).RangeAddresses:
            for row in range(found.StartRow, found.EndRow + 1):
                for column in range(found.StartColumn, found.EndColumn + 1):
                    error = cells.getCellByPosition(column - left, row - top).getError()
                    values[row - top][column - left] = ERRORS.get(error, -2146826273)
        return {"values": values, "formulas": [list(row) for row in cells.getFormulaArray()]}

    def text(self, sheet, cell):
        return self.range(sheet, cell).getCellByPosition(0, 0).String

    def enter(self, sheet, cell, typed):
        target = self.range(sheet, cell).getCellByPosition(0, 0)
        if isinstance(typed, (int, float)):
            target.Value = typed
        elif typed.startswith("'"):
            target.String = typed[1:]
        else:
            target.Formula = typed

    def clear(self, sheet, area):
        self.range(sheet, area).clearContents(1 | 2 | 4 | 16)

    def insert_row(self, sheet, number):
        self.sheet(sheet).Rows.insertByIndex(number - 1, 1)
        self.merges.pop(sheet, None)

    # ---- formats: groups of equal ones, so that a block costs few calls ----

    def shared(self, sheet, area, what):
        """What all cells of the area have; None where they differ."""
        groups = self.range(sheet, area).getUniqueCellFormatRanges()
        found = {what(groups.getByIndex(i)) for i in range(groups.Count)}
        return found.pop() if len(found) == 1 else None

    def format(self, sheet, area):
        return self.shared(sheet, area, lambda group: self.code_of(group))

    def code_of(self, group):
        """Formats as WPS has them: a formula under General that Calc shows as percent is one."""
        code = self.formats.getByKey(group.getByIndex(0).NumberFormat).FormatString
        if code != "General":
            return code
        for i in range(group.Count):
            for found in group.getByIndex(i).queryFormulaCells(1).RangeAddresses:
                cell = group.getByIndex(i).Spreadsheet.getCellByPosition(found.StartColumn, found.StartRow)
                if cell.String.endswith("%"):
                    return "0%"
        return code

    def locked(self, sheet, area):
        return self.shared(sheet, area, lambda group: group.getByIndex(0).CellProtection.IsLocked)

    def is_protected(self, sheet):
        return self.sheet(sheet).isProtected()

    def set_looks(self, sheet, area, looks):
        """One call for all that is set on an area."""
        properties = {}
        for name, value in looks.items():
            properties.update(self.properties_of(name, value))
        names = tuple(sorted(properties))
        self.range(sheet, area).setPropertyValues(names, tuple(properties[name] for name in names))

    def properties_of(self, name, value):
        if name == "format":
            key = self.formats.queryKey(value, ENGLISH, False)
            return {"NumberFormat": self.formats.addNew(value, ENGLISH) if key == -1 else key}
        if name == "bold":
            return dict.fromkeys(("CharWeight", "CharWeightAsian"), BOLD if value else NORMAL)
        if name == "points":
            return dict.fromkeys(("CharHeight", "CharHeightAsian"), float(value))
        if name == "horizontal":
            return {"HoriJustify": ALIGN[value]}
        if name == "vertical":
            return {"VertJustify": 2}  # the middle
        if name == "wrap":
            return {"IsTextWrapped": value}
        if name == "locked":
            return {"CellProtection": CellProtection(value, False, False, False)}
        if name == "thickness":
            return dict.fromkeys(("TopBorder", "BottomBorder", "LeftBorder", "RightBorder"), thin_line())
        return {}  # "border" comes with "thickness"

    def set_width(self, sheet, columns, points):
        self.range(sheet, columns).Columns.Width = round(points * POINT)

    def set_height(self, sheet, rows, points):
        self.range(sheet, rows).Rows.Height = round(points * POINT)

    # ---- merged areas: [[top, left, bottom, right], …] ----

    def merged_areas(self, sheet):
        if sheet not in self.merges:
            self.merges[sheet] = list(self.find_merges(self.sheet(sheet)))
        return self.merges[sheet]

    @staticmethod
    def find_merges(sheet):
        """Within a group of equal formats all cells are merged alike."""
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        last = cursor.RangeAddress
        groups = sheet.getCellRangeByPosition(0, 0, last.EndColumn, last.EndRow).getUniqueCellFormatRanges()
        for i in range(groups.Count):
            if not groups.getByIndex(i).getByIndex(0).getCellRangeByPosition(0, 0, 0, 0).getIsMerged():
                continue
            for place in groups.getByIndex(i).RangeAddresses:
                for row in range(place.StartRow, place.EndRow + 1):
                    for column in range(place.StartColumn, place.EndColumn + 1):
                        area = sheet.createCursorByRange(sheet.getCellRangeByPosition(column, row, column, row))
                        area.collapseToMergedArea()
                        at = area.RangeAddress
                        yield [at.StartRow, at.StartColumn, at.EndRow, at.EndColumn]

    def merge(self, sheet, area):
        self.range(sheet, area).merge(True)
        self.merges.pop(sheet, None)

    def unmerge(self, sheet, area):
        self.range(sheet, area).merge(False)
        self.merges.pop(sheet, None)

    # ---- lists, names, properties ----

    def add_list(self, sheet, area, formula, strict):
        cells = self.range(sheet, area)
        validation = cells.Validation
        validation.Type = uno.Enum("com.sun.star.sheet.ValidationType", "LIST")
        validation.IgnoreBlankCells = True
        validation.ShowErrorMessage = strict
        entries = [entry.replace('"', '""') for entry in formula.split(",")]
        validation.setFormula1(";".join(f'"{entry}"' for entry in entries))
        cells.Validation = validation

    def names(self):
        return list(self.document.NamedRanges.ElementNames)

    def add_name(self, name, target):
        """`target` as "='2024'!$A$1:$J$18"."""
        sheet, place = target[1:].rsplit("!", 1)
        self.document.NamedRanges.addNewByName(name, f"${sheet}.{place}", CellAddress(0, 0, 0), 0)

    def properties(self):
        own = self.document.DocumentProperties.UserDefinedProperties
        return {entry.Name: own.getPropertyValue(entry.Name) for entry in own.PropertySetInfo.Properties}

    def set_property(self, name, value):
        own = self.document.DocumentProperties.UserDefinedProperties
        if own.PropertySetInfo.hasPropertyByName(name):
            own.removeProperty(name)
        if value is not None:
            own.addProperty(name, 128, value)  # removable


def serve(book, requests, answers):
    for line in requests:
        name, *arguments = json.loads(line)
        try:
            answer = {"result": getattr(book, name)(*arguments)}
        except Exception as refused:  # said to the test, which fails
            answer = {"error": f"{name}: {type(refused).__name__} {refused}"}
        answers.write(json.dumps(answer) + "\n")
        answers.flush()


def main():
    office = Office()
    try:
        with open(sys.argv[1], encoding="utf-8") as requests, open(sys.argv[2], "w", encoding="utf-8") as answers:
            serve(Book(office), requests, answers)
    finally:
        office.end()


main()
