"""The tree of a page made ready for the library that finds its main text, which drops or tears apart what it does not
expect inside prose: captions, times, quotations and lists of terms.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_PROSE = frozenset({"p", "li", "td", "blockquote"})
_BOXES = frozenset({"div", "article", "section", "main", "body", "td"})
_INLINE = frozenset("a abbr b br cite em font i q small span strong sub sup time u".split())
_OPENING, _CLOSING = "\N{LEFT DOUBLE QUOTATION MARK}", "\N{RIGHT DOUBLE QUOTATION MARK}"
_LONGEST_TERM = 100  # characters of what a term stands beside; longer ones are the entries of a glossary


def prepare(tree: _Element) -> None:
    """Change a page's tree so that no words of its text are lost or cut from their sentence."""
    for caption in [*tree.iter("figcaption")]:
        _keep_caption(caption)
    for time in [*tree.iter("time")]:
        _keep_time(time)
    for quotation in [*tree.iter("q")]:
        _mark_quotation(quotation)
    for terms in [*tree.iter("dl")]:
        _tabulate(terms)
    for box in [*tree.iter(*_BOXES)]:
        if box.find("p") is not None:
            _gather_opening(box)


def _keep_caption(caption: _Element) -> None:
    """Move a caption out of its figure, which the library drops whole: over a table, whose title it is, and where it
    opens the figure; else under it.
    """
    figure = next(caption.iterancestors("figure"), None)
    if figure is not None:
        caption.tag = "p"
        over = figure[0] is caption or next(figure.iter("table"), None) is not None
        (figure.addprevious if over else figure.addnext)(caption)


def _gather_opening(box: _Element) -> None:
    """Make a paragraph of the words with which a box of paragraphs begins outside of them; the library drops these."""
    opening = box.makeelement("p")
    opening.text, box.text = box.text, None
    while box[0].tag in _INLINE:
        opening.append(box[0])
    if "".join(map(str, opening.itertext())).strip():
        box.insert(0, opening)


def _keep_time(time: _Element) -> None:
    """Put the words of a date inside prose before its element, which the library drops once it has dated the page."""
    if next(time.iterancestors(*_PROSE), None) is not None:
        words = time.makeelement("span")
        words.text = "".join(map(str, time.itertext()))
        time.addprevious(words)


def _mark_quotation(quotation: _Element) -> None:
    """Write the quotation marks that a browser would add; the library takes the element for a paragraph."""
    quotation.tag = "span"
    quotation.text = f"{_OPENING}{quotation.text or ''}"
    if len(quotation):
        quotation[-1].tail = f"{quotation[-1].tail or ''}{_CLOSING}"
    else:
        quotation.text += _CLOSING


def _tabulate(terms: _Element) -> None:
    """Make a table of a list of terms with short entries, a row for each: "Area", "33 km²"."""
    found = [*terms.iter("dt", "dd")]
    if any(len("".join(map(str, one.itertext()))) > _LONGEST_TERM for one in found):
        return
    kinds = [one.tag for one in found]
    terms[:] = []
    terms.tag = "table"
    for one, kind, before in zip(found, kinds, ["dd", *kinds], strict=False):
        if (before, kind) == ("dd", "dt") or not len(terms):
            terms.append(terms.makeelement("tr"))
        one.tag = "td"
        terms[-1].append(one)
