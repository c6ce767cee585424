"""Dates: a file for each way to name them, `absolute` first; what they share begins with an underscore."""
