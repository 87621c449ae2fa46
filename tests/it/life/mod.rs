//! The whole life: every transition, alone and in sequence, and what it leaves as it was.

mod acts;
mod claims;
mod country;
mod known;
mod laws;
mod lives;
mod passing;
mod properties;
mod replayed;
mod stories;
mod walk;
mod world;
