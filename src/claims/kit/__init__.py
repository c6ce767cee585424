"""The CI kit: documents beside the claims they should give, checked; drafts linted; two outputs compared.

    fixtures → extractions → cases (held, changed, missed, invented) → a report

`forms` reads and rewrites the files that hold expectations, a file a form; `reports` tells the outcome, a file a
report.
"""
