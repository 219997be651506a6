#!/usr/bin/env bash
# Registers the application and grants it what manifest/graph-permissions.json lists, with admin consent. NOT TRIED with a real tenant;
# --dry-run prints what it would do. Needs the Azure CLI, signed in as an administrator who may consent.
#
#   infra/grant-permissions.sh [--dry-run] [--app <client id>] [--identity <principal id of a managed identity>] [--least]
#
# --app       an application that exists already; otherwise one is made
# --identity  a managed identity that the application is to trust instead of a secret
# --least     only the permissions that are always needed
set -euo pipefail

graph=00000003-0000-0000-c000-000000000000
list="$(dirname "$0")/../manifest/graph-permissions.json"
dry='' app='' identity='' least=''
while [ $# -gt 0 ]; do
  case "$1" in
    --dry-run) dry=yes ;;
    --app) app=${2:?--app takes a client id}; shift ;;
    --identity) identity=${2:?--identity takes a principal id}; shift ;;
    --least) least=yes ;;
    *)
      echo "unknown: $1" >&2
      exit 2
      ;;
  esac
  shift
done

run() {
  if [ -n "$dry" ]; then printf '+ %s\n' "$*" >&2; else "$@"; fi
}

permissions=$(node -e '
  const rows = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
  for (const row of rows) if (!process.argv[2] || row.needed === "always") console.log(row.permission);
' "$list" "$least")

if [ -z "$app" ]; then
  app=$(run az ad app create --display-name 'License Desk' --sign-in-audience AzureADMyOrg --query appId --output tsv)
  app=${app:-<client id>}
fi
run az ad sp create --id "$app" >/dev/null || echo "(its service principal exists already)" >&2
own=$(run az ad sp show --id "$app" --query id --output tsv)
theirs=$(run az ad sp show --id "$graph" --query id --output tsv)

for permission in $permissions; do
  role=$(run az ad sp show --id "$graph" --query "appRoles[?value=='$permission'].id | [0]" --output tsv)
  # The assignment of the role is the consent. It may be there already.
  run az rest --method POST --url "https://graph.microsoft.com/v1.0/servicePrincipals/${own:-<own>}/appRoleAssignments" \
    --body "{\"principalId\":\"${own:-<own>}\",\"resourceId\":\"${theirs:-<graph>}\",\"appRoleId\":\"${role:-<$permission>}\"}" \
    || echo "not granted (or granted before): $permission" >&2
done

if [ -n "$identity" ]; then
  tenant=$(run az account show --query tenantId --output tsv)
  run az ad app federated-credential create --id "$app" --parameters "{
    \"name\": \"license-desk\",
    \"issuer\": \"https://login.microsoftonline.com/${tenant:-<tenant>}/v2.0\",
    \"subject\": \"$identity\",
    \"audiences\": [\"api://AzureADTokenExchange\"]
  }"
fi
echo "MicrosoftAppId=$app"
