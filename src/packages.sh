# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by src/run.sh and tests/run.sh: installs Debian packages that are missing, and says so.

# The compiler, the build system and the libraries.
build_packages="gcc libc6-dev meson ninja-build pkg-config gettext
  libgtk-4-dev libadwaita-1-dev libjson-glib-dev libglib2.0-bin
  desktop-file-utils shared-mime-info gtk-update-icon-cache"

# What the program looks like: icons, and fonts for the scripts of the briefings; and other names of states.
run_packages="adwaita-icon-theme librsvg2-common fonts-cantarell fonts-noto-core iso-codes"

# A virtual display, a private bus, the accessibility bus, what checks files of other formats (poppler
# reads back the PDFs that are written), and a compositor that has screens without hardware: a talk
# needs two, and one that is taken away in the middle of it.
test_packages="xvfb xauth dbus at-spi2-core libatspi2.0-dev python3 python3-jsonschema
  appstream libxml2-utils libpoppler-glib-dev mutter libgl1-mesa-dri"

# need_packages NAME...: returns non-zero when something is missing and cannot be installed
need_packages ()
{
  command -v dpkg-query >/dev/null 2>&1 || return 0 # not Debian: meson will say what is missing

  missing=
  for package in "$@"; do
    case $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) in
      installed) ;;
      *) missing="$missing $package" ;;
    esac
  done
  [ -n "$missing" ] || return 0

  if [ "$(id -u)" -eq 0 ]; then
    as_root=
  elif command -v sudo >/dev/null 2>&1; then
    as_root=sudo
  else
    cat >&2 <<EOF
Packages are missing, and neither root nor sudo is at hand to install them. Ask for:

  apt-get install --no-install-recommends$missing
EOF
    return 1
  fi

  echo "Installing with apt-get:$missing"
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq &&
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
}
