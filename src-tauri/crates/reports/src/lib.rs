//! Plain rows written as XLSX.
