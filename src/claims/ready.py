"""Loads what every document passes through. The server of the worker processes imports this module before it forks the
first, so that a worker starts with all of it; nobody else does.
"""

from __future__ import annotations

import gc

import claims.rendering  # noqa: F401 - what workers are sent comes from there
from claims.cli import GARBAGE_EVERY
from claims.pipeline import rooms
from claims.schema import validated
from claims.tabulation import columns

rooms()
validated(columns(()))
gc.set_threshold(GARBAGE_EVERY)
gc.freeze()  # the workers share these pages for as long as none of them writes there
