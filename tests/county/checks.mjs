// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What FHIR R4 forbids and both third-party validators let pass (found by trying), so that the test server is not
// milder than a county's. Each check looks at one element: its key, its value and the object that holds it.

const currencies = new Set(Intl.supportedValuesOf("currency"));
// within the resource, a Bundle's placeholder, another server's, relative (with a version), conditional
const knownReference =
    /^(#\S*|urn:\S+|https?:\/\/\S+|[A-Z][A-Za-z]+\/[A-Za-z0-9.-]{1,64}(\/_history\/\S+)?|[A-Z][A-Za-z]+\?\S+)$/;
const periodUnits = new Set(["s", "min", "h", "d", "wk", "mo", "a"]);
// Keys of elements that hold a date or a time, in the types the clinic sends. Free text may look like a date too.
const dateKey =
    /(date|time|instant|start|end|recorded|created|issued|sent|received|authoredOn|lastModified|prepared|handedOver)$/i;

const checks = [
    function empty(key, value) {
        const isEmpty = value === "" || (isObject(value) && Object.keys(value).length === 0);
        return isEmpty ? "must not be empty" : undefined;
    },
    function blanks(key, value) {
        const isPadded = typeof value === "string" && key !== "div" && value !== "" && value.trim() !== value;
        return isPadded ? "begins or ends with a blank" : undefined;
    },
    function id(key, value, holder) {
        const isId = key === "id" && holder.resourceType;
        return isId && !/^[A-Za-z0-9.-]{1,64}$/.test(value) ? "not a FHIR id" : undefined;
    },
    function date(key, value) {
        const match = /^(\d{4})-(\d{2})-(\d{2})(T.*)?$/.exec(value);
        if (typeof value !== "string" || !match || !dateKey.test(key)) {
            return undefined;
        }
        const [year, month, day] = match.slice(1, 4).map(Number);
        const date = new Date(Date.UTC(year, month - 1, day));
        if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) {
            return `the calendar has no ${value.slice(0, 10)}`;
        }
        return match[4] && !/(Z|[+-]\d\d:\d\d)$/.test(value) ? "a time needs its offset" : undefined;
    },
    function period(key, value) {
        const isReversed = isObject(value) && Date.parse(value.end) < Date.parse(value.start);
        return isReversed ? "ends before it starts" : undefined;
    },
    function quantity(key, value) {
        const isQuantity = isObject(value) && /quantity$/i.test(key);
        const isBare = isQuantity && value.code !== undefined && value.system === undefined;
        return isBare ? "a quantity's code needs a system" : undefined;
    },
    function currency(key, value) {
        return key === "currency" && !currencies.has(value) ? `${value} is not a currency of ISO 4217` : undefined;
    },
    function unit(key, value) {
        const isUnit = key === "periodUnit" || key === "durationUnit";
        return isUnit && !periodUnits.has(value) ? `${value} is not a unit of time` : undefined;
    },
    function attachment(key, value) {
        const isUntyped = isObject(value) && key === "attachment" && value.data !== undefined && !value.contentType;
        return isUntyped ? "data needs a contentType" : undefined;
    },
    function reference(key, value) {
        const isReference = key === "reference" && typeof value === "string";
        return isReference && !knownReference.test(value) ? "not a reference" : undefined;
    },
];

/** Findings on one resource: [{path, message}]. */
export function ownFindings(resource) {
    const found = [];
    walk(resource, resource.resourceType, (key, value, path, holder) => {
        for (const check of checks) {
            const message = check(key, value, holder);
            if (message) {
                found.push({ path, message });
            }
        }
    });
    if (resource.resourceType === "Organization" && !resource.name && !resource.identifier) {
        found.push({ path: "Organization", message: "needs a name or an identifier" });
    }
    return found;
}

/** Every reference in a resource: [{path, reference}]. */
export function references(resource) {
    const found = [];
    walk(resource, resource.resourceType, (key, value, path) => {
        if (key === "reference" && typeof value === "string") {
            found.push({ path, reference: value });
        }
    });
    return found;
}

/** Calls visit(key, value, path, holder) for every element; members of an array are visited under the array's key. */
function walk(holder, path, visit, arrayKey = undefined) {
    for (const [key, value] of Object.entries(holder)) {
        const name = arrayKey ?? key;
        const where = arrayKey === undefined ? `${path}.${key}` : `${path}[${key}]`;
        visit(name, value, where, holder);
        if (isObject(value)) {
            walk(value, where, visit, Array.isArray(value) ? name : undefined);
        }
    }
}

function isObject(value) {
    return typeof value === "object" && value !== null;
}
