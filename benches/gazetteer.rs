//! How long the gazetteer takes: to make, to look up, to follow.
use criterion::{criterion_group, criterion_main};
fn nothing(_: &mut criterion::Criterion) {}
criterion_group!(benches, nothing);
criterion_main!(benches);
