//! Officers of the municipalities, staff, reorganisations, and the rest.

use super::*;

impl World {
    /// Officers of the municipalities, staff, reorganisations, and the rest.
    pub(super) fn employ(&mut self) {}
}
