# Sourced by ./test --mutants, which prints "$passed passed, $failed failed, …" in the end.
#
# A mutant is a small patch that breaks the code on purpose. Its first line names the tests that must notice:
#   Red: TimelineTests.A_gap_is_never_folded, RelayTests.*
# Each patch is applied to a scratch copy of HEAD; only the tests it names are run, and every one of them must fail.
# $patterns narrows it down to the patches whose names match one of them.

# The tests a patch names, one a line.
named() { head -n 1 "$1" | sed -n 's/^Red: *//p' | tr ',' '\n' | tr -d ' \r'; }

# within <limit> <command>...: runs something that works in the scratch copy, as a group of processes that can be ended with all it started.
within() {
  timeout --kill-after=20 "$@" >"$log" 2>&1 &
  echo $! >"$worker"
  wait $!
  local outcome=$?
  : >"$worker"
  return $outcome
}

# Nothing is left, also when this run is told to stop: first goes what works in the scratch copy, then the copy.
clear_away() {
  local group try
  read -r group <"$worker"
  if [[ $group ]]; then
    kill -KILL -- "-$group"
    wait "$group"
    for try in {1..50}; do kill -0 -- "-$group" || break; sleep 0.1; done
  fi 2>/dev/null
  git worktree remove --force "$scratch"
  rm -rf "$scratch" "$log" "$worker"
}

# What runs left that were killed without a word; each copy has the number of its run in its name.
clear_away_the_dead() {
  local left
  git worktree prune
  git worktree list --porcelain | sed -n 's/^worktree \(.*\/leetsocial-mutants[.][0-9]*\)$/\1/p' | while read -r left; do
    kill -0 "${left##*.}" 2>/dev/null || git worktree remove --force "$left"
  done
}

# run <results.xml> <test>...: runs the named tests of the scratch copy.
run() {
  local results=$1 wanted=() name
  shift
  for name in "$@"; do wanted+=(-method "*.$name"); done
  rm -f "$results"
  within 5m dotnet "$scratch/LeetSocial.Tests/bin/Release/net10.0/LeetSocial.Tests.dll" \
    -noColor -noLogo -reporter silent -result-xml "$results" "${wanted[@]}"
}

# seen <Fail|Pass> <results.xml> <test>: whether a test of that name (or pattern) had that outcome.
seen() {
  local type=${3%.*} method=${3##*.}
  grep -qE "<test [^>]*result=\"$1\"[^>]* type=\"([^\"]*[.])?${type//\*/[^\"]*}\" method=\"${method//\*/[^\"]*}\"" "$2"
}

# Style is not the question here: a mutant may leave something unused.
build() { within 10m dotnet build "$scratch/LeetSocial.Tests" -c Release -v q -p:TreatWarningsAsErrors=false -p:RunAnalyzers=false; }

# judge <patch>: prints the verdict; succeeds when every named test turned red.
judge() {
  local tests name
  mapfile -t tests < <(named "$1")
  ((${#tests[@]})) || { echo 'names no test in its first line'; return 1; }
  git -C "$scratch" apply "$1" 2>"$log" || { echo 'no longer applies'; return 1; }
  build || { echo 'does not build'; return 1; }
  run "$scratch/mutant.xml" "${tests[@]}"
  [[ -s $scratch/mutant.xml ]] || { echo 'the tests did not come to an end'; return 1; }
  for name in "${tests[@]}"; do
    seen Fail "$scratch/mutant.xml" "$name" || { echo "SURVIVED $name"; return 1; }
  done
  echo caught
}

mutants=()
for pattern in "${patterns[@]:-*}"; do
  for patch in "$PWD"/LeetSocial.Tests/Mutants/$pattern.patch; do
    [[ ! -e $patch || " ${mutants[*]} " == *" $patch "* ]] || mutants+=("$patch")
  done
done
((${#mutants[@]})) || { echo 'There is no such mutant.' >&2; exit 1; }
clear_away_the_dead
scratch=${TMPDIR:-/tmp}/leetsocial-mutants.$$
log=$(mktemp) worker=$(mktemp)
trap 'clear_away; echo "$passed passed, $failed failed, $skipped skipped"' EXIT
git worktree add -q --detach "$scratch" HEAD || exit 1
for brought in node_modules wwwroot/lib LeetSocial.Web/node_modules; do
  [[ ! -d $brought ]] || { mkdir -p "$scratch/$(dirname "$brought")"; cp -a "$brought" "$scratch/$brought"; }
done

# A test that is red already would catch anything.
build || { cat "$log"; exit 1; }
mapfile -t all < <(for patch in "${mutants[@]}"; do named "$patch"; done | sort -u)
run "$scratch/before.xml" "${all[@]}"
for name in "${all[@]}"; do
  if seen Fail "$scratch/before.xml" "$name" || ! seen Pass "$scratch/before.xml" "$name"; then
    echo "Not green before any mutant: $name" >&2
    failed=1
  fi
done
((failed == 0)) || exit 1

for patch in "${mutants[@]}"; do
  verdict=$(judge "$patch")
  if [[ $verdict == caught ]]; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
  printf '%-44s %s\n' "$(basename "$patch" .patch)" "$verdict"
  git -C "$scratch" checkout -q -- . && git -C "$scratch" clean -fdq
done
