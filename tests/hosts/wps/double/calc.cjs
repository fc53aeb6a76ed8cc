// A workbook in a real Calc, as the double wants one (see book.js): each question goes to calc.py
// and waits. SPDX-License-Identifier: MPL-2.0
"use strict";
const fs = require("fs");
const os = require("os");
const path = require("path");
const {spawn, spawnSync} = require("child_process");

/** The process behind: questions and answers through two named pipes, in turn. */
class Calc {
    /** `extensions`: a folder of bundled extensions, or nothing. */
    constructor(...extensions) {
        this.folder = fs.mkdtempSync(path.join(os.tmpdir(), "jibiao-double-"));
        const [requests, answers] =
            ["requests", "answers"].map((name) => path.join(this.folder, name));
        spawnSync("mkfifo", [requests, answers]);
        this.process = spawn(
            "/usr/bin/python3", [path.join(__dirname, "calc.py"), requests, answers, ...extensions],
            {stdio: ["ignore", "inherit", "inherit"]});
        this.out = fs.openSync(requests, "w");
        this.in = fs.openSync(answers, "r");
        this.rest = Buffer.alloc(0);
        this.chunk = Buffer.alloc(65536);
        this.told = [];
    }

    /** What needs no answer goes with the next question. */
    tell(...order) { this.told.push(order); }

    /** Looks of one area go together. */
    look(sheet, area, name, value) {
        const last = this.told[this.told.length - 1];
        if (last && last[0] === "set_looks" && last[1] === sheet && last[2] === area)
            last[3][name] = value;
        else
            this.tell("set_looks", sheet, area, {[name]: value});
    }

    ask(...question) {
        const orders = this.told;
        this.told = [];
        if (orders.length > 0) this.send(["obey", orders]);
        return this.send(question);
    }

    send(question) {
        fs.writeSync(this.out, JSON.stringify(question) + "\n");
        const answer = JSON.parse(this.line());
        if (answer.error) throw new Error(answer.error);
        return answer.result;
    }

    line() {
        for (let end = this.rest.indexOf(10);; end = this.rest.indexOf(10)) {
            if (end >= 0) {
                const line = this.rest.subarray(0, end).toString("utf8");
                this.rest = this.rest.subarray(end + 1);
                return line;
            }
            const count = fs.readSync(this.in, this.chunk);
            if (count === 0) throw new Error("Calc is gone");
            this.rest = Buffer.concat([this.rest, this.chunk.subarray(0, count)]);
        }
    }

    async end() {
        const ended = new Promise((resolve) => this.process.once("exit", resolve));
        fs.closeSync(this.out);
        await ended;
        fs.closeSync(this.in);
        fs.rmSync(this.folder, {recursive: true});
    }
}

const LOOKS =
    ["format", "bold", "points", "horizontal", "vertical", "wrap", "locked", "border", "thickness"];

class Sheet {
    constructor(book, name) {
        this.book = book;
        this.name = name;
        this.lists = [];
        const sizes = (set) => new Proxy({}, {
            set: (kept, area, value) => {
                kept[area] = value;
                set(area, value);
                return true;
            }
        });
        this.widths = sizes((area, digits) => this.tell("set_width", area, digits * 5.25 + 3.75));
        this.heights = sizes((area, points) => this.tell("set_height", area, points));
    }
    ask(what, ...rest) { return this.book.calc.ask(what, this.name, ...rest); }
    tell(what, ...rest) { this.book.calc.tell(what, this.name, ...rest); }

    used() { return this.ask("used"); }
    block(area) { return this.ask("block", area); }
    values(area) { return Sheet.scalar(this.block(area).values); }
    formulas(area) { return Sheet.scalar(this.block(area).formulas); }
    static scalar(rows) { return rows.length === 1 && rows[0].length === 1 ? rows[0][0] : rows; }

    attribute(area, name) {
        if (name === "format") return this.ask("format", area);
        if (name === "locked") return this.ask("locked", area);
        throw new Error("the double does not ask Calc for " + name);
    }
    setAttribute(area, name, value) {
        if (LOOKS.includes(name))
            this.book.calc.look(this.name, area, name, value);
        else
            throw new Error("the double does not set " + name);
    }
    /** No test changes that while a workbook is open. */
    get isProtected() {
        if (this.known === undefined) this.known = this.ask("is_protected");
        return this.known;
    }

    text(cell) { return this.ask("text", cell); }
    enter(cell, typed) { this.tell("enter", cell, typed); }
    clear(area) { this.tell("clear", area); }
    insertRow(number) {
        this.merges = null;
        this.tell("insert_row", number);
    }

    /** Asked once until something is merged. */
    get mergedAreas() { return this.merges = this.merges || this.ask("merged_areas"); }
    mergeOf(row, column) {
        return this.mergedAreas.find(
            ([top, left, bottom, right]) =>
                row >= top && row <= bottom && column >= left && column <= right);
    }
    merged(area) {
        const place = this.book.parse(area), all = this.mergedAreas;
        let cells = 0, inside = 0;
        for (let row = place.top; row <= place.bottom; ++row) {
            for (let column = place.left; column <= place.right; ++column) {
                ++cells;
                if (all.some(
                        ([top, left, bottom, right]) =>
                            row >= top && row <= bottom && column >= left && column <= right))
                    ++inside;
            }
        }
        return inside === 0 ? false : inside === cells ? true : null;
    }
    mergeArea(cell) {
        const at = this.book.parse(cell), found = this.mergeOf(at.top, at.left);
        return found ?
            this.book.areaName({top: found[0], left: found[1], bottom: found[2], right: found[3]}) :
            cell;
    }
    merge(area) {
        this.merges = null;
        this.tell("merge", area);
    }
    unmerge(area) {
        this.merges = null;
        this.tell("unmerge", area);
    }
}

/** `geometry`: parse and areaName of book.js. */
class Book {
    constructor(calc, geometry, file, fullName) {
        Object.assign(this, {
            calc,
            parse: geometry.parse,
            areaName: geometry.areaName,
            fullName,
            active: 0,
            cell: "A1",
            readOnly: false,
            structureProtected: false,
            saved: true
        });
        this.sheets = calc.ask("open", file || "").map((name) => new Sheet(this, name));
        this.names = new Proxy({}, {
            ownKeys: () => calc.ask("names"),
            getOwnPropertyDescriptor: () => ({enumerable: true, configurable: true, value: ""})
        });
        this.properties = new Proxy({}, {
            has: (kept, name) => name in calc.ask("properties"),
            get: (kept, name) => calc.ask("properties")[name],
            set: (kept, name, value) => {
                calc.tell("set_property", name, value);
                return true;
            },
            deleteProperty: (kept, name) => {
                calc.tell("set_property", name, null);
                return true;
            }
        });
    }
    sheet(key) {
        const found = typeof key === "number" ? this.sheets[key - 1] :
                                                this.sheets.find((sheet) => sheet.name === key);
        if (!found) throw new Error("no sheet: " + key);
        return found;
    }
    addSheet() {
        const sheet = new Sheet(this, "Sheet" + (this.sheets.length + 1));
        this.calc.tell("add_sheet", sheet.name);
        this.sheets.push(sheet);
        this.active = this.sheets.length - 1;
        return sheet;
    }
    renameSheet(sheet, name) {
        this.calc.tell("rename", sheet.name, name);
        sheet.name = name;
    }
    addName(name, target) { this.calc.tell("add_name", name, target); }
    goTo(sheet) { this.active = this.sheets.indexOf(sheet); }

    save(file) {
        for (const sheet of this.sheets) {
            for (const list of sheet.lists)
                sheet.tell("add_list", list.area, list.formula, list.strict);
            sheet.lists = [];
        }
        this.calc.ask("save", file);
    }
}

module.exports = {
    Calc,
    Book
};
