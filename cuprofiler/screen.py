"""Whether a window can open here, and how to say that it can't.

Only the standard library: the set-up asks too, before anything is installed.
"""

from __future__ import annotations

import contextlib
import os
import socket
import sys
from pathlib import Path

DIALOGS = (
    ("zenity", "--error", "--no-markup", "--title=cuprofiler", "--text={}"),
    ("kdialog", "--title", "cuprofiler", "--error", "{}"),
    ("xmessage", "-center", "{}"),
)
"""Programs of Linux desktops that show a sentence when Qt itself can't."""


def no_screen() -> str:
    """Say why no window can open; nothing where one can."""
    if sys.platform in ("darwin", "win32") or os.environ.get("QT_QPA_PLATFORM"):
        return ""
    screens = {
        "WAYLAND_DISPLAY": wayland_addresses,
        "DISPLAY": x_addresses,
    }
    asked = {name: os.environ[name] for name in screens if os.environ.get(name)}
    if not asked:
        return "There is no screen here: neither DISPLAY nor WAYLAND_DISPLAY is set."
    if any(answers(screens[name](value)) for name, value in asked.items()):
        return ""
    names = " and ".join(f"{name}={value}" for name, value in asked.items())
    return f"The screen does not answer: {names}."


def wayland_addresses(value: str) -> list[str | tuple[str, int]]:
    """List where a Wayland screen of this name listens."""
    return [str(Path(os.environ.get("XDG_RUNTIME_DIR", "/run")) / value)]


def x_addresses(value: str) -> list[str | tuple[str, int]]:
    """List where an X screen of this name ("host:number.screen") listens."""
    host, _, number = value.rpartition(":")
    number = number.partition(".")[0]
    if not number.isdigit():
        return []
    if host in ("", "unix"):
        # The second is Linux's kind of socket without a file.
        return [f"/tmp/.X11-unix/X{number}", f"\0/tmp/.X11-unix/X{number}"]  # noqa: S108
    return [(host, 6000 + int(number))]


def answers(addresses: list[str | tuple[str, int]]) -> bool:
    """Tell whether something listens at one of these addresses."""
    for address in addresses:
        with contextlib.suppress(OSError):
            if isinstance(address, tuple):
                socket.create_connection(address, timeout=2).close()
            else:
                with socket.socket(socket.AF_UNIX) as unix:
                    unix.settimeout(2)
                    unix.connect(address)
            return True
    return False


def say_without_qt(sentence: str) -> None:
    """Show a sentence where the window can't: at the prompt, and in a dialog of the desktop."""
    import shutil
    import subprocess

    print(sentence, file=sys.stderr)  # noqa: T201
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.MessageBoxW(None, sentence, "cuprofiler", 0x10)
        return
    if sys.platform == "darwin":
        command = ["osascript", "-e", "on run argv", "-e", "display alert (item 1 of argv)"]
        command += ["-e", "end run", sentence]
        subprocess.run(command, check=False, stdout=subprocess.DEVNULL)  # noqa: S603
        return
    if sys.stderr is not None and sys.stderr.isatty():
        return  # somebody at a prompt has read it there
    for name, *arguments in DIALOGS:
        found = shutil.which(name)
        if found:
            command = [found, *(argument.format(sentence) for argument in arguments)]
            subprocess.run(command, check=False, stdout=subprocess.DEVNULL)  # noqa: S603
            return
