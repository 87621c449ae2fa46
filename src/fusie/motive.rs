use crate::vocabulary::vocabulary;

vocabulary! {
    /// Why municipalities put their civil services together (*motief*).
    #[doc(alias = "motief")]
    #[non_exhaustive]
    pub enum Motive: "motief" / "motive" {
        /// New tasks came from the state.
        NewTasks = "nieuwe-taken", "nieuwe taken" / "new tasks";
        /// Less money, or losses on land.
        LessMoney = "minder-geld", "minder geld" / "less money";
        /// Functions held by one person only (*kwetsbaarheid*).
        Vulnerability = "kwetsbaarheid", "kwetsbaarheid" / "vulnerability";
        /// Higher demands on quality.
        Quality = "kwaliteit", "kwaliteit" / "quality";
        /// Scarce staff.
        ScarceStaff = "schaars-personeel", "schaars personeel" / "scarce staff";
        /// Lower costs.
        LowerCosts = "lagere-kosten", "lagere kosten" / "lower costs";
        /// To remain a municipality of one's own (*zelfstandigheid*).
        Independence = "zelfstandigheid", "zelfstandigheid" / "independence";
        /// As a step towards a merger of the municipalities.
        TowardsMerger = "opmaat-naar-herindeling", "opmaat naar herindeling" / "step towards a merger";
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_motive_reads_as_it_writes() {
        crate::vocabulary::check(super::Motive::ALL);
    }
}
