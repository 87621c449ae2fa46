use super::{
    AmbtelijkeFusie, Amendment, ArchiveLine, AskError, Grounds, LegalPerson, Refusal,
    membership::{employer_converted, estate_converted, keeper},
    transition::{Next, asked, carry_out},
};
use crate::{
    arrangement::{ArrangementText, CooperationForm},
    finance::ArchiveCustody,
    governance::{BoardKind, Record},
    law::Strictness,
    municipality::Gazetteer,
    organisation::Employer,
};
use alloc::{boxed::Box, vec::Vec};
use chrono::NaiveDate;
use serde::Serialize;

/// A fusie in another form, or with another host, and what became of body, board, staff, powers and archives.
#[doc(alias = "omzetting")]
#[derive(Debug, Clone, PartialEq, Eq)]
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
    /// Who employed the staff, and who does, as far as known. Where they differ the staff passes as it is; see the rules on staff.
    pub employer: (Option<Employer>, Option<Employer>),
    /// The boards of the text before that the new one does not have.
    pub boards_ended: Vec<BoardKind>,
    /// The boards that it has instead.
    pub boards_begun: Vec<BoardKind>,
    /// The powers of the text before, by name, that the new one does not give: they fall back to the organs that hold
    /// them by law. None where one of the texts does not have its powers recorded.
    pub powers_fallen_back: Option<Vec<Box<str>>>,
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
    /// Another kind of body takes its place. Whether that is the same legal person the Wgr does not say; what it has goes
    /// over whole.
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

/// What was asked of [`convert`], handed back by a refusal.
type Asked = (AmbtelijkeFusie, Amendment, Record);

/// Converts the arrangement into another form, such as a public body into an operational management organisation, or
/// gives it another host.
///
/// By law an amendment that takes effect on one day; the arrangement stays the same one. Tasks, posts, assets, debts and
/// archives go over whole: to the new body, or where there is no legal person any more to the host.
///
/// # Errors
///
/// A [`Refusal`] with the report, or since neither form nor host changes ([`amend`](super::amend) does that), a task or a
/// post would be lost, there is nobody to take what the body had, a participant is no municipality, or the day does not
/// come after the start of the version in force.
///
/// ```
/// use ambtelijke_fusie::arrangement::{ArrangementText, CooperationForm};
/// use ambtelijke_fusie::fusie::{Amendment, BodyFate, Dossier, convert};
/// use ambtelijke_fusie::governance::Record;
/// use ambtelijke_fusie::law::Strictness;
/// use ambtelijke_fusie::municipality::Gazetteer;
/// use ambtelijke_fusie::organisation::Employer;
/// use ambtelijke_fusie::time::NaiveDate;
///
/// let nl = Gazetteer::netherlands();
/// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
/// let dossier = Dossier::from_json(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/dossiers/duivenvoorde.json")))?;
/// let duivenvoorde = dossier.replay(&nl)?.fusie_on(day(2016, 1, 1))?;
///
/// // What if Wassenaar had become the host?
/// let wassenaar = "GM0629".parse()?;
/// let parties = duivenvoorde.arrangement().last().text().participations().to_vec();
/// let text = ArrangementText::new("Centrumregeling", CooperationForm::CentreMunicipality, parties)?.hosted_by(wassenaar);
/// let amendment = Amendment::new(text, day(2017, 1, 1));
/// let converted = convert(duivenvoorde, amendment, Record::default(), &nl, Strictness::AsRecorded)?;
///
/// let effects = converted.effects();
/// let BodyFate::Ends(Some(person)) = &effects.body else { panic!() };
/// assert_eq!(person.in_liquidation_since(), day(2017, 1, 1));
/// assert_eq!(effects.employer, (Some(Employer::Body), Some(Employer::Host(wassenaar))));
/// assert_eq!(effects.archives[0].keeper, wassenaar);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "omzetten")]
pub fn convert(
    fusie: AmbtelijkeFusie,
    amendment: Amendment,
    record: Record,
    gazetteer: &Gazetteer,
    strictness: Strictness,
) -> Result<Converted, Box<Refusal<Asked>>> {
    carry_out(
        (fusie, amendment, record),
        strictness,
        |fusie, amendment| {
            let (before, after) = (fusie.text(), &amendment.text);
            if before.form() == after.form() && before.host() == after.host() {
                let neither = "a conversion changes the form or the host; to keep both, amend";
                return Err(asked(AskError::Form(neither)));
            }
            converted(fusie, amendment, amendment.prepare(fusie, gazetteer)?)
        },
        |fusie, amendment, _, record| amendment.report(fusie, record, gazetteer),
        |_, _, (next, effects)| Converted { fusie: next.into(), effects },
    )
}

fn converted(
    fusie: &AmbtelijkeFusie,
    amendment: &Amendment,
    next: Next,
) -> Result<(Next, ConversionEffects), Box<Grounds>> {
    let (before, after, on) = (fusie.text(), &amendment.text, amendment.starts_on);
    let (from, to) = (before.form(), after.form());
    let Next { arrangement, mut service, estate } = next;
    if amendment.service.is_none()
        && let Some(employer) = employer_converted(before, after)
    {
        service = service.employed_by(employer);
    }
    if from.has_legal_personality() && keeper(after).is_none() && !estate.is_empty() {
        return Err(asked(AskError::NobodyToTakeOver { to }));
    }
    let estate = estate_converted(&estate, before, after);
    let archives = estate.archives().iter().filter_map(|archive| {
        let moved = fusie.estate.archive(&archive.key).is_some_and(|old| old.custody != archive.custody);
        match archive.custody {
            Some(ArchiveCustody::Municipality(keeper)) if moved => {
                Some(ArchiveLine { key: archive.key.clone(), keeper })
            }
            _ => None,
        }
    });
    let kinds = |text: &ArrangementText| text.boards().iter().map(crate::governance::Board::kind).collect::<Vec<_>>();
    let (old, new) = (kinds(before), kinds(after));
    let effects = ConversionEffects {
        body: body(from, to, on),
        employer: (fusie.service.employer(), service.employer()),
        boards_ended: old.iter().copied().filter(|kind| !new.contains(kind)).collect(),
        boards_begun: new.iter().copied().filter(|kind| !old.contains(kind)).collect(),
        powers_fallen_back: before.powers().zip(after.powers()).map(|(old, new)| {
            let given = |name: &str| new.iter().any(|power| *power.name == *name);
            old.iter().filter(|power| !given(&power.name)).map(|power| power.name.clone()).collect()
        }),
        archives: archives.collect(),
    };
    Ok((Next { arrangement, service, estate }, effects))
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
