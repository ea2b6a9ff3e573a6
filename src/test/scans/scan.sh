#!/usr/bin/env bash
# Lets scanners loose on a register that runs on this machine: wapiti (a crawler that tries injections), sqlmap (SQL
# injection, on the addresses that take words), slowhttptest (slow headers, bodies and readers).
#   src/test/scans/scan.sh http://127.0.0.1:8080 [wapiti|sqlmap|slow]…
# Debian: apt-get install wapiti sqlmap slowhttptest. Each runs for at most SECONDS_EACH (120); reports go to target/scans.
# Start the register with REGISTER_POLITENESS_BURST and …_PER_SECOND of 1000000, or the scanners are told to wait.
set -euo pipefail
cd "$(dirname "$0")/../../.."

site=${1:?the address of a register on this machine, for instance http://127.0.0.1:8080}
shift
if ! [[ $site =~ ^http://(127\.0\.0\.1|localhost)(:[0-9]+)?$ ]]; then
  echo "Only a register on this machine is scanned, not $site" >&2
  exit 2
fi
if ! curl --silent --fail --output /dev/null "$site/actuator/health"; then
  echo "No register answers at $site" >&2
  exit 2
fi
scans=("$@")
[ ${#scans[@]} -gt 0 ] || scans=(wapiti sqlmap slow)
seconds=${SECONDS_EACH:-120}
out=target/scans
mkdir -p "$out"

bounded() {
  # 124: time is up, which ends a scan like any other
  timeout --signal=INT --kill-after=20 "$seconds" "$@" || [ $? -eq 124 ]
}

errors_of_the_site() {
  local status
  status=$(curl --silent --output /dev/null --write-out '%{http_code}' "$site/officials")
  echo "after $1: /officials answers $status"
  [ "$status" = 200 ]
}

for scan in "${scans[@]}"; do
  case $scan in
    wapiti)
      # Half the time to find addresses, half to attack them; it would fetch lists from elsewhere, which it is not let
      https_proxy=http://127.0.0.1:9 bounded wapiti --url "$site/" --start "$site/search?q=khan" --start "$site/sign-in" \
        --start "$site/screen?name=Karim+Khan" --start "$site/officials?authority=us-ofac" --start "$site/timeline?kind=measure" \
        --scope folder --depth 2 --max-links-per-page 40 --max-scan-time "$((seconds / 3))" --max-attack-time "$((seconds / 10))" \
        --module "crlf,exec,file,permanentxss,redirect,sql,ssrf,xss,xxe,csp,http_headers,cookieflags" --flush-session \
        --timeout 20 --format txt --output "$out/wapiti.txt" --no-bugreport --verbose 1 > "$out/wapiti.log" 2>&1
      ;;
    sqlmap)
      # Each kind of question, with those of its parameters that take words; an address after a blank is a form that is posted
      targets=(
        "q /search?q=khan" "kind,status,authority,country /search?q=khan&kind=official&status=in-force&authority=us-ofac&country=US"
        "name,born,nationality /screen?name=Karim+Khan&born=1970&nationality=GB" "names,threshold /screen/list names=Karim+Khan&threshold=0.75"
        "q,order,page /officials?q=prost&order=name&page=1" "authority,status,court /officials?authority=us-ofac&status=in-force&court=icc"
        "year,court,authority,country /timeline?year=2025&court=icc&authority=us-ofac&country=US" "authority,action,year /announcements?authority=us-ofac&action=listing&year=2025"
        "stance,country,speaker /statements?stance=condemns&country=US&speaker=actor" "asOf,recordedAt /officials/kimberly-prost?asOf=2025-09-01&recordedAt=2099-01-01T00:00:00Z"
        "limit,fields,cursor /api/v1/officials?limit=5&fields=name&cursor=x" "q,kind /api/v1/search?q=khan&kind=official"
        "kind,order,page /courts/icc?kind=measure&order=oldest&page=1" "since /data/changes.json?since=0" "before /changes.atom?before=2"
        "q,topics /search/court_sanctions?q=khan&topics=sanction" "prefix /reconcile/suggest/entity?prefix=khan"
        "name,password /sign-in _csrf=token&name=nobody&password=guess-of-a-scanner"
      )
      rm -f "$out/sqlmap.log"
      unfinished=0
      for target in "${targets[@]}"; do
        read -r parameters address data <<< "$target"
        options=()
        [ -z "${data:-}" ] || options=(--data "$data")
        [ "$address" != /sign-in ] || options+=(--csrf-token _csrf --csrf-url "$site/sign-in")
        began=$SECONDS
        echo "== $target" >> "$out/sqlmap.log"
        bounded sqlmap --url "$site$address" "${options[@]}" -p "$parameters" --batch --level 1 --risk 1 --dbms postgresql \
          --technique BEUST --time-sec 2 --timeout 10 --retries 1 --skip-waf --flush-session --output-dir "$out/sqlmap" \
          --disable-coloring >> "$out/sqlmap.log" 2>&1
        verdict="not finished"
        tail --lines=12 "$out/sqlmap.log" | grep --quiet "all tested parameters do not appear to be injectable" && verdict="nothing found"
        [ "$verdict" = "nothing found" ] || unfinished=$((unfinished + 1))
        echo "sqlmap, $((SECONDS - began)) s: $verdict in $parameters of $address"
      done
      # What it says of parameters, and of pages that failed
      if grep "is vulnerable\|appears to be .*injectable\|might be injectable\| 5[0-9][0-9] (" "$out/sqlmap.log" >&2 || [ $unfinished -gt 0 ]; then
        exit 1
      fi
      ;;
    slow)
      # Headers, bodies (of two queues) and readers, 500 connections each; meanwhile others ask for a page, a check and the way in
      for attack in "-H /officials" "-B /screen/list" "-B /sign-in" "-X /officials" "-X /data/entities.ftm.json"; do
        read -r kind address <<< "$attack"
        log=$out/slow$kind${address//\//-}
        bounded slowhttptest "$kind" -c 500 -r 200 -i 5 -l "$((seconds / 4))" -p 3 -x 24 -w 10 -y 20 -n 5 -z 32 -u "$site$address" \
          > "$log.log" 2>&1 &
        attacker=$!
        : > "$log.others"
        while kill -0 "$attacker" 2> /dev/null; do
          for question in "officials" "screen/list names=Kimberly+Prost" "sign-in"; do
            read -r path data <<< "$question"
            curl --silent --output /dev/null --max-time 30 ${data:+--data "$data"} --write-out '%{http_code} %{time_total}\n' "$site/$path" \
              >> "$log.others" || true
          done
          sleep 0.3
        done
        wait "$attacker" || true
        echo "slowhttptest $attack: others asked $(wc -l < "$log.others") times," \
          "$(grep --count '^200 ' "$log.others") were answered, the slowest after $(sort --key 2 --numeric-sort "$log.others" | tail --lines 1 | cut -d ' ' -f 2) s"
        sed 's/\x1b\[[0-9;]*[A-Za-z]//g' "$log.log" | grep --ignore-case "exit status" | tail --lines 1 || true
      done
      ;;
    *)
      echo "No scan is called $scan" >&2
      exit 2
      ;;
  esac
  errors_of_the_site "$scan"
done
