//! The test is all that this package has.
