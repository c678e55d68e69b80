# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Xiangyi authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A throw-away PostgreSQL for a test run: an unprivileged owner, a folder of its own under /tmp, loopback and a socket
# only, nothing forced to disk. start_postgres exports CLINIC_TEST_POSTGRES; stop_postgres leaves nothing behind.

postgres_folder=
postgres_bin=

# The server refuses to run as root: Debian's own account for it does it then.
as_postgres() {
    if is_root; then
        (cd / && runuser -u postgres -- "$@")
    else
        "$@"
    fi
}

free_port() {
    python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

# remove_postgres FOLDER
remove_postgres() {
    if [ -f "$1/data/postmaster.pid" ]; then
        as_postgres "$postgres_bin/pg_ctl" -D "$1/data" -m immediate -w stop >/dev/null 2>&1 || true
    fi
    rm -rf "$1"
}

# A run that was killed (and could not clean up) left its server: the folder's name holds the number of that run.
remove_left_over_postgres() {
    local folder run
    for folder in /tmp/xiangyi-postgres-*; do
        [ -d "$folder" ] && { is_root || [ -O "$folder" ]; } || continue
        run=${folder#/tmp/xiangyi-postgres-}
        run=${run%%.*}
        kill -0 "$run" 2>/dev/null || remove_postgres "$folder"
    done
}

start_postgres() {
    local port attempt
    postgres_bin=$(find /usr/lib/postgresql -path '*/bin/postgres' 2>/dev/null | sort -V | tail -n 1)
    postgres_bin=${postgres_bin%/postgres}
    [ -n "$postgres_bin" ] || die "no PostgreSQL server was found under /usr/lib/postgresql."
    remove_left_over_postgres
    postgres_folder=$(mktemp -d "/tmp/xiangyi-postgres-$$.XXXXXX")
    chmod 700 "$postgres_folder"
    ! is_root || chown postgres "$postgres_folder"
    as_postgres "$postgres_bin/initdb" -D "$postgres_folder/data" -U clinic_test --auth=trust --encoding=UTF8 \
        --locale=C.UTF-8 --no-sync >"$postgres_folder/initdb.log" 2>&1 || {
        cat "$postgres_folder/initdb.log" >&2
        die "the throw-away PostgreSQL could not be made; the lines above say why."
    }
    for attempt in 1 2 3; do
        port=$(free_port)
        if as_postgres "$postgres_bin/pg_ctl" -D "$postgres_folder/data" -l "$postgres_folder/data/server.log" -w -t 60 \
            -o "-p $port -k $postgres_folder -c listen_addresses=127.0.0.1 -c fsync=off -c full_page_writes=off \
                -c synchronous_commit=off -c max_connections=100 -c logging_collector=off" start >/dev/null 2>&1; then
            export CLINIC_TEST_POSTGRES="host=127.0.0.1 port=$port user=clinic_test"
            return
        fi
    done
    tail -n 15 "$postgres_folder/data/server.log" >&2
    die "the throw-away PostgreSQL did not start in $attempt attempts; the lines above say why."
}

stop_postgres() {
    [ -n "$postgres_folder" ] || return 0
    remove_postgres "$postgres_folder"
    postgres_folder=
}
