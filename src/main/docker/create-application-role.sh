#!/usr/bin/env bash
# Makes the role of the application when the volume of the database is new; see least-privilege.yml beside it
set -euo pipefail
psql --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname="$POSTGRES_DB" --set=password="$APPLICATION_PASSWORD" <<'SQL'
create role register_app login password :'password';
SQL
