#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds Entente and runs every test without a display of your own: once as it
# ships and once under AddressSanitizer and UndefinedBehaviorSanitizer.
# The last line says how many cases passed, failed and were skipped.
set -eu

top=$(cd "$(dirname "$0")/.." && pwd)
work=${ENTENTE_TEST_DIR:-$top/_build}
export LC_ALL=C.UTF-8

. "$top/src/packages.sh"
need_packages $build_packages $run_packages $test_packages

# A home of its own, so that no test reads or leaves anything in yours.
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir -m 700 "$scratch/runtime" "$scratch/home"
export HOME="$scratch/home" XDG_RUNTIME_DIR="$scratch/runtime"
unset XDG_DATA_HOME XDG_CONFIG_HOME XDG_CACHE_HOME WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS || true

status=0
logs=

# run_suite NAME MESON-OPTIONS...
run_suite ()
{
  name=$1
  shift
  build=$work-$name
  [ -f "$build/build.ninja" ] || meson setup "$build" "$top" "$@"
  ninja -C "$build" || { status=1; return; }
  xvfb-run -a -s '-screen 0 1920x1080x24 -noreset' \
    dbus-run-session -- \
    meson test -C "$build" --no-rebuild --print-errorlogs || status=1
  logs="$logs $build/meson-logs/testlog.json"
}

run_suite plain --werror

export ASAN_OPTIONS=detect_leaks=1:detect_stack_use_after_return=1
export LSAN_OPTIONS=suppressions=$top/tests/lsan.supp:print_suppressions=0
export UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1
run_suite asan --werror -Db_sanitize=address,undefined -Db_lundef=false -Dbuildtype=debug

python3 "$top/tests/count.py" $logs || status=1
exit $status
