//! The whole life: every transition, alone and in sequence, and what it leaves as it was.

mod laws;
mod replayed;
mod walk;
mod world;
