"""`claims schemas`: a copy of what users may edit."""

from __future__ import annotations

from pathlib import Path

import click


@click.command(short_help="Write a copy of the schemas, to edit and give to --schemas.")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--force", is_flag=True, help="Overwrite files that are there already.")
def command(folder: Path, *, force: bool) -> None:
    """Write a copy of the schemas to DIR: the lexicon, the units, the limits and the columns, all plain text.

    Edit what you like, delete what you leave as it is (the shipped file then holds), and run
    `claims extract --schemas DIR`.
    """
    from claims.errors import ClaimsError  # noqa: PLC0415 - `claims --help` loads this file and nothing more
    from claims.lexicon import schemas_folder  # noqa: PLC0415 - as above

    shipped = schemas_folder()
    names = sorted(path.relative_to(shipped) for path in shipped.rglob("*") if path.is_file())
    taken = [name for name in names if (folder / name).exists()]
    if taken and not force:
        fix = "choose another folder, or overwrite with --force"
        raise ClaimsError("this file is there already", str(folder / taken[0]), fix)
    try:
        for name in names:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes((shipped / name).read_bytes())
    except OSError as error:
        raise ClaimsError(error.strerror or str(error), str(folder), "choose another folder") from error
    click.echo(f"{len(names)} files in {folder}; now: claims extract --schemas {folder} INPUT", err=True)
