//! A synthetic office whose records add up to the published figures.
