#!/usr/bin/env bash
# Takes the pictures of docs/pages.md anew, of the example as ./run shows it. Needs Chromium. Usage: scripts/pictures.sh [--port N]
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
source "$root/scripts/sdk.sh"
port=5199
[ "${1:-}" = --port ] && port="$2"
command -v chromium >/dev/null 2>&1 || fail "Chromium is not here: install the package 'chromium'."

"$root/run" --port "$port" >/dev/null &
server=$!
trap 'kill "$server" 2>/dev/null || true' EXIT
for _ in $(seq 150); do
  curl -sf -o /dev/null "http://127.0.0.1:$port/" && break
  kill -0 "$server" 2>/dev/null || fail "The pages did not start: ./run --port $port says why."
  sleep 2
done

# name, address below the dossier, width and height in pixels
take() {
  chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --disable-background-networking --window-size="$3,$4" \
    --screenshot="$root/docs/images/$1.png" "http://127.0.0.1:$port/dossiers/istanbul-2022/$2" >/dev/null 2>&1
  echo "docs/images/$1.png"
}
take what-happened-1280 what-happened 1280 1500
take how-close-1280 'how-close?on=2022-03-29' 1280 1500
take how-close-400 'how-close?on=2022-03-29' 400 1500
take why-ended-400 why-ended 400 1500
