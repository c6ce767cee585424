"""Which things a number without a noun counts: what was told, or what was counted before."""
