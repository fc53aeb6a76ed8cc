// What the generated scripts of the add-in define. SPDX-License-Identifier: MPL-2.0
interface Element {
    /** What dom.js drew here last. */
    jibiaoShown?: string;
}
declare function unescape(text: string): string;
