//! The tasks of municipalities, and who executes each of them for which member.
//!
//! A [`TaskPortfolio`] lists the tasks that an organisation executes for all or some of its members. Every
//! [`Task`] is of one [`TaskKind`] and may point to the [`TaskField`] under which municipalities report it.
//! A [`StatutoryTask`] is one that an act gave to all municipalities, with its days; [`NewspaperClaim`] is what a newspaper wrote of them.

mod code;
mod error;
mod field;
mod fields;
mod follow;
mod key;
mod kind;
mod portfolio;
mod served;
mod statutory;

pub use code::{TaskFieldCode, TaskFieldCodeError};
pub use error::TaskError;
pub use field::TaskField;
pub use follow::FieldTrail;
pub use key::TaskKey;
pub use kind::{MainField, TaskKind};
pub use portfolio::{Executor, Task, TaskPortfolio};
pub use served::{Members, Served};
pub use statutory::{Fulfilment, NewspaperClaim, StatutoryTask};
