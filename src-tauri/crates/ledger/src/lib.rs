//! Whole dong, accounts and entries that balance by construction.
