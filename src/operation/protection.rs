//! How the shared organisation protects personal data and its networks.

use super::entry::entry;
use crate::{time::Period, vocabulary::vocabulary};

vocabulary! {
    /// In what role the shared organisation processes personal data (AVG, articles 4, 26 and 28).
    #[doc(alias = "verwerkingsverantwoordelijke")]
    #[non_exhaustive]
    pub enum ProcessingRole: "rol bij het verwerken van persoonsgegevens" / "role in processing personal data" {
        /// It determines purposes and means itself, as of the data of its own staff.
        Controller = "verantwoordelijke", "verwerkingsverantwoordelijke" / "controller";
        /// It determines them together with the municipalities.
        JointController = "gezamenlijk", "gezamenlijke verwerkingsverantwoordelijke" / "joint controller";
        /// It processes on behalf of the municipalities.
        Processor = "verwerker", "verwerker" / "processor";
    }
}

entry! {
    /// In what role the body or the host processes personal data (*persoonsgegevens*), and what it has for it under the AVG. Of
    /// more than one role there is an entry each.
    #[doc(alias = "gegevensbescherming")]
    pub struct DataProtection: "how personal data are protected, an object with period" {
        /// The period.
        period: Period,
        ..
        /// The role, if known.
        role: Option<ProcessingRole>,
        /// Whether the arrangement between joint controllers, or the contract with the processor, is there with every
        /// municipality, if known.
        agreed: Option<bool>,
        /// Whether it keeps a record of its processing, if known.
        register: Option<bool>,
        /// Whether it has a data protection officer (*functionaris voor gegevensbescherming*), if known.
        officer: Option<bool>,
    }
    /// One without further facts.
    new, on(period), told(role, agreed, register, officer)
}

entry! {
    /// How the body or the host stands to the Cyberbeveiligingswet.
    #[doc(alias = "cyberbeveiliging")]
    pub struct Cybersecurity: "how networks are secured, an object with period" {
        /// The period.
        period: Period,
        ..
        /// Whether a body qualifies as a public authority (*overheidsinstantie*, article 1), so that the act names it, if
        /// somebody judged that. A host municipality always is one.
        public_authority: Option<bool>,
        /// Whether it gave its data for the national register (article 44), if known.
        registered: Option<bool>,
        /// Whether it takes the measures of the duty of care, approved by its board (articles 21 and 24(1)), if known.
        measures: Option<bool>,
        /// Whether every member of the board whose two years are over holds the certificate of a training (article 24), if
        /// known.
        trained: Option<bool>,
    }
    /// One without further facts.
    new, on(period), told(public_authority, registered, measures, trained)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::check;

    #[test]
    fn every_term_reads_as_it_writes() {
        check(ProcessingRole::ALL);
    }
}
