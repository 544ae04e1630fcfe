#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes pictures of every view in every size, palette, direction and size of
# text, to be looked at:
#
#   sh tests/pictures/run.sh FOLDER [FILTER…]
#
# FOLDER is outside the repository. Each view has a folder of its own there and
# a sheet of all its pictures (two, for high contrast is apart). A filter is a
# name or a pattern: "map*", "500x900", "rtl", "hc-dark", "200%", "long".
# Filters of one kind add up, those of several narrow down; one that names
# nothing is answered with the names there are.
set -eu

top=$(cd "$(dirname "$0")/../.." && pwd -P)
build=${ENTENTE_BUILD_DIR:-$top/_build}
export LC_ALL=C.UTF-8

if [ $# -eq 0 ]; then
  echo "usage: sh tests/pictures/run.sh FOLDER [FILTER…]" >&2
  exit 2
fi
# Neither the folder nor what leads to it has to be there yet.
folder=$(realpath -m -- "$1")
shift
case $folder/ in
  "$top"/*)
    echo "$folder is inside the repository: pictures of it do not belong there" >&2
    exit 2 ;;
esac
mkdir -p -- "$folder"

. "$top/src/packages.sh"
need_packages $build_packages $run_packages xvfb xauth dbus python3

[ -f "$build/build.ninja" ] || meson setup "$build" "$top"
ninja -C "$build" tests/pictures/pictures data/gschemas.compiled

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir -m 700 "$scratch/runtime" "$scratch/home"
python3 "$top/tests/pictures/long-names.py" "$top/data/briefings/sco-ai.json" >"$scratch/long-names.json"

# A home of its own, so that the pictures are the same on every machine.
export HOME="$scratch/home" XDG_RUNTIME_DIR="$scratch/runtime" GSETTINGS_BACKEND=memory GSK_RENDERER=cairo
export GSETTINGS_SCHEMA_DIR="$build/data" GTK_A11Y=none NO_AT_BRIDGE=1 GDK_BACKEND=x11 GDK_SCALE=1
unset XDG_DATA_HOME XDG_CONFIG_HOME XDG_CACHE_HOME WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS GTK_THEME || true

# make_pictures CONTRAST FILTER...: one process for each contrast
make_pictures ()
{
  contrast=$1
  shift
  code=0
  ADW_DEBUG_HIGH_CONTRAST=$contrast \
    timeout 1800 xvfb-run -a -s '-screen 0 3840x2160x24 -noreset' dbus-run-session -- \
    "$build/tests/pictures/pictures" --long "$scratch/long-names.json" "$folder" "$@" || code=$?
  [ "$code" -eq 77 ] || return "$code" # no picture of this contrast was asked for
}

make_pictures 1 "$@" &
status=0
make_pictures 0 "$@" || status=$?
wait $! || status=$?
echo "The pictures are in $folder"
exit "$status"
