//! What there is to do: the tasks of municipalities, and who executes each of them for whom.
//!
//! A [`TaskPortfolio`] lists the tasks that an organisation executes for all or some of its members. Every
//! [`Task`] is of one [`TaskKind`] and may point to the [`TaskField`] under which municipalities report it.

mod code;
mod error;
mod field;
mod fields;
mod key;
mod kind;
mod portfolio;
mod served;

pub use code::{TaskFieldCode, TaskFieldCodeError};
pub use error::TaskError;
pub use field::TaskField;
pub use key::TaskKey;
pub use kind::{MainField, TaskKind};
pub use portfolio::{Executor, Task, TaskPortfolio};
pub use served::{Members, Served};
