"""Text files from other programs, in whatever way their letters are written."""

import errno
import os
from pathlib import Path

from cuprofiler.i18n import gettext as _
from cuprofiler.services.trouble import ProfileFileError

LARGEST = 5_000_000
"""Bytes; a list of people is far smaller."""


def read_text(path: Path) -> str:
    """Return the text of a file; raises ProfileFileError, in one sentence, if there is none."""
    try:
        if not path.is_file():  # a folder, or a pipe that nobody writes to
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
        if path.stat().st_size > LARGEST:
            raise ProfileFileError(
                _("{path} is too large for a list of people. Cut it to those you need.").format(
                    path=path
                )
            )
        data = path.read_bytes()
    except (OSError, ValueError) as error:  # a path of odd letters is no path
        reason = getattr(error, "strerror", None) or str(error)
        raise ProfileFileError(
            _("{path} could not be read ({reason}).").format(path=path, reason=reason)
        ) from None
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    if b"\0" in data:
        raise ProfileFileError(
            _("{path} is no text. Save it as CSV first, and drop that file here.").format(path=path)
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        # Older programs on Windows: each byte is a letter of the West.
        return data.decode("cp1252", errors="replace")
