"""Worker processes, forked from a server that starts clean: one with threads (numpy has some) may hang when forked."""

from __future__ import annotations

import multiprocessing
from multiprocessing import forkserver
from multiprocessing.context import BaseContext

_SERVER = "forkserver"  # not on Windows, where each worker starts and loads by itself


def workers() -> BaseContext:
    """The context to make worker processes with. Its server is started now, and loads `claims.ready` meanwhile."""
    if _SERVER not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context(_SERVER)
    context.set_forkserver_preload(["claims.ready"])
    forkserver.ensure_running()
    return context
