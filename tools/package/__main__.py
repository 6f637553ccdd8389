"""Build the packages: `python -m tools.package [bundle|deb|archive]...`, all without a name."""

import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tools.package import bundle, check, elsewhere, linux


def main(wanted: Sequence[str]) -> int:
    """Build what is asked for into `dist`; returns the exit code."""
    parts = set(wanted) or {"deb", "archive"}
    unknown = parts - {"bundle", "deb", "archive"}
    if unknown:
        print(f"{', '.join(sorted(unknown))}: there is no such package. {__doc__}")
        return 2
    began = time.monotonic()
    try:
        folder = bundle.build()
        bundle.complete(folder)
        check.smoke(folder)
        made: list[Path] = []
        if sys.platform == "linux":
            makers = {"deb": linux.deb, "archive": linux.archive}
            with ThreadPoolExecutor() as side_by_side:  # packing takes most of the time
                made += side_by_side.map(
                    lambda part: makers[part](folder), sorted(parts & set(makers))
                )
        elif sys.platform == "win32":
            made.append(elsewhere.installer(folder))
        else:
            made.append(elsewhere.image())
        if made:
            bundle.write_sums(made)
    except bundle.BuildError as error:
        print(error)
        return 1
    print(f"{folder.relative_to(bundle.ROOT)}  {bundle.size_of(folder) / 1e6:.0f} MB")
    for path in made:
        print(f"{path.relative_to(bundle.ROOT)}  {path.stat().st_size / 1e6:.0f} MB")
    print(f"made in {time.monotonic() - began:.0f} s")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
