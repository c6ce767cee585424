"""Loads what every document passes through. The server of the worker processes imports this module before it forks the
first, so that a worker starts with all of it; nobody else does.
"""

from __future__ import annotations

import gc

gc.disable()  # loading makes many objects and no garbage

import claims.rendering  # noqa: E402, F401 - what workers are sent comes from there
from claims.cli import GARBAGE_EVERY  # noqa: E402
from claims.pipeline import rooms  # noqa: E402
from claims.schema import validated  # noqa: E402
from claims.tabulation import columns  # noqa: E402

rooms()
validated(columns(()))
gc.set_threshold(GARBAGE_EVERY)
gc.freeze()  # the workers share these pages for as long as none of them writes there
gc.enable()
