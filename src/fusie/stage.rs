use crate::vocabulary::vocabulary;

vocabulary! {
    /// Where a fusie is in its life.
    #[non_exhaustive]
    pub enum Stage: "levensfase" / "stage of life" {
        /// Not formed yet.
        Before = "in-voorbereiding", "in voorbereiding" / "being prepared";
        /// The arrangement is in force; the organisation does not work yet.
        InForce = "in-werking-getreden", "in werking getreden" / "in force";
        /// The organisation works.
        Operating = "in-bedrijf", "in bedrijf" / "operating";
        /// The organisation has ended its work; the arrangement is still in force.
        Stopped = "gestopt", "gestopt" / "stopped";
        /// The arrangement has ended; the legal person is being liquidated.
        Liquidating = "in-vereffening", "in vereffening" / "in liquidation";
        /// Nothing is left.
        Ended = "beeindigd", "beëindigd" / "ended";
        /// It was intended and never formed.
        Abandoned = "afgezien", "van afgezien" / "abandoned";
    }
}

impl Stage {
    /// Whether municipalities take part: the arrangement is in force, or where no text is known the work is done.
    #[must_use]
    pub const fn is_in_force(self) -> bool {
        matches!(self, Self::InForce | Self::Operating | Self::Stopped)
    }

    /// Whether only notes can follow.
    #[must_use]
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Ended | Self::Abandoned)
    }

    /// The stage of a fusie that is formed now: if the work was already done without a known text, it goes on.
    pub(super) const fn formed(self) -> Self {
        if matches!(self, Self::Operating) { Self::Operating } else { Self::InForce }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_stage_reads_as_it_writes() {
        crate::vocabulary::check(super::Stage::ALL);
    }
}
