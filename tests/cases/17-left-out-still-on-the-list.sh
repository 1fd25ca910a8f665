# Ada could not come; her note is left out. Right: the checklist has no open box for her, and the check-in is not with her.
. "$(dirname "$0")/lib.sh"
"$COACH" new Acme Eng --on "2026-11-23 08:00" --with "Ada Okafor, Head, manager" --with "Ben Cole, peer" >/dev/null 2>&1
"$COACH" followup acme --skip thank-you --to ada >/dev/null 2>&1
lacks "$("$COACH" thanks acme 2>&1)" "[ ] Ada Okafor"
"$COACH" debrief acme --set "met=Ben Cole" >/dev/null 2>&1; "$COACH" followup acme --done thank-you >/dev/null 2>&1
who=$(COACH_NOW=2026-12-08T09:00 "$COACH" next --json 2>/dev/null | tr -d ' \n' | grep -o '"for":\[[^]]*\]'); has "$who" "BenCole"
end
