# shellcheck shell=sh
# One IP address: what it is, where it is and where it belongs, to add it, to take it away, and whether another host has it.
#
# All of it is about $address. $family (4, 6) and $host_bits belong to it: address_is_valid and read_family set them. $nic and $prefix are
# where it belongs, $holders where it is.
#
# lib/ocf.sh and the agent set the variables, and the agent uses what is only set here:
# shellcheck disable=SC2034,SC2154

# --- what it is

address_is_valid() {
  case $address in
    '' | *[!0-9a-fA-F:.]*) return 1 ;;
  esac
  read_family
  case $family in
    6) ip -6 addr show to "$address/128" >/dev/null 2>&1 ;;
    4) ipv4_is_valid ;;
  esac
}

read_family() {
  case $address in
    *:*) family=6 host_bits=128 ;;
    *) family=4 host_bits=32 ;;
  esac
}

ipv4_is_valid() {
  rest=$address.
  for _ in 1 2 3 4; do
    cardinal "${rest%%.*}" || return 1
    [ "${rest%%.*}" -le 255 ] || return 1
    rest=${rest#*.}
  done
  [ -z "$rest" ]
}

# --- where it is, and where it should be

# read_holders OUTPUT-OF-IP: sets $holders to the interfaces that have the address, a word `NIC/PREFIX/FLAGS` each, and $shown to the
# address as ip writes it. FLAGS are the interface's own, with a comma after each, and SECONDARY for an IPv4 address behind
# another one of its network.
read_holders() {
  holders='' shown=$address
  while read -r first second third; do
    case $first in
      *:)
        holder=${second%:}
        holder=${holder%%@*}
        flags=${third%%>*},
        flags=${flags#<}
        ;;
      inet*)
        case " $third " in
          *" secondary "*) flags=${flags}SECONDARY, ;;
        esac
        shown=${second%/*}
        holders="$holders $holder/${second#*/}/$flags"
        ;;
    esac
  done <<END
$1
END
}

find_holders() {
  read_holders "$(ip "-$family" addr show to "$address/$host_bits" 2>/dev/null)"
}

# Sets $nic and $prefix: what the parameters say, and the rest from the narrowest network of an interface with the address in it.
find_place() {
  nic=$OCF_RESKEY_nic prefix=$OCF_RESKEY_cidr_netmask
  if [ -z "$nic" ] || [ -z "$prefix" ]; then
    narrowest_network
    [ "$narrowest" -lt 0 ] || nic=${nic:-$device} prefix=${prefix:-$narrowest}
  fi
  prefix=${prefix:-$host_bits}
  [ -n "$nic" ] ||
    fail "$OCF_ERR_GENERIC" "no interface that is up has a network with $address in it: bring it up, or set nic and cidr_netmask"
}

# Sets $narrowest to its prefix length and $device to its interface; to -1 if there is none. The kernel makes a route for the
# network of every address, so its routes are the networks.
narrowest_network() {
  narrowest=-1
  while read -r network _ name _; do
    case $network in
      */*)
        [ "${network#*/}" -le "$narrowest" ] || narrowest=${network#*/} device=$name
        ;;
    esac
  done <<END
$(ip "-$family" route show table main match "$address" proto kernel ${nic:+dev "$nic"} 2>/dev/null)
END
}

# Of $holders: is it on $nic (if empty: anywhere, and $nic is set to it), nowhere else, and does anybody reach it there? $trouble says what
# is wrong.
in_place() {
  trouble=
  for holder in $holders; do
    on=${holder%%/*}
    nic=${nic:-$on}
    [ "$on" = "$nic" ] || trouble="on $on, where it does not belong: stop takes it off every interface"
    case ,${holder##*/} in
      *,NO-CARRIER,*) trouble="on $on, which has no carrier: look at its cable and switch port" ;;
      *,UP,*) ;;
      *) trouble="on $on, which is down: ip link set dev $on up" ;;
    esac
    [ -z "$trouble" ] || return 1
  done
}

# --- whether another host has it

# read_place NIC/PREFIX/ADDRESS
read_place() {
  nic=${1%%/*}
  address=${1##*/}
  prefix=${1#*/}
  prefix=${prefix%/*}
  read_family
}

# Of each place in $missing. The kernel itself asks who has the address (ARP, neighbour solicitation), not believing what it knew, and
# forgets the answer.
need_no_conflict() {
  centiseconds "$OCF_RESKEY_conflict_wait"
  [ -n "$missing" ] && [ "$cs" -gt 0 ] || return 0
  neighbours 'replace * nud failed' 'replace * use'
  sleep "$((cs / 100)).$((cs % 100 / 10))$((cs % 10))"
  neighbours 'show to *' 'del *'
  while read -r address _ mac state; do
    case $state in
      REACHABLE | DELAY)
        fail "$OCF_ERR_GENERIC" "$address is in use by another host, $mac: find it and take the address away from it"
        ;;
    esac
  done <<END
$answers
END
}

# neighbours 'COMMAND WORDS'...: `ip neigh` with each of them for each place in $missing, the address and its interface in place of the *,
# in one run, which ends at the first error. Sets $answers to what it prints.
neighbours() {
  script=
  for place in $missing; do
    for step in "$@"; do
      script="${script}neigh ${step%%\**}${place##*/} dev ${place%%/*}${step#*\*}$newline"
    done
  done
  answers=$(printf %s "$script" | ip -batch - 2>/dev/null)
}

# --- to add it, and to take it away

# One run of ip adds it and shows it with the flags of its interface.
# IPv6: without the kernel's duplicate detection, which would keep it silent for a second; and deprecated, so that it serves but
# is never chosen as the source of this node's own connections.
add_address() {
  more=
  [ "$family" = 4 ] || more=" nodad preferred_lft 0"
  words=$(printf '%s\n' "addr add $address/$prefix dev $nic$more" "addr show to $address/$host_bits" | ip "-$family" -batch - 2>&1)
  read_holders "$words"
  [ -n "$holders" ] || add_failed "${words%%"$newline"*}"
}

add_failed() {
  case $1 in
    *"Operation not permitted"*) fail "$OCF_ERR_PERM" "may not add $address to $nic: run as root" ;;
    *) fail "$OCF_ERR_GENERIC" "cannot add $address/$prefix to $nic: $1" ;;
  esac
}

# remove_from NIC/PREFIX/FLAGS
remove_from() {
  on=${1%%/*}
  rest=${1#*/}
  case $family$rest in
    4*SECONDARY* | 6*) ;;
    *) keep_secondaries ;;
  esac
  words=$(ip "-$family" addr del "$address/${rest%%/*}" dev "$on" 2>&1) && return 0
  find_holders
  case $holders in
    *" $on/"*) fail "$OCF_ERR_GENERIC" "cannot take $address off $on: $words" ;;
  esac
}

# Without this setting the kernel removes, with the first address of a network, all others of that network.
keep_secondaries() {
  setting=/proc/sys/net/ipv4/conf/$on/promote_secondaries
  { read -r promotes <"$setting" && [ "$promotes" = 1 ]; } 2>/dev/null && return 0
  { echo 1 >"$setting"; } 2>/dev/null || note "cannot set $setting: other addresses of $on may go with $address"
}
