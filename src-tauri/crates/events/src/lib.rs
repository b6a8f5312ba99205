//! The closed list of everything that can happen, its bytes and its hash chain.
