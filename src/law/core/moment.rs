//! The moment at which a rule is asked, and the day whose law decides.

use crate::vocabulary::{term_set, vocabulary};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

vocabulary! {
    /// The moment in the life of an arrangement at which a rule is asked.
    ///
    /// Exhaustive on purpose: a caller asks at each of them.
    pub enum Moment: "moment" / "moment" {
        /// Forming it (*treffen*).
        Form = "treffen", "treffen" / "forming";
        /// Amending or converting it (*wijzigen*).
        Amend = "wijzigen", "wijzigen" / "amending";
        /// Extending its term (*verlengen*).
        Extend = "verlengen", "verlengen" / "extending";
        /// Acceding to it (*toetreden*).
        Accede = "toetreden", "toetreden" / "acceding";
        /// Withdrawing from it (*uittreden*).
        Withdraw = "uittreden", "uittreden" / "withdrawing";
        /// Working under it, day by day.
        Operate = "uitvoeren", "uitvoeren" / "operating";
        /// Dissolving it (*opheffen*).
        Dissolve = "opheffen", "opheffen" / "dissolving";
        /// A municipal reorganisation (*herindeling*) that touches it.
        Reorganise = "herindelen", "herindelen" / "reorganising";
    }
}

term_set! {
    /// Which moments.
    pub struct MomentSet(u8) of Moment;
}

vocabulary! {
    /// Which day of the facts decides which law applies to a rule.
    ///
    /// The law has no general rule for this; the choice is this crate's reading, made for each rule.
    #[non_exhaustive]
    pub enum Anchor: "beslissende dag" / "deciding day" {
        /// The day of the last decision of the acting organs; if none is recorded, the entry into force. For what a
        /// text must contain and for what must come before a decision.
        LastDecision = "laatste-besluit", "de dag van het laatste besluit" / "the day of the last decision";
        /// The day of entry into force of the act. For which forms exist and who can take part in them.
        EntryIntoForce = "inwerkingtreding", "de dag van inwerkingtreding" / "the day of entry into force";
        /// The day of the first publication that makes the act known, else of the first notice of any kind; if none is
        /// recorded, the entry into force.
        Publication = "bekendmaking", "de dag van bekendmaking" / "the day of publication";
        /// The day asked about. For standing duties.
        DayAsked = "peildag", "de peildag" / "the day asked about";
        /// The day of each fact that the rule looks at, such as the day on which a draft budget was sent. For terms and
        /// duties of which many facts are recorded, each with its day.
        OwnDay = "eigen-dag", "de dag van het feit zelf" / "the day of the fact itself";
    }
}

/// Which law judges a case.
///
/// The law has no general rule for this. The default of this crate is [`OfEachFact`](Self::OfEachFact): acts by the law
/// of the day of each step, standing duties by that of the day asked about, a draft budget by that of the day on which
/// it was sent; every [`Rule`](super::Rule) names its [`Anchor`]. For another reading of the law, or to know how a
/// draft would fare under another law, choose the day:
///
/// ```
/// use ambtelijke_fusie::law::{Case, Catalogue, Moment, Verdict, WhichLaw};
/// # use ambtelijke_fusie::{arrangement::*, governance::*, municipality::*, time::day};
/// # let parties = ["GM0376/college", "GM0317/college"].map(|party| Participation::since(party.parse().unwrap(), day(2021, 1, 1)));
/// # let text = ArrangementText::new("Regeling", CooperationForm::OperationsOrganisation, parties)?.completed();
/// # let (record, nl) = (Record::default(), Gazetteer::netherlands());
/// // Decided in 2021, when no arrangement needed a clause on evaluation:
/// let case = Case::of_act(Moment::Form, &text, day(2021, 1, 1), &record, &nl);
/// assert_eq!(Catalogue::all().judge(&case).verdict("content-evaluation"), None);
/// // The same text, if it were judged by the law of today:
/// let today = case.first_in_force_on(day(2026, 1, 1)).under(WhichLaw::Of(day(2026, 1, 1)));
/// assert_eq!(Catalogue::all().judge(&today).verdict("content-evaluation"), Some(Verdict::Breached));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// Exhaustive on purpose: of each fact, or of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WhichLaw {
    /// Each rule by the law of the day that its [`Anchor`] names.
    #[default]
    OfEachFact,
    /// All rules by the law of this day, for facts of any day.
    Of(NaiveDate),
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::check;

    #[test]
    fn every_term_reads_as_it_writes() {
        check(Moment::ALL);
        check(Anchor::ALL);
    }
}
