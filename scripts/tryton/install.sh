#!/bin/sh
# Installs Tryton 6.0, a real ERP, from Debian's own packages, for the tests
# of the Tryton provider. It starts no service that stays: what Debian starts
# by itself is stopped again, since start.ts makes a server of its own.
#
# Needs Debian 12 or a system with the same packages, and root (or sudo).
set -eu

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  else
    sudo "$@"
  fi
}

packages="
  tryton-server
  tryton-proteus
  tryton-modules-party
  tryton-modules-party-relationship
  tryton-modules-account-invoice
  tryton-modules-sale
"

if ! command -v apt-get >/dev/null 2>&1; then
  echo "This script needs apt-get. Elsewhere, install trytond 6.0, proteus and" >&2
  echo "the modules party, party_relationship, account_invoice and sale yourself." >&2
  exit 1
fi

echo "Installing from Debian:" $packages
as_root apt-get update -q
# shellcheck disable=SC2086
as_root env DEBIAN_FRONTEND=noninteractive \
  apt-get install -y -q --no-install-recommends $packages

if command -v systemctl >/dev/null 2>&1 && [ -d /run/systemd/system ]; then
  as_root systemctl disable --now tryton-server || true
fi

/usr/bin/python3 -c 'import proteus, trytond; print("Tryton", trytond.__version__, "is installed")'
