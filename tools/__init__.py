"""Tools for developers: set-up, screens, catalogues, bench."""
