"""What every record of a product has in common. It knows no subject, and no library."""
