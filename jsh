#!/bin/sh
# Starts the notebook. Builds it on first use and whenever a source is newer than the build.
#
# The start is what a reader waits for: what is asked every time is asked of the shell itself, not of a new process.

# zsh, where it is not told to be sh, does not split words.
[ -z "${ZSH_VERSION-}" ] || emulate sh

usage() {
  cat <<'END'
usage: ./jsh [WHICH]                  walk through the notebook, cell by cell
       ./jsh run [WHICH]              run the compiled mains
       ./jsh shell [N]                the JDK's own jshell, cells 1 to N (or the notebook) already run
       ./jsh charts [DIR]             draw every chart and figure, into charts/target/images or DIR
       ./jsh check [WHICH]            run the scripts (or all) and compare with their //> lines
       ./jsh check --update [WHICH]   rewrite the //> lines from what the scripts print
       ./jsh page [DIR]               write the lessons as a web site, into lessons/target/page or DIR
       ./jsh notebook [DIR]           write them as Jupyter notebooks, into lessons/notebooks or DIR
       ./jsh jupyter [N] [OPTION...]  start Jupyter on them, with a kernel that knows the class path
       ./jsh practice [N]             exercises, each run whenever you save it; without a terminal check exercise N
       ./jsh practice --solutions     check that the solutions solve the exercises
       ./jsh bench [FUNCTION]         time functions over long arrays, beside NumPy and PyTorch where they are
       ./jsh list [activations]       list the cells, or the catalogue of activation functions
       ./jsh classpath                print the class path, for jshell --class-path and for editors
       ./jsh --help | --version

WHICH is a cell's number, a range such as 3-6, notebook (cells 1 to 8), beyond (the lessons after them) or all.
At a terminal the walkthrough waits after each cell; piped, it plays through. NO_COLOR is honoured.
Pictures are saved in charts/target/images, or in the folder that ACTIVATIONS_IMAGES names.
END
}

# fail STATUS MESSAGE: status 2 for a wrong word, 1 for what is missing or broken.
fail() {
  printf 'jsh: %s\n' "$2" >&2
  exit "$1"
}

unwritable='the output cannot be written; is the disk full, or standard output closed?'

# say COMMAND WORDS: prints what the command does, and fails where that cannot be written.
say() {
  "$@" 2>/dev/null || fail 1 "$unwritable"
}

require_which() {
  case $1 in
    notebook | beyond | all | [0-9] | [0-9][0-9] | [0-9]-[0-9] | [0-9]-[0-9][0-9] | [0-9][0-9]-[0-9][0-9]) ;;
    *) fail 2 "'$1' names no cell; expected a number, a range such as 3-6, notebook, beyond or all" ;;
  esac
}

# Where this file is, also when it is started through a symbolic link.
case $0 in */*) self=$0 ;; *) self=./$0 ;; esac
while [ -h "$self" ]; do
  link=$(readlink "$self")
  case $link in /*) self=$link ;; *) self=${self%/*}/$link ;; esac
done
home=$(CDPATH='' cd -- "${self%/*}" && pwd -P && echo .) || exit 1
home=${home%?.}
case $home/ in
  *[:\"\\]* | *'
'*) fail 1 "the folder $home cannot hold the project: a class path has no way to write a colon, \", \\ or line break;\
 move it" ;;
  *!/*) fail 1 "the folder $home cannot hold the project: Java takes what comes before !/ for a jar file; move it" ;;
esac
scripts=$home/lessons/src/main/jshell
target=$home/lessons/target

# A closed stdin is as good as an empty one, and a closed stderr as one that nobody reads; but without a stdout there is
# nothing to do, and the next file that is opened would become it.
{ true 3<&0; } 2>/dev/null || exec </dev/null
{ true 3>&2; } 2>/dev/null || exec 2>/dev/null
{ true 3>&1; } 2>/dev/null || fail 1 "$unwritable"
# The JVM reads the names of files by the locale: one with all characters.
case ${LC_ALL:-${LC_CTYPE:-${LANG-}}} in *UTF-8 | *utf8) ;; *) export LC_ALL=C.UTF-8 ;; esac

# The words of the command line are looked at before anything is built for them.
[ $# -gt 0 ] || set -- 1-8
command=$1
shift
words=1
case $command in
  -h | --help | help)
    [ $# -eq 0 ] || fail 2 "too many words: $*; see ./jsh --help"
    say usage
    exit 0
    ;;
  --version | classpath) words=0 ;;
  run) require_which "${1-notebook}" ;;
  check)
    [ "${1-}" = --update ] && words=2
    eval "require_which \"\${$words-all}\""
    ;;
  shell) case ${1-8} in *[!0-9]* | '' | ???*) fail 2 "'$1' is no cell's number" ;; esac ;;
  practice)
    case ${1-1} in
      --solutions | [1-9] | [1-9][0-9]) ;;
      *) fail 2 "'$1' is no exercise; expected a number, or --solutions" ;;
    esac
    ;;
  list)
    [ "${1-activations}" = activations ] || fail 2 "'$1' is no list; expected ./jsh list or ./jsh list activations"
    ;;
  bench) words=2 ;;
  jupyter)
    # Behind the number, or without one, words that begin with - are Jupyter's.
    case ${1-0} in -*) words=0 ;; *[!0-9]* | '' | ???*) fail 2 "'$1' is no lesson's number" ;; esac
    for word; do case $word in -*) words=$((words + 1)) ;; esac; done
    ;;
  charts | page | notebook) case ${1-.} in '' | -*) fail 2 "'$1' is no folder" ;; esac ;;
  beyond | all | [0-9]*)
    require_which "$command"
    set -- "$command" "$@"
    command=play
    ;;
  *) fail 2 "unknown command '$command'; expected run, shell, charts, check, practice, page, notebook, jupyter, bench,\
 list, classpath, or cells; see ./jsh --help" ;;
esac
[ $# -le $words ] || fail 2 "too many words: $*; see ./jsh --help"

if [ "$command" = jupyter ]; then
  jupyter=$(command -v jupyter-lab || command -v jupyter-notebook) || fail 1 "there is no Jupyter; get it with:\
 python3 -m venv ~/jupyter && ~/jupyter/bin/pip install jupyterlab, and start PATH=~/jupyter/bin:\$PATH ./jsh jupyter"
fi

if [ "$command" = --version ]; then
  say sed -n 's:^  <version>\(.*\)</version>:activations \1:p' "$home/pom.xml"
  exit 0
fi

# The JDK: JAVA_HOME, or else the java on the PATH.
if [ -n "${JAVA_HOME-}" ]; then
  java=$JAVA_HOME/bin/java
  [ -x "$java" ] || fail 1 "JAVA_HOME is $JAVA_HOME, and there is no bin/java in it; expected a JDK, 17 or newer"
else
  java=$(command -v java) || fail 1 'no java found; install a JDK, 17 or newer, or set JAVA_HOME'
  java=$(readlink -f "$java" 2>/dev/null || printf '%s' "$java")
fi
jdk=${java%/bin/java}

# What the JDK says of itself in its own file, all of it in one line. To ask the JDK would take a whole start of Java.
release= version=
if [ -r "$jdk/release" ]; then
  while IFS= read -r line || [ -n "$line" ]; do
    release=$release$line
    case $line in JAVA_VERSION=\"[0-9]*) version=${line#*\"} version=${version%%[!0-9]*} ;; esac
  done <"$jdk/release"
fi

check_jdk() {
  if [ -z "$version" ]; then
    version=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = //p')
    release=$version
  fi
  case $version in
    '') fail 1 "$java does not start; expected a JDK, 17 or newer" ;;
    1.* | ? | 1[0-6]) fail 1 "$java is Java $version; expected a JDK, 17 or newer" ;;
  esac
  [ -x "$jdk/bin/javac" ] && [ -x "$jdk/bin/jshell" ] ||
    fail 1 "$jdk has no compiler and no jshell; expected a JDK, 17 or newer, not only a Java runtime"
}

# A build is fresh if it was made in this folder, nothing that it needs has gone, and no source is newer.
is_built() {
  has_class_path && is_current
}

has_class_path() {
  [ -f "$target/classpath" ] && [ -f "$target/lessons.jar" ] || return 1
  IFS= read -r libraries <"$target/classpath"
  case $libraries in "$home/core/target/core.jar:"*) ;; *) return 1 ;; esac
  are_there "$libraries"
}

# are_there CLASS_PATH: whether each of its files is there.
are_there() {
  missing=$(set -f; IFS=:; for library in $1; do [ -f "$library" ] || echo "$library"; done)
  [ -z "$missing" ]
}

# A clock that goes ahead, another system's or that of an archive with local times, dates sources into the future, where
# no build overtakes them. What these hold at the first start after a build is kept: to hold something else is new.
is_current() {
  newer=$(newer_sources \( -type d -exec ls -A {} + -o -exec cksum {} + \))
  [ -n "$newer" ] || return 0
  ahead=$target/ahead
  if [ "$ahead" -nt "$target/classpath" ]; then
    [ "$newer" = "$(cat "$ahead")" ]
  else
    { printf '%s\n' "$newer" >"$ahead"; } 2>/dev/null || return
    [ -z "$(newer_sources ! -newer "$ahead")" ] || ! rm -f "$ahead"
  fi
}

newer_sources() {
  find "$home/pom.xml" "$home"/*/pom.xml "$home"/*/src/main/java "$home"/*/src/main/resources \
    -newer "$target/classpath" "$@" 2>/dev/null
}

require_maven() {
  command -v mvn >/dev/null || fail 1 'no mvn found; install Maven, 3.8 or newer'
}

build() {
  require_maven
  echo 'jsh: building with Maven, as this is the first use or a source is newer' >&2
  package || {
    [ -n "${MAVEN_ARGS-}" ] && echo "jsh: nothing is built with MAVEN_ARGS=$MAVEN_ARGS; once more without" >&2 &&
      unset MAVEN_ARGS && package
  } || {
    [ -n "$log" ] || fail 1 "the build left no class path in $target"
    printf '%s\n' "$log" >&2
    fail 1 'the build failed'
  }
  is_current || true
}

package() {
  log=$(mvn -q -B -Dstyle.color=never -f "$home/pom.xml" -DskipTests package 2>&1 </dev/null) && has_class_path
}

# The classes of a start, ready to use, and the formulas of the notebook's picture, set in TeX: made once by one JDK for
# one build, and named after the JDK's folder. JDK 25 and newer have a cache for it, with what the compiler has learned
# too; older ones a class-data archive. The JVM itself refuses those of another JDK or build, but believes the bytes of
# a damaged one. To sum up its 20 to 40 MB at each start brings the first line later by 6 to 11 % with cksum and by 15
# to 19 % with the JVM's own VerifySharedSpaces, and run by 3 to 4 and 11 to 12 % (AMD EPYC with AVX2, JDK 17 and 25; by
# cksum alone 9 and 14 ms). So the time of the last change and the size have to tell: the stamp, which says which JDK
# made them, is written after them, and what was written to later, or is no longer as long, is made anew. Damage that
# keeps both is noticed when Java fails of it: then it removes the stamp. The archive that newer JVMs make and renew by
# themselves (AutoCreateSharedArchive) takes 15 % more processor time than JDK 25's cache, stays damaged where it is
# noise or cut off after 200 bytes, and of 200 wrong bytes within it each start aborts.
check_jdk
quick=$target/jsh$(set -f; IFS=/; set -- $jdk; IFS=-; printf '%s' "$*")
case $version in
  1[7-9] | 2[0-4]) archive=$quick.jsa unlogged='cds*=off' ;;
  *) archive=$quick.aot unlogged='cds*=off,aot*=off' ;;
esac
tex=$quick.tex
stamp=$quick.jdk

is_quick() {
  [ -f "$stamp" ] && [ -f "$archive" ] || return 1
  for file in "$target/classpath" "$archive" "$tex"; do
    ! [ "$file" -nt "$stamp" ] || return 1
  done
  { IFS= read -r made_by && read -r size; } <"$stamp"
  [ "$made_by" = "$release" ] && [ -n "$(find "$archive" -size "${size:-0}c" 2>/dev/null)" ]
}

# What the JVM leaves to the shell when it aborts, a command up to each semicolon, whatever quotes it stands in.
on_error='rm -f "$JSH_STAMP"
  echo "jsh: Java itself failed. Start again, as it starts from new files then, or else remove lessons/target" >&2'

# The reader's own options of Java are not to be contradicted: two collectors, or two archives, and Java does not start.
# Beside one that is not known to go with ours, ours stay away, and the start takes its time.
tuned=true young=-Xmn32m logged=
set -f
for option in ${JDK_JAVA_OPTIONS-} ${JAVA_TOOL_OPTIONS-} ${_JAVA_OPTIONS-}; do
  case $option in
    -D* | -ea* | -da* | -Xss* | -XX:ActiveProcessorCount=* | -XX:+*OnOutOfMemoryError | -XX:HeapDumpPath=*) ;;
    -Xmx* | -XX:MaxRAMPercentage=*) young= ;;
    -Xlog* | -verbose*) tuned= logged=true ;;
    *) tuned= ;;
  esac
done
set +f
[ -n "$tuned" ] || archive=

# launch FLAGS COMMAND WORDS: stdout is UTF-8 whatever the locale. Warnings of the JVM would go to stdout: only its
# errors are let through, to stderr, and of class-data archives not even these, as a start can do without. Archives are
# mapped where they were made for (ArchiveRelocationMode): to move one brings the first line later by 16 % with JDK 17.
launch() {
  export JSH_STAMP="$stamp"
  set -- -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 \
    -Dstderr.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8 -Dactivations.tex="$tex" \
    -cp "$target/lessons.jar:$libraries" "$@"
  [ -z "$tuned" ] || set -- -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -XX:+UseSerialGC $young \
    -XX:-UsePerfData -XX:-CreateCoredumpOnCrash -XX:ErrorFile=/dev/null -XX:OnError="$on_error" "$@"
  [ -n "$logged" ] || set -- -Xlog:disable "-Xlog:all=error,$unlogged:stderr" "$@"
  exec "$java" -XX:+IgnoreUnrecognizedVMOptions "$@"
}

# Where none can be made everything works as well, only slower to start: an empty one keeps from trying again each time.
# It is made without the reader's options, which may be others at the next start.
make_archive() {
  [ -w "$target" ] || return
  echo 'jsh: preparing quick starts for this JDK, once' >&2
  rm -f "$quick".* 2>/dev/null
  part=$quick.$$.part
  case $archive in *.jsa) output=-XX:ArchiveClassesAtExit=$part ;; *) output=-XX:AOTCacheOutput=$part ;; esac
  (unset JDK_JAVA_OPTIONS JAVA_TOOL_OPTIONS _JAVA_OPTIONS
  launch -XX:TieredStopAtLevel=1 "$output" org.activations.lessons.Jsh rehearse) >/dev/null 2>&1 </dev/null
  [ -f "$part" ] || : >"$part"
  { mv -f "$part" "$archive" && printf '%s\n%d\n' "$release" "$(wc -c <"$archive")" >"$stamp"; } 2>/dev/null
}

# Of two that start at once one prepares, and the other waits for it. The lock is a link, which one alone can make; it
# names its owner. That of an owner who was killed is moved away first, and looked at again: it may be another's now.
lock=$target/lock
take_lock() {
  mkdir -p "$target" 2>/dev/null
  waiting= attempts=0
  until ln -s $$ "$lock" 2>/dev/null; do
    if ! owner=$(readlink "$lock" 2>/dev/null); then
      # It is free by now, or links cannot be made here.
      attempts=$((attempts + 1))
      [ -w "$target" ] && [ $attempts -lt 5 ] || return 0
    elif kill -0 "$owner" 2>/dev/null || [ -d "/proc/$owner" ]; then
      [ -n "$waiting" ] || echo "jsh: waiting for process $owner, which prepares the first start" >&2
      waiting=true
      sleep 1
    elif mv "$lock" "$lock.$$" 2>/dev/null; then
      moved=$(readlink "$lock.$$")
      [ "$moved" = "$owner" ] || ln -s "$moved" "$lock" 2>/dev/null
      rm -f "$lock.$$"
    fi
  done
  trap 'rm -f "$lock"' EXIT
  trap 'exit 129' HUP
  trap 'exit 130' INT
  trap 'exit 143' TERM
}

release_lock() {
  [ "$(readlink "$lock" 2>/dev/null)" != $$ ] || rm -f "$lock"
  trap - EXIT HUP INT TERM
}

[ "$command" != classpath ] || archive=
if ! is_built || { [ -n "$archive" ] && ! is_quick; }; then
  take_lock
  is_built || build
  if [ -n "$archive" ] && ! is_quick; then
    make_archive
    is_quick || archive=
  fi
  release_lock
fi

case $command in
  page)
    # What translates the lab to JavaScript, and nothing else needs.
    translator=
    [ ! -f "$target/translator" ] || IFS= read -r translator <"$target/translator"
    libraries=$libraries:$translator
    ;;
  classpath)
    say printf '%s\n' "$target/lessons.jar:$libraries"
    exit 0
    ;;
  jupyter)
    # What speaks Jupyter's protocol, and no build waits for: Maven gets it when it is first wanted.
    mkdir -p "$target/jupyter"
    protocol=
    [ ! -f "$target/jupyter/classpath" ] || IFS= read -r protocol <"$target/jupyter/classpath" || :
    if [ -z "$protocol" ] || ! are_there "$protocol"; then
      require_maven
      echo 'jsh: getting the library of the kernel with Maven, once' >&2
      log=$(mvn -q -B -Dstyle.color=never -f "$home/lessons/src/jupyter/pom.xml" dependency:build-classpath \
        -DincludeScope=runtime "-Dmdep.outputFile=$target/jupyter/classpath" 2>&1 </dev/null) || {
        printf '%s\n' "$log" >&2
        fail 1 'Maven does not get the library of the kernel'
      }
      IFS= read -r protocol <"$target/jupyter/classpath" || :
    fi
    lesson=
    case ${1--} in [0-9]*) lesson=$1 && shift ;; esac
    opened=$(launch org.activations.lessons.Jsh jupyter "$protocol" $lesson) || exit
    export JUPYTER_PATH="$target/jupyter${JUPYTER_PATH:+:$JUPYTER_PATH}"
    if [ -d "$opened" ]; then
      cd "$opened" && exec "$jupyter" "$@"
    else
      cd "${opened%/*}" && exec "$jupyter" "${opened##*/}" "$@"
    fi
    exit
    ;;
  shell)
    last=${1-8}
    set --
    for script in "$scripts"/*.jsh; do
      number=${script##*/}
      number=${number%%-*}
      number=${number#0}
      [ "$number" -le "$last" ] && set -- "$@" "$script" && to=$number
    done
    [ $# -gt 0 ] || fail 2 "there is no cell from 1 to $last"
    echo "jsh: cells 1 to $to have run when the prompt comes; /vars and /methods list what is there" >&2
    # The JDK's jshell keeps its preferences in the home folder of the user, and does not start where it cannot.
    eval "own=~$(id -un 2>/dev/null)"
    [ -w "$own" ] && exec "$jdk/bin/jshell" --class-path "$target/lessons.jar:$libraries" "$@"
    own=$(mktemp -d) && mkdir -p "$own/.java/.userPrefs" ||
      fail 1 'the JDK'"'"'s jshell needs a home or a temporary folder that can be written'
    trap 'rm -rf "$own"' EXIT
    "$jdk/bin/jshell" "-J-Djava.util.prefs.userRoot=$own" --class-path "$target/lessons.jar:$libraries" "$@"
    exit
    ;;
esac

# The short cells start fastest with the quick compiler alone, and that without much inlining; the long ones of part two
# want both compilers, and vectors. These are an incubating module, of which the JDK warns where it is asked for at the
# start: what loads modules late is opened to the library instead.
vectors=
compiler='-XX:TieredStopAtLevel=1 -XX:C1MaxInlineSize=6'
case $command:${1-} in
  check:* | charts:* | page:* | notebook:* | bench:* | *:all | *:beyond | *:[0-9][0-9] | *-[0-9][0-9])
    compiler=-XX:TieredStopAtLevel=4
    vectors='--add-exports java.base/jdk.internal.module=ALL-UNNAMED'
    ;;
esac
[ -n "$tuned" ] || compiler=
[ -t 0 ] && [ -t 1 ] && terminal=true
case $archive in *.jsa) ready=-XX:SharedArchiveFile=$archive ;; *.aot) ready=-XX:AOTCache=$archive ;; esac
[ -s "$archive" ] || ready=

# Linux gives arrays large pages when asked, as NumPy does. The editing of typed lines calls native code, of which the
# JDK warns unless told.
case $command in
  bench) set -- ${tuned:+-XX:+UseTransparentHugePages} org.activations.lessons.Jsh bench "$@" ;;
  *) set -- ${ready:+"$ready"} ${terminal:+--enable-native-access=ALL-UNNAMED} \
    org.activations.lessons.Jsh "$command" "$@" ;;
esac
[ -p /dev/stdout ] && pipe=true
launch $compiler $vectors -Dactivations.terminal="${terminal-false}" -Dactivations.pipe="${pipe-false}" "$@"
