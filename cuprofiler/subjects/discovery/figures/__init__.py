"""Discovery: figures."""
