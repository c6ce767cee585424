"""Whose denominator a figure shares: see denominator.py."""
