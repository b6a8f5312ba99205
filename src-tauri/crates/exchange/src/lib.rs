//! The sealed bundle: bytes in, bytes out.
