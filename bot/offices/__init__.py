"""What the claims say of each service office on a given day."""
