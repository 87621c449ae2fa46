//! How much a rule weighs, and what it rests on.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// How much a breach weighs; the heaviest first.
    ///
    /// Exhaustive on purpose: a caller decides what each of them stops.
    pub enum Severity: "zwaarte" / "severity" {
        /// The act is not lawful or cannot take effect.
        Blocking = "blokkerend", "blokkerend" / "blocking";
        /// It is no ambtelijke fusie by the definition in the literature, though it may well be lawful.
        Definition = "begripsbepaling", "begripsbepaling" / "definition";
        /// A duty or a term without direct effect on validity.
        Warning = "waarschuwing", "waarschuwing" / "warning";
        /// A point to look at.
        Advisory = "advies", "advies" / "advisory";
    }
}

vocabulary! {
    /// What a rule rests on.
    #[non_exhaustive]
    pub enum Basis: "grondslag van een regel" / "basis of a rule" {
        /// Read in the text of the law.
        Text = "wettekst", "gelezen in de wettekst" / "read in the text of the law";
        /// Read in a secondary source, such as guidance of the association of municipalities.
        Secondary = "secundaire-bron", "gelezen in een secundaire bron" / "read in a secondary source";
        /// Concluded from the text by the makers of this crate; the law does not say it in so many words.
        OwnReading = "eigen-lezing", "eigen lezing van de wet" / "own reading of the law";
        /// Not verified.
        Unverified = "niet-geverifieerd", "niet geverifieerd" / "not verified";
        /// The definition of an ambtelijke fusie in the literature; no law.
        Definition = "begripsbepaling", "begripsbepaling, geen wet" / "definition, no law";
        /// A rule of the caller's own, such as a provincial ordinance or a statute of the municipality.
        Own = "eigen-regel", "eigen regel" / "own rule";
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::check;

    #[test]
    fn every_term_reads_as_it_writes() {
        check(Severity::ALL);
        check(Basis::ALL);
    }
}
