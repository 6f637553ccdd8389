"""The workspace on disk: one SQLite file, its checks, backups and migrations."""
