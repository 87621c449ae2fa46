//! What it costs and what it owns.
