//! Made lives of any length: four municipalities that found a public body in 1990, to which something happens day after
//! day. One life as it could be, and those that would be the worst to replay if replaying were not linear.
#![allow(missing_docs, dead_code, reason = "each bench uses a part of it")]

use ambtelijke_fusie::{
    Dossier,
    arrangement::{ArrangementText, ClauseKind, CooperationForm, Duration, Participation},
    fusie::{
        Accession, Amendment, Extension, Formation, Handover, Renaming, Stage, Withdrawal,
        dossier::{Beginning, Event, EventKind, Expectation},
    },
    governance::{Decision, DecisionKind, Medium, Organ, OrganOf, Publication, Record, Submission},
    money::Cents,
    municipality::{Gazetteer, Municipality, MunicipalityCode},
    organisation::{Employer, Fte, Post, SharedServiceOrganisation},
    task::{Task, TaskKind, TaskPortfolio},
    time::{NaiveDate, PartialDate},
};
use core::error::Error;

type Outcome<T> = Result<T, Box<dyn Error>>;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Amendments, an accession and a withdrawal, an extension, names, notes, assertions; some days known in part.
    Mixed,
    /// One municipality joins and leaves, ever again.
    ComingAndGoing,
    /// Ever another municipality joins and leaves.
    InTurn,
    /// Of no event more is known than that it lies within the life.
    PartialDays,
    /// Everybody who leaves pays, so that claims heap up.
    Paying,
}

impl Shape {
    pub(crate) const ALL: [Self; 5] =
        [Self::Mixed, Self::ComingAndGoing, Self::InTurn, Self::PartialDays, Self::Paying];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Mixed => "as it could be",
            Self::ComingAndGoing => "one comes and goes",
            Self::InTurn => "each comes and goes in turn",
            Self::PartialDays => "no day is known in full",
            Self::Paying => "who leaves pays",
        }
    }
}

/// Those that were there before and are there after every life, of which the first four take part throughout.
pub(crate) fn municipalities(nl: &Gazetteer) -> Outcome<Vec<MunicipalityCode>> {
    let (first, last) = (day(0)?, day(13_000)?);
    Ok(nl.in_being_on(last).filter(|one| one.exists_on(first)).map(Municipality::code).collect())
}

/// So many days after 1 January 1990.
pub(crate) fn day(after: usize) -> Outcome<NaiveDate> {
    let first = NaiveDate::from_ymd_opt(1990, 1, 1).ok_or("no such day")?;
    days_from(first, i32::try_from(after)?)
}

fn days_from(on: NaiveDate, days: i32) -> Outcome<NaiveDate> {
    let number = on.to_epoch_days().checked_add(days).ok_or("no such day")?;
    Ok(NaiveDate::from_epoch_days(number).ok_or("no such day")?)
}

fn text(members: &[MunicipalityCode]) -> Outcome<ArrangementText> {
    let colleges = members.iter().map(|code| Participation::throughout(OrganOf::new(*code, Organ::Executive)));
    let clauses = [
        ClauseKind::Interests,
        ClauseKind::Amendment,
        ClauseKind::Dissolution,
        ClauseKind::Accession,
        ClauseKind::WithdrawalConditions,
        ClauseKind::WithdrawalEffects,
    ];
    let text =
        ArrangementText::new("Gemeenschappelijke regeling", CooperationForm::PublicBody, colleges.collect::<Vec<_>>())?;
    Ok(text.having(&clauses)?.for_term(Duration::Indefinite))
}

fn service(name: &str) -> Outcome<SharedServiceOrganisation> {
    let task = |key: &str, kind| Outcome::Ok(Task::new(key.parse()?, key.parse()?, kind));
    let tasks = [task("advies", TaskKind::PolicyAdvice)?, task("uitvoering", TaskKind::Execution)?];
    let service = SharedServiceOrganisation::new(name.parse()?, Employer::Body, TaskPortfolio::new(true, tasks)?);
    Ok(service.with_posts([Post::new("balie".parse()?, "Balie".parse()?, Fte::from_hundredths(10_000), [])?])?)
}

/// Drafts, consents, decisions and publication, all before that day.
fn record(kind: DecisionKind, members: &[MunicipalityCode], on: NaiveDate) -> Outcome<Record> {
    let (sent, asked, decided) = (days_from(on, -120)?, days_from(on, -50)?, days_from(on, -30)?);
    let (mut decisions, mut submissions) = (Vec::new(), Vec::new());
    for code in members {
        let council = OrganOf::new(*code, Organ::Council);
        submissions.push(Submission::new(council, DecisionKind::View, sent));
        decisions.push(Decision::new(council, DecisionKind::Consent, asked));
        decisions.push(Decision::new(OrganOf::new(*code, Organ::Executive), kind, decided));
    }
    Ok(Record::new(decisions, submissions, [Publication::new(Medium::Staatscourant, days_from(on, -10)?)])?)
}

fn joins(who: MunicipalityCode, on: NaiveDate, record: Record) -> (PartialDate, EventKind) {
    let accession = Accession::new([OrganOf::new(who, Organ::Executive)]).recorded(record);
    (on.into(), EventKind::Acceded(accession.into()))
}

fn leaves(who: MunicipalityCode, on: NaiveDate, record: Record, payment: Option<Cents>) -> (PartialDate, EventKind) {
    let takes = Handover { payment, ..Handover::default() };
    (on.into(), EventKind::Withdrawn(Withdrawal::new([who]).taking(takes).recorded(record).into()))
}

fn renamed(arrangement: Option<&str>, organisation: Option<&str>, record: Record) -> Outcome<EventKind> {
    let (arrangement, organisation) =
        (arrangement.map(str::parse).transpose()?, organisation.map(str::parse).transpose()?);
    Ok(EventKind::Renamed(Renaming { arrangement, organisation, record }.into()))
}

/// What happens on the day of that number.
fn happens(shape: Shape, number: usize, all: &[MunicipalityCode]) -> Outcome<(PartialDate, EventKind)> {
    let (four, others) = all.split_at_checked(4).ok_or("no members")?;
    let on = day(number)?;
    let fifth = *others.first().ok_or("no others")?;
    let coming_and_going = |who, payment| {
        Outcome::Ok(if number.is_multiple_of(2) {
            joins(who, on, record(DecisionKind::Accede, &[who], on)?)
        } else {
            leaves(who, on, record(DecisionKind::Withdraw, &[who], on)?, payment)
        })
    };
    let amending = || record(DecisionKind::Amend, four, on);
    Ok(match shape {
        Shape::ComingAndGoing => coming_and_going(fifth, None)?,
        Shape::InTurn => coming_and_going(*others.iter().cycle().nth(number / 2).ok_or("no others")?, None)?,
        Shape::Paying => coming_and_going(fifth, Some(Cents::new(100)))?,
        Shape::PartialDays => {
            // As wide for a short life as for a long one: it is judged on every day within on which the law changes.
            (
                PartialDate::between(day(2)?, day(12_000)?)?,
                renamed(Some(&format!("Regeling {number}")), None, amending()?)?,
            )
        }
        Shape::Mixed => match number % 10 {
            0 => (on.into(), EventKind::Amended(Amendment::new(text(four)?).recorded(amending()?).into())),
            1 => (on.into(), EventKind::Noted("De raden zijn bijgepraat.".parse()?)),
            2 => joins(fifth, on, record(DecisionKind::Accede, &[fifth], on)?),
            3 => (on.into(), renamed(None, Some(&format!("Werkorganisatie {number}")), Record::default())?),
            4 => {
                let mut members = four.to_vec();
                members.push(fifth);
                let fte = Some(Fte::from_hundredths(10_000));
                let expected = Expectation {
                    stage: Some(Stage::Operating),
                    members: Some(members),
                    fte,
                    ..Expectation::default()
                };
                (on.into(), EventKind::Asserted(expected.into()))
            }
            5 => {
                let record = record(DecisionKind::Extend, four, on)?;
                let when = PartialDate::between(on, day(number.saturating_add(1))?)?;
                (when, EventKind::Extended(Extension::new(Duration::Indefinite).recorded(record).into()))
            }
            6 => leaves(fifth, on, record(DecisionKind::Withdraw, &[fifth], on)?, None),
            7 => (
                PartialDate::between(on, day(number.saturating_add(9))?)?,
                EventKind::Noted("Ergens in deze dagen.".parse()?),
            ),
            8 => (on.into(), EventKind::Organised(service("Werkorganisatie")?.into())),
            _ => (on.into(), renamed(Some(&format!("Regeling {number}")), None, amending()?)?),
        },
    })
}

/// The events of a life of so many.
pub(crate) fn events(shape: Shape, length: usize) -> Outcome<Vec<Event>> {
    let all = municipalities(&Gazetteer::netherlands())?;
    let four = all.get(..4).ok_or("no members")?;
    let formation = Formation::new(text(four)?, service("Werkorganisatie")?)
        .recorded(record(DecisionKind::Adopt, four, day(0)?)?)
        .owning(ambtelijke_fusie::finance::Estate::default());
    let mut events = vec![
        Event::new(day(0)?, EventKind::Formed(formation.into())),
        Event::new(day(1)?, EventKind::Started(Beginning::default())),
    ];
    for number in 2..length {
        let (on, kind) = happens(shape, number, &all)?;
        events.push(Event::new(on, kind));
    }
    Ok(events)
}

/// A life of so many events.
pub(crate) fn dossier(shape: Shape, length: usize) -> Outcome<Dossier> {
    Ok(Dossier::new("Werkorganisatie".parse()?, events(shape, length)?)?)
}
