//! What must not compile does not.

/// Needs no network and no toolchain but the one that runs it.
#[test]
fn what_must_not_compile_does_not() {
    trybuild::TestCases::new().compile_fail("cases/*.rs");
}
