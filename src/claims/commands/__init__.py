"""The commands, a file a command: each has a `command`, and imports what is heavy only when it runs."""
