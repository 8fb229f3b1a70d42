# Sourced by the scripts at the root: finds a .NET SDK that can build this repository, or says what to install.

fail() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; exit 2; }

need_sdk() {
  if ! command -v dotnet >/dev/null 2>&1; then
    if [ -x "$HOME/.dotnet/dotnet" ]; then
      export PATH="$HOME/.dotnet:$PATH"
    else
      fail "The .NET SDK is missing. Install .NET SDK 10 (package 'dotnet-sdk-10.0', or https://dot.net), then run this again."
    fi
  fi
  local major
  major="$(cd "$root" && dotnet --version 2>/dev/null | cut -d. -f1 || true)"
  case "$major" in
    ''|*[!0-9]*) fail "No installed .NET SDK fits global.json (10.0.100 or newer). Installed: $(dotnet --list-sdks 2>/dev/null | cut -d' ' -f1 | tr '\n' ' '). Install .NET SDK 10, then run this again." ;;
  esac
  [ "$major" -ge 10 ] || fail "The .NET SDK is too old ($(dotnet --version)): install .NET SDK 10 or newer, then run this again."
  export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false
}

# The name that .NET gives this machine; empty where it is not one of those that code is compiled ahead for.
runtime_identifier() {
  case "$(uname -s)-$(uname -m)" in
    Linux-x86_64) echo linux-x64 ;;
    Linux-aarch64|Linux-arm64) echo linux-arm64 ;;
    Darwin-x86_64) echo osx-x64 ;;
    Darwin-arm64) echo osx-arm64 ;;
  esac
}

# Builds a project of src/ for use into artifacts/NAME, unless it is there and newer than every source.
# The code is compiled ahead (ReadyToRun) where the compiler for it can be had. All output goes to stderr.
build_for_use() {
  local name="$1"
  local out="$root/artifacts/$name"
  is_current "$out" && return 0
  need_sdk
  mkdir -p "$root/artifacts"
  lock "$root/artifacts/.$name.lock"
  if ! is_current "$out"; then
    printf 'Building %s (sources changed or first use) …\n' "$name" >&2
    local fresh="$root/artifacts/.$name.new"
    rm -rf "$fresh"
    mkdir -p "$fresh"
    touch "$fresh/.built-from"
    local rid
    rid="$(runtime_identifier)"
    if [ -n "$rid" ] && publish "$name" "$fresh" -r "$rid" --self-contained false -p:PublishReadyToRun=true; then
      :
    elif [ -z "$rid" ] || grep -q -i -E 'crossgen|NETSDK1094|NU110[0-9]|NU1301' "$root/artifacts/.$name.log"; then
      printf 'The compiler for ReadyToRun can not be had here; building without it (slower to start).\n' >&2
      rm -rf "$root/artifacts/.build/$name"
      publish "$name" "$fresh" || build_failed "$name"
    else
      build_failed "$name"
    fi
    rm -rf "$out.old"
    [ ! -d "$out" ] || mv "$out" "$out.old"
    mv "$fresh" "$out"
    rm -rf "$out.old"
  fi
  unlock
}

build_failed() {
  cat "$root/artifacts/.$1.log" >&2
  fail "The build failed: see above."
}

publish() {
  local name="$1" fresh="$2"
  shift 2
  dotnet publish "$root/src/$name" -c Release --artifacts-path "$root/artifacts/.build/$name" -o "$fresh" --nologo -v quiet "$@" \
    >"$root/artifacts/.$name.log" 2>&1
}

# Whether a build is newer than everything that it is made of. No .NET is started for it: this runs before every command.
is_current() {
  local out="$1"
  [ -f "$out/.built-from" ] || return 1
  local newer
  newer="$(find "$root/src" "$root/Directory.Build.props" "$root/Directory.Packages.props" "$root/global.json" \
    \( -name bin -o -name obj -o -name node_modules \) -prune -o -newer "$out/.built-from" -print -quit)"
  [ -z "$newer" ]
}

# One builder at a time; a lock of a process that is gone is taken over.
lock() {
  held="$1"
  local waited=0 owner
  until mkdir "$held" 2>/dev/null; do
    owner="$(cat "$held/pid" 2>/dev/null || true)"
    if [ -n "$owner" ] && ! kill -0 "$owner" 2>/dev/null; then
      rm -rf "$held"
      continue
    fi
    [ "$waited" -ne 1 ] || printf 'Waiting for another build of the same …\n' >&2
    [ "$waited" -lt 600 ] || fail "Another build holds $held for ten minutes. Remove that folder if none is running."
    waited=$((waited + 1))
    sleep 1
  done
  echo $$ >"$held/pid"
  trap unlock EXIT
}

unlock() {
  [ -z "${held:-}" ] || rm -rf "$held"
  held=
  trap - EXIT
}
