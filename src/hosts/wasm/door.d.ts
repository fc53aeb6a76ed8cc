// The door of the core for hosts written in JavaScript: what can be asked, and the answers.
// SPDX-License-Identifier: MPL-2.0
//
//   <script src="jibiao-core.js" charset="utf-8"></script>
//   Jibiao.ready(function (error) { var answer = Jibiao.call({call: "version"}); });
//
// Addresses are A1 texts ("J10", "A1:J18"), sheets are named by their names, documents by any text
// the host picks. An answer is {result: …} or {error: …}; a call never throws. A request with a
// wrong type or an unknown member is an error that names the place (`where` is a JSON pointer).

declare namespace Jibiao {
  type Language = "zh_CN" | "en" | "zh_TW";
  type Severity = "error" | "warning" | "hint";
  type Cell = string;
  type Range = string;

  interface Trouble {
    /** Never renamed: "request.wrong-type", "core.trap", "sheet.unknown", "export.errors-stand" … */
    code: string;
    where: string;
    detail: string;
    /** The sentence for the user, in the language of the request. */
    message: string;
  }
  interface Answer<T> {
    result?: T;
    error?: Trouble;
    /** After a trap: the documents whose state could not be told to the fresh instance. Send their
     *  sheets again. */
    lost?: string[];
  }

  /** Called once, as soon as `call` works; at once when it does already. The error says why the
   *  core cannot run at all. `plain` (second argument) tells that the plain JavaScript runs. */
  function ready(then: (error: string | null, plain: boolean) => void): void;
  /** Synchronous; only after `ready`. `language` may stand in every request ("zh_CN" if absent). */
  function call(request: Request): Answer<any>;
  /** The same, but the answer as the core wrote it: for tests that compare bytes. */
  function callText(request: string): string;

  /** A sheet as Range.Value2 and its like give it. The block begins at A1. At most 5,000 rows, 64
   *  columns and 50,000 cells are looked at. */
  interface Snapshot {
    /** Rows of values: null and "" are blank, true is 1, the error numbers of Value2
     *  (-2146826281 …) are errors. One bare value stands for a block of one cell. */
    values: Value[][] | Value;
    /** Range.Formula of the same block: where it begins with "=" and is not the value itself, the
     *  cell holds a formula. */
    formulas?: Value[][] | Value;
    /** NumberFormat by area; later ones win; cells outside have "General". */
    formats?: [Range, string][];
    /** Merged areas; they may reach over the block. */
    merges?: Range[];
    /** The cells that cannot be written, where the sheet is protected: locked areas, of which
     *  `unlocked` ones are taken out again. */
    locked?: Range[];
    unlocked?: Range[];
    /** Range.Text where a host has it: of dates and errors; of formulas under "General". Without it
     *  a date reads 2026-03-05. */
    texts?: { [cell: string]: string };
    /** The used range is larger than what was sent. */
    cut?: boolean;
  }
  type Value = string | number | boolean | null;

  type Request =
    | { call: "version"; language?: Language }
    | { call: "languages"; locale?: string; language?: Language }
    | { call: "texts"; keys: string[]; language?: Language }
    | { call: "templates"; search?: string; region?: string; year?: string; kind?: string; language?: Language }
    | { call: "library"; texts: { file: string; text: string }[]; language?: Language }
    | { call: "open"; document: string; decisions?: string; language?: Language }
    | { call: "close"; document: string; language?: Language }
    | { call: "sheets"; document: string; names: string[]; language?: Language }
    | { call: "update"; document: string; sheet: string; snapshot: Snapshot; language?: Language }
    | { call: "check"; document: string; file?: string; language?: Language }
    | { call: "report"; document: string; file?: string; language?: Language }
    | { call: "view"; document: string; sheet: string; cell?: Cell; key?: string; filter?: Filter; locked_rows?: number[]; language?: Language }
    | { call: "layout"; template: string; cell?: Cell; language?: Language }
    | { call: "repair"; document: string; sheet: string; rule?: string; language?: Language }
    | { call: "edits"; document: string; sheet: string; edits: Edit[]; language?: Language }
    | { call: "row"; document: string; sheet: string; cell: Cell; language?: Language }
    | { call: "value"; text: string; language?: Language }
    | { call: "would"; document: string; sheet: string; cell: Cell; text: string; language?: Language }
    | { call: "export"; document: string; sheet: string; form?: number; draft?: boolean; language?: Language }
    | { call: "export_workbook"; document: string; file: string; draft?: boolean; language?: Language }
    | { call: "import"; text: string; template?: string; new_year?: boolean; cell?: Cell; language?: Language }
    | { call: "next" | "previous"; document: string; sheet: string; cell: Cell; language?: Language }
    | { call: "set_aside"; document: string; sheet: string; key: string; reason: string; language?: Language }
    | { call: "restore"; document: string; sheet: string; aside: number; language?: Language }
    | { call: "mean"; document: string; header: string; column: string | null; language?: Language }
    | { call: "forget_meaning"; document: string; header: string; language?: Language };

  /** What each call answers with, in `result`. */
  interface Results {
    version: { jibiao: string; rules: number; templates: number };
    /** `best` suits the locale that was asked for. */
    languages: { languages: Language[]; best: Language };
    /** The interface's texts by key; {name} stands for what the host puts in. */
    texts: { [key: string]: string };
    templates: TemplatesView;
    /** The user's own templates, instead of those told before; what could not be used. */
    library: { troubles: Trouble[] };
    /** `decisions` is what the workbook keeps for us, "" for none. Where it cannot be used the
     *  document is open without decisions and `trouble` says why. Opening again begins anew. */
    open: { revision: number; trouble: Trouble | null };
    close: {};
    /** All sheets in order; forgets those that are gone. Send `unread` ones when there is time, and
     *  those `with_forms` after a change whose place is not known. */
    sheets: { revision: number; unread: string[]; with_forms: string[] };
    /** Equal snapshots change nothing. A sheet that `sheets` has not named stands behind the others. */
    update: { changed: boolean; revision: number; forms: number; cut: boolean };
    /** The entry of "files" of `jibiao check --format json`, as an object. */
    check: any;
    /** The very bytes that `jibiao check --format json` prints for the file. */
    report: { text: string };
    view: View;
    layout: Layout;
    /** Every safe fix of the sheet, or the first fix of each finding of a rule. */
    repair: { title: string; findings: number; heading: string; changes: { cell: Cell; before: string; after: string; line: string }[]; writes: Write[] };
    /** How edits (of a fix, of a way to right weights) are written into cells. Error
     *  "sheet.protected" when one of them is locked. */
    edits: { writes: Write[] };
    /** A further row below the indicator at `cell`: insert sheet row `row` (from 1), so that
     *  formulas over the rows above take it in; then merge, then write. `name`: where to type. */
    row: { title: string; row: number; merges: Range[]; writes: Write[]; name: Cell };
    /** The "value TEXT" JSON of the command line, and how it is understood. */
    value: { reading: any; sentence: string };
    /** The same for a cell, and what would be wrong if the text stood there. */
    would: { reading: any; sentence: string; findings: { severity: Severity; message: string }[] };
    /** The upload file of form number `form` (from 0) of the sheet. */
    export: Exported;
    /** One file with all forms of the workbook; `file` is what the workbook is called. */
    export_workbook: Exported;
    import: { layout: Layout; unplaced: any[] };
    next: { sheet: string; cell: Cell } | null;
    previous: { sheet: string; cell: Cell } | null;
    /** `decisions`: to be kept with the workbook, in custom properties "jibiao-decisions-1", "-2" …
     *  of at most 120 characters each. */
    set_aside: Decided;
    restore: Decided;
    mean: Decided;
    forget_meaning: Decided;
  }
  interface Decided { decisions: string; pieces: string[]; revision: number }

  interface Edit { cell: Cell; text: string }
  /** One cell to be written. "text": as text whatever it looks like (Value2 = "'" + text); "number":
   *  Value2 = number, after NumberFormat = "General" when `general`; "formula": Formula = text;
   *  "clear": no content. */
  interface Write { cell: Cell; kind: "text" | "number" | "formula" | "clear"; text: string; number?: number; general?: boolean }

  /** Neutral operations, in the order of their execution. */
  interface Layout {
    title: string;
    range: Range;
    /** A free and allowed name is the host's business. */
    sheet_name: string;
    landscape: boolean;
    widths: { column: string; millimetres: number }[];
    heights: { row: number; millimetres: number }[];
    looks: { range: Range; bold: boolean; border: boolean; wrap: boolean; locked: boolean; points: number; align: "left" | "center" | "right"; format: string }[];
    merges: Range[];
    cells: Write[];
    /** Inline lists; those that would be longer than 255 characters are left out. */
    lists: { range: Range; entries: string[]; formula: string; strict: boolean }[];
    names: { name: string; range: Range }[];
  }

  /** The bytes of an upload file and a name for it. While `obstacles` stand against it and no draft
   *  is asked for: `text` is null, `question` is what to ask the user. */
  interface Exported {
    text: string | null;
    name: string;
    draft: boolean;
    obstacles: number;
    question: string;
  }
  interface Filter { search?: string; region?: string; year?: string; kind?: string }
  interface View {
    revision: number;
    forms_of_workbook: number;
    templates: TemplatesView;
    columns: ColumnsView;
    sums: SumsView;
    check: CheckView;
  }
  interface TemplatesView {
    recognised: string[];
    has_form: boolean;
    rows: { id: string; name: string; region: string; year: string; kind: string; label: string; source: string; about: string }[];
    regions: string[];
    years: string[];
    kinds: string[];
    note: string;
    trouble: string;
    troubles: string[];
  }
  interface ColumnsView {
    questions: { header: string; text: string; cell: Cell; choices: { label: string; column: string | null }[] }[];
    answers: { header: string; text: string }[];
  }
  interface SumsView {
    note: string;
    forms: {
      heading: string;
      weights: { label: string; value: string; permille: number }[];
      total: { label: string; value: string; permille: number; word: string; verdict: "none" | "good" | "bad" } | null;
      identities: { name: string; formula: string; numbers: string; word: string; verdict: "none" | "good" | "bad"; cell: Cell }[];
    }[];
    balance: { ways: { label: string; lines: string[]; edits: Edit[] }[]; locked: string; note: string } | null;
  }
  interface CheckView {
    counts: Counts;
    counts_elsewhere: Counts;
    elsewhere: string[];
    note: string;
    safe_fixes: number;
    /** Errors first, then from top to bottom. `key` stays with the finding through changes. */
    rows: { key: string; rule: string; severity: Severity; word: string; cell: Cell; brief: string; message: string }[];
    aside_label: string;
    aside: { rule: string; severity: Severity; cell: Cell; brief: string; message: string; reason: string; applies: boolean }[];
    /** The finding that `key` of the request named; without a key the first one at `cell`. */
    details: Details | null;
  }
  interface Counts { errors: number; warnings: number; hints: number }
  interface Details {
    key: string; rule: string; severity: Severity; word: string; cell: Cell; brief: string; message: string;
    refused: boolean;
    why: string;
    source: string;
    fixes: { label: string; safe: boolean; edits: Edit[] }[];
    /** Whether `set_aside` takes it. */
    can_be_set_aside: boolean;
    other: { sheet: string; cell: Cell; label: string } | null;
  }
}
