"""History: figures."""
