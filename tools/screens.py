"""Write a picture of every screen in every variant, to be opened and judged."""

import argparse
import os
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("LANG", "en_GB.UTF-8")

from tools.scenes import SCENES, VARIANTS, application, put_up, staged


def main() -> int:
    """Write the pictures; with names given, only those scenes or variants."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--only", default="", help="names of scenes, with commas")
    parser.add_argument("--variant", default="", help="names of variants, with commas")
    options = parser.parse_args()
    application()
    scenes = [name for name in options.only.split(",") if name] or list(SCENES)
    variants = [name for name in options.variant.split(",") if name]
    for variant in VARIANTS:
        if variants and variant.name not in variants:
            continue
        folder = options.out / variant.name
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory() as data, staged(Path(data), variant) as stage:
            for name in SCENES:
                if name in scenes or name in ("check", "verdict"):
                    put_up(stage, name)
                    if name not in scenes:
                        continue
                    path = folder / f"{name}.png"
                    stage.window.grab().save(str(path))
                    print(path)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
