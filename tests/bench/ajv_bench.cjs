// Rows a second of ajv's compiled validator: ajv_bench.cjs MODULES SCHEMA ROWS prints {"rows_per_second": …, "bad": …}.
// SPDX-License-Identifier: MPL-2.0
'use strict';
const fs = require('fs');
const path = require('path');
const [modules, schemaFile, rowsFile] = process.argv.slice(2);
const Ajv = require(path.resolve(modules, 'ajv/dist/2020')).default;
const validate = new Ajv({ allErrors: true, strict: false }).compile(JSON.parse(fs.readFileSync(schemaFile, 'utf8')));
const rows = JSON.parse(fs.readFileSync(rowsFile, 'utf8'));
let bad = 0;
const rounds = [];
for (let round = 0; round < 30; ++round) {
    const start = process.cpuUsage();
    bad = 0;
    for (const row of rows) if (!validate(row)) ++bad;
    const { user, system } = process.cpuUsage(start);
    rounds.push((user + system) / 1e6);
}
rounds.sort((a, b) => a - b);
console.log(JSON.stringify({ rows_per_second: rows.length / rounds[rounds.length >> 1], bad }));
