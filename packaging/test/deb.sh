# The .deb, inside a bare system: install, look, use, remove.
. /given/common.sh
PROGRAM=cuprofiler

say 'Install with its own dependencies only'
apt-get update -q > /tmp/apt.log 2>&1 || fail "$(tail -3 /tmp/apt.log)"
touch /before
install /given/*.deb
is "$(dpkg-query -W cuprofiler), $(du -sh /usr/lib/cuprofiler | cut -f1) in /usr/lib/cuprofiler"
! command -v python3 > /dev/null || fail 'a python3 came along'
is 'no Python of the system'
make_founder
missing=$(find /usr/lib/cuprofiler -name '*.so*' ! -name 'libqgtk3.so' -type f -exec ldd {} + 2> /dev/null |
    grep 'not found' | sort -u || true)
[ -z "$missing" ] || fail "libraries are missing: $missing"
is 'every library is found'
founder cuprofiler --version | grep -q '^cuprofiler [0-9]' || fail 'no version'
founder cuprofiler sample --out /home/founder/sample > /dev/null
[ "$(ls /home/founder/sample)" = "$(printf 'implementation.pdf\nlifetime-cost.pdf\ntraining.pdf')" ] ||
    fail 'the sample papers are not there'
rm -r /home/founder/sample
is 'three papers of a sample, without a screen'

say 'No screen'
if founder cuprofiler 2> /tmp/said; then fail 'it started without a screen'; fi
grep -q 'There is no screen here' /tmp/said || fail "$(cat /tmp/said)"
is "$(cat /tmp/said)"

say 'Look at the package'
install lintian desktop-file-utils appstream shared-mime-info
lintian --allow-root --fail-on error /given/*.deb > /tmp/lintian 2>&1 || fail "$(cat /tmp/lintian)"
is "lintian: no error, $(grep -c '^W:' /tmp/lintian || true) warnings"
desktop-file-validate /usr/share/applications/cuprofiler.desktop || fail desktop-file-validate
is 'desktop-file-validate: nothing to say'
# Since its version 1 it asks for a homepage, and the program has none.
appstreamcli validate --no-net /usr/share/metainfo/*.xml > /tmp/appstream ||
    [ "$(grep '^ *[EW]:' /tmp/appstream | sed 's/.*: //' | sort -u)" = url-homepage-missing ] ||
    fail "$(cat /tmp/appstream)"
is "appstreamcli: $(tail -1 /tmp/appstream)"

say 'Start it from its menu entry'
install xvfb openbox xdotool x11-utils dbus libgtk-3-bin libglib2.0-bin imagemagick poppler-utils qpdf procps
start_screen
founder gtk-launch cuprofiler
until_so 30 'a window of the program stands' window
until_so 30 'its file is made' test -s "$FILE"
sleep 2
picture first-start

say 'The interview, by keyboard'
interview PayDesk
picture check-answers
keys Return
until_so 20 'every answer is stored, to the last' answered PayDesk
grep -q '"secretaries"' /tmp/founder-run/profile.json || fail 'the kind of user is not stored'
founder cuprofiler verdict /tmp/founder-run/profile.json | head -2 | sed 's/^/   /'
picture verdict

say 'Print a PDF, by keyboard'
keys ctrl+p
sleep 5
picture preview
keys ctrl+s
until_so 20 'a dialog asks where to save it' titled 'Save'
keys ctrl+a
types '/home/founder/paper.pdf' && keys Return
until_so 20 'the PDF is there' test -s /home/founder/paper.pdf
qpdf --check /home/founder/paper.pdf > /dev/null || fail 'qpdf finds fault with it'
pdftotext /home/founder/paper.pdf /tmp/paper.txt
grep -q PayDesk /tmp/paper.txt || fail 'it does not name the product'
is "qpdf: sound; $(pdfinfo /home/founder/paper.pdf | grep Pages | tr -s ' ')"
cp /home/founder/paper.pdf "$OUT/"

say 'A .cuprofile file opens by its kind, in the window that is open'
odd='/home/founder/Übung mit Leerzeichen/документы 日本'
founder mkdir -p "$odd"
founder cuprofiler import /given/1-cashpilot.json "$odd/von drüben.cuprofile" > /dev/null
founder cp "$odd/von drüben.cuprofile" "$odd/no ending"
for file in "$odd/von drüben.cuprofile" "$odd/no ending"; do
    kind=$(founder gio info -a standard::content-type "$file" | tail -1)
    case $kind in *application/vnd.cuprofiler.workspace*) ;; *) fail "$file is $kind" ;; esac
done
is 'known by its ending, and by its content without one'
founder gio open "$odd/von drüben.cuprofile"
until_so 30 'CashPilot is shown' titled CashPilot
until_so 10 'one program runs' one_program
picture opened
exported PayDesk && grep -q '"secretaries"' /tmp/founder-run/profile.json || fail 'the first product is lost'
is 'the product that was open is unharmed'

say 'Quit'
keys ctrl+q
until_so 20 'no program is left' none_left
is 'and as a first start of its own:'
founder gio open "$odd/von drüben.cuprofile"
until_so 30 'CashPilot is shown' titled CashPilot
keys ctrl+q
until_so 20 'no program is left' none_left
ls "$DATA" | sed 's/^/   /'

say 'A home that may not be written'
mkdir -p /home/sealed && chown root:root /home/sealed && chmod 755 /home/sealed
founder env HOME=/home/sealed cuprofiler > /tmp/sealed.log 2>&1 &
until_so 30 'a window stands' window
sleep 3
picture read-only-home
keys ctrl+q
until_so 20 'it ends' none_left
! grep -q Traceback /tmp/sealed.log || fail "$(cat /tmp/sealed.log)"

say 'A full disk'
mkdir -p /home/full && mount -t tmpfs -o size=256k tmpfs /home/full && chown founder /home/full
founder dd if=/dev/zero of=/home/full/filler bs=1k count=252 status=none || true
founder env HOME=/home/full cuprofiler > /tmp/full.log 2>&1 &
until_so 30 'a window stands' window
sleep 3
picture full-disk
keys ctrl+q
until_so 20 'it ends' none_left
! grep -q Traceback /tmp/full.log || fail "$(cat /tmp/full.log)"
umount /home/full

say 'Remove it'
founder sha256sum "$FILE" > /tmp/sum
cp "$FILE" "$OUT/"
apt-get purge -y -q cuprofiler > /tmp/apt.log 2>&1 || fail "$(tail -5 /tmp/apt.log)"
left=$(find / -xdev \( -path /proc -o -path /home -o -path /given -o -path /out -o -path /tmp \) -prune -o \
    -iname '*cuprofil*' -print)
[ -z "$left" ] || fail "left behind: $left"
is 'nothing of it is left outside the home folder'
sha256sum --quiet -c /tmp/sum || fail 'the data changed'
is "the data is still there: $FILE"
! grep -q cuprofiler /usr/share/mime/packages/* /usr/share/applications/mimeinfo.cache 2> /dev/null ||
    fail 'the kind of file is still known'
is 'its kind of file is forgotten'
say 'All so.'
