//! Other people's formats: one adapter a file, none known to the rooms below.

mod mermaid;

pub use mermaid::Gantt;
