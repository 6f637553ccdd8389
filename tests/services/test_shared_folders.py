"""Folders that a service copies to other computers, and shares on a network."""

from pathlib import Path

import pytest

from cuprofiler.services.shared_folders import is_on_network, shared_by, warning

NAME = "My products.cuprofile"

COPIED = {
    "Dropbox": "Dropbox",
    "OneDrive": "OneDrive",
    "iCloud Drive": "iCloud Drive",
    "iCloudDrive": "iCloud Drive",
    "com~apple~CloudDocs": "iCloud Drive",
    "Google Drive": "Google Drive",
    "GoogleDrive": "Google Drive",
    "My Drive": "Google Drive",
    "Nextcloud": "Nextcloud",
    "ownCloud": "ownCloud",
    "Box Sync": "Box",
    "pCloud Drive": "pCloud",
    "pCloudDrive": "pCloud",
    "MEGAsync": "MEGA",
    "Syncthing": "Syncthing",
    "Tresorit": "Tresorit",
    "Seafile": "Seafile",
    "SynologyDrive": "Synology Drive",
    "Box": "Box",
    "Sync": "Syncthing",
}


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A home folder on a disk of this computer."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "home"))
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


@pytest.fixture
def mounts(monkeypatch, tmp_path):
    """Lets a test say what lies where; without a word the system can't tell."""
    real, listed = Path.read_text, tmp_path / "mounts"

    def say(*lines):
        def read(path, *args, **more):
            if str(path) != "/proc/self/mounts":
                return real(path, *args, **more)
            if not lines:
                raise FileNotFoundError(path)
            listed.write_bytes(b"".join(line.encode("latin-1") + b"\n" for line in lines))
            return real(listed, *args, **more)

        monkeypatch.setattr(Path, "read_text", read)

    say("disk / ext4 rw 0 0")
    return say


@pytest.mark.parametrize("folder", COPIED)
def test_every_service_is_known_by_its_folder_in_the_home_folder(folder, home, mounts):
    for name in (folder, folder.upper(), folder.lower()):
        assert shared_by(home / name / NAME) == COPIED[folder]
        assert shared_by(home / name / "work" / "2026" / NAME) == COPIED[folder]


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("OneDrive - Acme GmbH", "OneDrive"),
        ("OneDrive-Acme", "OneDrive"),
        ("Dropbox (Ann)", "Dropbox"),
        ("Nextcloud - firm", "Nextcloud"),
        ("Dropbox leaflets", ""),
        ("Documents", ""),
        ("My Dropbox", ""),
        ("Papers (Dropbox)", ""),
    ],
)
def test_the_name_of_firm_or_person_may_follow(folder, service, home, mounts):
    assert shared_by(home / folder / NAME) == service


@pytest.mark.parametrize("folder", ["box-office", "Box (old)", "sync-tools"])
def test_an_everyday_word_with_more_to_it_is_no_service(folder, home, mounts):
    assert shared_by(home / folder / "my.cuprofile") == ""


def test_a_box_elsewhere_is_a_box(home, mounts):
    for folder in ("Box", "box sync", "Sync", "Syncthing"):
        assert shared_by(home / "Documents" / folder / NAME) == ""
    # Dropbox may be put anywhere.
    assert shared_by(home / "Documents" / "Dropbox" / NAME) == "Dropbox"


def test_a_folder_of_syncthing_is_told_by_its_mark(home, mounts):
    folder = home / "Papers" / "Clients"
    folder.mkdir(parents=True)
    assert shared_by(folder / NAME) == ""
    (home / "Papers" / ".stfolder").mkdir()
    assert shared_by(folder / NAME) == "Syncthing"
    assert shared_by(home / NAME) == ""


@pytest.mark.parametrize(
    "kind",
    ["cifs", "smb3", "smbfs", "nfs", "nfs4", "fuse.sshfs", "fuse.rclone", "9p", "davfs",
     "fuse.davfs2", "fuse.gvfsd-fuse", "afpfs", "webdav"],
)  # fmt: skip
def test_a_share_on_the_network(kind, mounts):
    mounts("disk / ext4 rw 0 0", f"//firm/files /mnt/firm {kind} rw 0 0")
    assert is_on_network(Path("/mnt/firm") / NAME)
    assert is_on_network(Path("/mnt/firm/a/b") / NAME)
    assert not is_on_network(Path("/mnt/firm2") / NAME)
    assert not is_on_network(Path("/mnt") / NAME)


def test_the_innermost_of_several_disks_counts(mounts):
    mounts("//f/x /srv nfs rw 0 0", "disk /srv/own ext4 rw 0 0", "disk / ext4 rw 0 0")
    assert is_on_network(Path("/srv") / NAME)
    assert not is_on_network(Path("/srv/own") / NAME)
    # What is laid over a place later hides what was there.
    mounts("disk /srv ext4 rw 0 0", "//f/x /srv nfs rw 0 0")
    assert is_on_network(Path("/srv") / NAME)


def test_a_space_in_the_name_of_a_share(mounts):
    mounts("//f/x /mnt/our\\040files cifs rw 0 0")
    assert is_on_network(Path("/mnt/our files") / NAME)


def test_a_computer_whose_own_disk_lies_elsewhere(mounts):
    mounts("server:/root / nfs4 rw 0 0", "tmpfs /tmp tmpfs rw 0 0")
    assert is_on_network(Path("/srv") / NAME)
    assert not is_on_network(Path("/tmp") / NAME)


def test_a_share_with_letters_of_an_old_system(mounts):
    mounts("//f/x /mnt/MAX nfs rw 0 0", "//f/y /mnt/b\xfcro cifs rw 0 0")
    assert is_on_network(Path("/mnt/MAX") / NAME)


def test_a_system_that_does_not_tell_shares_nothing(mounts):
    mounts()
    assert not is_on_network(Path("/mnt/firm") / NAME)
    mounts("", "odd", "odd /mnt/firm")
    assert not is_on_network(Path("/mnt/firm") / NAME)


def test_a_share_of_windows(mounts):
    assert is_on_network(Path("\\\\server\\files") / NAME)


def test_what_to_mind_is_said_for_each_kind_of_place(home, mounts):
    assert warning(home / NAME) == ""
    copied = warning(home / "Dropbox" / NAME)
    assert copied.startswith("This file lies in a folder that Dropbox copies to other computers.")
    mounts("//firm/files /mnt/firm cifs rw 0 0")
    shared = warning(Path("/mnt/firm") / NAME)
    assert shared.startswith("This file lies on another computer in your network.")
    # A folder that is copied matters more than where it lies.
    assert warning(Path("/mnt/firm/Dropbox") / NAME) == copied
