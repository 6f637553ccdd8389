"""The licences of everything in the bundle, and the list of its parts (SBOM, CycloneDX 1.6)."""

import json
import platform
import re
import shutil
import uuid
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from typing import Any

from cuprofiler import __version__
from tools.package import bundle

ROOT = Path(__file__).resolve().parent.parent.parent
KEPT = ROOT / "packaging" / "licences"

LICENCES = {
    "reportlab": "BSD-3-Clause",
    "python-bidi": "LGPL-3.0-or-later",
    "uharfbuzz": "Apache-2.0",
    "pyphen": "LGPL-2.1-or-later OR MPL-1.1",
    "pysqlite3": "Zlib",
    "sqlcipher3": "Zlib",
    "pypdfium2": "BSD-3-Clause AND Apache-2.0",
    "pyside6-essentials": "LGPL-3.0-only",
    "shiboken6": "LGPL-3.0-only",
}
"""SPDX names where a package's own words do not give one; Qt is taken under the LGPL."""

FONTS = ("Inter", "Gentium Book Plus", "Noto Sans Arabic, Hebrew and Symbols 2")


def write(modules: Sequence[str], target: Path) -> list[tuple[str, str, str]]:
    """Write licences and SBOM of what some modules belong to into a folder.

    Returns the files as PyInstaller takes them; raises BuildError if a licence is missing.
    """
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    for name in ("LICENSE", "NOTICE"):
        shutil.copyfile(ROOT / name, target / f"cuprofiler-{name}.txt")
    for path in sorted(KEPT.glob("*.txt")):
        shutil.copyfile(path, target / path.name)
    for path in sorted((ROOT / "resources").rglob("*")):
        if path.name.startswith(("OFL-", "LICENSE-")):
            shutil.copyfile(path, target / path.name)
    parts = bundle.distributions(modules)
    for part in parts:
        _copy_licences(part, target)
    (target / "sbom.cdx.json").write_text(
        json.dumps(sbom(parts), indent=1, ensure_ascii=False) + "\n", encoding="utf-8"
    )
    return [
        (str(Path("licences") / path.relative_to(target)), str(path), "DATA")
        for path in sorted(target.rglob("*"))
        if path.is_file()
    ]


def _copy_licences(part: metadata.Distribution, target: Path) -> None:
    name = part.name.lower()
    if name in ("pyside6_essentials", "shiboken6"):
        return  # their wheels hold no text: Qt.txt, LGPL-3.0.txt, GPL-3.0.txt and Qt-parts.txt do
    found = [
        file
        for file in part.files or ()
        if re.search(r"dist-info/(licenses/|.*(licen[cs]e|copying|notice))", str(file), re.I)
    ]
    if not found:
        raise bundle.BuildError(f"{part.name} has no licence text: add it to packaging/licences.")
    folder = target / part.name
    for file in found:
        inside = re.sub(r"^.*?dist-info/(licenses/)?", "", str(file))
        copy = folder / inside
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(str(file.locate()), copy)


def sbom(parts: list[metadata.Distribution]) -> dict[str, Any]:
    """The list of parts as CycloneDX reads it; the same for the same commit."""
    when = datetime.fromtimestamp(bundle.commit_time(), UTC)
    components = [_of_python(part) for part in parts]
    components += [
        _component("library", name, version, licence) for name, version, licence in _native(parts)
    ]
    components += [_component("file", font, "", "OFL-1.1") for font in FONTS]
    components.append(_component("file", "Lucide icons", "", "ISC"))
    own = _component("application", "cuprofiler", __version__, "Apache-2.0")
    seed = json.dumps([own, components], sort_keys=True)
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, seed)}",
        "version": 1,
        "metadata": {"timestamp": when.strftime("%Y-%m-%dT%H:%M:%SZ"), "component": own},
        "components": components,
        "dependencies": [
            {"ref": own["bom-ref"], "dependsOn": [each["bom-ref"] for each in components]}
        ],
    }


def add(listed: Path, name: str, version: str) -> None:
    """Put a library of the system into a list of parts; its licence lies in `system` beside it."""
    found = json.loads(listed.read_text(encoding="utf-8"))
    part: dict[str, Any] = {"type": "library", "bom-ref": f"{name}@{version}", "name": name}
    part["version"] = version
    found["components"].append(part)
    found["components"].sort(key=lambda each: str(each["bom-ref"]).lower())
    found["dependencies"][0]["dependsOn"].append(part["bom-ref"])
    found["dependencies"][0]["dependsOn"].sort()
    seed = json.dumps([found["metadata"]["component"], found["components"]], sort_keys=True)
    found["serialNumber"] = f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, seed)}"
    listed.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _of_python(part: metadata.Distribution) -> dict[str, Any]:
    plain = part.name.lower().replace("_", "-")
    licence = LICENCES.get(plain) or part.metadata.json.get("license_expression", "")
    if not licence:
        raise bundle.BuildError(f"{part.name} names no licence: add it to LICENCES.")
    found = _component("library", part.name, part.version, str(licence))
    found["purl"] = found["bom-ref"] = f"pkg:pypi/{plain}@{part.version}"
    return found


def _component(kind: str, name: str, version: str, licence: str) -> dict[str, Any]:
    found: dict[str, Any] = {
        "type": kind,
        "bom-ref": f"{name}@{version}" if version else name,
        "name": name,
        "licenses": [{"expression": licence}],
    }
    if version:
        found["version"] = version
    return found


def _icu_version() -> str:
    import PySide6

    folder = Path(PySide6.__file__).parent
    names = [path.name for path in folder.rglob("*icuuc*")]
    match = re.search(r"(\d+)", " ".join(names))
    return match[1] if match else ""


def _native(parts: list[metadata.Distribution]) -> list[tuple[str, str, str]]:
    """What wheels and the bundle carry that is not Python: name, version, licence."""
    from cuprofiler.storage.driver import sqlite3

    found = [
        ("CPython", platform.python_version(), "PSF-2.0"),
        ("SQLite", sqlite3.sqlite_version, "blessing"),
    ]
    names = {part.name.lower() for part in parts}
    if "pyside6_essentials" in names:
        from PySide6.QtCore import qVersion

        found.append(("Qt", qVersion(), "LGPL-3.0-only"))
        # Qt's own files hold it; the number is in their names.
        found.append(("ICU", _icu_version(), "Unicode-3.0"))
    if "pypdfium2" in names:
        from pypdfium2 import PDFIUM_INFO

        found.append(("PDFium", str(PDFIUM_INFO), "BSD-3-Clause AND Apache-2.0"))
    if "uharfbuzz" in names:
        import uharfbuzz

        found.append(("HarfBuzz", uharfbuzz.version_string(), "MIT"))
    return found
