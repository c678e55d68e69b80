// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The third-party router and memory repository, and what they leave out that a county server has: validation of every
// write, a transaction that leaves nothing behind when it fails, 201 for a new id, and a CapabilityStatement.

import { createRequire } from "node:module";
import { references } from "./checks.mjs";
import { core, isValid, pathInBundle, validate } from "./validators.mjs";

const { FhirRouter, MemoryRepository } = createRequire(import.meta.url)("@medplum/fhir-router");

/** The resource types the clinic exchanges with the county. */
export const types = [
    "AllergyIntolerance", "AuditEvent", "Binary", "Claim", "ClaimResponse", "Communication", "Condition", "Coverage",
    "CoverageEligibilityRequest", "CoverageEligibilityResponse", "DiagnosticReport", "DocumentReference", "Encounter",
    "ExplanationOfBenefit", "Immunization", "Location", "Medication", "MedicationDispense", "MedicationRequest",
    "Observation", "Organization", "Patient", "Practitioner", "PractitionerRole", "Provenance", "ServiceRequest",
    "Task",
];

export class CountyStore extends MemoryRepository {
    #router = new FhirRouter();
    #checksReferences;
    #transaction; // while one runs: {undo: [function], entryOf: Map "Type/id" -> index}
    #turn = Promise.resolve();

    constructor({ checksReferences }) {
        super();
        this.#checksReferences = checksReferences;
    }

    /**
     * One FHIR request (url relative to the base). Requests run one after the other, so that a transaction is alone.
     * Answers {outcome, resource, isNew}; a Bundle's answer carries status, etag and lastModified per entry.
     */
    handle(method, url, body, headers) {
        const isBundle = method === "POST" && url === "";
        const work = () => (isBundle ? this.#bundle(body) : this.#single(method, url, body, headers));
        const answer = this.#turn.then(work);
        this.#turn = answer.catch(() => {});
        return answer;
    }

    #isFree(url) { // a conditional PUT says itself whether it created
        return !url.includes("?") && !this.has(url);
    }

    has(reference) {
        const [type, id] = reference.split("/");
        return this.resources.get(type)?.has(id) ?? false;
    }

    // Called by the router for POST, PUT and PATCH alike.
    async createResource(resource) {
        const undo = this.#transaction?.undo;
        if (!undo) {
            const issues = this.#problems(resource, new Set([keyOf(resource)]));
            if (!isValid(issues)) {
                throw new core.OperationOutcomeError(refusal(issues));
            }
        }
        const before = this.resources.get(resource.resourceType)?.get(resource.id);
        const stored = await super.createResource(resource);
        undo?.push(() => this.#restore(stored, before, 1));
        return stored;
    }

    async updateResource(resource, options) {
        const { versionId, lastUpdated, ...meta } = resource.meta ?? {}; // both are the server's to give
        const plain = { ...resource, meta: Object.keys(meta).length > 0 ? meta : undefined };
        try {
            return await super.updateResource(plain, options);
        } catch (thrown) {
            throw this.#naming(thrown, keyOf(resource));
        }
    }

    async deleteResource(type, id) {
        const before = this.resources.get(type)?.get(id);
        await super.deleteResource(type, id);
        this.#transaction?.undo.push(() => this.#restore(before, before, 0));
    }

    async readHistory(type, id) {
        const history = await super.readHistory(type, id);
        this.history.get(type)?.get(id)?.reverse(); // the memory repository reverses its own list at each reading
        return history;
    }

    async withTransaction(callback) {
        try {
            return await callback(undefined);
        } catch (thrown) {
            this.#transaction.undo.reverse().forEach((step) => step());
            throw thrown;
        }
    }

    async #single(method, url, body, headers) {
        const isNew = method === "PUT" && this.#isFree(url);
        const [outcome, resource] = await this.#route(method, url, body, headers);
        if (resource?.type === "searchset") { // _elements is parsed by the router and ignored by the memory repository
            const query = method === "GET" ? Object.fromEntries(new URLSearchParams(url.split("?")[1])) : body;
            const elements = query?._elements?.split(",");
            resource.entry?.forEach((entry) => elements && core.subsetResource(entry.resource, elements));
        }
        return { outcome, resource, isNew };
    }

    async #bundle(bundle) {
        const issues = this.#bundleProblems(bundle);
        if (!isValid(issues)) {
            return { outcome: refusal(issues) };
        }
        const entries = bundle.entry ?? [];
        const isNew = entries.map(({ request }) => request?.method === "PUT" && this.#isFree(request.url ?? ""));
        if (bundle.type === "transaction") {
            this.#transaction = { undo: [], entryOf: new Map(entries.map((entry, i) => [entry.request.url, i])) };
        }
        try {
            const [outcome, answer] = await this.#route("POST", "", bundle, {});
            answer?.entry?.forEach((entry, i) => finishEntry(entry, isNew[i]));
            return { outcome, resource: answer };
        } finally {
            this.#transaction = undefined;
        }
    }

    #route(method, url, body, headers) {
        const config = { transactions: true };
        const request = { method, url, body, headers, pathname: "", params: {}, query: {}, config };
        return this.#router.handleRequest(request, this);
    }

    #bundleProblems(bundle) {
        if (bundle?.resourceType !== "Bundle" || !["transaction", "batch"].includes(bundle.type)) {
            const message = "expected a Bundle of type transaction or batch";
            return [{ severity: "error", path: "Bundle.type", message }];
        }
        if (bundle.type === "batch") { // its entries stand alone and are judged one by one
            return validate(bundle).filter((issue) => !issue.path.startsWith("Bundle.entry["));
        }
        const findings = validate(bundle);
        const puts = new Set((bundle.entry ?? []).map((entry) => keyOf(entry?.resource)));
        return [
            ...findings,
            ...(isValid(findings) ? bundle.entry ?? [] : []).flatMap((entry, i) => this.#entryProblems(entry, i, puts)),
        ];
    }

    #entryProblems(entry, index, inBundle) {
        const { method, url = "" } = entry.request ?? {};
        if (method === "PUT" && !url.includes("?") && url !== keyOf(entry.resource)) {
            const message = `PUT ${url} holds ${keyOf(entry.resource)}`;
            return [{ severity: "error", path: `Bundle.entry[${index}].request.url`, message }];
        }
        const dangling = entry.resource ? this.#dangling(entry.resource, inBundle) : [];
        return dangling.map((issue) => ({ ...issue, path: pathInBundle(index, issue.path) }));
    }

    #problems(resource, pending) {
        const issues = validate(resource);
        return isValid(issues) ? this.#dangling(resource, pending) : issues;
    }

    #dangling(resource, pending) {
        if (!this.#checksReferences) {
            return [];
        }
        return references(resource)
            .filter(({ reference }) => /^[A-Z][A-Za-z]+\/[A-Za-z0-9.-]+$/.test(reference))
            .filter(({ reference }) => !pending.has(reference) && !this.has(reference))
            .map(({ path, reference }) => ({ severity: "error", path, message: `${reference} not found` }));
    }

    #restore(stored, before, versions) {
        const { resourceType, id } = stored;
        if (before) {
            this.resources.get(resourceType).set(id, before);
        } else {
            this.resources.get(resourceType).delete(id);
        }
        if (versions) {
            this.history.get(resourceType).get(id).splice(-versions);
        }
    }

    #naming(thrown, key) {
        const index = this.#transaction?.entryOf.get(key);
        if (index === undefined || !thrown.outcome) {
            return thrown;
        }
        const issue = thrown.outcome.issue.map((each) => ({ expression: [`Bundle.entry[${index}]`], ...each }));
        return new core.OperationOutcomeError({ ...thrown.outcome, issue });
    }
}

/** What /metadata says: the router's own routes as interactions, for the types the clinic sends. */
export function capabilities(baseUrl, faults) {
    const interactions = new Set(new FhirRouter().router.routes.map((route) => route.data.interaction));
    const perType = ["read", "vread", "update", "patch", "delete", "history-instance", "create", "search-type"];
    const system = faults.standing("no-transaction") ? ["batch"] : ["transaction", "batch"];
    return {
        resourceType: "CapabilityStatement",
        status: "active",
        date: "2026-01-01",
        kind: "instance",
        software: { name: "county test server (@medplum/fhir-router)", version: "4.5.2" },
        implementation: { description: "Test server, data in memory only", url: baseUrl },
        fhirVersion: faults.standing("fhir-version") ?? "4.0.1",
        format: ["application/fhir+json"],
        rest: [{
            mode: "server",
            resource: types.map((type) => ({
                type,
                interaction: perType.filter((code) => interactions.has(code)).map((code) => ({ code })),
                versioning: "versioned-update",
                readHistory: true,
                updateCreate: faults.standing("no-update-create") !== type,
                conditionalCreate: true,
                conditionalUpdate: true,
                searchParam: searchParams(type),
            })),
            interaction: system.map((code) => ({ code })),
        }],
    };
}

function searchParams(type) {
    const matched = ["reference", "string", "uri", "token", "date"]; // what the memory repository can compare
    const params = Object.values(core.getSearchParameters(type) ?? {})
        .filter((param) => matched.includes(param.type) && param.code !== "_compartment")
        .map((param) => ({ name: param.code, type: param.type }));
    return params.length > 0 ? params : undefined; // Binary has none
}

function finishEntry(entry, isNew) {
    const { response, resource } = entry;
    if (!/^2/.test(response.status)) {
        return;
    }
    delete response.outcome;
    if (resource?.meta && resource.id) {
        response.status = isNew || response.status === "201" ? "201 Created" : "200 OK";
        response.location = `${keyOf(resource)}/_history/${resource.meta.versionId}`;
        response.etag = etagOf(resource);
        response.lastModified = resource.meta.lastUpdated;
    }
}

export function etagOf(resource) {
    return `W/"${resource.meta.versionId}"`;
}

/** An OperationOutcome with one issue per finding. */
export function refusal(issues) {
    return {
        resourceType: "OperationOutcome",
        issue: issues.map(({ severity, path, message, validator }) => ({
            severity,
            code: message.endsWith(" not found") ? "not-found" : "invalid",
            details: { text: message },
            diagnostics: validator,
            expression: path ? [path] : undefined,
        })),
    };
}

function keyOf(resource) {
    return `${resource?.resourceType}/${resource?.id}`;
}
