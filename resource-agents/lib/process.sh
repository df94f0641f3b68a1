# shellcheck shell=sh
# Processes, seen through /proc by the shell itself: is this the one we mean, is its group gone, how to end it.
#
# A pid alone proves nothing: the kernel gives numbers out again. So a process counts as ours only if its name or its
# start time is the one we expect. A zombie is gone: it holds no socket and runs no code, and whether it is ever
# reaped depends on who inherited it.
#
# The agents use what is only set here:
# shellcheck disable=SC2034

# read_process PID: sets $process_name (15 characters at most), $process_state, $process_parent, $process_group and
# $process_start; 1 when it is gone
read_process() {
  case $1 in
    '' | *[!0-9]*) return 1 ;;
  esac
  { IFS= read -r stat <"/proc/$1/stat"; } 2>/dev/null || return 1
  process_name=${stat#*\(}
  process_name=${process_name%\)*}
  # After the name: state ppid pgrp session ...; the start time is field 22 of the line, the 20th of these (proc(5)).
  # shellcheck disable=SC2086
  set -- ${stat##*\) }
  process_state=$1 process_parent=$2 process_group=$3 process_start=${20}
  case $1 in
    Z | X) return 1 ;;
  esac
}

# frozen PID: stopped by a signal (SIGSTOP) or a debugger
frozen() {
  read_process "$1" && { [ "$process_state" = T ] || [ "$process_state" = t ]; }
}

# hears PID NUMBER: a signal of that number would not end it before it is ready: it is caught, or blocked for now (proc(5))
hears() {
  signals=$(awk '/^Sig(Blk|Cgt):/ { print "0x" $2 }' "/proc/$1/status" 2>/dev/null)
  for signals in $signals; do
    [ $((signals >> ($2 - 1) & 1)) = 0 ] || return 0
  done
  return 1
}

# read_pid_file FILE: sets $pid; 1 when there is none
read_pid_file() {
  pid=
  [ -r "$1" ] && { read -r pid <"$1" || [ -n "$pid" ]; } 2>/dev/null || return 1
  case $pid in
    '' | *[!0-9]* | 0 | 1) return 1 ;;
  esac
}

# group_lives GROUP [NAME]: a process that is not a zombie is in that process group (and has that name)
group_lives() {
  kill -s 0 -- "-$1" 2>/dev/null || return 1
  for entry in /proc/[0-9]*/stat; do
    entry=${entry#/proc/}
    read_process "${entry%/stat}" || continue
    [ "$process_group" = "$1" ] && [ "${2:-$process_name}" = "$process_name" ] && return 0
  done
  return 1
}

group_gone() {
  ! group_lives "$@"
}

# children_of PID: sets $children to their pids, with a space before and after each
children_of() {
  children=' '
  for entry in /proc/[0-9]*/stat; do
    entry=${entry#/proc/}
    entry=${entry%/stat}
    read_process "$entry" || continue
    [ "$process_parent" != "$1" ] || children="$children$entry "
  done
}

# signal_group SIGNAL GROUP
signal_group() {
  kill -s "$1" -- "-$2" 2>/dev/null || :
}

# kill_group GROUP: with SIGKILL; 1 when something is left after 5 s (a process that waits for a dead disk)
kill_group() {
  signal_group KILL "$1"
  wait_until 500 group_gone "$1"
}
