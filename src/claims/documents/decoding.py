"""Bytes → the one stored text of a file: NFC, line feeds alone, no byte order mark, no control characters."""

from __future__ import annotations

import codecs
import io
import re
import unicodedata
from collections.abc import Iterator

from charset_normalizer import from_bytes

from claims.errors import ClaimsError

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose little-endian mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive, as Word and Excel write"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x7fELF", "a program"),
    (b"{\\rtf", "rich text (RTF)"),
    (b"<?xml", "XML"),
)
_MOST_ACCENTED = 0.2  # of all letters; French has less than 0.1, Cyrillic read as Windows-1252 nearly all
_CHUNK = 1 << 20  # bytes
_SAMPLE = 65_536  # bytes round the first odd ones: what an encoding is told by
# What Windows-1252 holds in Western prose: signs, and letters that stand by letters in their own case.
_WESTERN = re.compile(r"[\x00-\x7f\u00a0-\u00bf×÷€‚„…†‡‰‹‘’“”•–—™›ß-öø-ÿœšžƒ]|(?<![a-zß-ÿ])[À-ÖØ-ÞŒŠŽŸ]")
# No sign and no space: where a word may break or may not, which way a line runs, a byte order mark gone astray.
_UNSEEN = "\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_NOTHING = re.compile(f"[{_UNSEEN}]+")
_ODD = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff{_UNSEEN}]")
_BREAKS = dict.fromkeys("\x0b\x0c\x85\u2028\u2029", "\n")


def decode(data: bytes, where: str) -> tuple[str, ClaimsError | None]:
    """The text of a file as it is encoded, and a warning where bytes of it could not be read.

    A byte order mark decides; then strict UTF-8; then, where most other bytes are good UTF-8, UTF-8 with U+FFFD for the
    broken ones; then Windows-1252, the commonest for English; then charset-normalizer's guess.
    Raises ClaimsError for an empty file and for one that is no text.
    """
    text, warning = _decoded(data, where)
    if not text or text.isspace():
        raise ClaimsError("the file is empty", where, "check that it was saved")
    return text, warning


def lines(data: bytes, where: str) -> tuple[Iterator[str], ClaimsError | None]:
    """The text of a file line by line, each with its line feed, and the warning of `decode`; raises ClaimsError as that
    does. Of UTF-8 only a line at a time is decoded: as text, 200 MB of it could take another 800.
    """
    if not data or data.isspace() or b"\0" in data or not _is_utf8(data):
        text, warning = decode(data, where)
        return iter(io.StringIO(text)), warning
    _refuse_binary(data, where)
    return _cut(data, len(codecs.BOM_UTF8) if data.startswith(codecs.BOM_UTF8) else 0), None


def _cut(data: bytes, start: int) -> Iterator[str]:
    while start < len(data):
        end = data.find(b"\n", start) + 1 or len(data)
        yield data[start:end].decode("utf-8")
        start = end


def _is_utf8(data: bytes) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for start in range(0, len(data), _CHUNK):
            decoder.decode(data[start : start + _CHUNK], final=start + _CHUNK >= len(data))
    except UnicodeDecodeError:
        return False
    return True


def _decoded(data: bytes, where: str) -> tuple[str, ClaimsError | None]:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _strictly(data, name, where), None
    _refuse_binary(data, where)
    try:
        return data.decode("utf-8"), None
    except UnicodeDecodeError as error:
        return _guessed(data, error.start, where)


def clean(text: str) -> str:
    """The text as it is stored: NFC, line feeds alone, and a space for each control character or one without width.

    No length changes where the text is NFC: of CR LF the first becomes a space, so offsets into the given text hold.
    """
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    return _ODD.sub(_replacement, text) if _ODD.search(text) else text


def stored(data: bytes, where: str) -> tuple[str, ClaimsError | None]:
    """The stored text of a file that is one text, and the warning of `decode`. Raises ClaimsError as that does."""
    text, warning = decode(data, where)
    return clean(seen(text).replace("\r\n", "\n")), warning


def seen(text: str) -> str:
    """The text without what has no width, where no offsets into the given one have to hold."""
    return text if text.isascii() else _NOTHING.sub("", text)


def _replacement(found: re.Match[str]) -> str:
    char = found[0]
    return "\ufffd" if "\ud800" <= char <= "\udfff" else _BREAKS.get(char, " ")


def _strictly(data: bytes, name: str, where: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        raise ClaimsError(
            f"the byte order mark says {name.upper()}, but byte {error.start} is not", where, "save it again as UTF-8"
        ) from error


def _refuse_binary(data: bytes, where: str) -> None:
    """Raise ClaimsError where the bytes are a known binary format, or hold NUL, which no text does."""
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise ClaimsError(f"this is {what}, not text", where, "save its text as .txt, .md or .html first")
    nul = data.find(b"\0")
    if nul >= 0:
        raise ClaimsError(f"this is no text: byte {nul} is NUL", where, "save it again as plain text in UTF-8")


def _guessed(data: bytes, first: int, where: str) -> tuple[str, ClaimsError | None]:
    """Text that is not UTF-8, `first` being the first byte that says so."""
    sample = data[max(0, first - _SAMPLE // 2) : first + _SAMPLE // 2]
    lenient = sample.decode("utf-8", errors="replace")
    broken = lenient.count("\ufffd")
    if sum(char > "\x7f" for char in lenient) > 2 * broken:
        line = data.count(b"\n", 0, first) + 1
        what = f"line {line} is not valid UTF-8 (byte {first}); read with \ufffd for what could not be"
        return data.decode("utf-8", errors="replace"), ClaimsError(what, where, "save the file again as UTF-8")
    if _is_western(sample.decode("cp1252", errors="replace")):
        return data.decode("cp1252", errors="replace"), None
    best = from_bytes(sample).best()
    if best is None:
        raise ClaimsError(f"no encoding fits (byte {first})", where, "save it again as UTF-8, or check that it is text")
    what = f"not UTF-8; read as {best.encoding}, which is a guess"
    return data.decode(best.encoding, errors="replace"), ClaimsError(what, where, "if signs look wrong, save as UTF-8")


def _is_western(text: str) -> bool:
    """Whether text read as Windows-1252 looks like it: signs of its page, and few accented letters among plain ones."""
    odd = [at for at, char in enumerate(text) if char > "\x7f"]
    accented = sum(text[at].isalpha() for at in odd)
    letters = sum(map(str.isalpha, text))
    return accented <= _MOST_ACCENTED * letters and all(_WESTERN.fullmatch(text, at, at + 1) for at in odd)
