# shellcheck shell=sh
# A server that makes itself a daemon: haproxy, nginx, apache2.
#
# All three work alike: a main process writes its pid to a file, leads a process group of its own, and keeps workers
# in that group. From this follow four states, and the third is why a pid file alone is not enough:
#   stopped    neither the main process nor any of its group
#   running    the main process is there, by pid and name
#   leftover   the main process was killed, but workers of it still hold the sockets: not stopped, and not to be trusted
#   frozen     the main process is there and stopped by a signal
#
# The agent sets server_name (of the executable), server_pid_file, and server_error, a function that picks the line that
# matters out of what the server printed. It has the parameters pidfile, drain_timeout and, where server_answers is used, url.
#
# The agent and the other files of lib/ set and use the variables:
# shellcheck disable=SC2034,SC2154

# look_at_server: sets $server_state, and $pid unless it is stopped without a trace
look_at_server() {
  server_state=stopped
  read_pid_file "$server_pid_file" || return 0
  if server_main_lives; then
    server_state=running
    ! frozen "$pid" || server_state=frozen
  elif group_lives "$pid" "$server_name"; then
    server_state=leftover
  fi
}

server_main_lives() {
  read_process "$pid" && [ "$process_name" = "$server_name" ]
}

server_gone() {
  ! server_main_lives && group_gone "$pid" "$server_name"
}

# The name that the kernel shows for a program: 15 characters at most.
process_name_of() {
  base=${1##*/}
  [ "${#base}" -le 15 ] || base=${base%"${base#???????????????}"}
  printf '%s' "$base"
}

# server_start COMMAND...: runs it; it must put itself into the background. Ends the action when the server does not come up.
server_start() {
  server_output=$ocf_state_dir/$server_name-$ocf_instance.out
  [ ! -e "$server_pid_file" ] || rm -f "$server_pid_file"
  "$@" </dev/null >"$server_output" 2>&1 || fail "$OCF_ERR_GENERIC" "$server_name does not start: $(server_error <"$server_output")"
  wait_until 1000 server_is_up ||
    fail "$OCF_ERR_GENERIC" "$server_name started, but no process of it is in $server_pid_file after 10 s: $(server_error <"$server_output")"
  watch "$pid"
}

server_is_up() {
  look_at_server
  [ "$server_state" = running ]
}

# server_start_needed: 1 when it runs already; clears away what a killed main process left
server_start_needed() {
  look_at_server
  case $server_state in
    running)
      watch "$pid"
      return 1
      ;;
    frozen) fail "$OCF_ERR_GENERIC" "$server_name (pid $pid) is frozen by a signal: kill -CONT $pid, or stop it first" ;;
    leftover) kill_leftover ;;
  esac
}

kill_leftover() {
  note "ending what is left of $server_name, whose main process $pid was killed"
  signal_group TERM "$pid"
  wait_until 100 server_gone || kill_group "$pid" || fail "$OCF_ERR_GENERIC" "cannot end the processes of group $pid, left over from $server_name"
}

# server_monitor: ends the action unless the server's main process runs
server_monitor() {
  look_at_server
  # Workers need a moment to notice that their main process is gone, where they do notice.
  [ "$server_state" != leftover ] || ! wait_until 10 server_gone || server_state=stopped
  case $server_state in
    stopped) exit "$OCF_NOT_RUNNING" ;;
    leftover)
      fail "$OCF_ERR_GENERIC" "the main process $pid of $server_name is gone, but workers of it still run: stop ends them"
      ;;
    frozen) fail "$OCF_ERR_GENERIC" "$server_name (pid $pid) is frozen by a signal: kill -CONT $pid lets it go on" ;;
  esac
  watch "$pid"
}

# server_stop SIGNAL: that signal asks for a soft stop; after drain_timeout comes SIGTERM, 2 s later SIGKILL
server_stop() {
  look_at_server
  # A frozen worker finishes no connection: nothing to wait for.
  if [ "$server_state" = running ] && no_frozen_worker; then
    wait_until 100 main_hears "$1"
    kill -s "$1" "$pid" 2>/dev/null
    within_operation "$OCF_RESKEY_drain_timeout"
    if ! wait_until "$cs" server_gone; then
      note "$server_name still has connections at the end of the drain timeout: closing them"
      kill -s TERM "$pid" 2>/dev/null
      wait_until 200 server_gone
    fi
  fi
  if [ "$server_state" != stopped ] && ! server_gone; then
    kill -s KILL "$pid" 2>/dev/null
    kill_group "$pid" || fail "$OCF_ERR_GENERIC" "processes of group $pid of $server_name survive SIGKILL: see ps -o pid,stat,wchan,args"
  fi
  rm -f "$server_pid_file"
}

# main_hears SIGNAL: one that has only just started would be ended by it
main_hears() {
  case $1 in
    HUP) hears "$pid" 1 ;;
    QUIT) hears "$pid" 3 ;;
    USR1) hears "$pid" 10 ;;
    USR2) hears "$pid" 12 ;;
    WINCH) hears "$pid" 28 ;;
  esac
}

no_frozen_worker() {
  children_of "$pid"
  for worker in $children; do
    ! frozen "$worker" || return 1
  done
}

# server_reload SIGNAL: that signal makes the main process start workers with the new configuration, which take the
# sockets over, while the old ones finish. Done when a new worker is there; else 1, and $complaint says why.
server_reload() {
  # One that is just finishing an earlier reload may be writing its pid file anew.
  wait_until 50 server_runs || {
    complaint="$server_name does not run: start it instead"
    return 1
  }
  children_of "$pid"
  workers_before=$children
  within_operation 10
  longest=$cs
  wait_until 100 main_hears "$1"
  kill -s "$1" "$pid"
  # A main process that has only just started may not listen to signals yet: it is told once more.
  wait_until $((longest * 3 / 10)) new_worker || { kill -s "$1" "$pid" && wait_until $((longest * 7 / 10)) new_worker; } || {
    complaint="$server_name (pid $pid) has no new worker $((longest / 100)) s after SIG$1: its log says why"
    return 1
  }
  watch "$pid"
}

server_runs() {
  look_at_server
  [ "$server_state" = running ]
}

new_worker() {
  children_of "$pid"
  for worker in $children; do
    case $workers_before in
      *" $worker "*) ;;
      *) return 0 ;;
    esac
  done
  return 1
}

# bound_old_workers: those that still finish connections after a reload, oldest first in $old_workers; of more than
# max_old_workers the oldest are ended. Sets $old_worker_count.
bound_old_workers() {
  # shellcheck disable=SC2086 # pids
  set -- $old_workers
  while [ "$#" -gt "$OCF_RESKEY_max_old_workers" ]; do
    note "ending old worker $1 of $server_name, with its connections: more than $OCF_RESKEY_max_old_workers are left of earlier reloads"
    kill -s TERM "$1" 2>/dev/null
    shift
  done
  old_worker_count=$#
}

# check_level HIGHEST: sets $level to how closely monitor shall look (OCF_CHECK_LEVEL); nobody having said, to HIGHEST
check_level() {
  level=${OCF_CHECK_LEVEL:-$1}
  cardinal "$level" || fail_configured "OCF_CHECK_LEVEL: '$level' is not 0, 10 or 20"
}

# http_answers URL [any]: with a status below 400, or with any; within a second; with whatever client is there
http_answers() {
  status=$(http_status "$1") || return 1
  [ -n "${2:-}" ] || [ "$status" -lt 400 ]
}

http_status() {
  if has curl; then
    curl -s -m 1 -o /dev/null -w '%{http_code}' "$1"
  else
    timeout 1 node -e 'require(process.argv[1].split(":")[0]).get(process.argv[1], (r) => { console.log(r.statusCode); process.exit() })
      .on("error", () => process.exit(1))' "$1"
  fi 2>/dev/null
}

# check_url: for monitor, where the parameter url is set: as closely as asked, or else as closely as can be
check_url() {
  [ -n "$OCF_RESKEY_url" ] || return 0
  check_level 20
  if [ "$level" -ge 20 ]; then
    http_answers "$OCF_RESKEY_url" ||
      fail "$OCF_ERR_GENERIC" "$server_name (pid $pid) runs, but $OCF_RESKEY_url does not answer within a second with a status below 400"
  elif [ "$level" -ge 10 ]; then
    http_answers "$OCF_RESKEY_url" any ||
      fail "$OCF_ERR_GENERIC" "$server_name (pid $pid) runs, but $OCF_RESKEY_url does not answer within a second"
  fi
}

# wait_for_backend COMMAND...: until it succeeds, but no longer than backend_wait. A start that failed for want of backends would
# ban the server from one node after the other, and then nobody served when they come back.
wait_for_backend() {
  within_operation "$OCF_RESKEY_backend_wait"
  [ "$cs" -gt 0 ] || return 0
  wait_until "$cs" "$@" || note "no backend is known to be up after $OCF_RESKEY_backend_wait s: started without"
}
