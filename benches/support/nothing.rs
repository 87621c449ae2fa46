//! The benches are all that this package has.
