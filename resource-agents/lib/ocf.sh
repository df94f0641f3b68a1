# shellcheck shell=sh
# The OCF 1.1 contract, once for all our agents: exit codes, messages, parameters, meta-data, dispatch.
#
# An agent sources this file, declares itself in three functions, and writes one function per action:
#   about          agent NAME SHORTDESC LONGDESC
#   parameters     param NAME TYPE DEFAULT FLAGS SHORTDESC [LONGDESC]   for each
#   actions        action NAME TIMEOUT [INTERVAL]                        for each
#   agent_validate agent_start agent_stop agent_monitor
#   and if it can: agent_reload, agent_promote, agent_demote, agent_notify, agent_migrate_to, agent_migrate_from; and agent_announce,
#   which is no action of OCF's: our daemon asks for it when the network was cut and is whole again.
# and ends with `ocf_main "$@"`. The table of parameters is read twice: `meta-data` prints it, every other action
# checks it and fills in the defaults, so OCF_RESKEY_name always has a value of the declared type afterwards.
#
# Texts in the tables go into XML as they are: write &lt; and &amp; there.
# Never: a fork that is not needed. A start is part of every outage, so time and state are read from /proc by the shell.
#
# The agents use what is only set here, and set where they are themselves ($self):
# shellcheck disable=SC2034,SC2154

export LC_ALL=C
PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin:/usr/local/bin:/usr/bin:/bin

OCF_SUCCESS=0
OCF_ERR_GENERIC=1
OCF_ERR_UNIMPLEMENTED=3
OCF_ERR_PERM=4
OCF_ERR_INSTALLED=5
OCF_ERR_CONFIGURED=6
OCF_NOT_RUNNING=7
OCF_RUNNING_PROMOTED=8
OCF_FAILED_PROMOTED=9
OCF_DEGRADED=190

newline='
'

ocf_instance=${OCF_RESOURCE_INSTANCE:-default}
ocf_state_dir=${HA_RSCTMP:-/run/quorate/agents}

# For a person who reads the log: what was done or noticed, nothing that fails the action.
note() {
  printf '%s: %s\n' "$ocf_instance" "$1" >&2
}

# The one line that status shows beside a failed action.
reason() {
  printf 'ocf_exit_reason:%s\n' "$1" >&2
}

# fail EXIT-CODE MESSAGE: the action has failed. Not from inside $( ), where it would only end the subshell.
fail() {
  reason "$2"
  exit "$1"
}

# The parameters make no sense on any node. A resource with such parameters was never started, so it is stopped: an error
# at `stop` would get the node fenced for a typing mistake.
fail_configured() {
  if [ "$ocf_action" = stop ]; then
    note "nothing to stop: $1"
    exit "$OCF_SUCCESS"
  fi
  fail "$OCF_ERR_CONFIGURED" "$1"
}

# --- parameters

# param NAME TYPE DEFAULT FLAGS SHORTDESC [LONGDESC]
# TYPE: string, integer, boolean, or time (seconds, `1.5`, `2s`, `300ms`). FLAGS: required, unique, reloadable; `-` for none.
param() {
  if [ "$ocf_action" = meta-data ]; then
    param_xml "$1" "$2" "$3" "$4" "$5" "${6:-$5}"
  else
    param_value "$1" "$2" "$3" "$4"
  fi
}

param_value() {
  eval "value=\${OCF_RESKEY_$1:-\$3}"
  case $4,$value in
    *required*,) fail_configured "parameter $1 is required and not set" ;;
  esac
  [ -z "$value" ] || of_type "$2" || bad_value "$1" "$3"
  eval "OCF_RESKEY_$1=\$value"
}

# Is $value of the type? If not, $complaint says what it should be. A boolean becomes `true` or `false`.
of_type() {
  case $1 in
    integer)
      complaint="a whole number"
      cardinal "$value"
      ;;
    boolean)
      complaint="true or false"
      case $value in
        true | TRUE | True | yes | YES | Yes | on | ON | On | y | Y | 1) value=true ;;
        false | FALSE | False | no | NO | No | off | OFF | Off | n | N | 0) value=false ;;
        *) return 1 ;;
      esac
      ;;
    time)
      complaint="a time in seconds, as in 5, 0.5, 5s or 500ms"
      centiseconds "$value"
      ;;
  esac
}

# A stop must do its work whatever the parameters became in the meantime.
bad_value() {
  [ "$ocf_action" = stop ] || fail_configured "parameter $1: '$value' is not $complaint"
  note "parameter $1: '$value' is not $complaint; stopping as if it were not set"
  value=$2
}

# centiseconds TIME: sets $cs to it in hundredths of a second; 1 when it is not a time.
centiseconds() {
  case $1 in
    *ms)
      cardinal "${1%ms}" || return 1
      cs=$((${1%ms} / 10))
      return 0
      ;;
  esac
  whole=${1%s}
  hundredths=00
  case $whole in
    *.*)
      hundredths=${whole#*.}00
      whole=${whole%%.*}
      cardinal "1$hundredths" || return 1
      hundredths=${hundredths%"${hundredths#??}"}
      ;;
  esac
  cardinal "$whole" || return 1
  cs=$((whole * 100 + 1$hundredths - 100))
}

# A number that the shell can count with: no leading zero (that would be octal), not too long.
cardinal() {
  case $1 in
    '' | *[!0-9]* | 0?*) return 1 ;;
  esac
  [ "${#1}" -le 9 ]
}

# --- meta-data

agent() {
  cat <<EOF
<?xml version="1.0"?>
<!DOCTYPE resource-agent SYSTEM "ra-api-1.dtd" [
  <!-- What OCF 1.1 adds to that DTD of OCF 1.0. -->
  <!ATTLIST parameter reloadable (1|0) "0">
  <!ATTLIST action name CDATA #REQUIRED>
]>
<resource-agent name="$1" version="1.0">
<version>1.1</version>
<longdesc lang="en">$3</longdesc>
<shortdesc lang="en">$2</shortdesc>
EOF
}

param_xml() {
  flags=
  for flag in required unique reloadable; do
    case $4 in
      *"$flag"*) flags="$flags $flag=\"1\"" ;;
    esac
  done
  default=
  [ -z "$3" ] || default=" default=\"$3\""
  cat <<EOF
<parameter name="$1"$flags>
<longdesc lang="en">$6</longdesc>
<shortdesc lang="en">$5</shortdesc>
<content type="$2"$default/>
</parameter>
EOF
}

# action NAME TIMEOUT [INTERVAL]: seconds
action() {
  printf '<action name="%s" timeout="%ss"%s/>\n' "$1" "$2" "${3:+ interval=\"${3}s\" depth=\"0\"}"
}

meta_data() {
  # shellcheck disable=SC2016 # defaults name these two, for a person to read
  ocf_state_dir='$HA_RSCTMP' ocf_instance='$OCF_RESOURCE_INSTANCE'
  about
  echo '<parameters>'
  parameters
  echo '</parameters>'
  echo '<actions>'
  actions
  action meta-data 5
  action validate-all 5
  echo '</actions>'
  echo '</resource-agent>'
}

# --- time

# now: sets $now, hundredths of a second since boot (no clock change moves it)
now() {
  IFS=' ' read -r now _ </proc/uptime
  now=$((${now%.*} * 100 + 1${now#*.} - 100))
}

# wait_until CENTISECONDS COMMAND...: 0 as soon as COMMAND succeeds, 1 when the time is up; looks every 20 ms
wait_until() {
  now
  wait_end=$((now + $1))
  shift
  until "$@"; do
    now
    [ "$now" -lt "$wait_end" ] || return 1
    sleep 0.02
  done
}

# within_operation TIME: sets $cs to it, but to so little that 3 s are left before the operation itself times out
within_operation() {
  centiseconds "$1"
  cardinal "${OCF_RESKEY_CRM_meta_timeout:-}" || return 0
  longest=$((OCF_RESKEY_CRM_meta_timeout / 10 - 300))
  [ "$longest" -gt 0 ] || longest=0
  [ "$cs" -le "$longest" ] || cs=$longest
}

# --- files

make_state_dir() {
  [ -d "$ocf_state_dir" ] || mkdir -p "$ocf_state_dir" 2>/dev/null ||
    fail "$OCF_ERR_PERM" "cannot create $ocf_state_dir (HA_RSCTMP): run as a user who may, or set it elsewhere"
}

# replace_file FILE TEXT: the file has the old content or the new one, never half of it; 1 when it cannot be written
replace_file() {
  printf '%s\n' "$2" 2>/dev/null >"$1.new" && mv -f "$1.new" "$1"
}

# remember WHAT VALUE, recall WHAT: what a start found out, for the monitor and the stop after it. They must not read it
# from the server's configuration again: that may have been edited since. recall sets $recalled; 1 when there is nothing.
remember() {
  replace_file "$ocf_state_dir/${0##*/}-$ocf_instance.$1" "$2" ||
    fail "$OCF_ERR_PERM" "cannot write into $ocf_state_dir (HA_RSCTMP): make it writable, or set it elsewhere"
}

recall() {
  recalled=
  { read -r recalled <"$ocf_state_dir/${0##*/}-$ocf_instance.$1"; } 2>/dev/null
}

forget() {
  rm -f "$ocf_state_dir/${0##*/}-$ocf_instance.$1"
}

# watch LINES: the watch file. Whoever set QUORATE_WATCH looks itself at what is named there: pids, or `address NIC ADDRESS`.
watch() {
  [ -n "${QUORATE_WATCH:-}" ] || return 0
  watched=
  if [ -f "$QUORATE_WATCH" ]; then
    while IFS= read -r line; do
      watched="$watched${watched:+$newline}$line"
    done <"$QUORATE_WATCH"
  fi
  [ "$watched" = "$1" ] || replace_file "$QUORATE_WATCH" "$1" || note "cannot write the watch file $QUORATE_WATCH"
}

# Is there a cluster that asks, which can be told something?
in_cluster() {
  [ -n "${QUORATE_SOCKET:-}${OCF_RESKEY_CRM_meta_timeout:-}" ]
}

# A monitor that only asks whether the resource runs here.
is_probe() {
  [ "${OCF_RESKEY_CRM_meta_interval:-}" = 0 ]
}

# worth SCORE: what this copy is worth when it is promoted; `worth` alone: nothing. Where no cluster asks, nobody is told.
worth() {
  has crm_attribute && in_cluster || return 0
  if [ -n "${1:-}" ]; then
    crm_attribute --promotion --update "$1"
  else
    crm_attribute --promotion --delete
  fi || note "the cluster did not take the promotion score"
}

# publish: standard input, a line `NAME VALUE` for each, becomes what this agent says in attributes of its node. Nobody waits for it. After a probe everything is said anew: the cluster may have been restarted.
publish() {
  in_cluster && has attrd_updater || return 0
  published=$ocf_state_dir/${0##*/}-$ocf_instance.attributes
  cat >"$published.new" && mv -f "$published.new" "$published.want"
  ! is_probe || rm -f "$published.have"
  cmp -s "$published.want" "$published.have" || begin_publishing
}

# From a stop on, which is part of many an outage.
publish_nothing() {
  published=$ocf_state_dir/${0##*/}-$ocf_instance.attributes
  [ -s "$published.want" ] || return 0
  : >"$published.want"
  begin_publishing
}

begin_publishing() {
  setsid "${self%/*}/lib/publish" "$published" </dev/null >/dev/null 2>&1 &
}

# --- dispatch

has() {
  command -v "$1" >/dev/null 2>&1
}

# need_program NAME-OR-PATH PARAMETER PACKAGE
need_program() {
  has "$1" ||
    fail "$OCF_ERR_INSTALLED" "no program $1 on this node: install the package $3 or set the parameter $2 to its path"
}

need_file() {
  [ -r "$2" ] || fail "$OCF_ERR_INSTALLED" "parameter $1: cannot read $2 on this node"
}

unimplemented() {
  [ -z "$1" ] || note "no action '$1' in this agent"
  more=
  for action in promote demote notify migrate_to migrate_from announce; do
    ! has "agent_$action" || more="$more|$action"
  done
  ! has agent_reload || more="$more|reload|reload-agent"
  echo "usage: ${0##*/} start|stop|monitor|meta-data|validate-all$more" >&2
  exit "$OCF_ERR_UNIMPLEMENTED"
}

ocf_main() {
  ocf_action=${1:-}
  case $ocf_action in
    meta-data)
      meta_data
      exit "$OCF_SUCCESS"
      ;;
    start | stop | monitor | validate-all) ;;
    reload | reload-agent) has agent_reload || unimplemented "$ocf_action" ;;
    promote | demote | notify | migrate_to | migrate_from | announce) has "agent_$ocf_action" || unimplemented "$ocf_action" ;;
    *) unimplemented "$ocf_action" ;;
  esac
  case $ocf_instance in
    */*) fail_configured "OCF_RESOURCE_INSTANCE: '$ocf_instance' must not contain '/': it becomes part of a file name" ;;
  esac
  parameters
  case $ocf_action in
    start)
      agent_validate
      make_state_dir
      agent_start
      ;;
    stop) agent_stop ;;
    monitor) agent_monitor ;;
    validate-all) agent_validate ;;
    reload | reload-agent)
      agent_validate
      agent_reload
      ;;
    migrate_from | announce)
      agent_validate
      make_state_dir
      "agent_$ocf_action"
      ;;
    *) "agent_$ocf_action" ;;
  esac
}
