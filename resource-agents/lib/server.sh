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
  rm -f "$server_pid_file"
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

no_frozen_worker() {
  children_of "$pid"
  for worker in $children; do
    ! frozen "$worker" || return 1
  done
}

# server_reload SIGNAL: that signal makes the main process start workers with the new configuration, which take the
# sockets over, while the old ones finish. Done when a new worker is there.
server_reload() {
  # One that is just finishing an earlier reload may be writing its pid file anew.
  wait_until 50 server_runs || fail "$OCF_NOT_RUNNING" "$server_name does not run: start it instead"
  children_of "$pid"
  workers_before=$children
  kill -s "$1" "$pid"
  # A main process that has only just started may not listen to signals yet: it is told once more.
  wait_until 300 new_worker || { kill -s "$1" "$pid" && wait_until 700 new_worker; } ||
    fail "$OCF_ERR_GENERIC" "$server_name (pid $pid) has no new worker 10 s after SIG$1: the old configuration is still in force, its log says why"
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

# http_answers URL: with a status below 400, within a second; with whatever client is there
http_answers() {
  if has curl; then
    curl -s -f -m 1 -o /dev/null "$1"
  elif has wget; then
    wget -q -t 1 -T 1 -O /dev/null "$1"
  else
    timeout 1 node -e 'require(process.argv[1].split(":")[0]).get(process.argv[1], (r) => process.exit(r.statusCode < 400 ? 0 : 1))
      .on("error", () => process.exit(1))' "$1"
  fi 2>/dev/null
}

# The parameter url, for servers that have no other way to be asked.
server_answers() {
  [ -z "$OCF_RESKEY_url" ] || http_answers "$OCF_RESKEY_url" ||
    fail "$OCF_ERR_GENERIC" "$server_name (pid $pid) runs, but $OCF_RESKEY_url does not answer within a second with a status below 400"
}
