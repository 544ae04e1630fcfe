#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds Entente and opens the bundled briefing, or the files that are named.
# Without a display it writes the story of the briefing as a PDF.
set -eu

top=$(cd "$(dirname "$0")/.." && pwd)
build=${ENTENTE_BUILD_DIR:-$top/_build}

. "$top/src/packages.sh"
need_packages $build_packages $run_packages

[ -f "$build/build.ninja" ] || meson setup "$build" "$top"
ninja -C "$build" src/app/entente data/gschemas.compiled

if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  pdf=$build/entente.pdf
  "$build/src/app/entente" --export "$pdf" "$@"
  cat <<EOF

There is no display to open Entente on. The story of the briefing is now in

  $pdf

To see the program on a virtual display, with a picture of the window in entente.png:

  apt-get install xvfb xauth dbus imagemagick
  xvfb-run -a -s '-screen 0 1280x800x24' sh -c '
    GSK_RENDERER=cairo dbus-run-session sh $top/src/run.sh & sleep 10
    import -window root entente.png; kill \$!'

Checking a briefing needs no display either:

  $build/src/app/entente --validate FILE.json
EOF
  exit 0
fi

GSETTINGS_SCHEMA_DIR="$build/data" exec "$build/src/app/entente" "$@"
