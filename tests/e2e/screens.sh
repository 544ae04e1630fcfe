#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Gives a talk on a desktop of two screens without hardware, with real keys, and
# takes one of the screens away: of what tests/run.sh runs, only that.
set -eu

top=$(cd "$(dirname "$0")/../.." && pwd)
build=${ENTENTE_BUILD_DIR:-$top/_build-plain}

. "$top/src/packages.sh"
need_packages $build_packages $run_packages $test_packages

[ -f "$build/build.ninja" ] || meson setup "$build" "$top"
ninja -C "$build"

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir -m 700 "$scratch/runtime" "$scratch/home"
HOME="$scratch/home" XDG_RUNTIME_DIR="$scratch/runtime" xvfb-run -a -s '-screen 0 1920x1080x24 -noreset' \
  dbus-run-session -- meson test -C "$build" --no-rebuild --print-errorlogs --suite screens
