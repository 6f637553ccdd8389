"""People: figures."""
