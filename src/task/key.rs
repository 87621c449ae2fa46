use crate::id::key_of;

key_of! {
    /// The [`Key`](crate::id::Key) of a task (*taak*) inside a portfolio: `burgerzaken`.
    pub struct TaskKey;
}
