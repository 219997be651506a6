#!/bin/sh
# A PostgreSQL server for the tests, on loopback and in a folder of its own.
#
#   eval "$(test/support/postgres.sh start)"    installs Debian's package if need be; sets TEST_DATABASE_URL
#   test/support/postgres.sh stop               stops that server and removes its folder
#
# TEST_POSTGRES_DIR: the folder, for several servers at once (default: <tmp>/license-desk-postgres)
set -eu

dir=${TEST_POSTGRES_DIR:-${TMPDIR:-/tmp}/license-desk-postgres}

find_binaries() {
  for bin in "$(dirname "$(command -v initdb || echo /none)")" /usr/lib/postgresql/*/bin; do
    if [ -x "$bin/initdb" ] && [ -x "$bin/postgres" ]; then
      echo "$bin"
      return
    fi
  done
}

# PostgreSQL refuses to run as root.
as_owner() {
  if [ "$(id -u)" = 0 ]; then
    runuser -u "$owner" -- "$@"
  else
    "$@"
  fi
}

start() {
  bin=$(find_binaries)
  if [ -z "$bin" ]; then
    {
      apt-get update
      DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends postgresql
    } >&2
    bin=$(find_binaries)
  fi
  owner=$(id -un)
  if [ "$owner" = root ]; then
    owner=postgres
    id "$owner" >/dev/null 2>&1 || owner=nobody
  fi
  if [ -e "$dir" ]; then
    echo "There is a server in $dir already: stop it first." >&2
    exit 1
  fi
  mkdir -p "$dir"
  [ "$(id -u)" = 0 ] && chown "$owner" "$dir"
  port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
  {
    as_owner "$bin/initdb" --pgdata="$dir/data" --username=desk --auth=trust --encoding=UTF8 --no-sync
    as_owner "$bin/pg_ctl" --pgdata="$dir/data" --log="$dir/log" --wait start \
      --options="-h 127.0.0.1 -p $port -k $dir -c fsync=off -c max_connections=100"
  } >"$dir.out" 2>&1 </dev/null || {
    cat "$dir.out" "$dir/log" >&2
    rm -rf "$dir.out" "$dir"
    exit 1
  }
  rm -f "$dir.out"
  echo "export TEST_DATABASE_URL=postgres://desk@127.0.0.1:$port/postgres"
}

stop() {
  [ -d "$dir" ] || return 0
  owner=$(stat -c %U "$dir")
  as_owner "$(find_binaries)/pg_ctl" --pgdata="$dir/data" --mode=immediate --wait stop >&2 </dev/null || true
  rm -rf "$dir"
}

case "${1:-}" in
  start | stop) "$1" ;;
  *)
    echo "usage: $0 start|stop" >&2
    exit 2
    ;;
esac
