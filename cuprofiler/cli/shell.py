"""What every command has in common: plain words out, plain complaints back."""

import argparse
import json
import re
from datetime import date
from pathlib import Path
from typing import TextIO

from cuprofiler.content import Content
from cuprofiler.core.text import without_controls
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _


class WrongInputError(Exception):
    """The input is wrong; the message says which, where, and what was expected."""


class Parser(argparse.ArgumentParser):
    """An argument parser whose complaints are one plain line."""

    def error(self, message: str) -> None:  # type: ignore[override]
        """Refuse in one line; the caller prints it."""
        raise WrongInputError(f"{self.prog}: {message}")


def say(*words: object, file: TextIO | None = None) -> None:
    """Print a line. Whatever a terminal would obey, a name may hold it, becomes a mark."""
    text = " ".join(map(str, words))
    print(without_controls(text), file=file)


def say_data(data: object) -> None:
    """Print data as JSON; control characters are written out, so that nothing is lost."""
    text = json.dumps(data, ensure_ascii=False, indent=2)
    raw = re.compile(r"[\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
    print(raw.sub(lambda found: f"\\u{ord(found.group()):04x}", text))


def one_line(message: object) -> str:
    """Return a message without its line breaks."""
    return " ".join(str(message).split())


def read(options: argparse.Namespace, path: Path, content: Content) -> Profile:
    """Return a profile file; what is odd in it is asked on the side, once the command went well."""
    from cuprofiler.services.exchange import doubts, read_profile

    profile = read_profile(path, content.questions.version)
    options.asked = [one_line(f"{path}: {doubt}") for doubt in doubts(profile)]
    return profile


def is_workspace(path: Path) -> bool:
    """Return whether a file is one with products."""
    try:
        with path.open("rb") as file:
            return file.read(6) == b"SQLite"
    except OSError:
        return False


def product_of(path: Path, name: str, content: Content) -> tuple[Profile, int]:
    """Return a product of a workspace by its name, or the only one; and the file's version."""
    from cuprofiler.services.products import ProductService
    from cuprofiler.services.workspaces import WorkspaceService, existing
    from cuprofiler.settings import data_folder

    opened = WorkspaceService(data_folder()).open_or_create(existing(path))
    with opened.workspace as workspace:
        service = ProductService(workspace, content.questions.version)
        products = service.products()
        chosen = [product for product in products if not name or product.name == name]
        if not chosen:
            raise WrongInputError(
                _("--product: {path} has no product “{name}”.").format(path=path, name=name)
                if name
                else _("{path} has no product yet.").format(path=path)
            )
        if len(chosen) > 1:
            names = ", ".join(f"“{product.name}”" for product in products)
            raise WrongInputError(_("--product: name one of {names}.").format(names=names))
        profile = service.profile(chosen[0].id)
        assert profile is not None  # it was listed
        before = service.last_visit(date.today())
        if before is not None:
            profile = service.beside(profile, before)
        return profile, service.revision
