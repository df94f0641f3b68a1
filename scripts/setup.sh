#!/bin/bash
# Installs what this checkout still needs to run: npm packages and, as root on a machine with apt, Debian packages.
# Quick when everything is there. A Debian package that cannot be had is named and never an error here: who needs it
# says so.
#
#   setup.sh           what the lab and the demo use
#   setup.sh --test    that, and the programs that agents are tested with
#   setup.sh --peer    only Pacemaker's crm_simulate, which our scheduler is measured against
set -euo pipefail
cd "$(dirname "$0")/.."

# package, and a file that shows that it is there
demo_packages=(
  "iproute2 ip"
  "haproxy haproxy"
  "nftables nft"
  "iputils-arping arping"
  "socat socat"
)
test_packages=(
  "resource-agents /usr/lib/ocf/resource.d/heartbeat/IPaddr2"
  "pacemaker-resource-agents /usr/lib/ocf/resource.d/pacemaker/Dummy"
  "fence-agents fence_ipmilan"
  "nginx-light nginx"
  "apache2 apache2"
  "libxml2-utils xmllint"
  "procps ps"
  "kmod modprobe"
  "curl curl"
  "iputils-ping ping"
  "iptables iptables"
  "conntrackd conntrackd"
  "redis-server redis-server"
  "mariadb-server mariadbd"
  "shellcheck shellcheck"
  "dbus dbus-daemon"
)
peer_packages=("pacemaker-cli-utils /usr/sbin/crm_simulate")

say() { echo "setup: $*" >&2; }

missing_packages() {
  local package shown_by
  while read -r package shown_by; do
    PATH="$PATH:/usr/sbin:/sbin" command -v "$shown_by" >/dev/null || echo "$package"
  done < <(printf '%s\n' "$@")
}

# The daemons of these packages are not to be started on this machine: policy-rc.d is how Debian is told so.
install_with_apt() {
  local policy=/usr/sbin/policy-rc.d ours=false
  if [ ! -e "$policy" ]; then
    ours=true
    trap 'rm -f /usr/sbin/policy-rc.d' EXIT
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod 755 "$policy"
  fi
  apt_install "$@" || { apt-get update -q >/dev/null && apt_install "$@"; } || say "apt-get install $* failed"
  if $ours; then rm -f "$policy"; fi
}

apt_install() {
  DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@" >/dev/null
}

install_packages() {
  local missing
  mapfile -t missing < <(missing_packages "$@")
  [ ${#missing[@]} -gt 0 ] || return 0
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    say "installing ${missing[*]} with apt"
    install_with_apt "${missing[@]}"
    mapfile -t missing < <(missing_packages "$@")
  fi
  [ ${#missing[@]} -eq 0 ] || say "missing: ${missing[*]} (as root: apt-get install ${missing[*]})"
}

install_npm_packages() {
  [ node_modules/.package-lock.json -nt package-lock.json ] && return 0
  say "installing the npm packages"
  # not `npm ci`: it demands the optional packages of other platforms too, which not every mirror holds
  npm install --no-save --no-audit --no-fund --loglevel=error
  touch node_modules/.package-lock.json
}

case "$*" in
  "") packages=("${demo_packages[@]}") ;;
  --test) packages=("${demo_packages[@]}" "${test_packages[@]}") ;;
  --peer) packages=("${peer_packages[@]}") ;;
  *)
    echo "usage: setup.sh [--test | --peer]" >&2
    exit 64
    ;;
esac

install_packages "${packages[@]}"
install_npm_packages
