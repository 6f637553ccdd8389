"""Services: figures."""
