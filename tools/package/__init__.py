"""Build what a founder double-clicks: the bundle, the Debian package, the portable archive."""
