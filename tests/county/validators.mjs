// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The two third-party validators, and the checks of checks.mjs, behind one call.

import { createRequire } from "node:module";
import { ownFindings } from "./checks.mjs";
import { loadDefinitions } from "./definitions.mjs";

// The CommonJS builds of these packages load faster than their ES modules and need no loader flags.
const require = createRequire(import.meta.url);
export const core = require("@medplum/core");
const { Fhir } = require("fhir");

const { structures, searchParameters } = loadDefinitions();
core.indexStructureDefinitionBundle(structures);
core.indexSearchParameterBundle(searchParameters);
const fhir = new Fhir();

/**
 * Everything the validators say about one resource (or Bundle):
 * [{validator, severity: "error" | "warning", path, message}], path beginning with the resource type.
 */
export function validate(resource) {
    const type = resource?.resourceType;
    if (!isObject(resource) || typeof type !== "string" || !core.isResourceType(type)) {
        return [error("county", "", `not a FHIR R4 resource: ${JSON.stringify(type)}`)];
    }
    const issues = [...byMedplum(resource), ...byFhir(resource), ...byChecks(resource)];
    return type === "Bundle" ? [...issues.filter(concernsShell), ...entryIssues(resource)] : issues;
}

// Inside a Bundle the validators name an entry unreliably ("Bundle.entry.resource.name", "Patient.name"), so what is
// kept of the whole are the findings on the shell, and each resource is validated on its own.
function concernsShell(issue) {
    return /^Bundle(?!\.entry(\[\d+\])?\.resource\b)/.test(issue.path) || issue.path === "";
}

function entryIssues(bundle) {
    const entries = Array.isArray(bundle.entry) ? bundle.entry : [];
    return entries.flatMap((entry, i) =>
        entry?.resource === undefined
            ? []
            : validate(entry.resource).map((issue) => ({ ...issue, path: pathInBundle(i, issue.path) })),
    );
}

/** "Patient.name" of entry 2 -> "Bundle.entry[2].resource.name". */
export function pathInBundle(index, path) {
    return `Bundle.entry[${index}].resource` + path.replace(/^[^.]*/, "");
}

export function isValid(issues) {
    return issues.every((issue) => issue.severity !== "error");
}

function byMedplum(resource) {
    let issues;
    try {
        issues = core.validateResource(resource);
    } catch (thrown) {
        issues = thrown.outcome?.issue ?? [{ details: { text: `validator failed: ${thrown.message}` } }];
    }
    // Its only warnings are two value[x] at once and a reference to a type that the element does not allow. Its
    // authors keep them as warnings for old data; other servers refuse both, so they are errors here.
    return issues.map((issue) => {
        const path = issue.expression?.[0] ?? "";
        const isFull = path === "" || path.startsWith(resource.resourceType);
        return error("@medplum/core", isFull ? path : `${resource.resourceType}.${path}`, issue.details?.text ?? "");
    });
}

function byFhir(resource) {
    let messages;
    try {
        messages = fhir.validate(resource, { errorOnUnexpected: true }).messages;
    } catch (thrown) {
        return [error("fhir", resource.resourceType, `validator failed: ${thrown.message}`)];
    }
    return messages
        .filter((message) => message.severity !== "info") // "value set not found": nothing was checked
        .map((message) => ({
            validator: "fhir",
            severity: message.severity === "warning" ? "warning" : "error",
            path: message.location,
            message: message.message,
        }));
}

function byChecks(resource) {
    return ownFindings(resource).map(({ path, message }) => error("county", path, message));
}

function isObject(value) {
    return typeof value === "object" && value !== null;
}

function error(validator, path, message) {
    return { validator, severity: "error", path, message };
}
