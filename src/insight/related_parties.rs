mod page;

use super::{TieForm, Ties};
use crate::{
    arrangement::{ArrangementText, CooperationForm},
    finance::Estate,
    fusie::{Chronicle, Cooperation},
    money::{Cents, Share},
    municipality::MunicipalityCode,
    sorted,
    vocabulary::vocabulary,
};
use alloc::{boxed::Box, vec::Vec};
use chrono::{Datelike, NaiveDate};
use serde::Serialize;

vocabulary! {
    /// Under which heading a related party stands in the list (BBV, article 15(1)(b)).
    ///
    /// Exhaustive on purpose: the decree has these four.
    pub enum PartyHeading: "rubriek van verbonden partijen" / "heading of related parties" {
        /// Joint arrangements.
        JointArrangement = "gemeenschappelijke-regelingen", "gemeenschappelijke regelingen" / "joint arrangements";
        /// Companies and cooperatives.
        Company = "vennootschappen-en-cooperaties", "vennootschappen en coöperaties" / "companies and cooperatives";
        /// Foundations and associations.
        Foundation = "stichtingen-en-verenigingen", "stichtingen en verenigingen" / "foundations and associations";
        /// Others.
        Other = "overige-verbonden-partijen", "overige verbonden partijen" / "other related parties";
    }
}

/// A line of the list of related parties: the items of article 15(2) of the BBV, as far as they are known.
///
/// Every combination of values is valid, so the fields are public: items that the source does not have can be filled in
/// before the page is made.
#[doc(alias = "verbonden partij")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct PartyLine {
    /// Under which heading it stands; `None` for a legal person under private law of a kind that is not known.
    pub heading: Option<PartyHeading>,
    /// Its name.
    pub name: Box<str>,
    /// Its form.
    pub form: TieForm,
    /// Where it has its seat.
    pub seat: Option<Box<str>>,
    /// The public interest that it serves (item a).
    pub public_interest: Option<Box<str>>,
    /// The governing interest of the municipality in it: its votes on the board and all votes (item a).
    pub votes: Option<(u64, u64)>,
    /// Its part of the costs at the beginning of the year (item b).
    pub interest_at_start: Option<Share>,
    /// The same at the end (item b).
    pub interest_at_end: Option<Share>,
    /// What it owns less what it owes, at the beginning of the year (item c).
    pub equity_at_start: Option<Cents>,
    /// The same at the end (item c).
    pub equity_at_end: Option<Cents>,
    /// What it owes at the beginning of the year (item c).
    pub debt_at_start: Option<Cents>,
    /// The same at the end (item c).
    pub debt_at_end: Option<Cents>,
    /// Its result in the year (item d).
    pub result: Option<Cents>,
    /// The risks for the municipality (item e).
    pub risks: Option<Box<str>>,
    /// Whether the municipality has both a governing and a financial interest in it, if somebody judged.
    pub is_related: Option<bool>,
    /// Whether its own list of the year has it, if that is known.
    pub is_listed: Option<bool>,
}

/// The list of related parties of a municipality for a year (*lijst van verbonden partijen*, BBV, article 15).
///
/// A related party is an organisation in which the municipality has a governing *and* a financial interest (article
/// 1(1)). To judge whether it has both, one must know the texts and the money. The list has every organisation with a
/// body or a legal personality in which the municipality takes part in the year, and tells which were judged. A
/// cooperation without an organisation of its own is in it only if it was judged to be one.
///
/// ```
/// use ambtelijke_fusie::{Dossier, examples, fusie::Chronicle};
/// use ambtelijke_fusie::insight::RelatedParties;
/// use ambtelijke_fusie::language::Lang;
/// use ambtelijke_fusie::municipality::Gazetteer;
///
/// let nl = Gazetteer::netherlands();
/// let buch = Dossier::from_json(examples::BUCH)?;
/// let replay = buch.replay(&nl)?;
/// let list = RelatedParties::of_chronicle("GM0450".parse()?, 2018, &Chronicle::of([&replay]));
/// let [line] = list.lines() else { panic!("one organisation") };
/// assert_eq!(&*line.name, "Werkorganisatie BUCH");
/// assert_eq!(line.interest_at_start, Some("12.04%".parse()?), "the part of Uitgeest in the costs");
/// assert_eq!(line.equity_at_start, None, "the dossier has no balance sheet");
/// println!("{}", list.page(Lang::Nl, &nl).markdown());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "verbonden partijen")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct RelatedParties {
    municipality: MunicipalityCode,
    year: i32,
    source: Box<str>,
    lines: Vec<PartyLine>,
}

impl PartyLine {
    fn new(name: &str, form: TieForm) -> Self {
        Self {
            heading: heading(form),
            name: name.into(),
            form,
            seat: None,
            public_interest: None,
            votes: None,
            interest_at_start: None,
            interest_at_end: None,
            equity_at_start: None,
            equity_at_end: None,
            debt_at_start: None,
            debt_at_end: None,
            result: None,
            risks: None,
            is_related: None,
            is_listed: None,
        }
    }

    /// How many items of article 15(2) are known, and how many there are.
    #[must_use]
    pub fn known(&self) -> (usize, usize) {
        let asked = [
            self.votes.is_some() && self.public_interest.is_some(),
            self.interest_at_start.is_some() && self.interest_at_end.is_some(),
            self.equity_at_start.is_some() && self.equity_at_end.is_some(),
            self.debt_at_start.is_some() && self.debt_at_end.is_some(),
            self.result.is_some(),
            self.risks.is_some(),
        ];
        (asked.iter().filter(|known| **known).count(), asked.len())
    }
}

impl RelatedParties {
    /// The list for a year from dossiers: every organisation in which the municipality takes part on a day of that
    /// year, in the order of the dossiers, each with the facts of its dossier.
    ///
    /// The part in the costs is that of the cost key in force on the first and on the last day of the year; votes, seat and
    /// interest are those of the last day on which it takes part.
    #[must_use]
    pub fn of_chronicle(municipality: MunicipalityCode, year: i32, chronicle: &Chronicle<'_>) -> Self {
        let (Some(first), Some(last)) = (NaiveDate::from_ymd_opt(year, 1, 1), NaiveDate::from_ymd_opt(year, 12, 31))
        else {
            return Self { municipality, year, source: "dossiers".into(), lines: Vec::new() };
        };
        let of_the_year =
            chronicle.entries().iter().map(|entry| entry.when().latest()).filter(|day| day.year() == year);
        let days = sorted::unique(of_the_year.chain([first, last]));
        let mut found: Vec<(Cooperation<'_>, PartyLine)> = Vec::new();
        for &day in &days {
            for one in chronicle.as_of(day).into_iter().filter(|one| one.members().contains(&municipality)) {
                let before =
                    found.iter_mut().find(|(other, _)| core::ptr::eq(other.replay().steps(), one.replay().steps()));
                match before {
                    Some((_, line)) => line.read(municipality, year, day, &one),
                    None => {
                        let mut line = PartyLine::new(one.dossier().name().as_str(), TieForm::Unknown);
                        line.read(municipality, year, day, &one);
                        found.push((one, line));
                    }
                }
            }
        }
        let place = |one: &Cooperation<'_>| {
            chronicle.replays().iter().position(|replay| core::ptr::eq(replay.steps(), one.replay().steps()))
        };
        sorted::sort_by_key(&mut found, |(one, _)| place(one));
        let is_party = |line: &PartyLine| line.is_related.unwrap_or_else(|| is_organisation(line.form));
        Self {
            municipality,
            year,
            source: "dossiers".into(),
            lines: found.into_iter().map(|(_, line)| line).filter(is_party).collect(),
        }
    }

    /// The list for the year of these cooperations, such as those of the national register: the names and forms of every
    /// organisation in which the municipality takes part on that day. Everything else is for the municipality to fill in.
    #[must_use]
    pub fn of_ties(municipality: MunicipalityCode, ties: &Ties) -> Self {
        let parties = ties.of(municipality).filter(|tie| tie.body().is_some() || is_organisation(tie.form()));
        let line = |tie: &super::Tie| PartyLine {
            public_interest: joined(tie.fields()),
            ..PartyLine::new(tie.body().unwrap_or(tie.name()), tie.form())
        };
        Self { municipality, year: ties.on().year(), source: ties.source().into(), lines: parties.map(line).collect() }
    }

    /// The municipality.
    #[must_use]
    pub const fn municipality(&self) -> MunicipalityCode {
        self.municipality
    }

    /// The year.
    #[must_use]
    pub const fn year(&self) -> i32 {
        self.year
    }

    /// Where they come from. The list is only as complete as that source: dossiers have fusies only, and the national
    /// register has arrangements under the Wgr.
    #[must_use]
    pub const fn source(&self) -> &str {
        &self.source
    }

    /// The lines.
    #[must_use]
    pub fn lines(&self) -> &[PartyLine] {
        &self.lines
    }

    /// The lines, to fill in items that the source does not have.
    #[must_use]
    pub fn lines_mut(&mut self) -> &mut [PartyLine] {
        &mut self.lines
    }
}

const fn heading(form: TieForm) -> Option<PartyHeading> {
    match form {
        TieForm::Known(CooperationForm::ServiceAgreement) => Some(PartyHeading::Other),
        TieForm::Known(CooperationForm::PrivateLawBody) => None,
        _ => Some(PartyHeading::JointArrangement),
    }
}

/// Whether cooperation in this form has an organisation that can be a related party.
fn is_organisation(form: TieForm) -> bool {
    matches!(form, TieForm::Known(form) if form.founds_body() || form.has_legal_personality())
}

fn joined<'a>(names: impl Iterator<Item = &'a str>) -> Option<Box<str>> {
    let names: Vec<_> = names.collect();
    (!names.is_empty()).then(|| names.join("; ").into())
}

impl PartyLine {
    /// Takes the facts that are known on a day of the year.
    fn read(&mut self, municipality: MunicipalityCode, year: i32, day: NaiveDate, one: &Cooperation<'_>) {
        let state = one.state();
        if let Some(text) = state.text() {
            self.form = TieForm::Known(text.form());
            self.heading = heading(self.form);
            self.seat = text.seat().map(|seat| seat.place.as_str().into()).or_else(|| self.seat.take());
            self.public_interest =
                joined(text.interests().iter().map(|one| one.name.as_str())).or_else(|| self.public_interest.take());
            self.votes = votes(text, municipality).or(self.votes);
        }
        let is_first = (day.month(), day.day()) == (1, 1);
        let share = state.text().and_then(|text| part_of_costs(text, municipality, one));
        // Where nothing is listed, nothing was recorded.
        let estate = state.estate();
        let equity = estate.filter(|estate| estate.assets().len() > 0).map(Estate::net);
        let debt = estate.filter(|estate| estate.debts().len() > 0).map(Estate::debts_total);
        if is_first {
            (self.interest_at_start, self.equity_at_start, self.debt_at_start) = (share, equity, debt);
        }
        // The last day of the year comes last, so that what is known on it stands.
        (self.interest_at_end, self.equity_at_end, self.debt_at_end) = (share, equity, debt);
        let logged = &one.dossier().operation().log().related_parties;
        if let Some(judged) = logged.iter().find(|one| (one.municipality, one.year) == (municipality, year)) {
            (self.is_related, self.is_listed) = (judged.interest, judged.listed);
        }
    }
}

/// The votes of a municipality and all votes, on the board that decides on the whole.
fn votes(text: &ArrangementText, municipality: MunicipalityCode) -> Option<(u64, u64)> {
    use crate::governance::BoardKind;

    let deciding = |kind| text.boards().iter().find(|board| board.kind() == kind);
    let board = [BoardKind::General, BoardKind::Single, BoardKind::JointOrgan].into_iter().find_map(deciding)?;
    let all = board.seats().iter().try_fold(0_u64, |sum, seats| sum.checked_add(seats.votes()))?;
    Some((board.seats_of(municipality)?.votes(), all))
}

/// The part of a municipality in the costs, where the key lets it be reckoned.
fn part_of_costs(text: &ArrangementText, municipality: MunicipalityCode, one: &Cooperation<'_>) -> Option<Share> {
    text.cost_key()?.shares(one.members(), one.replay().gazetteer()).ok()?.get(&municipality)
}

#[cfg(all(test, feature = "netherlands", feature = "json"))]
mod tests {
    use super::*;
    use crate::{fusie::dossier::Dossier, municipality::Gazetteer};
    use alloc::format;

    #[test]
    fn every_heading_reads_as_it_writes() {
        crate::vocabulary::check(PartyHeading::ALL);
    }

    #[test]
    fn what_is_judged_to_be_none_is_left_out_and_a_centre_arrangement_too_unless_judged() {
        let nl = Gazetteer::netherlands();
        let json = include_str!("../../examples/dossiers/amstelveen-aalsmeer.json");
        let aalsmeer: MunicipalityCode = "GM0358".parse().unwrap();
        let list = |json: &str| {
            let dossier = Dossier::from_json(json).unwrap();
            let replay = dossier.replay(&nl).unwrap();
            RelatedParties::of_chronicle(aalsmeer, 2020, &Chronicle::of([&replay])).lines().len()
        };
        assert_eq!(list(json), 0, "Amstelveen does the work itself");
        let judged = |interest: bool| {
            let entry = format!(r#"{{"municipality":"GM0358","year":2020,"interest":{interest}}}"#);
            let operation = format!(r#""operation":{{"related_parties":[{entry}]}},"name""#);
            json.replacen(r#""name""#, &operation, 1)
        };
        assert_eq!((list(&judged(true)), list(&judged(false))), (1, 0));
    }
}
