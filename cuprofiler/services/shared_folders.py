"""Folders that a service copies to other computers, and network shares: known, and said once.

Two computers that write one file of a database at a time spoil it.
"""

from pathlib import Path

from cuprofiler.i18n import gettext as _

_SHARED = {
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "icloud drive": "iCloud Drive",
    "iclouddrive": "iCloud Drive",
    "com~apple~clouddocs": "iCloud Drive",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "box": "Box",
    "box sync": "Box",
    "pcloud drive": "pCloud",
    "pclouddrive": "pCloud",
    "megasync": "MEGA",
    "syncthing": "Syncthing",
    "sync": "Syncthing",
    "tresorit": "Tresorit",
    "seafile": "Seafile",
    "synologydrive": "Synology Drive",
}
"""Folders that a service copies to other computers, by their names in small letters."""

_NETWORK = frozenset({"cifs", "smb3", "smbfs", "nfs", "nfs4", "fuse.sshfs", "fuse.rclone", "9p",
                      "davfs", "fuse.davfs2", "fuse.gvfsd-fuse", "afpfs", "webdav"})  # fmt: skip


def warning(path: Path) -> str:
    """Return what to mind where a file lies; empty where there is nothing."""
    name = shared_by(path)
    if name:
        return _(
            "This file lies in a folder that {name} copies to other computers. Work on it on one "
            "of them at a time, and let it finish copying before you go on."
        ).format(name=name)
    if is_on_network(path):
        return _(
            "This file lies on another computer in your network. Work on it from one computer at a "
            "time; on your own disk it is safer."
        )
    return ""


def shared_by(path: Path) -> str:
    """Return the service that copies a file to other computers; empty if none is known."""
    for folder in path.absolute().parents:
        name = folder.name.lower()
        # OneDrive adds the firm's name, Dropbox the person's: “OneDrive - Acme”, “Dropbox (Ann)”.
        head = name.split(" - ")[0].split(" (")[0].split("-")[0]
        found = _SHARED.get(name) or _SHARED.get(head)
        # An everyday word is a service's folder only as it makes it: whole, and at home.
        everyday = found in ("Box", "Syncthing")
        if found and (not everyday or (name in _SHARED and folder.parent == Path.home())):
            return found
        if (folder / ".stfolder").exists():
            return "Syncthing"
    return ""


def is_on_network(path: Path) -> bool:
    """Return whether the system says that a file lies on another computer."""
    if str(path).startswith("\\\\"):
        return True
    try:
        mounts = Path("/proc/self/mounts").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    best, kind = "", ""
    for line in mounts.splitlines():
        _device, place, its_kind, *_rest = [*line.split(" "), "", "", ""]
        place = place.replace("\\040", " ")
        inside = str(path.absolute()).startswith(place.rstrip("/") + "/")
        if inside and len(place) >= len(best):
            best, kind = place, its_kind
    return kind in _NETWORK
