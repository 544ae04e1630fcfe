#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Measures reading, searching, what-if, starting and the views. Ratios come from alternating runs, because a
# machine's own speed drifts by more than what is measured here.
set -eu

top=$(cd "$(dirname "$0")/../.." && pwd)
build=${ENTENTE_BENCH_DIR:-$top/_build-bench}
pairs=${1:-15}

. "$top/src/packages.sh"
need_packages $build_packages $run_packages $test_packages libx11-dev

[ -f "$build/build.ninja" ] || meson setup "$build" "$top" -Dbuildtype=release
ninja -C "$build" src/app/entente tests/bench/bench-read tests/bench/bench-search tests/bench/bench-outlook \
  tests/bench/bench-bare tests/bench/bench-observe tests/bench/bench-views

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

echo "Reading: a generated briefing at a tenth, half and full size, against json-glib's parser alone"
for fraction in 0.1 0.5 1; do
  python3 "$top/tests/bench/generate.py" "$fraction" >"$scratch/generated-$fraction.json"
done
"$build/tests/bench/bench-read" "$pairs" "$scratch"/generated-0.1.json "$scratch"/generated-0.5.json "$scratch"/generated-1.json

echo
echo "Searching: for each key, in a generated briefing in which 100,000 things can be found"
python3 "$top/tests/bench/generate.py" 1.36 >"$scratch/generated-search.json"
"$build/tests/bench/bench-search" "$scratch/generated-search.json"

echo
echo "What if: 50 switches that touch 10, 100 and 1,000 stances and factors each, in a generated briefing at a tenth, half and full size"
for fraction in 0.1 0.5 1; do
  python3 "$top/tests/bench/generate.py" "$fraction" --switches 50 >"$scratch/generated-switches-$fraction.json"
done
"$build/tests/bench/bench-outlook" "$scratch"/generated-switches-0.1.json "$scratch"/generated-switches-0.5.json \
  "$scratch"/generated-switches-1.json

echo
echo "Starting: until everything is in the root window's pixels, against a bare libadwaita window"
mkdir -m 700 "$scratch/runtime" "$scratch/home"
export HOME="$scratch/home" XDG_RUNTIME_DIR="$scratch/runtime" GSETTINGS_BACKEND=memory GSK_RENDERER=cairo
# Both load the drivers of OpenGL, as they do on a desktop: the program would spare itself them
# where it draws in software, and the bare window would not.
export GSETTINGS_SCHEMA_DIR="$build/data" GTK_A11Y=none NO_AT_BRIDGE=1 GDK_DEBUG=
xvfb-run -a -s '-screen 0 1280x800x24 -noreset' dbus-run-session -- \
  python3 "$top/tests/bench/start.py" "$pairs" "$build" "$scratch"

echo
echo "Views: opening each for the first time and following another selection, in a briefing with as much of everything"
python3 "$top/tests/bench/generate.py" 1 --all >"$scratch/generated-all.json"
xvfb-run -a -s '-screen 0 1280x800x24 -noreset' dbus-run-session -- \
  "$build/tests/bench/bench-views" "$scratch/generated-all.json"
