"""Overview: figures."""
