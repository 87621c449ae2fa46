//! A life from bytes: a fusie of real municipalities, and act after act asked of it. What is carried out loses nothing, what
//! is refused comes back as it was, and the dossier of what lives comes to the same fusie. Run here at random, and by the
//! fuzzer.

use ambtelijke_fusie::{
    Dossier,
    arrangement::{ArrangementText, CooperationForm as Form, Duration, Participation},
    finance::{Archive, Asset, Debt, Estate},
    fusie::{
        Accession, Allotment, AmbtelijkeFusie, Amendment, DissolutionPlan, Extension, Formation, Handover, Renaming,
        Reorganised, Settlement, Termination, Withdrawal, Withdrawn, admit, amend, convert, dissolve, extend, form,
        rename, reorganise, withdraw,
    },
    governance::{Organ, OrganOf, Record},
    law::Strictness,
    money::{Cents, Shares},
    municipality::{Gazetteer, MunicipalityCode},
    operation::ReorganisationFacts,
    organisation::{Employer, Fte, Post, SharedServiceOrganisation},
    task::{Task, TaskKind, TaskPortfolio},
    time::{NaiveDate, day},
};
use std::collections::BTreeSet;

const HOW: Strictness = Strictness::AsRecorded;

/// What the body has by the books: what came in, less what went out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Books {
    fte: u64,
    assets: i64,
    debts: i64,
    archives: BTreeSet<String>,
}

impl Books {
    fn of(fusie: &AmbtelijkeFusie) -> Self {
        let estate = fusie.estate().unwrap();
        Self {
            fte: fusie.service().fte_total().unwrap().hundredths().into(),
            assets: estate.assets_total().cents(),
            debts: estate.debts_total().cents(),
            archives: estate.archives().map(|one| one.key.to_string()).collect(),
        }
    }

    fn settled(settlement: &Settlement) -> Self {
        let cents = |lines: &[ambtelijke_fusie::fusie::MoneyLine]| lines.iter().map(|line| line.amount.cents()).sum();
        let posts = settlement.posts().unwrap();
        Self {
            fte: posts.iter().map(|line| u64::from(line.fte.hundredths())).sum(),
            assets: cents(settlement.assets()),
            debts: cents(settlement.debts()),
            archives: settlement.archives().iter().map(|line| line.key.to_string()).collect(),
        }
    }

    fn with(mut self, brings: &Handover) -> Self {
        self.fte += brings.posts.iter().map(|one| u64::from(one.fte().hundredths())).sum::<u64>();
        self.assets += brings.estate.assets_total().cents() + brings.payment.map_or(0, Cents::cents);
        self.debts += brings.estate.debts_total().cents();
        self.archives.extend(brings.estate.archives().map(|one| one.key.to_string()));
        self
    }

    fn without(mut self, takes: &Handover) -> Self {
        self.fte -= takes.posts.iter().map(|one| u64::from(one.fte().hundredths())).sum::<u64>();
        self.assets += takes.payment.map_or(0, Cents::cents) - takes.estate.assets_total().cents();
        self.debts -= takes.estate.debts_total().cents();
        takes.estate.archives().for_each(|one| assert!(self.archives.remove(one.key.as_str())));
        self
    }
}

/// The bytes, one after the other; none is nothing.
struct Bytes<'a>(std::slice::Iter<'a, u8>);

impl Bytes<'_> {
    fn next(&mut self) -> usize {
        self.0.next().copied().unwrap_or_default().into()
    }
}

fn college(code: MunicipalityCode) -> OrganOf {
    OrganOf::new(code, Organ::Executive)
}

fn posts(hundredths: usize) -> Vec<Post> {
    let fte = Fte::from_hundredths(u32::try_from(hundredths).unwrap());
    Post::new("post".parse().unwrap(), "Medewerker".parse().unwrap(), fte, []).into_iter().collect()
}

fn estate(assets: usize, debts: usize, archive: Option<String>) -> Estate {
    let cents = |amount: usize| Cents::new(i64::try_from(amount).unwrap());
    let asset = Asset::new("kas".parse().unwrap(), "Kas".parse().unwrap(), cents(assets)).unwrap();
    let debt = Debt::new("lening".parse().unwrap(), "Lening".parse().unwrap(), cents(debts), None).ok();
    let archive =
        archive.map(|key| Archive { key: key.parse().unwrap(), name: "Archief".parse().unwrap(), custody: None });
    Estate::new([asset], debt, archive).unwrap()
}

fn formed(members: &[MunicipalityCode], on: NaiveDate, nl: &Gazetteer) -> Option<AmbtelijkeFusie> {
    let parties: Vec<_> = members.iter().map(|code| Participation::since(college(*code), on)).collect();
    let text = ArrangementText::new("Regeling", Form::PublicBody, parties).ok()?;
    let task = Task::new("uitvoering".parse().unwrap(), "Uitvoering".parse().unwrap(), TaskKind::Execution);
    let portfolio = TaskPortfolio::new(false, [task]).unwrap();
    let service = SharedServiceOrganisation::new("Dienst".parse().unwrap(), Employer::Body, portfolio);
    let service = service.with_posts(posts(1_000)).unwrap();
    let formation = Formation::new(text, service).owning(estate(10_000, 1_000, Some("zaken".into())));
    form(on, formation, nl, HOW).ok()
}

/// What was refused comes back as it was asked.
fn refused<A: PartialEq + std::fmt::Debug>(
    refusal: Box<ambtelijke_fusie::fusie::Refusal<(AmbtelijkeFusie, A)>>,
    asked: &(AmbtelijkeFusie, A),
) -> Option<AmbtelijkeFusie> {
    assert!(!refusal.to_string().is_empty());
    let back = refusal.into_asked();
    assert_eq!(&back, asked);
    Some(back.0)
}

/// Goes through a life.
pub(crate) fn live(bytes: &[u8], nl: &Gazetteer) {
    let mut bytes = Bytes(bytes.iter());
    let mut on = day(1996 + i32::try_from(bytes.next() % 25).unwrap(), 1, 1);
    let all: Vec<MunicipalityCode> =
        nl.in_being_on(on).map(ambtelijke_fusie::municipality::Municipality::code).collect();
    let some =
        |count: usize, from: usize| -> Vec<_> { all.iter().cycle().skip(from * 3).take(count).copied().collect() };
    let members = some(2 + bytes.next() % 5, bytes.next());
    let Some(mut fusie) = formed(&members, on, nl) else { return };
    let mut books = Books::of(&fusie);
    while let Some(act) = bytes.0.next() {
        on = on.checked_add_days(chrono::Days::new(1 + 3 * bytes.next() as u64)).unwrap();
        let members = fusie.members_on(on);
        let amount = bytes.next();
        let payment = (amount % 2 == 1).then(|| Cents::new(i64::try_from(amount).unwrap()));
        let after = match act % 9 {
            0 => {
                let joiners = some(1 + bytes.next() % 12, bytes.next());
                let archive = format!("archief-{}", joiners[0].number());
                let brings =
                    Handover { posts: posts(amount), estate: estate(amount, amount / 2, Some(archive)), payment };
                let asked = (
                    fusie,
                    Accession::new(joiners.iter().map(|code| college(*code)).collect::<Vec<_>>())
                        .bringing(brings.clone()),
                );
                match admit(asked.0.clone(), on, asked.1.clone(), nl, HOW) {
                    Ok(fusie) => {
                        assert!(joiners.iter().all(|code| fusie.members_on(on).contains(code)));
                        books = books.with(&brings);
                        Some(fusie)
                    }
                    Err(refusal) => refused(refusal, &asked),
                }
            }
            1 => {
                let count = (1 + bytes.next() % 12).min(members.len());
                let takes = Handover { posts: posts(amount), estate: estate(amount, amount / 3, None), payment };
                let asked = (fusie, Withdrawal::new(&members[..count]).taking(takes.clone()));
                match withdraw(asked.0.clone(), on, asked.1.clone(), nl, HOW) {
                    Ok(Withdrawn::GoesOn { fusie, exit }) => {
                        assert!(exit.municipalities.iter().all(|code| !fusie.members_on(on).contains(code)));
                        books = books.without(&takes);
                        Some(*fusie)
                    }
                    Ok(Withdrawn::Ended { dissolution, .. }) => {
                        books = books.without(&takes);
                        assert_eq!(Books::settled(dissolution.settlement()), books);
                        assert!(dissolution.dossier().unwrap().replay(nl).is_ok());
                        None
                    }
                    Err(refusal) => refused(refusal, &asked),
                }
            }
            2 => {
                let parties: Vec<_> = members.iter().map(|code| Participation::since(college(*code), on)).collect();
                let (form, host) = match fusie.arrangement().last().text().form() {
                    Form::PublicBody => (Form::OperationsOrganisation, None),
                    Form::OperationsOrganisation => {
                        (Form::CentreMunicipality, members.get(amount % members.len().max(1)))
                    }
                    _ => (Form::PublicBody, None),
                };
                let Ok(text) = ArrangementText::new("Regeling", form, parties) else { return };
                let text = if let Some(host) = host { text.hosted_by(*host) } else { text };
                let asked = (fusie, Amendment::new(text));
                match convert(asked.0.clone(), on, asked.1.clone(), nl, HOW) {
                    Ok(converted) => Some(converted.into_fusie()),
                    Err(refusal) => refused(refusal, &asked),
                }
            }
            3 => {
                let text = fusie.arrangement().last().text().clone();
                let asked = (fusie, Amendment::new(text));
                match amend(asked.0.clone(), on, asked.1.clone(), nl, HOW) {
                    Ok(fusie) => Some(fusie),
                    Err(refusal) => refused(refusal, &asked),
                }
            }
            4 => {
                let asked = (fusie, Extension::new(Duration::Until(day(2030 + i32::try_from(amount).unwrap(), 1, 1))));
                match extend(asked.0.clone(), on, asked.1.clone(), nl, HOW) {
                    Ok(fusie) => Some(fusie),
                    Err(refusal) => refused(refusal, &asked),
                }
            }
            5 => {
                let name = || format!("Naam {amount}").parse().unwrap();
                let names = Renaming::default().organisation(name());
                let asked = (fusie, if amount % 3 == 0 { names.arrangement(name()) } else { names });
                match rename(asked.0.clone(), on, asked.1.clone(), nl, HOW) {
                    Ok(fusie) => Some(fusie),
                    Err(refusal) => refused(refusal, &asked),
                }
            }
            6 => {
                // The next new year's day, on which most municipalities are reorganised.
                on = day(chrono::Datelike::year(&on) + 1, 1, 1);
                let laid_down = ReorganisationFacts::new(on);
                match reorganise(fusie.clone(), laid_down, Record::default(), nl, HOW) {
                    Ok(Reorganised::Untouched(same)) => {
                        assert_eq!(*same, fusie);
                        Some(*same)
                    }
                    Ok(Reorganised::GoesOn { fusie, successors, .. }) => {
                        assert!(successors.iter().all(|one| fusie.members_on(on).contains(&one.by)));
                        Some(*fusie)
                    }
                    Ok(Reorganised::Lapsed(lapse)) => {
                        assert_eq!(Books::settled(lapse.settlement()), books);
                        assert!(lapse.dossier().unwrap().replay(nl).is_ok());
                        None
                    }
                    Err(refusal) => {
                        let (back, ..) = refusal.into_asked();
                        assert_eq!(back, fusie);
                        Some(back)
                    }
                }
            }
            7 => {
                let shares = Shares::equal(members.iter().copied()).ok().map(Allotment::Shared);
                let plan = DissolutionPlan {
                    otherwise: shares,
                    archive_keeper: members.first().copied(),
                    ..DissolutionPlan::default()
                };
                let asked = (fusie, Termination::by(plan));
                match dissolve(asked.0.clone(), on, asked.1.clone(), nl, HOW) {
                    Ok(ended) => {
                        assert_eq!(Books::settled(ended.settlement()), books);
                        let dossier = ended.dossier().unwrap();
                        let replay = dossier.replay(nl).unwrap();
                        assert_eq!(replay.steps().last().unwrap().settlement(), Some(ended.settlement()));
                        None
                    }
                    Err(refusal) => refused(refusal, &asked),
                }
            }
            // It is written down, and somebody goes on from what they read.
            _ => {
                let written = fusie.dossier().unwrap().to_json().unwrap();
                Some(Dossier::from_json(&written).unwrap().replay(nl).unwrap().fusie_on(on).unwrap())
            }
        };
        let Some(lives) = after else { return };
        assert_eq!(Books::of(&lives), books);
        assert_eq!(lives.dossier().unwrap().replay(nl).unwrap().fusie_on(on).as_ref(), Ok(&lives));
        fusie = lives;
    }
}
