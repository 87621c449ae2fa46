use super::{Workplace, entry::entry};
use crate::{
    arrangement::PowerBasis, governance::OrganOf, id::Key, task::TaskKey, time::Period, vocabulary::vocabulary,
};
use alloc::vec::Vec;
use chrono::NaiveDate;

vocabulary! {
    /// What kind of power a mandate is about, as far as the law treats it apart (Awb, article 10:3).
    #[non_exhaustive]
    pub enum MandatedPower: "gemandateerde bevoegdheid" / "mandated power" {
        /// None of the others.
        Ordinary = "gewoon", "een gewone bevoegdheid" / "an ordinary power";
        /// Giving generally binding rules.
        Regulation = "algemeen-verbindende-voorschriften", "algemeen verbindende voorschriften geven" / "giving generally binding rules";
        /// A decision that needs a special majority, or whose procedure opposes mandate.
        SpecialMajority = "versterkte-meerderheid", "besluiten met versterkte meerderheid" / "decisions by a special majority";
        /// Annulling a decision of another organ, or withholding approval.
        Supervision = "toezicht", "vernietigen of goedkeuring onthouden" / "annulling or withholding approval";
        /// Deciding an administrative appeal.
        Appeal = "administratief-beroep", "beslissen op administratief beroep" / "deciding an administrative appeal";
        /// Deciding an objection.
        Objection = "bezwaar", "beslissen op bezwaar" / "deciding an objection";
        /// Imposing an administrative fine.
        Fine = "boete", "een bestuurlijke boete opleggen" / "imposing an administrative fine";
    }
}

entry! {
    /// A mandate, power of attorney or authorisation (*mandaat, volmacht, machtiging*) that an organ gives outside the text of the
    /// arrangement.
    #[doc(alias = "mandaat")]
    pub struct Mandate: "a mandate, an object with key, by, to and basis" {
        /// The key by which others in the log name it.
        key: Key,
        /// The organ in whose name the holder acts.
        by: OrganOf,
        /// The holder: a person, or a function.
        to: Key,
        /// Mandate, sub-mandate, power of attorney or authorisation.
        basis: PowerBasis,
        ..
        /// The tasks that it serves, as keys of the task portfolio; empty if not recorded.
        tasks: Vec<TaskKey>,
        /// The employer of the holder, if known.
        workplace: Option<Workplace>,
        /// What kind of power it is about, if known.
        power: Option<MandatedPower>,
        /// Whether it is for a kind of cases, not for one.
        general: bool,
        /// Whether it is in writing, if known.
        written: Option<bool>,
        /// Whether the holder agreed, if known.
        accepted: Option<bool>,
        /// Whether the organ under which the holder works agreed, if known.
        accepted_by_employer: Option<bool>,
        /// Whether a statutory rule gives the power to mandate, or for generally binding rules allows it.
        allowed_by_statute: bool,
        /// Of a sub-mandate: the mandate that is passed on.
        under: Option<Key>,
        /// Whether the organ allowed it to be passed on, if known.
        may_pass_on: Option<bool>,
        ..
        /// The period.
        period: Period,
    }
    /// A mandate, without further facts.
    new, on(period), names(by, workplace),
        told(key, to, basis, tasks, power, general, written, accepted, accepted_by_employer, allowed_by_statute, under,
            may_pass_on)
}

entry! {
    /// A decision taken under a mandate.
    pub struct MandatedDecision: "a decision under mandate, an object with under, by and on" {
        /// Under which mandate.
        under: Key,
        /// The person who decided.
        by: Key,
        /// The day.
        #[serde(deserialize_with = "crate::time::written_day")]
        on: NaiveDate,
        ..
        /// Whether it names the organ in whose name it was taken, if known.
        names_organ: Option<bool>,
        /// Of a decision on an objection: who took the contested decision under mandate.
        contested_by: Option<Key>,
        /// Of a fine: who drew up the report.
        reported_by: Option<Key>,
    }
    /// A decision, without further facts.
    new, on(on), told(under, by, names_organ, contested_by, reported_by)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::check;

    #[test]
    fn every_term_reads_as_it_writes() {
        check(MandatedPower::ALL);
    }
}
