"""Price and market: what people would pay, what they paid, how many there are."""
