//! The core system's Excel exports, read into typed rows with findings.
