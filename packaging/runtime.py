"""The bundle's first act: children of this process are the system's programs, not its own.

PyInstaller points the loader at the bundle's libraries by a variable, which would go on to the
program that opens a PDF or prints it.
"""

import os

for name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"):
    before = os.environ.pop(f"{name}_ORIG", None)
    if before is not None:
        os.environ[name] = before
    else:
        os.environ.pop(name, None)
