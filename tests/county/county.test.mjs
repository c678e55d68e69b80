// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// node --test county.test.mjs   checks the checker: that good resources pass, that broken ones are refused by the
// validator the README names, and that the server keeps its word about transactions and ordered faults.

import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { gunzipSync, gzipSync } from "node:zlib";

import { isValid, validate } from "./validators.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const fixture = (name) => JSON.parse(readFileSync(join(here, "fixtures", name), "utf8"));
const reference = fixture("reference.json");
const visit = fixture("visit.json");
const indexOf = (type) => visit.entry.findIndex((entry) => entry.resource.resourceType === type);

describe("validators", () => {
    for (const { resource } of [...reference.entry, ...visit.entry]) {
        test(`accept the ${resource.resourceType} ${resource.id.slice(9, 13)}`, () => {
            assert.deepEqual(validate(resource).filter((issue) => issue.severity === "error"), []);
        });
    }

    const medplum = "@medplum/core";
    // [what is wrong, resource type, how to break it, who must notice]
    const broken = [
        ["code outside a required binding", "Patient", (r) => { r.gender = "M"; }, ["fhir"]],
        ["status outside a required binding", "Encounter", (r) => { r.status = "done"; }, ["fhir"]],
        ["local coding under a required binding", "Condition",
            (r) => { r.clinicalStatus.coding[0].system = "urn:oid:1.2.3"; }, ["fhir"]],
        ["unknown resource type", "Patient", (r) => { r.resourceType = "Patience"; }, ["county"]],
        ["unknown element", "Patient", (r) => { r.idCard = "x"; }, [medplum, "fhir"]],
        ["unknown element inside a type", "Patient", (r) => { r.name[0].pinyin = "x"; }, [medplum, "fhir"]],
        ["null", "Patient", (r) => { r.gender = null; }, [medplum]],
        ["single value for a list", "Patient", (r) => { r.name = r.name[0]; }, [medplum, "fhir"]],
        ["list for a single value", "Patient", (r) => { r.gender = ["male"]; }, [medplum]],
        ["text for a boolean", "Patient", (r) => { r.active = "true"; }, [medplum, "fhir"]],
        ["text for a number", "Claim", (r) => { r.total.value = "10.5"; }, [medplum, "fhir"]],
        ["fraction for an integer", "Patient", (r) => { r.extension[0].valueInteger = 1.5; }, [medplum]],
        ["zero for a positive integer", "Claim", (r) => { r.insurance[0].sequence = 0; }, [medplum, "fhir"]],
        ["date in another form", "Patient", (r) => { r.birthDate = "1980/01/01"; }, [medplum]],
        ["time without seconds", "Encounter", (r) => { r.period.start = "2026-03-02T09:00+08:00"; }, [medplum]],
        ["date for an instant", "Provenance", (r) => { r.recorded = "2026-03-02"; }, [medplum]],
        ["two values of one choice", "Observation", (r) => { r.component[0].valueString = "x"; }, [medplum]],
        ["two medications", "MedicationRequest", (r) => { r.medicationCodeableConcept = { text: "x" }; }, [medplum]],
        ["contact without a name", "Patient", (r) => { r.contact = [{ gender: "male" }]; }, [medplum]],
        ["extension without a value", "Patient", (r) => { delete r.extension[0].valueInteger; }, [medplum]],
        ["abatement while active", "Condition", (r) => { r.abatementDateTime = "2026-03-02"; }, [medplum]],
        ["entered in error with a clinical status", "AllergyIntolerance",
            (r) => { r.verificationStatus.coding[0].code = "entered-in-error"; }, [medplum]],
        ["allergy without a clinical status", "AllergyIntolerance", (r) => { delete r.clinicalStatus; }, [medplum]],
        ["period without a unit", "MedicationRequest",
            (r) => { delete r.dosageInstruction[0].timing.repeat.periodUnit; }, [medplum]],
        ["modified before it was written", "Task", (r) => { r.lastModified = "2026-03-01T00:00:00+08:00"; }, [medplum]],
        ["reference to a type not allowed", "Encounter",
            (r) => { r.subject.reference = "Practitioner/x"; }, [medplum, "fhir"]],
        ["reference as text", "Condition", (r) => { r.subject = "Patient/x"; }, [medplum, "fhir"]],
        ["empty text", "Patient", (r) => { r.name[0].family = ""; }, ["county"]],
        ["empty list", "Patient", (r) => { r.telecom = []; }, ["county"]],
        ["empty object", "Patient", (r) => { r.managingOrganization = {}; }, ["county"]],
        ["leading blank", "Patient", (r) => { r.name[0].text = " 王"; }, ["county"]],
        ["id with an underscore", "Patient", (r) => { r.id = "a_b"; }, ["county"]],
        ["30 February", "Patient", (r) => { r.birthDate = "2026-02-30"; }, ["county"]],
        ["time without offset", "Encounter", (r) => { r.period.start = "2026-03-02T09:00:00"; }, ["county"]],
        ["end before start", "Encounter", (r) => { r.period.end = "2026-03-02T08:00:00+08:00"; }, ["county"]],
        ["quantity code without system", "Observation",
            (r) => { delete r.component[0].valueQuantity.system; }, ["county"]],
        ["unknown currency", "Claim", (r) => { r.total.currency = "RMB"; }, ["county"]],
        ["unknown unit of time", "MedicationRequest",
            (r) => { r.dosageInstruction[0].timing.repeat.periodUnit = "day"; }, ["county"]],
        ["malformed reference", "Condition", (r) => { r.subject.reference = "Patient/ x"; }, ["county"]],
        ...Object.entries({
            Coverage: ["status", "beneficiary", "payor"],
            Encounter: ["status", "class"],
            Condition: ["subject"],
            Observation: ["status", "code"],
            AllergyIntolerance: ["patient"],
            MedicationRequest: ["status", "intent", "medicationReference", "subject"],
            MedicationDispense: ["status", "medicationReference"],
            Claim: ["status", "type", "use", "patient", "created", "provider", "priority", "insurance"],
            ServiceRequest: ["status", "intent", "subject"],
            Task: ["status", "intent"],
            Provenance: ["target", "recorded", "agent"],
        }).flatMap(([type, elements]) => elements.map((element) => [
            `${type} without ${element}`, type, (r) => { delete r[element]; }, [medplum, "fhir"],
        ])),
    ];
    for (const [name, type, change, validators] of broken) {
        test(`refuse ${name}`, () => {
            const resource = structuredClone(visit.entry[indexOf(type)].resource);
            change(resource);
            const errors = validate(resource).filter((issue) => issue.severity === "error");
            const found = new Set(errors.map((issue) => issue.validator));
            assert.ok(found.size > 0, "accepted");
            for (const validator of validators) {
                assert.ok(found.has(validator), `${validator} did not notice`);
            }
        });
    }

    // What README.md says is not checked. When one of these fails, a validator has learnt something: correct both.
    const unnoticed = [
        ["narrative that is no XHTML", "Patient", (r) => { r.text = { status: "generated", div: "<div>" }; }],
        ["unknown profile", "Patient", (r) => { r.meta = { profile: ["http://example.org/none"] }; }],
        ["no local revision", "Patient", (r) => { delete r.extension; }],
        ["code outside an extensible binding", "Encounter", (r) => { r.class.code = "ZZZ"; }],
        ["a unit that UCUM lacks", "Observation", (r) => { r.component[0].valueQuantity.code = "nonsense"; }],
        ["total unlike its items", "Claim", (r) => { r.total.value = 99; }],
        ["check digit of a resident ID", "Patient", (r) => { r.identifier[0].value = "999999198001010012"; }],
    ];
    for (const [name, type, change] of unnoticed) {
        test(`do not notice: ${name}`, () => {
            const resource = structuredClone(visit.entry[indexOf(type)].resource);
            change(resource);
            assert.ok(isValid(validate(resource)));
        });
    }
});

test("validate.mjs tells valid from invalid by its exit code and one JSON document", () => {
    const folder = mkdtempSync(join(tmpdir(), "county-"));
    const bad = structuredClone(visit);
    bad.entry[2].resource.status = "done";
    writeFileSync(join(folder, "bad.json"), JSON.stringify(bad));
    writeFileSync(join(folder, "lines.ndjson"), `${JSON.stringify(reference)}\n${JSON.stringify(visit)}\n`);
    writeFileSync(join(folder, "torn.json"), "{");
    const run = (...files) => spawnSync(process.execPath, [join(here, "validate.mjs"), ...files], { encoding: "utf8" });

    const good = run(join(here, "fixtures", "visit.json"), join(folder, "lines.ndjson"));
    assert.equal(good.status, 0);
    assert.deepEqual([JSON.parse(good.stdout).valid, JSON.parse(good.stdout).checked], [true, 3]);

    const refused = run(join(folder, "bad.json"), join(folder, "torn.json"));
    assert.equal(refused.status, 1);
    const [first, second] = JSON.parse(refused.stdout).results;
    assert.equal(first.issues.find((issue) => issue.severity === "error").path, "Bundle.entry[2].resource.status");
    assert.equal(second.valid, false);
    assert.equal(run().status, 2);
    rmSync(folder, { recursive: true });
});

describe("server", () => {
    let county;
    before(async () => { county = await start(); });
    after(() => county.stop());
    beforeEach(() => county.call("POST", "/__reset"));

    const order = (specification) => county.call("POST", "/__fault", specification);
    const log = async () => (await county.call("GET", "/__log")).body;

    test("says in /metadata that it takes transactions and client ids", async () => {
        const { body } = await county.get("metadata");
        assert.ok(isValid(validate(body)), JSON.stringify(validate(body)));
        assert.equal(body.fhirVersion, "4.0.1");
        assert.ok(body.rest[0].interaction.some(({ code }) => code === "transaction"));
        const uploadable = new Set(body.rest[0].resource.filter((each) => each.updateCreate).map((each) => each.type));
        for (const { resource } of [...reference.entry, ...visit.entry]) {
            assert.ok(uploadable.has(resource.resourceType), resource.resourceType);
        }
    });

    test("acknowledges a transaction entry by entry and gives back what was sent", async () => {
        await county.send(reference);
        const { status, headers, body } = await county.send(visit, { "Prefer": "return=minimal" });
        assert.equal(status, 200);
        assert.match(headers["content-type"], /^application\/fhir\+json/);
        assert.equal(body.type, "transaction-response");
        assert.equal(body.entry.length, visit.entry.length);
        for (const [i, { response, resource, ...rest }] of body.entry.entries()) {
            assert.equal(response.status, "201 Created");
            assert.match(response.etag, /^W\/"[^"]+"$/);
            assert.ok(Date.parse(response.lastModified));
            assert.ok(response.location.startsWith(visit.entry[i].request.url));
            assert.deepEqual([response.outcome, resource, rest], [undefined, undefined, {}]);
            const { meta, ...stored } = (await county.get(visit.entry[i].request.url)).body;
            assert.deepEqual(stored, visit.entry[i].resource);
            assert.equal(`W/"${meta.versionId}"`, response.etag);
        }
        const again = await county.send(visit);
        assert.ok(again.body.entry.every(({ response }) => response.status === "200 OK"));
    });

    test("takes a gzip body, and answers with one when asked", async () => {
        await county.send(reference);
        const packed = gzipSync(JSON.stringify(visit));
        const { status, headers, body } = await county.call("POST", "/fhir", packed, {
            "Content-Type": "application/fhir+json", "Content-Encoding": "gzip", "Accept-Encoding": "gzip",
        });
        assert.deepEqual([status, headers["content-encoding"], body.entry.length], [200, "gzip", visit.entry.length]);
    });

    test("names each refused entry and keeps nothing of the transaction", async () => {
        await county.send(reference);
        const bad = structuredClone(visit);
        bad.entry[0].resource.gender = "M";
        bad.entry[3].resource.abatementDateTime = "2026-03-02";
        const { status, body } = await county.send(bad);
        assert.equal(status, 400);
        assert.equal(body.resourceType, "OperationOutcome");
        const named = body.issue.filter((issue) => issue.severity === "error").map((issue) => issue.expression[0]);
        assert.deepEqual(named, ["Bundle.entry[0].resource.gender", "Bundle.entry[3].resource"]);
        assert.equal((await county.get(visit.entry[2].request.url)).status, 404);
    });

    test("refuses a reference that nothing answers to, and names it", async () => {
        const { status, body } = await county.send(visit);
        assert.equal(status, 400);
        const text = body.issue.map((issue) => issue.details.text);
        assert.ok(text.includes(`${reference.entry[0].request.url} not found`), text.join());
        assert.match(body.issue[0].expression[0], /^Bundle\.entry\[\d+\]\.resource\./);
    });

    test("undoes a transaction of which one entry meets a newer version", async () => {
        await county.send(reference);
        const first = await county.send(visit);
        const patient = visit.entry[0].request.url;
        const newer = { ...visit.entry[0].resource, birthDate: "1980-01-02" };
        const etag = first.body.entry[0].response.etag;
        assert.equal((await county.call("PUT", `/fhir/${patient}`, newer, { "If-Match": etag })).status, 200);
        const stale = structuredClone(visit);
        stale.entry[1].resource.status = "cancelled";
        stale.entry.push(stale.entry.shift()); // the stale one last, when the others are done
        stale.entry.at(-1).request.ifMatch = etag;
        const { status, body } = await county.send(stale);
        assert.equal(status, 412);
        assert.deepEqual(body.issue[0].expression, [`Bundle.entry[${stale.entry.length - 1}]`]);
        assert.equal((await county.get(visit.entry[1].request.url)).body.status, "active");
        assert.equal((await county.get(`${visit.entry[1].request.url}/_history`)).body.entry.length, 1);
        assert.equal((await county.get(patient)).body.birthDate, "1980-01-02");
    });

    test("takes back what it gave, and refuses an empty meta", async () => {
        await county.send(reference);
        const url = reference.entry[0].request.url;
        const { body } = await county.get(url);
        assert.equal((await county.call("PUT", `/fhir/${url}`, body)).status, 200);
        assert.equal((await county.send({ ...reference, meta: {} })).status, 400);
    });

    test("refuses an entry whose address is not its resource, and a resource sent twice", async () => {
        const other = structuredClone(reference);
        other.entry[1].request.url = other.entry[1].request.url.replace(/.$/, "f");
        const { status, body } = await county.send(other);
        const named = body.issue.filter((issue) => issue.severity === "error").map((issue) => issue.expression[0]);
        assert.deepEqual([status, named], [400, ["Bundle.entry[1].request.url"]]);
        const twice = structuredClone(reference);
        twice.entry.push({ ...twice.entry[0], fullUrl: "https://fhir.example.org/cn-clinic/Organization/again" });
        assert.equal((await county.send(twice)).status, 400);
    });

    test("judges the entries of a batch one by one", async () => {
        const batch = structuredClone(reference);
        batch.type = "batch";
        batch.entry[1].resource.name = 7;
        const { status, body } = await county.send(batch);
        const states = body.entry.map(({ response }) => response.status.slice(0, 3));
        assert.deepEqual([status, body.type], [200, "batch-response"]);
        assert.deepEqual(states, ["201", "400", "201", "201", "201", "201", "201"]);
    });

    test("finds by ids with the elements asked for, and by form", async () => {
        await county.send(reference);
        await county.send(visit);
        const ids = [reference.entry[0], reference.entry[1]].map((entry) => entry.resource.id).join(",");
        const { body } = await county.get(`Organization?_id=${ids}&_elements=id,meta,extension`);
        assert.equal(body.entry.length, 2);
        for (const { resource } of body.entry) {
            assert.deepEqual(Object.keys(resource).sort(), ["extension", "id", "meta", "resourceType"]);
            assert.equal(resource.extension[0].valueInteger, 1);
        }
        const form = "identifier=urn%3Aoid%3A2.16.156.10011.1.3%7C999999198001010011";
        const type = { "Content-Type": "application/x-www-form-urlencoded" };
        const found = await county.call("POST", "/fhir/Patient/_search", form, type);
        assert.equal(found.body.total, 1);
    });

    test("refuses what is not FHIR JSON", async () => {
        const post = (text, type) => county.call("POST", "/fhir", text, { "Content-Type": type });
        assert.equal((await post("{}", "text/plain")).status, 415);
        assert.equal((await post("{", "application/fhir+json")).status, 400);
        assert.equal((await county.call("POST", "/fhir", reference.entry[0].resource)).status, 400);
        assert.equal((await county.get("Patient/none")).status, 404);
        assert.equal((await county.call("GET", "/")).status, 404);
    });

    test("loses the answer and keeps the work", async () => {
        await order("lost-reply");
        await assert.rejects(county.send(reference), /socket hang up|ECONNRESET/);
        assert.equal((await county.get(reference.entry[0].request.url)).status, 200);
        const again = await county.send(reference);
        assert.ok(again.body.entry.every(({ response }) => response.status === "200 OK"));
        const { count, bundles } = await log();
        assert.deepEqual([count, bundles.map(({ id }) => id)], [2, [reference.id, reference.id]]);
    });

    test("closes the connection before working", async () => {
        await order("drop");
        await assert.rejects(county.send(reference), /socket hang up|ECONNRESET/);
        assert.equal((await county.get(reference.entry[0].request.url)).status, 404);
    });

    test("is busy for as many requests as ordered, with Retry-After in both forms", async () => {
        await order("status:503:7*2, status:429:d60");
        const [first, second, third, fourth] = [
            await county.send(reference), await county.send(reference),
            await county.send(reference), await county.send(reference),
        ];
        assert.deepEqual([first, second, third, fourth].map(({ status }) => status), [503, 503, 429, 200]);
        assert.deepEqual([first.headers["retry-after"], second.headers["retry-after"]], ["7", "7"]);
        const wait = Date.parse(third.headers["retry-after"]) - Date.now();
        assert.ok(wait > 50_000 && wait <= 60_000, `${wait}`);
    });

    test("leaves reading alone unless the fault is for any request", async () => {
        await order("status:503");
        assert.equal((await county.get("metadata")).status, 200);
        await order("status:403*forever@any");
        assert.equal((await county.get("metadata")).status, 403);
        assert.equal((await county.get("metadata")).status, 403);
    });

    test("answers with a log-in page and does nothing", async () => {
        await order("html");
        const { status, headers } = await county.send(reference);
        assert.deepEqual([status, headers["content-type"]], [200, "text/html"]);
        assert.equal((await county.get(reference.entry[0].request.url)).status, 404);
    });

    test("breaks off in the middle of the answer", async () => {
        await order("truncate");
        await assert.rejects(county.send(reference), /aborted|ECONNRESET/);
        assert.equal((await county.get(reference.entry[0].request.url)).status, 200);
    });

    test("answers with an entry less, with a failed entry, and as another type", async () => {
        await order("wrong-count, entry-status:500, wrong-type");
        assert.equal((await county.send(reference)).body.entry.length, reference.entry.length - 1);
        const failed = (await county.send(reference)).body.entry.map(({ response }) => response.status.slice(0, 3));
        assert.deepEqual(failed, ["200", "200", "200", "200", "200", "200", "500"]);
        assert.equal((await county.send(reference)).headers["content-type"], "text/plain");
    });

    test("never answers", async () => {
        await order("hang");
        await assert.rejects(county.call("POST", "/fhir", reference, {}, 300), /timeout/);
    });

    test("limits bytes and entries, and refuses gzip", async () => {
        await order("max-bytes:1000");
        assert.equal((await county.send(reference)).status, 413);
        assert.equal((await county.send({ ...reference, entry: reference.entry.slice(0, 1) })).status, 200);
        await order("max-entries:3");
        const { status, body } = await county.send(reference);
        assert.deepEqual([status, body.issue[0].expression], [400, undefined]);
        await order("no-gzip");
        const packed = { "Content-Type": "application/fhir+json", "Content-Encoding": "gzip" };
        assert.equal((await county.call("POST", "/fhir", gzipSync(JSON.stringify(reference)), packed)).status, 415);
        await order("");
        assert.equal((await county.send(reference)).status, 200);
    });

    test("waits before it answers", async () => {
        await order("delay:300");
        const start = Date.now();
        await Promise.all([county.send(reference), county.send(reference)]);
        assert.ok(Date.now() - start >= 300);
        assert.equal((await log()).maxInFlight, 2);
    });

    test("says less in /metadata when told to", async () => {
        await order("fhir-version:5.0.0, no-transaction, no-update-create:Task");
        const { body } = await county.get("metadata");
        assert.equal(body.fhirVersion, "5.0.0");
        assert.deepEqual(body.rest[0].interaction, [{ code: "batch" }]);
        assert.equal(body.rest[0].resource.find((each) => each.type === "Task").updateCreate, false);
    });

    test("refuses an order it does not understand", async () => {
        for (const specification of ["flood", "status", "status:x", "html:1", "lost-reply*many"]) {
            assert.equal((await order(specification)).status, 400, specification);
        }
    });

    test("logs what arrived, in order, without contents", async () => {
        await county.send(reference, { "X-Request-Id": reference.id, "X-Clinic-Schema": "1" });
        await county.send(visit);
        const { bundles } = await log();
        assert.deepEqual(bundles.map(({ id, status }) => [id, status]), [[reference.id, 200], [visit.id, 200]]);
        assert.deepEqual(bundles[1].entries, visit.entry.map((entry) => entry.request.url));
        assert.equal(bundles[0].headers["x-request-id"], reference.id);
        assert.ok(!JSON.stringify(bundles).includes("王"));
    });
});

test("the server ends on SIGTERM, and with its parent's input", async () => {
    const killed = await start();
    killed.process.kill("SIGTERM");
    assert.equal(await killed.ended, 0);
    const left = await start("--watch-stdin");
    left.process.stdin.end();
    assert.equal(await left.ended, 0);
});

test("the server refuses wrong options before it starts", () => {
    for (const options of [["--port", "x"], ["--fault", "flood"], ["--tls", "only-one"], ["--unknown"]]) {
        const run = spawnSync(process.execPath, [join(here, "server.mjs"), ...options], { encoding: "utf8" });
        assert.equal(run.status, 2, options.join(" "));
        assert.notEqual(run.stderr, "");
    }
});

test("the server speaks TLS that only its own authority vouches for", async () => {
    const folder = mkdtempSync(join(tmpdir(), "county-tls-"));
    execFileSync(join(here, "certificate.sh"), [folder]);
    const county = await start("--tls", join(folder, "server.pem"), join(folder, "server.key"));
    const trusting = (authority, server) =>
        server.call("GET", "/fhir/metadata", undefined, {}, 5000, readFileSync(join(folder, authority)));
    assert.equal((await trusting("ca.pem", county)).status, 200);
    await assert.rejects(trusting("stranger-ca.pem", county), /certificate/);
    await county.stop();
    const expired = await start("--tls", join(folder, "expired.pem"), join(folder, "server.key"));
    await assert.rejects(trusting("ca.pem", expired), /expired/);
    await expired.stop();
    rmSync(folder, { recursive: true });
});

/** Starts a server; resolves when it listens. */
async function start(...options) {
    const args = [join(here, "server.mjs"), "--port", "0", ...options];
    const child = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] });
    const ended = new Promise((resolve) => child.on("exit", resolve));
    const port = await new Promise((resolve, reject) => {
        child.stdout.once("data", (line) => resolve(Number(/^LISTENING (\d+)\n$/.exec(line)[1])));
        child.once("exit", () => reject(new Error("the server did not start")));
    });
    const call = (method, path, body, headers = {}, timeout = 10_000, ca = undefined) =>
        exchange(port, method, path, body, headers, timeout, ca);
    return {
        process: child,
        ended,
        call,
        get: (path) => call("GET", `/fhir/${path}`),
        send: (bundle, headers) => call("POST", "/fhir", bundle, headers),
        stop: () => { child.kill("SIGTERM"); return ended; },
    };
}

/** One request; an object goes as FHIR JSON. Resolves to {status, headers, body}; rejects a broken answer. */
function exchange(port, method, path, content, headers, timeout, ca) {
    const isObject = typeof content === "object" && !Buffer.isBuffer(content);
    const options = {
        host: "127.0.0.1", port, method, path, ca, agent: false, signal: AbortSignal.timeout(timeout),
        headers: { ...(isObject && { "Content-Type": "application/fhir+json" }), ...headers },
    };
    return new Promise((resolve, reject) => {
        const request = (ca ? httpsRequest : httpRequest)(options, (response) => {
            const chunks = [];
            response.on("data", (chunk) => chunks.push(chunk)).on("error", reject).on("end", () => {
                const bytes = Buffer.concat(chunks);
                const isPacked = response.headers["content-encoding"] === "gzip";
                const text = (isPacked ? gunzipSync(bytes) : bytes).toString("utf8");
                const isJson = /json/.test(response.headers["content-type"]);
                const body = isJson ? JSON.parse(text) : text;
                resolve({ status: response.statusCode, headers: response.headers, body });
            });
        });
        request.on("error", (error) => reject(error.cause ?? error));
        request.end(isObject ? JSON.stringify(content) : content);
    });
}
