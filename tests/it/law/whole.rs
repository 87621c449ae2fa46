//! Whole cases.
