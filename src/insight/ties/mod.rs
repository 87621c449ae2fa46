//! The ties between municipalities on a day (what they cooperate in), from any source, and how well the ties fit
//! together.

mod congruence;
mod error;
mod profile;
mod tie;

pub use congruence::{Congruence, Fit, Pair};
pub use error::TiesError;
pub use profile::Profile;
pub use tie::{Tie, TieForm};

use crate::{
    fusie::Chronicle,
    municipality::{Gazetteer, MunicipalityCode},
    sorted,
};
use alloc::{boxed::Box, vec::Vec};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The cooperations in which municipalities take part on a day (*samenwerkingsverbanden*), each once.
///
/// Which ones are counted depends on the source, and figures of different sources measure different things: the national
/// register has arrangements under the Wgr, of which a municipality had 9 on average in May 2026; an inventory that
/// counted all that is written down between two authorities, also of private law, came to 33 in 2020.
///
/// A source that still names abolished municipalities is read [`with_successors`](Ties::with_successors).
///
/// From dossiers, [`Ties::of_chronicle`]; from the national register, `exchange::register::Register::ties_on` with
/// feature `register`; or [`new`](Ties::new).
///
/// ```
/// use ambtelijke_fusie::insight::{Fit, Ties};
///
/// // The arrangements of May 2026 in the national register.
/// let ties: Ties = serde_json::from_str(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/ties.json")))?;
/// let [laren, blaricum, eemnes] = ["GM0417".parse()?, "GM0376".parse()?, "GM0317".parse()?];
/// assert_eq!(ties.of(eemnes).count(), 13);
///
/// // Beside the BEL Combinatie, do their arrangements have the same members?
/// let bel = ties.of(eemnes).find(|tie| tie.name().contains("BEL")).unwrap().key();
/// let congruence = ties.without(&[bel]).congruence(&[blaricum, eemnes, laren])?;
/// assert_eq!((congruence.shared_by_all(), congruence.in_any()), (4, 16));
/// assert_eq!(congruence.jaccard().unwrap().to_string(), "1/4");
/// assert_eq!(congruence.fit(), Fit::Overlapping, "Eemnes lies in another province");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "samenwerkingsverbanden")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "TiesRepr", into = "TiesRepr")]
pub struct Ties {
    on: NaiveDate,
    source: Box<str>,
    // INVARIANT: sorted by key, each once.
    ties: Vec<Tie>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "cooperations of a day, an object with on, source and ties")]
struct TiesRepr {
    #[serde(deserialize_with = "crate::time::written_day")]
    on: NaiveDate,
    source: Box<str>,
    ties: Vec<Tie>,
}

impl Ties {
    /// The cooperations of a day, from that source.
    ///
    /// # Errors
    ///
    /// [`TiesError::Twice`] if two have the same key.
    pub fn new(on: NaiveDate, source: &str, ties: impl IntoIterator<Item = Tie>) -> Result<Self, TiesError> {
        let mut ties: Vec<Tie> = ties.into_iter().collect();
        if let Some(tie) = sorted::sort_unique(&mut ties, |a, b| a.key().cmp(b.key())) {
            return Err(TiesError::Twice { key: tie.key().into() });
        }
        Ok(Self { on, source: source.into(), ties })
    }

    /// Those of a source that gives each a key of its own.
    #[cfg(feature = "register")]
    pub(crate) fn with_keys_of_their_own(on: NaiveDate, source: &str, mut ties: Vec<Tie>) -> Self {
        sorted::sort_by(&mut ties, |a, b| a.key().cmp(b.key()));
        ties.dedup_by(|a, b| a.key() == b.key());
        Self { on, source: source.into(), ties }
    }

    /// The cooperations of a chronicle on a day; of a chronicle [about](Chronicle::about) one municipality, those of
    /// its line. Each has the name of its dossier as its key; the fields are the main task fields of its tasks.
    ///
    /// # Errors
    ///
    /// [`TiesError::Twice`] if two of its dossiers have the same name.
    pub fn of_chronicle(chronicle: &Chronicle<'_>, on: NaiveDate) -> Result<Self, TiesError> {
        Self::new(on, "dossiers", chronicle.as_of(on).iter().map(Tie::of_cooperation))
    }

    /// The day.
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// Where they come from.
    #[must_use]
    pub const fn source(&self) -> &str {
        &self.source
    }

    /// All of them, in order of key.
    #[must_use]
    pub fn as_slice(&self) -> &[Tie] {
        &self.ties
    }

    /// Those in which a municipality takes part, in order of key.
    pub fn of(&self, municipality: MunicipalityCode) -> impl Iterator<Item = &Tie> + Clone {
        self.ties.iter().filter(move |tie| tie.has(municipality))
    }

    /// The same, in which the successor of each abolished municipality takes part in its place (*rechtsopvolger*; Wet arhi,
    /// article 41(3)), as far as it has one only: of one that was split the reorganisation designates it, and it stays. A
    /// cooperation among municipalities that all came to one has ended (article 41(1)) and is left out.
    ///
    /// The national register keeps abolished municipalities until the text is adapted. What `Register::ties_on` gives, and
    /// the comparison of [`Options`](super::Options), has the successors already.
    ///
    /// ```
    /// use ambtelijke_fusie::insight::{Tie, TieForm, Ties};
    /// use ambtelijke_fusie::municipality::{Gazetteer, code};
    /// use ambtelijke_fusie::time::day;
    ///
    /// // Voorne-Putten Werkt, in the register with Brielle, Hellevoetsluis and Westvoorne.
    /// let members = [code(501), code(530), code(614), code(1930)];
    /// let tie = Tie::new("28516617", "Voorne-Putten Werkt", TieForm::Unknown, members)?;
    /// let listed = Ties::new(day(2026, 5, 16), "register", [tie])?;
    /// let ties = listed.with_successors(&Gazetteer::netherlands());
    /// let voorne_aan_zee = code(1992);
    /// assert_eq!((listed.of(voorne_aan_zee).count(), ties.of(voorne_aan_zee).count()), (0, 1));
    /// assert_eq!(ties.as_slice()[0].succeeded()[0], (code(501), voorne_aan_zee), "in the place of Brielle");
    /// # Ok::<(), ambtelijke_fusie::insight::TiesError>(())
    /// ```
    #[doc(alias = "rechtsopvolger")]
    #[must_use]
    pub fn with_successors(&self, gazetteer: &Gazetteer) -> Self {
        let ties = self.ties.iter().filter_map(|tie| tie.with_successors(self.on, gazetteer)).collect();
        Self { ties, ..self.clone() }
    }

    /// The same without those of these keys, such as the one that is judged itself.
    #[must_use]
    pub fn without(&self, keys: &[&str]) -> Self {
        let ties = self.ties.iter().filter(|tie| !keys.contains(&tie.key())).cloned().collect();
        Self { ties, ..self.clone() }
    }
}

impl TryFrom<TiesRepr> for Ties {
    type Error = TiesError;

    fn try_from(repr: TiesRepr) -> Result<Self, TiesError> {
        Self::new(repr.on, &repr.source, repr.ties)
    }
}

impl From<Ties> for TiesRepr {
    fn from(ties: Ties) -> Self {
        Self { on: ties.on, source: ties.source, ties: ties.ties }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::arrangement::CooperationForm;
    use crate::municipality::code;
    use alloc::string::ToString;

    fn tie(key: &str, members: &[u16]) -> Result<Tie, TiesError> {
        let form = TieForm::Known(CooperationForm::PublicBody);
        Tie::new(key, "Regeling", form, members.iter().copied().map(code))
    }

    #[test]
    fn what_is_no_cooperation_cannot_be_built_or_read() {
        assert_eq!(tie(" ", &[1]), Err(TiesError::NoKey { name: "Regeling".into() }));
        assert_eq!(tie("a", &[]), Err(TiesError::NoMembers { key: "a".into() }));
        assert_eq!(tie("a", &[2, 1, 2]), Err(TiesError::MemberTwice { key: "a".into(), municipality: code(2) }));
        let day = crate::time::day(2026, 5, 16);
        let twice = [tie("a", &[1, 2]).unwrap(), tie("a", &[3]).unwrap()];
        assert_eq!(Ties::new(day, "test", twice), Err(TiesError::Twice { key: "a".into() }));
        let json = r#"{"on":"2026-05-16","source":"x","ties":[{"key":"a","name":"A","form":"onbekend","members":[]}]}"#;
        let error = serde_json::from_str::<Ties>(json).unwrap_err().to_string();
        assert!(error.contains("no municipality takes part in a"), "{error}");
        assert!(serde_json::from_str::<Ties>(&json.replace("source", "bron")).is_err());
        assert!(
            serde_json::from_str::<Tie>(r#"{"key":"a","name":"A","form":"maatschap","members":["GM0001"]}"#).is_err()
        );
    }

    #[test]
    fn cooperations_come_back_from_json() {
        let forms = [TieForm::Known(CooperationForm::OperationsOrganisation), TieForm::PlainOrCentre, TieForm::Unknown];
        for form in forms {
            let tie = Tie::new("a", "A", form, [code(1), code(2)]).unwrap();
            let tie =
                tie.on_fields(["afval"]).with_body("B").in_being_since("2013".parse().unwrap()).with_others(70_000);
            let ties = Ties::new(crate::time::day(2026, 5, 16), "test", [tie]).unwrap();
            let json = serde_json::to_string(&ties).unwrap();
            assert_eq!(serde_json::from_str::<Ties>(&json).unwrap(), ties, "{json}");
        }
    }
}
