"""Two builds of one commit are the same, byte for byte, wherever they are made."""

import shutil
import sys

import pytest

from tools.package import bundle, check

pytestmark = [
    pytest.mark.soak,
    pytest.mark.skipif(
        sys.platform != "linux" or not all(map(shutil.which, ("readelf", "strip", "chrpath"))),
        reason="make package installs what building needs",
    ),
]


def content(folder):
    return {
        path.relative_to(folder).as_posix(): (
            bundle.sha_of(path),
            path.stat().st_mode,
            int(path.stat().st_mtime),
        )
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_two_builds_have_the_same_content(tmp_path):
    found = []
    for place in ("one", "another place"):
        folder = bundle.build(work=tmp_path / place)
        bundle.complete(folder)
        found.append(content(folder))
    one, other = found
    assert one.keys() == other.keys()
    assert [name for name in one if one[name] != other[name]] == []
    assert len(one) > 200
    check.smoke(folder)


def test_a_bundle_without_a_part_is_noticed(tmp_path):
    """The first look at a bundle can fail: it does without its content files."""
    folder = bundle.build(work=tmp_path / "broken")
    shutil.rmtree(folder / "_internal" / "resources" / "content")
    with pytest.raises(bundle.BuildError):
        check.smoke(folder)
