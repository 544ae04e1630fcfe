#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Measures presenting: slides against poppler drawing the same pages, key to frame, the first slide
# against other presenters, and memory over an hour's worth of steps, one for every two seconds.
# Takes a quarter of an hour or more.
set -eu

top=$(cd "$(dirname "$0")/../.." && pwd)
build=${ENTENTE_BENCH_DIR:-$top/_build-bench}
pairs=${1:-15}
briefing=$top/data/briefings/sco-ai.json

. "$top/src/packages.sh"
need_packages $build_packages $run_packages $test_packages libx11-dev openbox xdotool pdf-presenter-console pympress

[ -f "$build/build.ninja" ] || meson setup "$build" "$top" -Dbuildtype=release
ninja -C "$build" src/app/entente data/gschemas.compiled tests/bench/bench-observe tests/bench/bench-slides tests/bench/bench-talk

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir -m 700 "$scratch/runtime" "$scratch/home"
export HOME="$scratch/home" XDG_RUNTIME_DIR="$scratch/runtime" GSETTINGS_BACKEND=memory GSK_RENDERER=cairo
export GSETTINGS_SCHEMA_DIR="$build/data" GTK_A11Y=none NO_AT_BRIDGE=1 LC_ALL=C.UTF-8
unset XDG_CONFIG_HOME XDG_STATE_HOME XDG_CACHE_HOME XDG_DATA_HOME

# on_screen SIZE COMMAND...: on a virtual screen and a bus of its own
on_screen ()
{
  size=$1
  shift
  xvfb-run -a -s "-screen 0 ${size}x24 -noreset" dbus-run-session -- "$@"
}

echo "Slides: laid out and painted, against poppler drawing the page of the same step"
"$build/src/app/entente" --export "$scratch/slides.pdf" "$briefing"
for size in "1920 1080" "3840 2160"; do
  "$build/tests/bench/bench-slides" "$briefing" "$scratch/slides.pdf" "$pairs" $size
  echo
done

echo "Key to frame: in the audience's window, with GTK's renderer in software"
for size in 1920x1080 3840x2160; do
  on_screen "$size" "$build/tests/bench/bench-talk" frames "$briefing" 5
  echo
done

echo "First slide: from starting the program until the screen shows it, by its pixels"
on_screen 1920x1080 python3 "$top/tests/bench/first.py" "$pairs" "$build" "$scratch"

echo
echo "An hour's worth of steps: memory with both windows"
on_screen 1280x720 "$build/tests/bench/bench-talk" hour "$briefing" 1800
