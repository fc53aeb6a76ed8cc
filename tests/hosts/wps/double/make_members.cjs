// make_members.cjs MODULES OUT: the members of the host's object model as the published
// declarations have them, for the strict double: a script that sets JibiaoMembers.
// SPDX-License-Identifier: MPL-2.0
"use strict";
const fs = require("fs");
const path = require("path");
const [modules, out] = process.argv.slice(2);
const ts = require(path.join(modules, "typescript"));

const ROOT =
    ["WPS.AddonRoot", "WPS.EtAddonRoot", "Et.Application"];  // what `Application` is declared as
const members = {};  // "Et.Range": {Value2: "rw", Row: "r", Address: "m"}
const bases = {};

function kindOf(member, readonlyBefore) {
    if (ts.isMethodSignature(member)) return "m";
    if (ts.isSetAccessor(member)) return "w";
    const is_function = member.type && ts.isFunctionTypeNode(member.type);
    if (is_function) return "m";
    const is_readonly =
        (member.modifiers || []).some((m) => m.kind === ts.SyntaxKind.ReadonlyKeyword);
    return is_readonly && readonlyBefore !== "rw" ? "r" : "rw";
}

function addInterface(name, node) {
    const list = members[name] = members[name] || Object.create(null);
    for (const clause of node.heritageClauses || []) {
        bases[name] =
            (bases[name] || []).concat(clause.types.map((type) => type.expression.getText()));
    }
    for (const member of node.members) {
        if (member.name) list[member.name.text] = kindOf(member, list[member.name.text]);
    }
}

function walk(node, namespace) {
    if (ts.isModuleDeclaration(node) && node.body) {
        node.body.statements.forEach((statement) => walk(statement, node.name.text));
    } else if (ts.isInterfaceDeclaration(node) && namespace) {
        addInterface(namespace + "." + node.name.text, node);
    }
}

const folder = path.join(modules, "et-jsapi-declare");
for (const file of fs.readdirSync(folder).filter((name) => name.endsWith(".d.ts")).sort()) {
    const text = fs.readFileSync(path.join(folder, file), "utf8");
    ts.createSourceFile(file, text, ts.ScriptTarget.ES2015, true)
        .statements.forEach((statement) => walk(statement, ""));
}
for (const [name, parents] of Object.entries(bases)) {
    for (const parent of parents)
        Object.assign(members[name], members[name.split(".")[0] + "." + parent]);
}
members.Application = Object.assign({}, ...ROOT.map((name) => members[name]));
if (Object.keys(members).length < 100 || !members["Et.Range"].Value2)
    throw new Error("the declarations were not understood");

// Of the objects that the double plays; a page loads no more.
const played = fs.readFileSync(path.join(__dirname, "application.js"), "utf8")
                   .match(/"(Et|Kso|WPS)\.[A-Za-z]+"/g);
const list = {
    Application: members.Application
};
for (const name of played) list[name.slice(1, -1)] = members[name.slice(1, -1)];
fs.writeFileSync(out, "var JibiaoMembers = " + JSON.stringify(list) + ";\n");
