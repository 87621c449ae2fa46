//! Who sits on the boards, when they met, what they told whom.

use super::*;

impl World {
    /// Who sits on the boards, when they met, what they told whom.
    pub(super) fn govern(&mut self) {}
}
