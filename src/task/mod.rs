//! The tasks of municipalities, and who executes each of them for which member.
//!
//! A [`TaskPortfolio`] lists the tasks that an organisation executes for all or some of its members. Every
//! [`Task`] is of one [`TaskKind`] and may point to the [`TaskField`] under which municipalities report it.
//! A [`StatutoryTask`] is one that an act gave to all municipalities, with its days; [`NewspaperClaim`] is what a newspaper wrote of them.
//! What a task of a portfolio [covers](Task::covers) ties the three: a [`TaskRef`] asks for a task by any of these names.

mod code;
mod covers;
mod error;
mod field;
mod fields;
mod follow;
mod key;
mod kind;
mod portfolio;
mod reference;
mod served;
mod statutory;

pub use code::{TaskFieldCode, TaskFieldCodeError};
pub use covers::Covered;
pub use error::TaskError;
pub use field::TaskField;
pub use follow::FieldTrail;
pub use key::TaskKey;
pub use kind::{MainField, TaskKind};
pub use portfolio::{Executor, Task, TaskPortfolio};
pub use reference::TaskRef;
pub use served::{Members, Served};
pub use statutory::{Fulfilment, NewspaperClaim, StatutoryTask};
