"""What follows from what people said about prices."""
