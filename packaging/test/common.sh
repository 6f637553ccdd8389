# What both trials share. Sourced inside the bare system.
set -euo pipefail
GIVEN=/given
OUT=/out
DATA=/home/founder/.local/share/cuprofiler
FILE="$DATA/My products.cuprofile"

say() { printf '\n== %s\n' "$*"; }
is() { printf '   %s\n' "$*"; }
fail() { printf 'NOT SO: %s\n' "$*"; exit 1; }
install() { apt-get install -y -q --no-install-recommends "$@" > /tmp/apt.log 2>&1 || {
    tail -20 /tmp/apt.log; fail "apt-get install $*"; }; }
# As the founder, with nothing of root's surroundings.
founder() { runuser -u founder -- env -i HOME=/home/founder USER=founder LANG=C.UTF-8 \
    PATH=/usr/local/bin:/usr/bin:/bin ${DISPLAY:+DISPLAY=$DISPLAY} \
    XDG_RUNTIME_DIR=/tmp/founder-run ${BUS:+DBUS_SESSION_BUS_ADDRESS=$BUS} "$@"; }
until_so() { # seconds, what, command...
    local end=$((SECONDS + $1)) what=$2
    shift 2
    until "$@" > /dev/null 2>&1; do
        [ "$SECONDS" -lt "$end" ] || fail "$what"
        sleep 0.2
    done
    is "$what"
}
programs() { pgrep -c -x cuprofiler || true; }
one_program() { [ "$(programs)" = 1 ]; }
none_left() { [ "$(programs)" = 0 ]; }

make_founder() {
    useradd --create-home --shell /bin/bash founder
    mkdir -p /tmp/founder-run && chown founder /tmp/founder-run && chmod 700 /tmp/founder-run
    chown founder "$OUT"
}
start_screen() {
    Xvfb :9 -screen 0 1280x900x24 > /tmp/xvfb.log 2>&1 &
    export DISPLAY=:9
    until_so 20 'a screen stands (Xvfb)' xdotool getdisplaygeometry
    founder openbox > /tmp/openbox.log 2>&1 &
    founder dbus-daemon --session --fork --print-address > /tmp/bus
    BUS=$(head -1 /tmp/bus)
}
window() { xdotool search --onlyvisible --class cuprofiler; }
titled() { xdotool search --onlyvisible --name "$1"; }
keys() { xdotool key --delay 60 "$@"; sleep 0.5; }
types() { xdotool type --delay 30 "$1"; sleep 0.3; }
picture() { import -window root "$OUT/$1.png"; is "picture: $1.png"; }

# The whole interview, as its own test answers it: the boss pays, the secretaries use.
interview() {
    keys Return
    types "$1" && keys Return
    types secretaries && keys Return
    types 40 && keys Return
    for answer in 2 1 2 2 1 1 2 1 1 2; do keys "$answer" Return; done
    types 'the boss' && keys Return
    keys ctrl+Return
    types 'wrong pay slips' && keys Return
    keys 2 Return
    types 1200 && keys Return
    for _fact in 1 2 3 4 5 6; do keys 2 Return; done
}
# The last question of all has its answer: nothing went astray on the way.
answered() {
    exported "$1" && grep -q '"seats_will_grow"' /tmp/founder-run/profile.json
}
exported() { founder "$PROGRAM" export "$FILE" --out /tmp/founder-run/profile.json --product "$1"; }
