"""The command line. Each command is a file of `claims/commands/`, imported only when it is chosen.

This file and the commands alone print and exit. Data goes to stdout, everything said about it to stderr.
"""

from __future__ import annotations

import gc
import sys
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

import click

from claims import __version__
from claims.errors import ClaimsError, said

EXIT_CODES = """\b
Exit codes:
  0    done (inputs that could not be read are named on stderr)
  1    under --strict: findings, or an input that could not be read
  2    wrong usage, nothing readable, or nowhere to write
  70   an error of the program itself
  130  stopped from the keyboard
"""
INTERNAL, STOPPED = 70, 130  # EX_SOFTWARE of sysexits.h; 128 + SIGINT as shells report it


class Commands(click.Group):
    """The files of `claims/commands/` as sub-commands; whatever goes wrong becomes one line and an exit code."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands, sorted."""
        del ctx  # the folder alone decides
        names = (module.name for module in iter_modules([str(Path(__file__).parent / "commands")]))
        return sorted(name for name in names if not name.startswith("_"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, imported now; None where there is none."""
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = import_module(f"claims.commands.{cmd_name}").command
        return command

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - as click declares it
        """Run the command chosen. No traceback reaches a user."""
        try:
            return super().invoke(ctx)
        except (click.exceptions.Exit, click.ClickException, click.Abort, BrokenPipeError):
            raise  # click's own, with exit codes of their own
        except ClaimsError as error:
            code, message = 2, str(error)
        except KeyboardInterrupt:
            code, message = STOPPED, "stopped; the former files are untouched"
        except Exception as error:  # noqa: BLE001 - the last line of defence: it must catch what nobody foresaw
            code, message = INTERNAL, unexpected(error)
        click.echo(f"claims: {message}", err=True)
        return ctx.exit(code)


def unexpected(error: Exception) -> str:
    """One line on an error of our own: what, where in the code, and where to report it."""
    trace, place = error.__traceback__, ""
    while trace is not None:
        code = trace.tb_frame.f_code
        if "claims" in Path(code.co_filename).parts:
            place = f" in {Path(code.co_filename).name} line {trace.tb_lineno}"
        trace = trace.tb_next
    report = "this is our error, not yours: please report this line and the input to the maintainers"
    return f"{type(error).__name__}{place}: {said(error)}; {report}"


@click.group(cls=Commands, epilog=EXIT_CODES, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="claims")
def commands() -> None:
    """From documents to a checked table of every numeric claim they make."""


GARBAGE_EVERY = 250_000  # new objects between two collections: a start makes fewer, and no garbage (a tenth of it)


def main() -> None:
    """The entry point `claims`."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # text is UTF-8 whatever the locale; what a terminal cannot show is escaped
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    gc.set_threshold(GARBAGE_EVERY)
    try:
        commands()
    finally:
        gc.freeze()  # what is left ends with the process: to look through it for garbage takes a tenth of a short run
