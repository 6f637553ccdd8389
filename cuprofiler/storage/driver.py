"""SQLite, the same one everywhere: the program's own, newer than what a computer carries.

A file that was received may be hostile, so the bugs mended since matter; and two SQLites in one
process would undo each other's locks. So nothing else imports a driver (a test holds it).

pysqlite3 has no files for ARM Linux and Intel Macs; sqlcipher3, by the same maker and with the same
SQLite, has them, but carries a whole OpenSSL. Both are the standard library's driver, built anew.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
else:
    try:
        from pysqlite3 import dbapi2 as sqlite3
    except ImportError:
        from sqlcipher3 import dbapi2 as sqlite3

__all__ = ["FILE_ERRORS", "sqlite3"]

FILE_ERRORS = (sqlite3.Error, UnicodeDecodeError)
"""What SQLite and its driver raise about a file; broken letters in its schema are the second."""
