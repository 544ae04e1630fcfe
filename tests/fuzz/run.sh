#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Fuzzes the reader with libFuzzer: sh tests/fuzz/run.sh [SECONDS]. What it
# finds stays in _build-fuzz/findings; the corpus grows in _build-fuzz/corpus.
set -eu

top=$(cd "$(dirname "$0")/../.." && pwd)
build=${ENTENTE_FUZZ_DIR:-$top/_build-fuzz}
seconds=${1:-600}

. "$top/src/packages.sh"
need_packages $build_packages clang libclang-rt-14-dev

flags='-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined'
[ -f "$build/build.ninja" ] ||
  CC=clang meson setup "$build" "$top" -Dbuildtype=debugoptimized -Db_lundef=false "-Dc_args=$flags" "-Dc_link_args=-fsanitize=address,undefined"
ninja -C "$build" src/core/libent-core.a

clang -g -O1 -fsanitize=fuzzer,address,undefined -I"$top/src/core" -I"$build/src/core" \
  "$top/tests/fuzz/fuzz-read.c" -Wl,--whole-archive "$build/src/core/libent-core.a" -Wl,--no-whole-archive \
  $(pkg-config --cflags --libs json-glib-1.0 gio-unix-2.0) -lm -o "$build/fuzz-read"

mkdir -p "$build/corpus" "$build/findings"
cp "$top"/tests/fixtures/*.json "$build/corpus/" 2>/dev/null || true
ASAN_OPTIONS=detect_leaks=1 "$build/fuzz-read" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=4096 \
  -max_len=65536 -artifact_prefix="$build/findings/" "$build/corpus"
