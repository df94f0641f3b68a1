# shellcheck shell=sh
# The configuration in force: what a server was started, or last reloaded, with; kept beside the file that people edit.
#
# A file that is being edited, or that is wrong, must not decide what happens at the next failure. So a copy of the last good
# configuration is kept, longer than the machine runs, and the file is compared with it:
#   the same    it was checked when it was kept: nothing to do
#   changed     a monitor that sees the same change a second time takes it for finished, checks it and reloads
#   invalid     the server goes on with the copy, at a start too; monitor says so, as degraded
#   refused     valid, but the reload itself failed: as invalid, and not tried again until the file changes
#
# The agent has the parameters conf and watch_conf, and three functions:
#   render_configuration   prints the configuration as one text; not 0 when it cannot be read
#   check_configuration    0 when it is valid, else sets $complaint
#   reload_server          brings the configuration into force; else sets $complaint, and the old one is still in force
#
# The agent and the other files of lib/ set and use the variables:
# shellcheck disable=SC2034,SC2154

# Sets the names of the copy and of what is compared with it.
name_copies() {
  kept=${QUORATE_KEEP:-$ocf_state_dir}/${0##*/}-$ocf_instance.conf
  edited=$kept.edited pending=$kept.pending refused=$kept.refused
}

# It may have passwords in it.
render_into() {
  (umask 077 && render_configuration >"$1") 2>/dev/null
}

same() {
  cmp -s "$1" "$2"
}

# choose_configuration: before a start, sets $fallback to whether it must be with the copy although the file is another
choose_configuration() {
  name_copies
  fallback=false
  # Mostly it is so at once, and a start is part of every outage.
  [ ! -f "$OCF_RESKEY_conf" ] || ! same "$OCF_RESKEY_conf" "$kept" || return 0
  [ -d "${kept%/*}" ] || mkdir -p "${kept%/*}" 2>/dev/null
  rm -f "$pending" "$refused"
  render_into "$edited" || fail "$OCF_ERR_GENERIC" "cannot read $OCF_RESKEY_conf, or cannot write $edited"
  if same "$edited" "$kept"; then
    rm -f "$edited"
  elif is_valid; then
    mv -f "$edited" "$kept"
  elif [ -s "$kept" ]; then
    fallback=true
    note "$complaint; starting with the last good configuration, $kept"
    mv -f "$edited" "$pending"
  else
    rm -f "$edited"
    fail "$OCF_ERR_GENERIC" "$complaint"
  fi
}

# What was read first must be what was checked.
is_valid() {
  check_configuration || return 1
  render_configuration 2>/dev/null | cmp -s - "$edited" && return 0
  complaint="$OCF_RESKEY_conf changed while it was being checked: try again"
  return 1
}

# watch_configuration: for monitor; sets $degraded to why the file is not in force, empty when it is or soon will be
watch_configuration() {
  name_copies
  degraded=
  [ "$OCF_RESKEY_watch_conf" = true ] && [ -s "$kept" ] && ! is_probe || return 0
  if ! render_into "$edited"; then
    degraded="cannot read $OCF_RESKEY_conf: the configuration in force is $kept"
  elif same "$edited" "$kept"; then
    rm -f "$edited" "$pending" "$refused"
  elif same "$edited" "$refused" && recall refusal; then
    degraded=$recalled
  elif ! same "$edited" "$pending"; then
    mv -f "$edited" "$pending"
    note "$OCF_RESKEY_conf has changed: the next monitor brings it into force"
  elif is_valid && apply_configuration; then
    note "$OCF_RESKEY_conf had changed: reloaded"
  else
    degraded="$complaint; the configuration in force is the last good one, $kept"
  fi
}

# apply_configuration: brings $edited into force; 1 when that failed, and $kept is still in force
apply_configuration() {
  mv -f "$kept" "$kept.previous" 2>/dev/null
  mv -f "$edited" "$kept"
  if reload_server; then
    rm -f "$kept.previous" "$pending" "$refused"
    return 0
  fi
  mv -f "$kept" "$refused"
  mv -f "$kept.previous" "$kept" 2>/dev/null
  remember refusal "$complaint; the configuration in force is the last good one, $kept"
  return 1
}

# reload_configuration: what an administrator or the cluster asks for, changed or not: certificates may be new. A failed reload
# would be recovered by a restart, which closes connections; so what still runs well is degraded instead.
reload_configuration() {
  name_copies
  render_into "$edited" || fail "$OCF_ERR_GENERIC" "cannot read $OCF_RESKEY_conf, or cannot write $edited"
  is_valid && apply_configuration && return 0
  [ ! -f "$edited" ] || mv -f "$edited" "$pending"
  server_runs || fail "$OCF_NOT_RUNNING" "$complaint"
  fail "$OCF_DEGRADED" "$complaint; the old configuration is still in force"
}
