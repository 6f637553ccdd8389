"""Cost: figures."""
