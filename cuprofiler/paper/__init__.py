"""Paper: documents as plain blocks, and the writers that turn them into files."""
