"""What belongs into the bundle, and what stays out."""

import sys
import sysconfig
from pathlib import Path, PurePath
from typing import Any

from cuprofiler import __version__
from cuprofiler.paper.syllables import DICTIONARIES

IDENTIFIER = "org.cuprofiler.cuprofiler"
"""The program's name where names must be unique (AppStream, macOS)."""

ENDING = ".cuprofile"
MIME_TYPE = "application/vnd.cuprofiler.workspace"

OWN = Path(__file__).resolve().parent.parent.parent / "cuprofiler"

HIDDEN: list[str] = [
    "_sha256",
    "_sha2",
    *(
        ".".join(path.relative_to(OWN.parent).with_suffix("").parts).removesuffix(".__init__")
        for path in sorted(OWN.rglob("*.py"))
    ),
]
"""Modules that are asked for by name: pages and papers of sections, steps between file versions,
and of SHA-256 the one this Python has.
"""

EXCLUDED = [
    # The program never goes online, and has one SQLite of its own.
    *("PySide6.QtNetwork", "ssl", "_ssl", "_hashlib", "sqlite3", "_sqlite3", "ftplib"),
    # Reached only by test and console parts of libraries.
    *("numpy", "pytest", "_pytest", "setuptools", "pkg_resources", "pip", "tkinter", "unittest"),
    *("doctest", "pdb", "pydoc", "curses", "_curses", "readline", "xmlrpc", "multiprocessing"),
    *("lib2to3", "distutils", "bdb", "cmd", "code", "codeop"),
    *(
        "yaml",
        "babel",
        "cffi",
        "IPython",
        "charset_normalizer",
        "rlPyCairo",
        "renderPM",
        "_renderPM",
    ),
    # SQLAlchemy describes and makes tables only.
    *("sqlalchemy.ext.asyncio", "sqlalchemy.orm", "greenlet"),
    # No picture of those kinds is read or written.
    *("PIL._avif", "PIL._webp", "PIL._imagingcms", "PIL._imagingft", "PIL._imagingtk"),
    *("PIL._imagingmorph", "PIL.ImageTk", "PIL.ImageQt"),
]

PLUGINS = {
    "platforms": ("xcb", "wayland", "offscreen", "windows", "cocoa"),
    "platformthemes": ("gtk3", "xdgdesktopportal"),
    "platforminputcontexts": ("compose", "ibus"),
    "wayland-shell-integration": ("xdg-shell",),
    "wayland-decoration-client": ("bradient", "adwaita"),
    "imageformats": ("svg", "jpeg"),
    "printsupport": ("cups", "windows", "cocoa"),
}
"""Qt's plug-ins that are used, by their folder; styles are the program's own.

Where that of printing finds no library of the system, the default printer is used.
"""

QT_WORDS = ("qtbase_de.qm",)
"""Qt's own words (file dialogs, context menus) in the languages offered; English is built in."""

PATTERNS = tuple(f"hyph_{name}.dic" for name in DICTIONARIES.values())
"""Patterns of syllables in the languages offered."""

OWN_LIBRARIES = ("libpython", "libffi", "libexpat", "libmpdec", "libz.", "libbz2", "liblzma")
"""Libraries that are Python's own parts, wherever this computer keeps them."""


def resources(root: Path) -> list[tuple[str, str]]:
    """The program's files (source, folder in the bundle), without what only the code shows."""
    left_out = {"pictures", "__pycache__"}
    return [
        (str(path), str(Path("resources") / path.parent.relative_to(root / "resources")))
        for path in sorted((root / "resources").rglob("*"))
        if path.is_file()
        and not left_out & set(path.relative_to(root).parts)
        and path.suffix != ".po"
    ]


def wanted(name: str, source: str) -> bool:
    """Whether a file found by PyInstaller goes into the bundle under `name`."""
    parts = PurePath(name).parts
    if "plugins" in parts and "PySide6" in parts:
        folder, file = parts[parts.index("plugins") + 1], parts[-1]
        return any(word in file for word in PLUGINS.get(folder, ()))
    if "translations" in parts and "PySide6" in parts:
        return parts[-1] in QT_WORDS
    if "pyphen" in parts and "dictionaries" in parts:
        return parts[-1] in PATTERNS
    if parts[-1].endswith((".dist-info", "RECORD", "INSTALLER", "direct_url.json")):
        return False
    if any(part.endswith(".dist-info") for part in parts):
        return False  # licences are gathered by `notices`, for every part alike
    if sys.platform == "linux" and parts[-1].startswith("lib") and ".so" in parts[-1]:
        return _is_ours(Path(source), parts[-1])
    return True


def _is_ours(source: Path, file: str) -> bool:
    """On Linux: from a locked wheel or of Python itself, not the system's."""
    wheels = Path(sysconfig.get_paths()["platlib"]).resolve()
    return source.resolve().is_relative_to(wheels) or file.startswith(OWN_LIBRARIES)


def info_plist() -> dict[str, Any]:
    """What macOS asks of a program: which files it opens, and that it follows dark and light."""
    return {
        "CFBundleDisplayName": "cuprofiler",
        "CFBundleShortVersionString": __version__,
        "NSRequiresAquaSystemAppearance": False,
        "NSHighResolutionCapable": True,
        "LSApplicationCategoryType": "public.app-category.business",
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "cuprofiler workspace",
                "CFBundleTypeRole": "Editor",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [f"{IDENTIFIER}.workspace"],
            }
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": f"{IDENTIFIER}.workspace",
                "UTTypeDescription": "cuprofiler workspace",
                "UTTypeConformsTo": ["public.data"],
                "UTTypeTagSpecification": {
                    "public.filename-extension": [ENDING.lstrip(".")],
                    "public.mime-type": [MIME_TYPE],
                },
            }
        ],
    }
