use super::{
    AmbtelijkeFusie, Amendment, ArchiveLine, AskError, ChangeError, LegalPerson, Refusal,
    act::{Act, ActOfLaw},
    dossier::{Event, EventKind},
    life::Life,
    membership::keeper,
    refusal::grounds,
    transition::{AsEvent, carry_out},
};
use crate::{
    arrangement::{ArrangementText, CooperationForm},
    finance::{ArchiveCustody, Estate},
    governance::{Board, BoardKind},
    id::Name,
    law::{Jurisdiction, Strictness},
    operation::Operation,
    organisation::{Employer, SharedServiceOrganisation},
    time::PartialDate,
};
use alloc::{boxed::Box, vec::Vec};
use chrono::NaiveDate;
use serde::Serialize;

/// A fusie in another form, or with another host, and what became of body, board, staff, powers and archives.
#[doc(alias = "omzetting")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Converted {
    fusie: AmbtelijkeFusie,
    effects: ConversionEffects,
}

/// What a conversion (*omzetting*) brings about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ConversionEffects {
    /// What becomes of the body.
    pub body: BodyFate,
    /// Who employed the staff, and who does now, as far as known. Where they differ all staff passes; see the rules on
    /// staff.
    pub employer: (Option<Employer>, Option<Employer>),
    /// The boards of the text before that the new one does not have.
    pub boards_ended: Vec<BoardKind>,
    /// The boards that it has instead.
    pub boards_begun: Vec<BoardKind>,
    /// The powers of the text before, by name, that the new one does not give: they fall back to the organs that hold
    /// them by law. None where one of the texts does not have its powers recorded.
    pub powers_fallen_back: Option<Vec<Name>>,
    /// Archives that come to another keeper.
    pub archives: Vec<ArchiveLine>,
}

/// What becomes of the body (*lichaam*) by a conversion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum BodyFate {
    /// There was none, and there is none.
    None,
    /// It stays what it is.
    Stays,
    /// Another kind of body takes its place, and all that the first one had passes to it. The Wgr does not say whether
    /// it is the same legal person.
    Replaced {
        /// What it was.
        from: CooperationForm,
        /// What it is.
        to: CooperationForm,
    },
    /// One is founded.
    Founded,
    /// It ends; a legal person lives on for its liquidation (Wgr, article 9(3)), what it had is with the host.
    Ends(Option<LegalPerson>),
}

impl Converted {
    /// The fusie.
    #[must_use]
    pub const fn fusie(&self) -> &AmbtelijkeFusie {
        &self.fusie
    }

    /// What the conversion brought about.
    #[must_use]
    pub const fn effects(&self) -> &ConversionEffects {
        &self.effects
    }

    /// The fusie, to go on with.
    #[must_use]
    pub fn into_fusie(self) -> AmbtelijkeFusie {
        self.fusie
    }
}

/// An amendment by which the form or the host changes.
struct Conversion(Amendment);

impl Act for Conversion {
    fn follow(&self, before: &Life, when: PartialDate) -> Result<Life, ChangeError> {
        self.0.follow_as_conversion(before, when)
    }

    fn judged<'a>(&'a self, before: &'a Life, _: NaiveDate, _: Option<&Operation>) -> ActOfLaw<'a> {
        Ok(Some(self.0.judged_as_text(before)))
    }
}

impl AsEvent for Conversion {
    fn into_kind(self) -> EventKind {
        EventKind::Converted(self.0.told())
    }
}

/// Converts the arrangement into another form, such as a public body into an operational management organisation, or
/// gives it another host.
///
/// By law an amendment that takes effect on one day; the arrangement stays the same one. Tasks, posts, assets, debts and
/// archives go over whole: to the new body, or where there is no legal person any more to the host.
///
/// # Errors
///
/// A [`Refusal`] with the report; or because neither form nor host changes ([`amend`](super::amend) does that), a task
/// or a post would be lost, there is nobody to take what the body had, a participant is no municipality, or the day
/// does not come after the start of the version in force.
///
/// ```
/// use ambtelijke_fusie::{examples, arrangement::{ArrangementText, CooperationForm}};
/// use ambtelijke_fusie::{Dossier, fusie::{Amendment, BodyFate, convert}};
/// use ambtelijke_fusie::law::Strictness;
/// use ambtelijke_fusie::municipality::Gazetteer;
/// use ambtelijke_fusie::organisation::Employer;
/// use ambtelijke_fusie::time::day;
///
/// let nl = Gazetteer::netherlands();
/// let dossier = Dossier::from_json(examples::DUIVENVOORDE)?;
/// let duivenvoorde = dossier.replay(&nl)?.fusie_on(day(2016, 1, 1))?;
///
/// // What if Wassenaar had become the host?
/// let wassenaar = "GM0629".parse()?;
/// let parties = duivenvoorde.arrangement().last().text().participations();
/// let text = ArrangementText::new("Centrumregeling", CooperationForm::CentreMunicipality, parties)?.hosted_by(wassenaar);
/// let amendment = Amendment::new(text);
/// let converted = convert(duivenvoorde, day(2017, 1, 1), amendment, &nl, Strictness::AsRecorded)?;
///
/// let effects = converted.effects();
/// let BodyFate::Ends(Some(person)) = &effects.body else { panic!() };
/// assert_eq!(person.in_liquidation_since(), day(2017, 1, 1));
/// assert_eq!(effects.employer, (Some(Employer::Body), Some(Employer::Host(wassenaar))));
/// assert_eq!(effects.archives[0].keeper, wassenaar);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "omzetten")]
pub fn convert<'j>(
    fusie: AmbtelijkeFusie,
    on: NaiveDate,
    amendment: Amendment,
    jurisdiction: impl Into<Jurisdiction<'j>>,
    strictness: Strictness,
) -> Result<Converted, Box<Refusal<(AmbtelijkeFusie, Amendment)>>> {
    converted(fusie, on, amendment, jurisdiction.into(), strictness)
}

fn converted(
    fusie: AmbtelijkeFusie,
    on: NaiveDate,
    amendment: Amendment,
    jurisdiction: Jurisdiction<'_>,
    strictness: Strictness,
) -> Result<Converted, Box<Refusal<(AmbtelijkeFusie, Amendment)>>> {
    let done =
        carry_out(fusie, on, Conversion(amendment), jurisdiction, strictness, |fusie, Conversion(amendment), life| {
            let (from, to) = (fusie.text().form(), amendment.arrangement.form());
            let owns = fusie.estate().is_some_and(|estate| !estate.is_empty());
            if from.has_legal_personality() && keeper(&amendment.arrangement).is_none() && owns {
                return Err(grounds(AskError::NobodyToTakeOver { to }));
            }
            Ok((amendment.keeps_all(fusie, life)?, effects(fusie, amendment, life, on)))
        });
    let done = done.map_err(|refusal| refusal.of(|(fusie, Conversion(amendment))| (fusie, amendment)))?;
    let (next, effects) = done.found;
    let event = Event::new(on, done.ask.into_kind());
    Ok(Converted { fusie: done.before.going_on(done.life, next, event), effects })
}

fn effects(fusie: &AmbtelijkeFusie, amendment: &Amendment, life: &Life, on: NaiveDate) -> ConversionEffects {
    let (before, after) = (fusie.text(), &*amendment.arrangement);
    let kinds = |text: &ArrangementText| text.boards().iter().map(Board::kind).collect::<Vec<_>>();
    let (old, new) = (kinds(before), kinds(after));
    let employer = life.service.as_deref().and_then(SharedServiceOrganisation::employer);
    ConversionEffects {
        body: body(before.form(), after.form(), on),
        employer: (fusie.service().employer(), employer),
        boards_ended: old.iter().copied().filter(|kind| !new.contains(kind)).collect(),
        boards_begun: new.iter().copied().filter(|kind| !old.contains(kind)).collect(),
        powers_fallen_back: (before.knows_all_powers() && after.knows_all_powers()).then(|| {
            let given = |name: &Name| after.powers().iter().any(|power| power.name == *name);
            before.powers().iter().filter(|power| !given(&power.name)).map(|power| power.name.clone()).collect()
        }),
        archives: fusie.estate().zip(life.estate.as_deref()).map_or_else(Vec::new, |(old, new)| moved(old, new)),
    }
}

/// The archives that come to another municipality.
fn moved(before: &Estate, after: &Estate) -> Vec<ArchiveLine> {
    let moved = after.archives().filter_map(|archive| match archive.custody {
        Some(ArchiveCustody::Municipality(keeper))
            if before.archive(&archive.key).is_some_and(|old| old.custody != archive.custody) =>
        {
            Some(ArchiveLine { key: archive.key.clone(), keeper })
        }
        _ => None,
    });
    moved.collect()
}

fn body(from: CooperationForm, to: CooperationForm, on: NaiveDate) -> BodyFate {
    match (from.founds_body(), to.founds_body()) {
        (false, false) => BodyFate::None,
        (true, true) if from == to => BodyFate::Stays,
        (true, true) => BodyFate::Replaced { from, to },
        (false, true) => BodyFate::Founded,
        (true, false) => BodyFate::Ends(from.has_legal_personality().then(|| LegalPerson::ending(on))),
    }
}
