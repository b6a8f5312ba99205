//! Vietnamese and English wording: catalogues, numbers, dates, name order, folding.
