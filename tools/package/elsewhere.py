"""The packages for Windows and macOS, made on those systems of the same bundle."""

import shutil
import subprocess
from pathlib import Path

from cuprofiler import __version__
from tools.package import bundle, icons, linux

SCRIPT = bundle.ROOT / "packaging" / "windows" / "cuprofiler.nsi"


def installer(folder: Path, target: Path | None = None) -> Path:
    """Make the installer for Windows with NSIS; raises BuildError with what it says."""
    # Not "setup.exe": Windows loads old workarounds into a program of that name.
    target = target or linux.OUT / f"cuprofiler-{__version__}-windows.exe"
    target.parent.mkdir(exist_ok=True)
    icon = bundle.WORK / "icons" / "cuprofiler.ico"
    icon.parent.mkdir(parents=True, exist_ok=True)
    icon.write_bytes(icons.ico())
    values = {"VERSION": __version__, "BUNDLE": folder, "OUT": target, "ICON": icon}
    command = [shutil.which("makensis") or "makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8"]
    command += [*(f"-D{name}={value}" for name, value in values.items()), str(SCRIPT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise bundle.BuildError(f"NSIS could not make the installer:\n{done.stdout}{done.stderr}")
    return target


def image() -> Path:
    """Make the disk image for macOS of the app that the bundle became."""
    target = linux.OUT / f"cuprofiler-{__version__}-macos.dmg"
    target.parent.mkdir(exist_ok=True)
    stage = bundle.WORK / "image"
    shutil.rmtree(stage, ignore_errors=True)
    stage.mkdir(parents=True)
    # symlinks: a signed app holds links, and a copy of what they point to would break the seal.
    app = bundle.WORK / "dist" / "cuprofiler.app"
    shutil.copytree(app, stage / "cuprofiler.app", symlinks=True)
    (stage / "Applications").symlink_to("/Applications")
    command = ["hdiutil", "create", "-volname", "cuprofiler", "-srcfolder", str(stage)]
    command += ["-ov", "-format", "UDZO", str(target)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise bundle.BuildError(f"hdiutil could not make the image:\n{done.stderr}")
    return target
