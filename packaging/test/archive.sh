# The archive, inside a bare system: unpack in an odd place, put into the menu, use, take out.
. /given/common.sh

say 'Unpack in a folder with blanks and other letters'
apt-get update -q > /tmp/apt.log 2>&1 || fail "$(tail -3 /tmp/apt.log)"
install xz-utils xvfb openbox xdotool dbus libgtk-3-bin libglib2.0-bin imagemagick procps \
    desktop-file-utils shared-mime-info
make_founder
place='/home/founder/Meine Programme/über $all "quoted" мои'
founder mkdir -p "$place"
founder tar -C "$place" -xf /given/*.tar.xz
PROGRAM=$(echo "$place"/cuprofiler-*/cuprofiler)
is "$PROGRAM"

say 'What a desktop always has, and no more'
if founder "$PROGRAM" --version > /tmp/said 2>&1; then is "$(cat /tmp/said)"; else fail "$(cat /tmp/said)"; fi
start_screen
if founder "$PROGRAM" > /tmp/said 2>&1; then fail 'it started without libraries?'; fi
grep -q 'sudo apt install' /tmp/said || fail "$(cat /tmp/said)"
is "$(cat /tmp/said)"
install libgl1 libegl1 libxkbcommon0 libfontconfig1 libdbus-1-3 libglib2.0-0

say 'Into the menu'
founder "$(dirname "$PROGRAM")/menu-entry.sh" add
desktop-file-validate /home/founder/.local/share/applications/cuprofiler.desktop ||
    fail desktop-file-validate
founder gtk-launch cuprofiler
until_so 30 'a window of the program stands' window
until_so 30 'its file is made' test -s "$FILE"
interview PayDesk
until_so 20 'every answer is stored, to the last' answered PayDesk
picture archive
founder "$PROGRAM" import /given/1-cashpilot.json '/home/founder/von drüben.cuprofile' > /dev/null
founder gio open '/home/founder/von drüben.cuprofile'
until_so 30 'a file opens by its kind' titled CashPilot
until_so 10 'one program runs' one_program
keys ctrl+q
until_so 20 'no program is left' none_left

say 'Out of it'
founder "$(dirname "$PROGRAM")/menu-entry.sh" remove
rm -r "$place"
left=$(find /home/founder -iname '*cuprofil*' ! -path "$DATA*" ! -name 'von drüben*')
[ -z "$left" ] || fail "left behind: $left"
is 'only the data is left'
test -s "$FILE" || fail 'the data is gone'
say 'All so.'
