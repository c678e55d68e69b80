#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Xiangyi authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# certificate.sh DIR   makes throw-away certificates for tests of the TLS line:
#   ca.pem                        the county's authority, to be pinned
#   server.pem server.key         for 127.0.0.1 and localhost, signed by it
#   other-host.pem server.key     signed by it, for another name
#   expired.pem server.key        signed by it, no longer valid
#   stranger-ca.pem               an authority that signed nothing of these
set -eu
[ $# -eq 1 ] || { echo "usage: certificate.sh DIR" >&2; exit 2; }
mkdir -p "$1"
cd "$1"

authority() { # KEY CERTIFICATE NAME
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout "$1" -out "$2" -days 30 \
        -subj "/CN=$3"
}
sign() { # CERTIFICATE SUBJECT-ALT-NAME EXTRA…
    out=$1
    printf 'subjectAltName=%s\nextendedKeyUsage=serverAuth\nbasicConstraints=CA:FALSE\n' "$2" >extensions
    shift 2
    openssl x509 -req -in request.pem -CA ca.pem -CAkey ca.key -CAcreateserial -extfile extensions -out "$out" "$@"
}

{
    authority ca.key ca.pem "County test authority"
    authority stranger.key stranger-ca.pem "Another test authority"
    openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout server.key -out request.pem \
        -subj "/CN=county test server"
    sign server.pem "IP:127.0.0.1,DNS:localhost" -days 30
    sign other-host.pem "DNS:elsewhere.example.org" -days 30
    # A negative validity is what this openssl offers for a certificate that has run out.
    sign expired.pem "IP:127.0.0.1,DNS:localhost" -days -1
} >openssl.log 2>&1 || { cat openssl.log >&2; exit 1; }
rm -f extensions request.pem ca.key ca.srl stranger.key openssl.log
