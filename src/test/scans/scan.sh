#!/usr/bin/env bash
# Lets scanners loose on a register that runs on this machine: wapiti (a crawler that tries injections), sqlmap (SQL
# injection, on the addresses that take words), slowhttptest (slow headers, bodies and readers), and, with a session and a
# key of SCAN_NAME (admin), whose password is SCAN_PASSWORD, sqlmap and wapiti in the back office.
#   src/test/scans/scan.sh http://127.0.0.1:8080 [wapiti|sqlmap|slow|desk]…
# Debian: apt-get install wapiti sqlmap slowhttptest. Each runs for at most SECONDS_EACH (120); reports go to target/scans.
# Start the register with REGISTER_POLITENESS_BURST and …_PER_SECOND of 1000000, or the scanners are told to wait; on a
# database that is thrown away afterwards, for the back office fills with drafts.
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
[ ${#scans[@]} -gt 0 ] || scans=(wapiti sqlmap slow ${SCAN_PASSWORD:+desk})
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

# Lets sqlmap loose on "parameters address data" each, data being a form or JSON that is posted; * marks a place in a path or in JSON
sqlmap_targets() {
  local log=$1 unfinished=0 target parameters address data options began verdict
  shift
  rm -f "$log"
  for target in "$@"; do
    read -r parameters address data <<< "$target"
    options=("${session[@]}")
    [ -z "${data:-}" ] || options+=(--data "$data")
    [ "$parameters" = "*" ] || options+=(-p "$parameters")
    [ "$address" != /sign-in ] || options+=(--csrf-token _csrf --csrf-url "$site/sign-in")
    # What is decided of a text names the state it was decided on, which the next one has to name anew
    [ "$address" != "${intake:-}" ] || options+=(--csrf-token revision --csrf-url "$site$intake")
    [[ "${data:-}" != {* ]] || options+=(--headers "Content-Type: application/json"$'\n'"Authorization: Bearer $key")
    began=$SECONDS
    echo "== $target" >> "$log"
    bounded sqlmap --url "$site$address" "${options[@]}" --batch --level 1 --risk 1 --dbms postgresql \
      --technique BEUST --time-sec 2 --timeout 10 --retries 1 --skip-waf --flush-session --output-dir "$out/sqlmap" \
      --disable-coloring >> "$log" 2>&1
    verdict="not finished"
    tail --lines=12 "$log" | grep --quiet "all tested parameters do not appear to be injectable" && verdict="nothing found"
    [ "$verdict" = "nothing found" ] || unfinished=$((unfinished + 1))
    echo "sqlmap, $((SECONDS - began)) s: $verdict in $parameters of $address"
  done
  # What it says of parameters, after it has looked again at those that seem to be open, and of pages that failed
  if grep "is vulnerable\|identified the following injection\| 5[0-9][0-9] (" "$log" >&2 || [ $unfinished -gt 0 ]; then
    exit 1
  fi
}

# The token of the form at an address
token() {
  curl --silent --cookie "$jar" --cookie-jar "$jar" "$site$1" | grep -o 'name="_csrf" value="[^"]*"' | head --lines 1 | cut -d '"' -f 4 || true
}

# Sends a form: address, then name=value each; says where the answer leads
form() {
  local address=$1 field fields=()
  shift
  for field in "_csrf=$token" "$@"; do
    fields+=(--data-urlencode "$field")
  done
  curl --silent --cookie "$jar" --cookie-jar "$jar" "${fields[@]}" --output "$out/answer.html" --write-out '%{redirect_url}' "$site$address" \
    | sed "s|^$site||"
}

# Signs in, and makes a key, a draft and a pasted text for the scanners to work on
enter() {
  local name=${SCAN_NAME:-admin} password=${SCAN_PASSWORD:?the password of SCAN_NAME, for the back office} cookies
  jar=$out/cookies
  rm -f "$jar"
  token=$(token /sign-in)
  form /sign-in "name=$name" "password=$password" > /dev/null
  if [[ $(curl --silent --cookie "$jar" --output /dev/null --write-out '%{redirect_url}' "$site/admin") == */admin/password ]]; then
    token=$(token /admin/password)
    form /admin/password "current=$password" "new=$password, scanned" "again=$password, scanned" > /dev/null
    echo "The password of $name had to be changed; it is now: $password, scanned"
    rm -f "$jar"
    token=$(token /sign-in)
    SCAN_PASSWORD="$password, scanned"
    form /sign-in "name=$name" "password=$SCAN_PASSWORD" > /dev/null
  fi
  token=$(token /admin/drafts/new)
  if [ -z "$token" ]; then
    echo "$name cannot sign in with SCAN_PASSWORD, or has a second factor" >&2
    exit 2
  fi
  form /admin/accounts name=scanned role=EDITOR > /dev/null
  # Nobody has more than 20 keys, and sqlmap makes as many
  for id in $(curl --silent --cookie "$jar" "$site/admin/keys" | grep -o 'name="id" value="[0-9]*"' | cut -d '"' -f 4 || true); do
    form /admin/keys/revoke "id=$id" > /dev/null
  done
  form /admin/keys "name=scan $(date +%s)" days=30 > /dev/null
  key=$(grep -o 'csr_[A-Za-z0-9_-]*' "$out/answer.html" | head --lines 1 || true)
  draft=$(form /admin/drafts kind=official)
  intake=$(form /admin/intake "text=The Invented Court Office today sanctioned Alba Invented, a judge, under an invented law.")
  parts=$(curl --silent --cookie "$jar" "$site/admin/drafts/new?record=official:kimberly-prost" | grep -o 'name="[a-z]*" value="[a-z]*:[0-9]*"' || true)
  change=$(grep change <<< "$parts" | head --lines 1 | cut -d '"' -f 4 || true)
  step=$(grep step <<< "$parts" | head --lines 1 | cut -d '"' -f 4 || true)
  if [ -z "$change" ] || [ -z "$step" ] || [ -z "$key" ] || [[ $draft != /admin/drafts/* ]] || [[ $intake != /admin/intake/* ]]; then
    echo "No key, no draft or no text was made, or there is nothing to change" >&2
    exit 1
  fi
  cookies=$(awk '/\t/ {printf "%s%s=%s", sep, $6, $7; sep="; "}' "$jar")
  session=(--cookie "$cookies")
  awk 'BEGIN {printf "{\"127.0.0.1\": {\"/\": {"} /\t/ {printf "%s\"%s\": {\"value\": \"%s\", \"expires\": null, \"secure\": false, \"port\": null, \"version\": 0}", sep, $6, $7; sep=", "}
    END {print "}}}"}' "$jar" > "$out/cookies.json"
}

session=()
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
      sqlmap_targets "$out/sqlmap.log" "${targets[@]}"
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
    desk)
      enter
      person='{"reason": "An invented round*", "correction": false, "items": [{"kind": "official", "key": "alba*", "fields": {"name": "Alba Invented*", "officialKind": "judge*", "court": "court:icc*"}}]}'
      amended='{"reason": "An invented change", "items": [{"kind": "official*", "change": "official:kimberly-prost*", "fields": {"birthYear": "1970*", "sources": ["source:press*"]}}]}'
      targets=(
        "q,record,into /admin/drafts/new?q=prost&record=official:kimberly-prost&into=${draft##*/}"
        "kind,into /admin/drafts _csrf=$token&kind=official&change=&step=&into=" "change,into /admin/drafts _csrf=$token&change=$change&into="
        "step,into /admin/drafts _csrf=$token&step=$step&into="
        "* $draft*" "* $draft/edit/people*" "* $draft/check*" "* $draft/moved*"
        "draft,field,i2.name,i2.court /admin/suggest?draft=${draft##*/}&field=i2.court&i2.name=Prost&i2.court=ICC"
        "window,revision,do,i2.name,i2.court,i2.officialKind $draft/edit/people _csrf=$token&window=scan&revision=&do=look&i2.name=Prost&i2.court=ICC&i2.officialKind=judge"
        "reason,correction,do,revision $draft/check _csrf=$token&reason=invented&correction=false&do=keep&revision=-1"
        "text,do $draft/do _csrf=$token&do=comment&text=invented" "revision $draft/approve _csrf=$token&revision=1"
        "text $draft/second-check _csrf=$token&text=invented"
        "text,url,publisher,title,published,readAs /admin/intake _csrf=$token&text=Alba+Invented+was+sanctioned.&url=https://press.example/&publisher=Press&title=Invented&published=2026&readAs=page"
        "* $intake*" "do,kind,words,at $intake _csrf=$token&do=add&kind=TARGET&words=Alba+Invented&at=-1&revision=0"
        "url,publisher,title,published $intake _csrf=$token&do=save&url=https://press.example/&publisher=Press&title=Invented&published=2026&revision=0"
        "* /admin/accounts/scanned*" "name,role /admin/accounts _csrf=$token&name=invented&role=EDITOR" "role /admin/accounts/scanned/role _csrf=$token&role=EDITOR"
        "name,days /admin/keys _csrf=$token&name=scan&days=30" "id /admin/keys/revoke _csrf=$token&id=0" "id /admin/security/passkeys/remove _csrf=$token&id=x"
        "* /api/drafts $person" "* /api/drafts $amended"
      )
      sqlmap_targets "$out/sqlmap-desk.log" "${targets[@]}"
      session=()
      # Page by page, with the forms that lead back to it: one that signs out, as every page has, would end the scan
      enter
      for page in "/admin/drafts/new?q=prost" "$draft" "$draft/check" "$intake" /admin/intake /admin/keys /admin/accounts/scanned; do
        began=$SECONDS
        report=$out/wapiti-desk${page//[^a-z0-9]/-}.json
        rm -f "$report"
        https_proxy=http://127.0.0.1:9 bounded wapiti --url "$site$page" --cookie "$out/cookies.json" --scope page --max-scan-time "$((seconds / 6))" \
          --max-attack-time "$((seconds / 30))" --module "crlf,permanentxss,redirect,sql,xss" --flush-session --timeout 20 \
          --format json --output "$report" --no-bugreport --verbose 1 > "$out/wapiti-desk.log" 2>&1
        echo "wapiti, $((SECONDS - began)) s: $(grep --only-matching 'found [0-9]* URLs and forms' "$out/wapiti-desk.log") at $page," \
          "$(grep --count '"level"' "$report" || [ -e "$report" ] || echo "not finished, unknown") findings"
        if [ ! -e "$report" ] || grep --quiet '"level"' "$report"; then
          grep '"info"' "$report" >&2 || true
          exit 1
        fi
      done
      session=()
      ;;
    *)
      echo "No scan is called $scan" >&2
      exit 2
      ;;
  esac
  errors_of_the_site "$scan"
done
