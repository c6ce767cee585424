"""`python -m claims`, the command where it is not on the path."""

from claims.cli import main

if __name__ == "__main__":
    main()
