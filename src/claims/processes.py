"""Worker processes, forked from a server that starts clean: one with threads (numpy has some) may hang when forked."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import forkserver
from multiprocessing.context import BaseContext
from typing import TypeVar

from claims.errors import ClaimsError

AHEAD = 8  # tasks made for each process before the first result is awaited: most are, while the workers start
_SERVER = "forkserver"  # not on Windows, where each worker starts and loads by itself

Task = TypeVar("Task")
Outcome = TypeVar("Outcome")


def workers() -> BaseContext:
    """The context to make worker processes with. Its server is started now, and loads `claims.ready` meanwhile."""
    if _SERVER not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context(_SERVER)
    context.set_forkserver_preload(["claims.ready"])
    forkserver.ensure_running()
    return context


def shared(work: Callable[[Task], Outcome], tasks: Iterable[Task], jobs: int) -> Iterator[Outcome]:
    """The outcomes of all tasks in order; a bounded number is under way at any time.

    Raises ClaimsError where a process was killed, and what the work raises.
    """
    waiting: deque[Future[Outcome]] = deque()
    try:
        with ProcessPoolExecutor(jobs, mp_context=workers()) as pool:
            for task in tasks:
                waiting.append(pool.submit(work, task))
                if len(waiting) > AHEAD * jobs:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
    except BrokenProcessPool as error:
        raise ClaimsError(
            "a process was killed, perhaps for lack of memory", "--jobs", "try again with --jobs 1"
        ) from error
