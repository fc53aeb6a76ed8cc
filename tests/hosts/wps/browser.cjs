// A page of the add-in in headless Chromium, with the double in place of WPS.
// SPDX-License-Identifier: MPL-2.0
"use strict";
const fs = require("fs");
const path = require("path");
const {source, members} = require("./scripts.cjs");

const doubles =
    ["strict.js", "book.js", "application.js"].map((name) => path.join(__dirname, "double", name));

async function launch(modules) {
    const {chromium} = require(path.join(modules, "playwright-core"));
    const found = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
        (name) => fs.existsSync(name));
    if (!found) throw new Error("there is no Chromium: apt-get install chromium");
    return chromium.launch({
        executablePath: found,
        args: ["--no-sandbox", "--disable-gpu", "--force-prefers-reduced-motion"]
    });
}

/**
 * Opens `url` over a workbook of sheets as text (see tests/golden/sheets). `options`: of the
 * double, and `before`: a script that runs before the page's own. `page.trouble` collects what the
 * page's scripts threw.
 */
async function open(browser, modules, url, sheets, options) {
    const page = await browser.newPage({viewport: {width: 300, height: 820}, locale: "zh-CN"});
    page.setDefaultTimeout(15000);
    page.trouble = [];
    page.on("pageerror", (error) => page.trouble.push(error.stack));
    page.on("console", (message) => {
        if (message.type() === "error") page.trouble.push(message.text());
    });
    const scripts =
        [members(modules), ...doubles].map((file) => fs.readFileSync(file, "utf8")).join("\n");
    await page.addInitScript(`${scripts}
        window.double = new JibiaoDouble.Double(new JibiaoBook.Book("/home/u/表.xlsx", ${
        JSON.stringify(sheets)}.map(JibiaoBook.sheetOf)), ${JSON.stringify(options || {})});
        window.Application = window.double.application;
        window.JibiaoBook = JibiaoBook;
        ${(options || {}).before || ""}`);
    await page.goto(url);
    return page;
}

module.exports = {
    launch,
    open,
    source
};
