# Checks once for annotations and the job's summary and once for code scanning; the second run reads what the first kept.
# Never fails itself: the exit code goes to the output "code", and the action's last step ends with it.
set -u
mapfile -t paths < <(printf '%s\n' "$POLICY_PATHS" | sed '/^[[:space:]]*$/d')
read -r -a options <<< "$POLICY_OPTIONS"
read -r -a program <<< "$POLICY_COMMAND"
kept="${RUNNER_TEMP:-/tmp}/school-policy"
mkdir -p "$kept"
"${program[@]}" check "${paths[@]}" "${options[@]}" --format github --cache --cache-folder "$kept/cache"
code=$?
echo "code=$code" >> "$GITHUB_OUTPUT"
if [ "$code" -ne 2 ]; then
  "${program[@]}" check "${paths[@]}" "${options[@]}" --format sarif --cache --cache-folder "$kept/cache" --quiet > "$kept/findings.sarif"
  echo "sarif=$kept/findings.sarif" >> "$GITHUB_OUTPUT"
fi
exit 0
