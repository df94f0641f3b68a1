# The configuration of nginx as one text: each include is replaced by what it includes. Run: awk -v conf=FILE -f THIS
#
# An include is looked for at the beginning of a directive, outside of comments. Its pattern is expanded by the shell, and
# so must consist of letters that mean nothing else there; of any other, exit 1. Relative ones begin at the directory of FILE.
# Included files that are missing are left as they are: nginx has the word for that.

BEGIN {
  directory = conf
  sub(/\/[^\/]*$/, "", directory)
  copy(conf, 0)
}

function copy(file, depth,   line) {
  if (depth > 20) exit 1
  while ((getline line < file) > 0) print_line(line, depth)
  close(file)
}

function print_line(line, depth,   place, before, pattern) {
  while (line !~ /^[ \t]*#/ && match(line, /(^|[;{}])[ \t]*include[ \t]+[^;{}]+;/)) {
    before = substr(line, 1, RSTART)
    pattern = substr(line, RSTART, RLENGTH)
    line = substr(line, RSTART + RLENGTH)
    if (before !~ /[;{}]$/) before = ""
    if (index(before, "#")) {
      print before pattern line
      return
    }
    print before
    sub(/^[;{}]?[ \t]*include[ \t]+/, "", pattern)
    sub(/[ \t]*;$/, "", pattern)
    gsub(/["']/, "", pattern)
    include(pattern, depth)
  }
  print line
}

function include(pattern, depth,   list, file, found) {
  if (pattern !~ /^\//) pattern = directory "/" pattern
  if (pattern ~ /[^A-Za-z0-9_.\/*?\[\]@:+,=%~-]/) exit 1
  list = "for each in " pattern "; do [ -f \"$each\" ] && echo \"$each\"; done"
  while ((list | getline file) > 0) {
    found = 1
    copy(file, depth + 1)
  }
  close(list)
  if (!found && pattern !~ /[*?\[]/) print "include " pattern ";"
}
