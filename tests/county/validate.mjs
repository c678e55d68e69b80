#!/usr/bin/env node
// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// node validate.mjs FILE…   validates FHIR R4 resources and Bundles with both validators.
// A file holds one JSON document, or one per line when its name ends in .ndjson.
// Prints one JSON document. Exit code: 0 all valid, 1 something is invalid, 2 wrong call.

import { readFileSync } from "node:fs";

const files = process.argv.slice(2);
if (files.length === 0 || files.some((file) => file.startsWith("--"))) {
    console.error("usage: node validate.mjs FILE...   (JSON resources or Bundles; .ndjson: one per line)");
    process.exit(2);
}
const { isValid, validate } = await import("./validators.mjs");

const results = files.flatMap(documents).map(check);
const valid = results.every((result) => result.valid);
console.log(JSON.stringify({ valid, checked: results.length, results }, null, 2));
process.exitCode = valid ? 0 : 1;

function documents(file) {
    try {
        const text = readFileSync(file, "utf8");
        const parts = file.endsWith(".ndjson") ? text.split("\n").filter((line) => line.trim()) : [text];
        return parts.map((part, i) => ({ file, line: parts.length > 1 ? i + 1 : undefined, value: JSON.parse(part) }));
    } catch (thrown) {
        return [{ file, unreadable: thrown.message }];
    }
}

function check({ file, line, value, unreadable }) {
    if (unreadable) {
        const issue = { validator: "json", severity: "error", path: "", message: unreadable };
        return { file, valid: false, issues: [issue] };
    }
    const issues = validate(value);
    return { file, line, resourceType: value?.resourceType, id: value?.id, valid: isValid(issues), issues };
}
