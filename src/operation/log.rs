use super::{entry::EntryKey, *};
use crate::{
    id::Key,
    language::{Lang, errors},
    municipality::MunicipalityCode,
    organisation::Fte,
    sorted::{self, sort_unique},
};
use alloc::{format, vec::Vec};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What happened under an arrangement, day by day: a [`Log`] that does not contradict itself.
///
/// # Invariants
///
/// - A budget is offered, adopted and sent in that order, accounts are adopted and sent, and nobody works more than a full week
///   in an office.
/// - There is one budget and one set of accounts for a year, and a municipality lists the cooperation or does not, once
///   for a year.
/// - Nobody holds the same office of the same municipality twice at a time.
/// - Every mandate has a key of its own, every fact under a mandate names one of the log, and no mandate rests on
///   itself.
///
/// ```
/// use ambtelijke_fusie::operation::{Log, Meeting, Operation, Topic, TopicSet};
/// use ambtelijke_fusie::{governance::BoardKind, time::day};
///
/// let day = day(2023, 4, 11);
/// let operation = Operation::new(Log {
///     meetings: vec![Meeting::new(BoardKind::Single, day)],
///     complete: TopicSet::of(&[Topic::Meetings]),
///     ..Log::default()
/// })?;
/// assert!(operation.is_complete_in(Topic::Meetings), "so there was one meeting, and no other");
/// assert!(!operation.is_complete_in(Topic::Budgets), "no budget is recorded, so none is known");
/// # Ok::<(), ambtelijke_fusie::operation::OperationError>(())
/// ```
#[doc(alias = "uitvoering")]
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(try_from = "Log", into = "Log")]
pub struct Operation {
    log: Log,
    // INVARIANT: the places of the mandates in the log, in the order of their keys.
    mandates: Vec<usize>,
}

errors! {
    /// Why a log contradicts itself.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum OperationError {
        /// Two budgets, or two sets of accounts, of one year.
        #[error("{topic}: {year} stands there twice; put what is known of it in one place")]
        #[nl("{topic}: {year} staat er twee keer; zet wat erover bekend is op één plaats")]
        YearTwice {
            /// The topic.
            topic: Topic,
            /// The year.
            year: i32,
        },
        /// A budget or accounts of which a later step was taken before an earlier one.
        #[error(
            "{topic}: of {year} a later step ({later}) comes before an earlier one ({earlier}); it is offered, adopted and sent in that order"
        )]
        #[nl(
            "{topic}: van {year} komt een latere stap ({later}) vóór een eerdere ({earlier}); \
             de volgorde is aanbieden, vaststellen, toezenden"
        )]
        OutOfOrder {
            /// The topic.
            topic: Topic,
            /// The year.
            year: i32,
            /// The day of the earlier step.
            earlier: NaiveDate,
            /// The day of the later step.
            later: NaiveDate,
        },
        /// More than a full working week.
        #[error("{topic}: `{person}` holds {share} of a full working week; it is 1.00 at most", topic = Topic::Offices)]
        #[nl(
            "{topic}: `{person}` besteedt {share} van een volledige werkweek; dat is ten hoogste 1.00",
            topic = Topic::Offices
        )]
        MoreThanFull {
            /// Who.
            person: Key,
            /// How much.
            share: Fte,
        },
        /// A municipality stands twice in a year among the related parties.
        #[error("{topic}: {municipality} stands there twice for {year}; say once whether the cooperation is listed", topic = Topic::RelatedParties)]
        #[nl(
            "{topic}: {municipality} staat er voor {year} twee keer; \
             zeg één keer of de samenwerking op de lijst van verbonden partijen staat",
            topic = Topic::RelatedParties
        )]
        ListedTwice {
            /// The municipality.
            municipality: MunicipalityCode,
            /// The year.
            year: i32,
        },
        /// An office held twice at a time.
        #[error("{topic}: `{person}` is {office} of {municipality} twice at a time; give them one period, or periods that do not overlap", topic = Topic::Offices)]
        #[nl(
            "{topic}: `{person}` is twee keer tegelijk {office} van {municipality}; \
             geef het ambt één periode, of periodes die elkaar niet overlappen",
            topic = Topic::Offices, office = office.label(Lang::Nl)
        )]
        OfficeTwice {
            /// Who.
            person: Key,
            /// Which office.
            office: Office,
            /// Of which municipality.
            municipality: MunicipalityCode,
        },
        /// Two mandates with one key.
        #[error("{topic}: the key `{key}` stands for two mandates; give each its own", topic = Topic::Mandates)]
        #[nl("{topic}: sleutel `{key}` staat voor twee mandaten; geef elk een eigen sleutel", topic = Topic::Mandates)]
        MandateTwice {
            /// The key.
            key: Key,
        },
        /// A mandate that is not in the log.
        #[error("{topic}: `{key}` is not a mandate of this log; add it to `mandates`, or name one that is there")]
        #[nl(
            "{topic}: `{key}` is geen mandaat van dit logboek; voeg het toe aan `mandates`, of noem er een dat er staat"
        )]
        UnknownMandate {
            /// Where it is named.
            topic: Topic,
            /// The key.
            key: Key,
        },
        /// A mandate that rests on itself, or on others that do.
        #[error("{topic}: `under` leads from `{key}` round in a circle; name there the mandate that was passed on", topic = Topic::Mandates)]
        #[nl(
            "{topic}: `under` leidt vanaf `{key}` in een kring rond; \
             noem daar het mandaat waarop het ondermandaat rust",
            topic = Topic::Mandates
        )]
        MandateInCircle {
            /// The key.
            key: Key,
        },
    }
}

impl Operation {
    /// The facts of the log, checked for contradictions.
    ///
    /// # Errors
    ///
    /// [`OperationError`] if two of its facts contradict each other or one rests on a mandate that is not there.
    pub fn new(log: Log) -> Result<Self, OperationError> {
        one_a_year(Topic::Budgets, log.budgets.iter().map(|budget| budget.year))?;
        one_a_year(Topic::Accounts, log.accounts.iter().map(|accounts| accounts.year))?;
        listed_once(&log.related_parties)?;
        for budget in &log.budgets {
            in_order(Topic::Budgets, budget.year, [budget.offered_on, budget.adopted_on, budget.sent_to_province_on])?;
        }
        for accounts in &log.accounts {
            in_order(Topic::Accounts, accounts.year, [accounts.adopted_on, accounts.sent_to_province_on])?;
        }
        held_once(&log.offices)?;
        let mandates = mandates_by_key(&log)?;
        Ok(Self { log, mandates })
    }

    /// All facts, topic by topic.
    #[must_use]
    pub fn log(&self) -> &Log {
        &self.log
    }

    /// The same operation as it was known on a day: the facts that had been decided, sent, answered, published and done
    /// by then. A topic or a fact that is complete remains so: the facts that are left out had not happened yet. A
    /// mandate that rests on one that was not yet given, and a decision under it, are left out too.
    ///
    /// # Errors
    ///
    /// [`OperationError`] if the known facts contradict each other.
    pub(crate) fn until(&self, day: NaiveDate) -> Result<Self, OperationError> {
        let mut log = self.log.clone();
        log.take_away_later(day);
        let standing: Vec<Key> = standing(&log.mandates).into_iter().cloned().collect();
        log.mandates.retain(|mandate| standing.binary_search(&mandate.key).is_ok());
        log.mandated_decisions.retain(|decision| standing.binary_search(&decision.under).is_ok());
        Self::new(log)
    }

    pub(crate) fn is_unknown(&self) -> bool {
        self.log == Log::default()
    }

    /// Whether a topic is complete: a fact that the log does not hold did not happen.
    #[must_use]
    pub fn is_complete_in(&self, topic: Topic) -> bool {
        self.log.complete.contains(topic)
    }

    /// The mandate with that key.
    #[must_use]
    pub fn mandate(&self, key: &Key) -> Option<&Mandate> {
        let key_at = |place: &usize| self.log.mandates.get(*place).map(|mandate| &mandate.key);
        let place = sorted::find(&self.mandates, |place| key_at(place).cmp(&Some(key)))?;
        self.log.mandates.get(*place)
    }
}

/// The keys of the mandates that rest on no other, and of those that rest on these, sorted; each has a key of its own.
fn standing<'a>(mandates: &'a [Mandate]) -> Vec<&'a Key> {
    let mut resting: Vec<(Option<&'a Key>, &'a Key)> =
        mandates.iter().map(|one| (one.under.as_ref(), &one.key)).collect();
    sorted::sort(&mut resting);
    let on = |under: Option<&'a Key>| {
        crate::sorted::equal(&resting, |(other, _)| other.cmp(&under)).iter().map(|(_, key)| *key)
    };
    let mut open: Vec<&Key> = on(None).collect();
    let mut standing = Vec::with_capacity(mandates.len());
    while let Some(key) = open.pop() {
        standing.push(key);
        open.extend(on(Some(key)));
    }
    sorted::sort(&mut standing);
    standing
}

fn one_a_year(topic: Topic, years: impl Iterator<Item = i32>) -> Result<(), OperationError> {
    match sort_unique(&mut years.collect::<Vec<_>>(), i32::cmp) {
        Some(&year) => Err(OperationError::YearTwice { topic, year }),
        None => Ok(()),
    }
}

fn listed_once(lists: &[RelatedParty]) -> Result<(), OperationError> {
    let mut listed: Vec<_> = lists.iter().map(|list| (list.municipality, list.year)).collect();
    match sort_unique(&mut listed, Ord::cmp) {
        Some(&(municipality, year)) => Err(OperationError::ListedTwice { municipality, year }),
        None => Ok(()),
    }
}

fn in_order<const N: usize>(topic: Topic, year: i32, steps: [Option<NaiveDate>; N]) -> Result<(), OperationError> {
    let days: Vec<NaiveDate> = steps.into_iter().flatten().collect();
    let mut pairs = days.iter().zip(days.iter().skip(1));
    match pairs.find(|(earlier, later)| later < earlier) {
        Some((&earlier, &later)) => Err(OperationError::OutOfOrder { topic, year, earlier, later }),
        None => Ok(()),
    }
}

/// Nobody works more than a full week in an office, or holds one twice at a time.
fn held_once(offices: &[OfficeTerm]) -> Result<(), OperationError> {
    for term in offices {
        if let Some(share) = term.share.filter(|share| share.hundredths() > 100) {
            return Err(OperationError::MoreThanFull { person: term.person.clone(), share });
        }
    }
    let held = |term: &OfficeTerm| (term.office, term.municipality);
    let mut terms: Vec<&OfficeTerm> = offices.iter().collect();
    sorted::sort_by(&mut terms, |a, b| (held(a), &a.person, a.period).cmp(&(held(b), &b.person, b.period)));
    // In the order of their beginning, terms that share a day have neighbours that do.
    for pair in terms.windows(2) {
        if let [a, b] = pair
            && (held(a), &a.person) == (held(b), &b.person)
            && a.period.overlaps(b.period)
        {
            let OfficeTerm { person, office, municipality, .. } = (*a).clone();
            return Err(OperationError::OfficeTwice { person, office, municipality });
        }
    }
    Ok(())
}

/// The places of the mandates in the order of their keys, if each has a key of its own and rests on none or on one that is
/// there.
fn mandates_by_key(log: &Log) -> Result<Vec<usize>, OperationError> {
    let mut keys: Vec<(&Key, usize)> = log.mandates.iter().map(|mandate| &mandate.key).zip(0..).collect();
    if let Some((key, _)) = sort_unique(&mut keys, |a, b| a.0.cmp(b.0)) {
        return Err(OperationError::MandateTwice { key: (*key).clone() });
    }
    let passed_on = log.mandates.iter().filter_map(|mandate| mandate.under.as_ref());
    let named = passed_on.map(|key| (Topic::Mandates, key));
    let used = log.mandated_decisions.iter().map(|decision| (Topic::MandatedDecisions, &decision.under));
    for (topic, key) in named.chain(used) {
        if sorted::find(&keys, |(other, _)| (*other).cmp(key)).is_none() {
            return Err(OperationError::UnknownMandate { topic, key: key.clone() });
        }
    }
    let standing = standing(&log.mandates);
    if let Some((key, _)) = keys.iter().find(|(key, _)| standing.binary_search(key).is_err()) {
        return Err(OperationError::MandateInCircle { key: (*key).clone() });
    }
    Ok(keys.into_iter().map(|(_, place)| place).collect())
}

impl Operation {
    /// Tells the key of every entry of a topic, with its place, counted from 0.
    pub(crate) fn keys_of(&self, topic: Topic, tell: &mut dyn FnMut(usize, EntryKey)) {
        self.log().each_of(topic, &mut |index, entry| tell(index, entry.key()));
    }

    /// Tells every source that a fact names, with the path of the fact.
    pub(crate) fn sources(&self, tell: &mut dyn FnMut(&str, &str)) {
        for &topic in Topic::ALL {
            self.log().each_of(topic, &mut |index, entry| {
                entry.sources(&mut |source| tell(&format!("{}[{index}]", topic.path()), source));
            });
        }
    }

    /// Tells every municipality that a fact names, with its topic.
    pub(crate) fn municipalities(&self, tell: &mut dyn FnMut(Topic, MunicipalityCode)) {
        for &topic in Topic::ALL {
            self.log().each_of(topic, &mut |_, entry| entry.municipalities(&mut |code| tell(topic, code)));
        }
    }
}

impl TryFrom<Log> for Operation {
    type Error = OperationError;

    fn try_from(log: Log) -> Result<Self, OperationError> {
        Self::new(log)
    }
}

impl From<Operation> for Log {
    fn from(operation: Operation) -> Self {
        operation.log
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{language::Translate, municipality::code};
    use alloc::string::ToString;

    #[test]
    fn a_log_that_contradicts_itself_cannot_be_read() {
        for (json, part) in [
            (r#"{"budgets":[{"year":2023},{"year":2023}]}"#, "begrotingen: 2023 stands there twice"),
            (r#"{"accounts":[{"year":2023},{"year":2023}]}"#, "jaarrekeningen: 2023"),
            (
                r#"{"budgets":[{"year":2024,"adopted_on":"2023-07-05","sent_to_province_on":"2023-01-01"}]}"#,
                "begrotingen: of 2024 a later step (2023-01-01) comes before an earlier one (2023-07-05)",
            ),
            (
                r#"{"offices":[{"person":"p","office":"wethouder","municipality":"GM0376","share":"2","period":{"from":"2022-01-01"}}]}"#,
                "`p` holds 2.00 of a full working week",
            ),
            (
                r#"{"related_parties":[{"municipality":"GM0376","year":2023},{"municipality":"GM0376","year":2023}]}"#,
                "GM0376 stands there twice for 2023",
            ),
            (
                r#"{"offices":[{"person":"p","office":"raadslid","municipality":"GM0376","period":{"from":"2022-01-01"}},
                    {"person":"p","office":"raadslid","municipality":"GM0376","period":{"from":"2023-01-01"}}]}"#,
                "`p` is raadslid of GM0376 twice at a time",
            ),
            (
                r#"{"mandates":[
                    {"key":"m","by":"GM0376/college","to":"p","basis":"mandaat","period":{"from":"2022-01-01"}},
                    {"key":"m","by":"GM0376/college","to":"q","basis":"mandaat","period":{"from":"2022-01-01"}}]}"#,
                "the key `m` stands for two mandates",
            ),
            (
                r#"{"mandates":[{"key":"m","by":"GM0376/college","to":"p","basis":"ondermandaat","under":"n",
                    "period":{"from":"2022-01-01"}}]}"#,
                "`n` is not a mandate of this log",
            ),
            (
                r#"{"mandates":[{"key":"m","by":"GM0376/college","to":"p","basis":"ondermandaat","under":"m",
                    "period":{"from":"2022-01-01"}}]}"#,
                "mandaten: `under` leads from `m` round in a circle",
            ),
            (
                r#"{"mandates":[
                    {"key":"a","by":"GM0376/college","to":"p","basis":"mandaat","period":{"from":"2022-01-01"}},
                    {"key":"b","by":"GM0376/college","to":"p","basis":"ondermandaat","under":"c","period":{"from":"2022-01-01"}},
                    {"key":"c","by":"GM0376/college","to":"p","basis":"ondermandaat","under":"b","period":{"from":"2022-01-01"}}]}"#,
                "mandaten: `under` leads from `b` round in a circle",
            ),
            (r#"{"mandated_decisions":[{"under":"n","by":"p","on":"2023-01-01"}]}"#, "mandaatbesluiten: `n`"),
            (r#"{"complete":["vergaderingen","vergaderingen"]}"#, "`vergaderingen` stands twice"),
            (r#"{"vergaderingen":[]}"#, "unknown field"),
        ] {
            let error = serde_json::from_str::<Operation>(json).unwrap_err().to_string();
            assert!(error.contains(part), "{error}");
        }
    }

    #[test]
    fn an_error_says_itself_in_dutch_too() {
        let key: Key = "p".parse().unwrap();
        for (error, said) in [
            (
                OperationError::OfficeTwice { person: key.clone(), office: Office::Secretary, municipality: code(376) },
                "ambten: `p` is twee keer tegelijk gemeentesecretaris van GM0376; geef het ambt één periode, of periodes die elkaar niet overlappen",
            ),
            (
                OperationError::UnknownMandate { topic: Topic::MandatedDecisions, key },
                "mandaatbesluiten: `p` is geen mandaat van dit logboek; voeg het toe aan `mandates`, of noem er een dat er staat",
            ),
        ] {
            assert_eq!(error.in_lang(Lang::Nl).to_string(), said);
        }
    }

    #[test]
    fn a_log_reads_as_it_writes() {
        let json = concat!(
            r#"{"complete":["vergaderingen"],"meetings":[{"board":"bestuur","on":"2023-04-11","public":false}],"#,
            r#""budgets":[{"year":2024,"drafts":[{"council":"GM0376","on":"2023-04-01"}]}],"#,
            r#""accounts":[{"year":2022,"adopted_on":"2023-07-06"}]}"#
        );
        let operation: Operation = serde_json::from_str(json).unwrap();
        assert_eq!(serde_json::to_string(&operation).unwrap(), json);
    }
}
