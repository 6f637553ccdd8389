"""Adding a section is one folder and one line: it is done here, and the program started with it.

The section lives in `tests/rehearsal`; what it changes in files that are there, in its `plugin`.
"""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def test_a_section_more_is_everywhere():
    found = subprocess.run(
        [
            *(sys.executable, "-m", "pytest", "-q", "-p", "tests.rehearsal.plugin"),
            *("-p", "no:randomly", "-p", "no:cacheprovider", "tests/rehearsal/checks.py"),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 0, found.stdout[-4000:] + found.stderr[-2000:]
    passed = re.search(r"([0-9]+) passed", found.stdout)
    assert passed and int(passed.group(1)) >= 20
