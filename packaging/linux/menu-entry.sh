#!/bin/sh
# Put the program into your menu, and let a double-click open .cuprofile files; or undo both.
set -eu
if [ -z "${HOME:-}" ]; then
    echo "It is not known where your home folder is: HOME is not set."
    exit 1
fi
newline='
'
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
data=${XDG_DATA_HOME:-"$HOME/.local/share"}
refresh() {
    # A desktop without these finds the changes by itself, or at the next login.
    if command -v update-desktop-database > /dev/null; then
        update-desktop-database "$data/applications"
    fi
    if command -v update-mime-database > /dev/null; then update-mime-database "$data/mime"; fi
}
case ${1:-} in
add)
    case $here in
    *[%=]* | *"$newline"*)
        echo "A menu can't start what lies in a folder with %, = or a line break in its name."
        echo "Rename it, then try again: $here"
        exit 1
        ;;
    esac
    mkdir -p "$data/applications" "$data/mime/packages" "$data/icons"
    cp -R "$here/share/icons/." "$data/icons/"
    cp "$here/share/mime/packages/cuprofiler.xml" "$data/mime/packages/"
    # A desktop entry quotes its command. Inside quotes four letters need a backslash before them,
    # and every backslash is doubled once more for the entry itself.
    quoted=$(printf '%s' "$here/cuprofiler" |
        sed -e 's/\\/\\\\\\\\/g' -e 's/["`$]/\\\\&/g')
    while IFS= read -r line; do
        case $line in
        Exec=*) printf 'Exec="%s" %%f\n' "$quoted" ;;
        TryExec=*) ;;
        *) printf '%s\n' "$line" ;;
        esac
    done < "$here/share/applications/cuprofiler.desktop" > "$data/applications/cuprofiler.desktop"
    refresh
    echo "cuprofiler is in your menu now. If you move this folder, run this once more."
    ;;
remove)
    rm -f "$data/applications/cuprofiler.desktop" "$data/mime/packages/cuprofiler.xml"
    find "$data/icons/hicolor" -name 'cuprofiler.*' -exec rm -f {} + 2> /dev/null || true
    refresh
    echo "cuprofiler is out of your menu. Your products stay in $data/cuprofiler."
    ;;
*)
    echo "Say add or remove: $0 add"
    exit 2
    ;;
esac
