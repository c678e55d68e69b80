#!/usr/bin/env node
// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A county FHIR R4 server for tests and demonstrations: the third-party router of store.mjs behind HTTP on loopback.
// README.md says how to start it, what it checks and what it does not.

import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { gunzipSync, gzipSync } from "node:zlib";

import { FaultPlan } from "./faults.mjs";

const basePath = "/fhir";
const bodyLimit = 32 * 1024 * 1024;
const fhirJson = "application/fhir+json";

const options = readOptions();
// The definitions take a second to load; a wrong option is told before that.
const { capabilities, CountyStore, etagOf, refusal } = await import("./store.mjs");
const { core } = await import("./validators.mjs");

let store;
let log;
const faults = new FaultPlan();
let inFlight = 0;
reset();
faults.set(options.fault);

const listener = (request, response) => {
    answer(request, response).catch((thrown) => {
        console.error(thrown);
        if (response.headersSent) {
            response.destroy();
        } else {
            send(request, response, 500, failure("exception", thrown.message));
        }
    });
};
const server = options.tls
    ? createTlsServer({ ...options.tls, minVersion: "TLSv1.2" }, listener)
    : createServer(listener);
server.on("error", (thrown) => {
    console.error(`cannot listen on port ${options.port}: ${thrown.message}`);
    process.exit(1);
});
server.listen(options.port, "127.0.0.1", () => console.log(`LISTENING ${server.address().port}`));

process.on("SIGTERM", stop);
process.on("SIGINT", stop);
if (options.watchStdin) {
    process.stdin.resume().on("end", stop).on("error", stop);
}

function stop() {
    server.close(() => process.exit(0));
    server.closeAllConnections();
}

function reset() {
    store = new CountyStore({ checksReferences: options.checksReferences });
    log = { count: 0, maxInFlight: 0, bundles: [] };
    faults.set("");
}

async function answer(request, response) {
    const { pathname, search } = new URL(request.url, "http://localhost");
    const body = await readBody(request);
    if (pathname.startsWith("/__")) {
        return control(request, response, pathname, body);
    }
    if (pathname !== basePath && !pathname.startsWith(`${basePath}/`)) {
        return send(request, response, 404, failure("not-found", `the base path is ${basePath}`));
    }
    const url = pathname.slice(basePath.length).replace(/^\/|\/$/g, "") + search;
    const isBundle = request.method === "POST" && url === "";
    const entry = isBundle ? newLogEntry(request, body) : {};
    inFlight += 1;
    log.maxInFlight = Math.max(log.maxInFlight, inFlight);
    response.on("close", () => {
        inFlight -= 1;
    });
    const fault = faults.take(isBundle);
    entry.fault = fault?.kind;
    await sleep(faults.standing("delay") ?? 0);
    if (fault && failsBeforeWork(fault, request, response, entry)) {
        return;
    }
    const result = await work(request, url, body, entry);
    entry.status = result.status;
    send(request, response, result.status, result.body, result.headers, fault);
}

/** Does what the request asks: {status, body, headers}. */
async function work(request, url, bytes, entry) {
    const parsed = parseBody(request, bytes, entry);
    if (parsed.status) {
        return parsed;
    }
    if (request.method === "GET" && url.split("?")[0] === "metadata") {
        const base = `${options.tls ? "https" : "http"}://${request.headers.host}${basePath}`;
        return { status: 200, body: capabilities(base, faults) };
    }
    const { outcome, resource, isNew } = await store.handle(request.method, url, parsed.value, request.headers);
    if (!core.isOk(outcome)) {
        return { status: core.getStatus(outcome), body: outcome };
    }
    const status = isNew ? 201 : core.getStatus(outcome);
    const headers = {};
    if (resource?.meta?.versionId) {
        headers.ETag = etagOf(resource);
        headers["Last-Modified"] = new Date(resource.meta.lastUpdated).toUTCString();
        headers.Location = status === 201 ? `${basePath}/${resource.resourceType}/${resource.id}` : undefined;
    }
    const isMinimal = /return=minimal/.test(request.headers.prefer ?? "") && request.method !== "GET";
    if (isMinimal && resource?.type?.endsWith("-response")) {
        resource.entry.forEach((each) => delete each.resource);
    }
    const isLeftOut = isMinimal && request.method !== "POST";
    return { status, body: isLeftOut ? undefined : resource ?? outcome, headers };
}

/** The JSON (or form) of a request: {value}, or a refusal {status, body}. */
function parseBody(request, bytes, entry) {
    if (bytes.length === 0) {
        return { value: undefined };
    }
    let text = bytes;
    const encoding = request.headers["content-encoding"];
    if (encoding !== undefined) {
        if (encoding !== "gzip" || faults.standing("no-gzip")) {
            return { status: 415, body: failure("not-supported", `Content-Encoding ${encoding} is not supported`) };
        }
        try {
            text = gunzipSync(bytes, { maxOutputLength: bodyLimit });
        } catch (thrown) {
            return { status: 400, body: failure("invalid", `gzip: ${thrown.message}`) };
        }
    }
    entry.jsonBytes = text.length;
    if (text.length > (faults.standing("max-bytes") ?? bodyLimit)) {
        return { status: 413, body: failure("too-long", `${text.length} bytes are too many`) };
    }
    const type = (request.headers["content-type"] ?? "").split(";")[0].trim();
    if (type === "application/x-www-form-urlencoded" && request.url.endsWith("/_search")) {
        return { value: Object.fromEntries(new URLSearchParams(text.toString("utf8"))) };
    }
    if (type !== fhirJson && !(type === "application/json-patch+json" && request.method === "PATCH")) {
        return { status: 415, body: failure("not-supported", `Content-Type ${type || "(none)"} is not ${fhirJson}`) };
    }
    return parseJson(text, entry);
}

function parseJson(text, entry) {
    let value;
    try {
        value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(text));
    } catch (thrown) {
        return { status: 400, body: failure("structure", thrown.message) };
    }
    const entries = Array.isArray(value?.entry) ? value.entry : [];
    entry.id = value?.id;
    entry.type = value?.type;
    entry.entries = entries.map((each) => each?.request?.url);
    if (entries.length > (faults.standing("max-entries") ?? Infinity)) {
        return { status: 400, body: failure("too-costly", `${entries.length} entries are too many`) };
    }
    return { value };
}

function failsBeforeWork(fault, request, response, entry) {
    switch (fault.kind) {
    case "drop":
        request.socket.destroy();
        return true;
    case "hang":
        return true; // until the client gives up or the server stops
    case "html":
        entry.status = 200;
        response.writeHead(200, { "Content-Type": "text/html" });
        response.end("<html><body><h1>Please log in to the network</h1></body></html>");
        return true;
    case "status": {
        const [status, after] = fault.args;
        const date = () => new Date(Date.now() + 1000 * Number(after.slice(1))).toUTCString();
        entry.status = status;
        send(request, response, status, failure("transient", "ordered fault"), {
            "Retry-After": after?.startsWith("d") ? date() : after,
        });
        return true;
    }
    default:
        return false;
    }
}

function send(request, response, status, body, headers = {}, fault = undefined) {
    spoil(body, fault);
    let bytes = body === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(body));
    const all = { ...headers };
    if (bytes.length > 0) {
        all["Content-Type"] = fault?.kind === "wrong-type" ? "text/plain" : `${fhirJson};charset=utf-8`;
    }
    if (bytes.length > 1024 && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "")) {
        bytes = gzipSync(bytes);
        all["Content-Encoding"] = "gzip";
    }
    all["Content-Length"] = status === 204 || status === 304 ? undefined : bytes.length;
    if (fault?.kind === "lost-reply") {
        request.socket.destroy();
        return;
    }
    response.writeHead(status, Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)));
    if (fault?.kind === "truncate") {
        response.write(bytes.subarray(0, bytes.length / 2), () => request.socket.destroySoon());
    } else {
        response.end(bytes);
    }
}

function spoil(body, fault) {
    const entries = Array.isArray(body?.entry) ? body.entry : [];
    if (fault?.kind === "wrong-count") {
        entries.pop();
    } else if (fault?.kind === "entry-status" && entries.length > 0) {
        entries.at(-1).response = { status: String(fault.args[0]), outcome: failure("exception", "ordered fault") };
    }
}

/** GET /__log, GET and POST /__fault, POST /__reset: how a test steers and looks. */
function control(request, response, pathname, body) {
    const call = `${request.method} ${pathname}`;
    if (call === "POST /__fault") {
        try {
            faults.set(body.toString("utf8"));
        } catch (thrown) {
            return send(request, response, 400, { error: thrown.message });
        }
        return send(request, response, 200, faults);
    }
    if (call === "POST /__reset") {
        reset();
        return send(request, response, 200, {});
    }
    const shown = { "GET /__fault": faults, "GET /__log": log }[call];
    return send(request, response, shown ? 200 : 404, shown ?? { error: `no such control: ${call}` });
}

function newLogEntry(request, bytes) {
    const names = ["accept", "accept-encoding", "content-encoding", "content-type", "prefer", "x-clinic-schema",
        "x-request-id"];
    const headers = Object.fromEntries(names.map((name) => [name, request.headers[name]]));
    const entry = { received: new Date().toISOString(), wireBytes: bytes.length, headers };
    log.count += 1;
    log.bundles.push(entry);
    return entry;
}

async function readBody(request) {
    const chunks = [];
    let size = 0;
    for await (const chunk of request) {
        size += chunk.length;
        if (size <= bodyLimit) {
            chunks.push(chunk);
        }
    }
    return size <= bodyLimit ? Buffer.concat(chunks) : Buffer.alloc(bodyLimit + 1);
}

function failure(code, text) {
    const outcome = refusal([{ severity: "error", path: "", message: text }]);
    outcome.issue[0].code = code;
    return outcome;
}

function readOptions() {
    const usage = "usage: node server.mjs [--port N] [--tls CERT KEY] [--delay MS] [--fault SPEC]\n"
        + "                       [--no-references] [--watch-stdin]";
    try {
        const { values, positionals } = parseArgs({
            allowPositionals: true,
            options: {
                port: { type: "string", default: "0" },
                tls: { type: "string" },
                delay: { type: "string", default: "" },
                fault: { type: "string", default: "" },
                "no-references": { type: "boolean", default: false },
                "watch-stdin": { type: "boolean", default: false },
                help: { type: "boolean", default: false },
            },
        });
        if (values.help || positionals.length !== (values.tls ? 1 : 0) || !/^\d+$/.test(values.port)) {
            throw new Error(usage);
        }
        const fault = [values.fault, values.delay && `delay:${values.delay}`].filter(Boolean).join(",");
        new FaultPlan().set(fault); // throws when it is not understood
        return {
            port: Number(values.port),
            tls: values.tls ? { cert: readFileSync(values.tls), key: readFileSync(positionals[0]) } : undefined,
            fault,
            checksReferences: !values["no-references"],
            watchStdin: values["watch-stdin"],
        };
    } catch (thrown) {
        console.error(thrown.message === usage ? usage : `${thrown.message}\n${usage}`);
        process.exit(2);
    }
}
