#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a test on a display of its own: where two programs share one, a menu that
# cannot grab the pointer closes, and windows that come and go move what the
# pointer is over. Without Xvfb it is the display there is.
command -v Xvfb >/dev/null || exec "$@"

# The server itself looks for a free number and says which: scripts that start
# at the same moment would find the same one free.
number=$(mktemp)
server=
trap 'kill $server 2>/dev/null; rm -f "$number"' EXIT
trap 'exit 1' HUP INT TERM
Xvfb -displayfd 3 -screen 0 1920x1080x24 -noreset -nolisten tcp 3>"$number" >/dev/null 2>&1 &
server=$!

tries=0
while [ ! -s "$number" ]; do
  tries=$((tries + 1))
  if [ "$tries" -gt 300 ] || ! kill -0 "$server" 2>/dev/null; then
    echo "Bail out! no display for the test"
    exit 1
  fi
  sleep 0.1
done

DISPLAY=:$(cat "$number")
export DISPLAY
"$@"
