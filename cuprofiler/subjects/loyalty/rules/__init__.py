"""What answers to surveys may be made to say."""
