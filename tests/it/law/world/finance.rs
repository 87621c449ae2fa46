//! Mandates, formalities towards the province and the registers, budgets and accounts.

use super::*;

impl World {
    /// Mandates, formalities towards the province and the registers, budgets and accounts.
    pub(super) fn manage(&mut self) {}
}
