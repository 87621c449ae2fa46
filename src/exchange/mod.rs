//! Other people's formats: one adapter a file or a room, none known to the rooms below.

mod mermaid;
#[cfg(feature = "register")]
pub mod register;

pub use mermaid::Gantt;
