#!/bin/sh
# Creates every service's database and roles. Runs inside the postgres image from /docker-entrypoint-initdb.d;
# reads the SQL from PRAXIS_DATABASE_SQL and the passwords from <SERVICE>_<ROLE>_PASSWORD.
set -eu
sql=${PRAXIS_DATABASE_SQL:-/praxis/database}

password() {
    eval "value=\${$1:-}"
    case $value in
        '') echo "create-databases: $1 is not set" >&2; exit 1 ;;
        *[!A-Za-z0-9._~-]*) echo "create-databases: $1 may hold letters, digits and - _ . ~ only" >&2; exit 1 ;;
    esac
}

fill() {
    sed -e "s/@service@/$service/g" \
        -e "s/@owner_password@/$owner/g" -e "s/@app_password@/$app/g" -e "s/@relay_password@/$relay/g" "$sql/$1"
}

run() {
    psql --quiet --no-psqlrc --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname "$1"
}

for service in patient therapy_plan session outcomes; do
    prefix=$(printf '%s' "$service" | tr '[:lower:]' '[:upper:]')
    password "${prefix}_OWNER_PASSWORD"; owner=$value
    password "${prefix}_APP_PASSWORD"; app=$value
    password "${prefix}_RELAY_PASSWORD"; relay=$value
    fill 1-roles.sql | run postgres
    { fill 2-database.sql; printf '\\gexec\n'; } | run postgres
    fill 3-schema.sql | run "$service"
    echo "create-databases: $service is ready"
done
