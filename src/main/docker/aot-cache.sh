#!/usr/bin/env bash
# Makes the AOT cache of the extracted application, with which it starts in a third of the time:
#   java -Djarmode=tools -jar target/court-sanctions-register-*.jar extract --destination application
#   bash src/main/docker/aot-cache.sh application/court-sanctions-register-*.jar application/register.aot
#   MALLOC_ARENA_MAX=2 java @src/main/docker/java.options -XX:AOTCache=application/register.aot -jar application/court-sanctions-register-*.jar
# The application runs twice, on an embedded PostgreSQL in a temporary folder: first it founds the register, so that what
# only a first start needs stays out of the cache and of the memory; then it gives its main pages, so that what they
# need is in the cache as well. The cache fits this build of Java, these files and this way to name them only: Java
# refuses to start with it when the jar is named otherwise, as from another folder.
set -euo pipefail

jar=${1:?say which jar}
cache=${2:?say where the cache is to be}
port=${PORT:-8099}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
folder=$(mktemp -d)
application=
trap 'stop; rm -rf "$folder"' EXIT

# Asks for a page, without curl, which an image may lack; fails when it is not 200
ask() {
	exec 3<>"/dev/tcp/127.0.0.1/$port" || return
	printf 'GET %s HTTP/1.1\r\nHost: localhost:%s\r\nConnection: close\r\nAccept-Encoding: br\r\n\r\n' "$1" "$port" >&3
	local status
	read -r status <&3
	cat <&3 >/dev/null
	exec 3>&-
	[[ $status == *' 200'* ]]
}

# Starts the application with what is said, and waits until it is ready
start() {
	"$java" @"$(dirname "${BASH_SOURCE[0]}")/java.options" "$@" -jar "$jar" --server.port="$port" --server.address=127.0.0.1 \
		--register.database.directory="$folder" --register.database.port=0 &
	application=$!
	until ask /readyz 2>/dev/null; do
		kill -0 "$application" 2>/dev/null || { echo 'The application did not start' >&2; exit 1; }
		sleep 0.2
	done
}

stop() {
	[[ -n $application ]] || return 0
	kill "$application" 2>/dev/null || true
	wait "$application" || true
	application=
}

start
stop
start -XX:AOTCacheOutput="$cache"
for page in / /officials '/officials?status=in-force' /officials/kimberly-prost /courts /courts/icc /announcements \
	/programmes /statements /timeline /sources /changes /about /screen '/search?q=prost' '/search/suggestions?q=pro' \
	/officials.json /officials/kimberly-prost.json /changes.atom /sign-in; do
	ask "$page" || echo "Not given: $page" >&2
done
stop
[[ -s $cache ]] || { echo 'No cache was written' >&2; exit 1; }
