"""A section that is not part of the program: one folder, one line. See `test_rehearsal`."""
