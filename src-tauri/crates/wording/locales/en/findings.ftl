### What loading a file of the bank found: finding-<code> says which row, which column, what, and what was done.
### Row numbers are text, written as Excel writes them, without thousands.
