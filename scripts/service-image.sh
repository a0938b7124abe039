#!/usr/bin/env bash
# What the Dockerfile does, without Docker: packs, installs into an empty folder, serves from there, asks whether it is alive,
# and stops it. It needs Node, npm and a registry for what the packages depend on.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
folder=$(mktemp -d)
service=
trap '[[ -z $service ]] || kill -KILL "$service" 2> /dev/null || true; rm -rf "$folder"' EXIT
cd "$root"
npm pack --silent --pack-destination "$folder" -w @lunzhi/core -w @lunzhi/reception -w @lunzhi/formats -w lunzhi -w @lunzhi/service > /dev/null
mkdir "$folder/app"
cd "$folder/app"
npm install --silent --omit=dev --no-audit --no-fund "$folder"/*.tgz
flag=--permission
[[ $(node --version) == v20.* ]] && flag=--experimental-permission
export LUNZHI_TOKEN=a-token-for-this-moment
node "$flag" "--allow-fs-read=$folder/app/*" --allow-worker --no-warnings node_modules/lunzhi/bin/lunzhi.js serve \
  --host 0.0.0.0 --port 0 --json > "$folder/said" 2> "$folder/log" &
service=$!
for _ in $(seq 300); do
  [[ -s $folder/said ]] && break
  kill -0 "$service" 2> /dev/null || { cat "$folder/said" "$folder/log"; exit 1; }
  sleep 0.1
done
port=$(sed -n 's/.*:\([0-9]*\)".*/\1/p' "$folder/said")
node -e "
  const at = (path, init) => fetch('http://127.0.0.1:$port' + path, init);
  const headers = { authorization: 'Bearer $LUNZHI_TOKEN', 'content-type': 'application/json' };
  const answers = [await at('/healthz'), await at('/v1/calendar', { method: 'POST', headers, body: '{ \"year\": 2024 }' }), await at('/metrics')];
  const statuses = answers.map(({ status }) => status).join(' ');
  console.log(statuses);
  process.exit(statuses === '200 200 401' ? 0 : 1);
" --input-type=module
kill -TERM "$service"
wait "$service"
service=
echo "served from packed packages, asked, stopped"
