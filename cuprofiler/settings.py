"""Where things lie on this computer, and what the founder set.

The settings are a small file beside the workspace; a broken one counts as empty.
"""

import json
import logging
import os
from dataclasses import asdict, fields, replace
from pathlib import Path
from typing import Any

from cuprofiler.core.frozen import frozen

log = logging.getLogger(__name__)

THEMES = ("system", "light", "dark")
PAPERS = ("auto", "a4", "letter")
TEXT_SIZES = (100, 125, 150, 200)


@frozen
class Settings:
    """What the founder set. Empty `language` follows the computer; empty `workspace` the default.

    `text_size` is in percent, `window` the last size as "1280x800". `own` has a line for every
    workspace worked in on this computer: its id, a space, its place. `backup_failed` says why the
    last backup could not be made; `warned` are the files, one a line, of which it was said that
    they lie in a shared folder. `currency` is that of a new product, empty for the region's; `firm`
    is the founder's, as it stands on paper, `contact` how a customer reaches it, and `logo` the
    name of the file its logo came from.
    """

    theme: str = "system"
    language: str = ""
    paper: str = "auto"
    large_print: bool = False
    workspace: str = ""
    window: str = ""
    text_size: int = 100
    own: str = ""
    backup_failed: str = ""
    warned: str = ""
    currency: str = ""
    firm: str = ""
    contact: str = ""
    logo: str = ""

    @classmethod
    def load(cls, path: Path) -> "Settings":
        """Read the settings file; anything unreadable or unknown counts as not set."""
        try:
            data: Any = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return cls()
        if not isinstance(data, dict):
            return cls()
        known = {
            field.name: data[field.name]
            for field in fields(cls)
            if type(data.get(field.name)) is type(field.default)
        }
        if known.get("theme") not in THEMES:
            known.pop("theme", None)
        if known.get("paper") not in PAPERS:
            known.pop("paper", None)
        if known.get("text_size") not in TEXT_SIZES:
            known.pop("text_size", None)
        return cls(**known)

    def own_files(self) -> dict[str, str]:
        """Return the places of the workspaces worked in on this computer, with their ids."""
        lines = (line.partition(" ") for line in self.own.split("\n"))
        return {place: identity for identity, _space, place in lines if place}

    def with_own(self, place: str, identity: str) -> "Settings":
        """Return the settings that know one more workspace."""
        known = {**self.own_files(), place: identity}
        return replace(self, own="\n".join(f"{name} {path}" for path, name in known.items()))

    def save(self, path: Path) -> None:
        """Write the settings file whole or not at all; raises OSError if it cannot."""
        keep_whole(json.dumps(asdict(self), indent=1).encode(), path)


def keep_whole(data: bytes, path: Path) -> None:
    """Write a file of the program whole or not at all; raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    partial = path.with_suffix(".partial")
    partial.write_bytes(data)
    partial.replace(path)


OWN_NAME = "My products.cuprofile"
"""The file that a founder begins with."""


def data_folder() -> Path:
    """Return the folder that holds the founder's workspace, backups and settings."""
    given = os.environ.get("CUPROFILER_DATA")
    if given:
        return Path(given)
    from platformdirs import user_data_path  # late: not needed when the folder is given

    return user_data_path("cuprofiler", appauthor=False)


def settings_path() -> Path:
    """Return the settings file."""
    return data_folder() / "settings.json"


def logo_path() -> Path:
    """Return where the founder's logo is kept, as it is printed."""
    return data_folder() / "logo.png"


def read_logo(settings: Settings) -> bytes:
    """Return the founder's logo; nothing if there is none, or it can't be read."""
    try:
        return logo_path().read_bytes() if settings.logo else b""
    except OSError as error:
        log.warning("logo not read: %s", type(error).__name__)
        return b""


def passing_folder() -> str | None:
    """Return where files lie that go with the program: its own folder, emptied at every start.

    None, the system's own place, if there can be no such folder.
    """
    folder = data_folder() / "passing"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError:
        return None
    return str(folder) if os.access(folder, os.W_OK) else None


def empty_passing_folder() -> None:
    """Take away what a start that ended badly has left."""
    folder = data_folder() / "passing"
    if folder.exists():
        from shutil import rmtree

        rmtree(folder, ignore_errors=True)


def default_workspace() -> Path:
    """Return the workspace that opens when none is named."""
    return data_folder() / OWN_NAME


class SettingsStore:
    """The settings in force, and where they are kept."""

    def __init__(self, path: Path, settings: Settings) -> None:
        self._path = path
        self.now = settings

    def keep(self, settings: Settings) -> None:
        """Put settings in force for all who ask; one that can't be written is logged only."""
        self.now = settings
        try:
            settings.save(self._path)
        except OSError as error:
            log.warning("settings not kept: %s", type(error).__name__)
