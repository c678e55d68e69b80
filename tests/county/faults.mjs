// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The faults a test can order. A specification is a comma-separated list, KIND[:ARGUMENT…][*TIMES][@any]:
//
// one after the other, each for one request (or *TIMES, or *forever), to Bundles unless @any:
//   drop             connection closed, nothing done        lost-reply       work done, connection closed, no answer
//   hang             nothing done, no answer ever           truncate         work done, half of the answer's bytes
//   html             200 and a log-in page, nothing done    wrong-type       work done, answer as text/plain
//   wrong-count      work done, answer lacks one entry      entry-status:N   work done, last entry's status is N
//   status:N[:AFTER] nothing done, HTTP N; Retry-After AFTER seconds, or as a date when written dAFTER
//
// standing, until replaced:
//   delay:MS         before each answer                     max-bytes:N      413 above N bytes of JSON
//   max-entries:N    400 naming no entry above N entries    no-gzip          415 for a gzip body
//   fhir-version:V   said by /metadata                      no-transaction   not offered by /metadata
//   no-update-create:TYPE   not offered by /metadata

const oneShot = {
    drop: [], "lost-reply": [], hang: [], truncate: [], html: [], "wrong-type": [], "wrong-count": [],
    "entry-status": ["number"], status: ["number", "after?"],
};
const standing = {
    delay: ["number"], "max-bytes": ["number"], "max-entries": ["number"], "no-gzip": [],
    "fhir-version": ["text"], "no-transaction": [], "no-update-create": ["text"],
};

export class FaultPlan {
    #queue = [];
    #standing = {};

    /** Replaces the plan; an empty specification clears it. Throws an Error that says what is wrong. */
    set(specification) {
        const faults = specification.split(",").map((part) => part.trim()).filter(Boolean).map(parse);
        this.#queue = faults.filter((fault) => fault.kind in oneShot);
        this.#standing = Object.fromEntries(
            faults.filter((fault) => fault.kind in standing).map((fault) => [fault.kind, fault.args[0] ?? true]),
        );
    }

    /** The standing fault's argument (true when it takes none), or undefined. */
    standing(kind) {
        return this.#standing[kind];
    }

    /** Takes the next fault off the list if it concerns this request. */
    take(isBundle) {
        const fault = this.#queue[0];
        if (!fault || !(isBundle || fault.any)) {
            return undefined;
        }
        fault.times -= 1;
        if (fault.times <= 0) {
            this.#queue.shift();
        }
        return fault;
    }

    toJSON() {
        const times = (fault) => (fault.times === Infinity ? "forever" : fault.times);
        const queue = this.#queue.map((fault) => ({ ...fault, times: times(fault) }));
        return { queue, standing: this.#standing };
    }
}

function parse(part) {
    const match = /^([a-z-]+)((?::[^:*@]+)*)(?:\*(\d+|forever))?(@any)?$/.exec(part);
    const shape = match && (oneShot[match[1]] ?? standing[match[1]]);
    if (!shape) {
        throw new Error(`unknown fault: ${part}`);
    }
    const args = match[2].split(":").slice(1).map((text, i) => argument(text, shape[i], part));
    if (args.length < shape.filter((type) => !type.endsWith("?")).length) {
        throw new Error(`argument missing: ${part}`);
    }
    const times = match[3] === "forever" ? Infinity : Number(match[3] ?? 1);
    return { kind: match[1], args, times, any: Boolean(match[4]) };
}

function argument(text, type, part) {
    if (type === undefined) {
        throw new Error(`too many arguments: ${part}`);
    }
    if (type === "text") {
        return text;
    }
    if (!(type === "after?" ? /^d?\d+$/ : /^\d+$/).test(text)) {
        throw new Error(`not a number: ${part}`);
    }
    return type === "number" ? Number(text) : text;
}
