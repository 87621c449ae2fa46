//! That silence is not guilt.
