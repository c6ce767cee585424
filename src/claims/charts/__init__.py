"""Charts of claims: points (what is drawn), choose (which form fits), forms/ (a file a form), look, save.

Needs the extra `claimsheet[charts]`: altair writes Vega-Lite, vl-convert turns it into pictures, without a network.
"""
