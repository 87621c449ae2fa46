//! Questions to the embedded municipalities.
fn main() {}
