"""The forms a chart can have, a file each with `draw(points, unit, tables)`, found by name."""
