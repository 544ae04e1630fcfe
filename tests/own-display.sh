#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a test on a display of its own: where two programs share one, a menu that
# cannot grab the pointer closes, and windows that come and go move what the
# pointer is over. Without Xvfb it is the display there is.
if command -v xvfb-run >/dev/null; then
  exec xvfb-run -a -s '-screen 0 1920x1080x24 -noreset' "$@"
fi
exec "$@"
