//! The part of a registered arrangement that the law can look at: the text among organs of municipalities, made once;
//! and the rules without facts in the register.

use super::{ParticipantKind, RegisteredArrangement, RegisteredForm, RegisteredParticipant, WgrChapter};
use crate::{
    arrangement::{ArrangementText, CooperationForm, Participation},
    governance::{Organ, OrganOf, OrganSet},
    language::{Bilingual, Lang},
    law::{Anchor, Basis as Source, Catalogue, Fact, Moment, Rule},
    municipality::{Gazetteer, Municipality, MunicipalityCode},
    sorted,
    time::Period,
    vocabulary::vocabulary,
};
use alloc::{string::ToString, vec::Vec};
use chrono::NaiveDate;
use core::fmt;
use serde::Serialize;

const ONLY_COLLEGES: &str = "form-bvo-only-colleges";
const TWO_MUNICIPALITIES: &str = "party-min-two-gemeenten";

/// Whether the rule looks at who takes part, and by which organs; that of the two municipalities only counts.
fn asks_parties(rule: &Rule) -> bool {
    let id = rule.id();
    id != TWO_MUNICIPALITIES && rule.looks_at().contains(&Fact::Participants)
}

/// Whether the rule is for plain arrangements or for centre arrangements, but not for both.
fn is_for_one_of_two(rule: &Rule) -> bool {
    rule.forms().contains(CooperationForm::PlainArrangement)
        != rule.forms().contains(CooperationForm::CentreMunicipality)
}

/// Why the law was not asked about an arrangement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum NotAssessed {
    /// It is not in force on that day, or that is not known.
    NotInForce,
    /// It falls under another chapter of the Wgr than the first; the catalogue has the rules of the first.
    Chapter(WgrChapter),
    /// Others take part besides municipalities: chapter VIII of the Wgr, or a treaty. How far the rules of chapter I
    /// reach them is not modelled.
    Others,
    /// Fewer than two municipalities are listed, or it falls under no chapter.
    TooFew,
    /// The form is not known.
    Form,
}

impl NotAssessed {
    /// The reason, in the language asked for.
    #[must_use]
    pub const fn label(self, lang: Lang) -> &'static str {
        let both = match self {
            Self::Chapter(chapter) => return chapter.label(lang),
            Self::NotInForce => Bilingual::new("niet in werking", "not in force"),
            Self::Others => Bilingual::new(
                "hoofdstuk I, maar ook anderen nemen deel (hoofdstuk VIII of een verdrag)",
                "chapter I, but others take part too (chapter VIII or a treaty)",
            ),
            Self::TooFew => Bilingual::new("te weinig deelnemers", "too few participants"),
            Self::Form => Bilingual::new("onbekende vorm", "unknown form"),
        };
        both.get(lang)
    }
}

vocabulary! {
    /// Why a rule was not asked though it may apply, and so is undetermined.
    #[non_exhaustive]
    pub enum Withheld: "reden om een regel aan te houden" / "reason to withhold a rule" {
        /// A plain arrangement of the register can be a centre arrangement, and the rule is for one of the two.
        Form = "vorm", "de vorm is niet zeker" / "the form is not certain";
        /// The register does not say which organs take part.
        Organs = "organen", "de deelnemende organen zijn niet bekend" / "the participating organs are not known";
        /// The register does not say in full who took part on that day: participants have no day of leaving, and of
        /// some the row cannot be read.
        Participants = "deelnemers", "wie die dag deelnam is niet volledig bekend"
            / "who took part on that day is not known in full";
    }
}

/// The unknown facts of an arrangement, as the place of its rules among those of all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unknown(usize);

impl Unknown {
    const NOTHING: Self = Self(0);
    const FORM: Self = Self(1);
    const PARTIES: Self = Self(2);
    /// The participants are not all known, but one of them may not take part.
    const BUT_NOT_ONLY_COLLEGES: Self = Self(4);
    const SECOND_MUNICIPALITY: Self = Self(8);
    const KINDS: usize = 16;

    const fn and(self, other: Self, if_so: bool) -> Self {
        if if_so { Self(self.0 | other.0) } else { self }
    }

    const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The facts that the register lacks for the rule.
    fn keeps(self, rule: &Rule) -> bool {
        let id = rule.id();
        let known_breach = id == ONLY_COLLEGES && self.has(Self::BUT_NOT_ONLY_COLLEGES);
        (self.has(Self::FORM) && is_for_one_of_two(rule))
            || (self.has(Self::PARTIES) && asks_parties(rule) && !known_breach)
            || (self.has(Self::SECOND_MUNICIPALITY) && id == TWO_MUNICIPALITIES)
    }
}

/// The rules that can be asked, for everything that can be unknown: those of working under an arrangement, and those
/// of its making that are not asked again while it works.
pub(super) struct Scopes {
    working: [Catalogue; Unknown::KINDS],
    making: [Catalogue; Unknown::KINDS],
}

impl fmt::Debug for Scopes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Scopes").finish_non_exhaustive()
    }
}

impl Scopes {
    pub(super) fn of(catalogue: &Catalogue) -> Self {
        // Whether it is an ambtelijke fusie is a question about its tasks, and of these the register knows nothing.
        let law = catalogue.clone().filter(|rule| rule.basis() != Source::Definition);
        let without = |catalogue: &Catalogue, kind| catalogue.clone().filter(|rule| !Unknown(kind).keeps(rule));
        let working = law.clone().at(Moment::Operate);
        let making = law.filter(|rule| !rule.moments().contains(Moment::Operate));
        Self {
            working: core::array::from_fn(|kind| without(&working, kind)),
            making: core::array::from_fn(|kind| without(&making, kind)),
        }
    }

    pub(super) fn asked(&self, moment: Moment, unknown: Unknown) -> &Catalogue {
        let all = if moment == Moment::Operate { &self.working } else { &self.making };
        #[expect(
            clippy::indexing_slicing,
            reason = "an `Unknown` is made of its four bits, and there are sixteen of them"
        )]
        &all[unknown.0]
    }

    /// The rules that would be asked if more were known, each with the missing fact.
    pub(super) fn withheld(
        &self,
        moment: Moment,
        unknown: Unknown,
        basis: &Basis,
        on: NaiveDate,
    ) -> impl Iterator<Item = (&Rule, Withheld)> {
        let (form, from, organs_known) = (basis.text.form(), basis.from, basis.organs_known);
        self.asked(moment, Unknown::NOTHING).each_at(moment).filter_map(move |rule| {
            let law_of = if rule.anchor() == Anchor::DayAsked { on } else { from };
            let either = unknown.has(Unknown::FORM) && rule.forms().contains(CooperationForm::CentreMunicipality);
            if !(rule.forms().contains(form) || either) || !rule.period().contains(law_of) || !unknown.keeps(rule) {
                return None;
            }
            let why = if unknown.has(Unknown::FORM) && is_for_one_of_two(rule) {
                Withheld::Form
            } else if organs_known || rule.id() == TWO_MUNICIPALITIES {
                Withheld::Participants
            } else {
                Withheld::Organs
            };
            Some((rule, why))
        })
    }
}

/// The text of an arrangement among municipalities as far as the register has it: name, form, and who takes part.
#[derive(Debug)]
pub(super) struct Basis {
    /// Where the register does not say which organ takes part, the executive stands for the municipality; no rule
    /// that looks at organs is then asked.
    pub(super) text: ArrangementText,
    pub(super) from: NaiveDate,
    /// The act that brought the version about.
    pub(super) moment: Moment,
    /// The first day of the first version.
    pub(super) first_in_force: NaiveDate,
    form_certain: bool,
    organs_known: bool,
    participants_known: bool,
    /// From the last day of joining to the first day of an end, the list is that of the day.
    complete_from: NaiveDate,
    complete_until: Option<NaiveDate>,
}

impl Basis {
    pub(super) fn of(arrangement: &RegisteredArrangement, gazetteer: &Gazetteer) -> Result<Self, NotAssessed> {
        match arrangement.chapter() {
            None => return Err(NotAssessed::TooFew),
            Some(WgrChapter::I) if arrangement.has_others() => return Err(NotAssessed::Others),
            Some(WgrChapter::I) => {}
            Some(other) => return Err(NotAssessed::Chapter(other)),
        }
        let (form, form_certain) = match arrangement.form {
            RegisteredForm::Known(form) => (form, true),
            RegisteredForm::PlainOrCentre => (CooperationForm::PlainArrangement, false),
            RegisteredForm::Unknown(_) => return Err(NotAssessed::Form),
        };
        let from = arrangement.in_force().ok_or(NotAssessed::NotInForce)?.from();
        let mut basis = Parties::new(from);
        for participant in &arrangement.participants {
            basis.add(participant, gazetteer);
        }
        let Parties { mut list, organs_known, participants_known, complete_from, complete_until } = basis;
        // A participant that is listed twice takes part once, since the first day named.
        sorted::sort(&mut list);
        list.dedup_by_key(|one| one.party());
        let id;
        let name = if arrangement.name().trim().is_empty() {
            id = arrangement.id.to_string();
            &*id
        } else {
            arrangement.name()
        };
        let text = ArrangementText::new(name, form, list).map_err(|_| NotAssessed::TooFew)?;
        let moment = if arrangement.previous.is_some() { Moment::Amend } else { Moment::Form };
        Ok(Self {
            text,
            from,
            moment,
            first_in_force: from,
            form_certain,
            organs_known,
            participants_known,
            complete_from,
            complete_until,
        })
    }

    /// Whether form, participants and organs are all that the register should say.
    pub(super) const fn is_certain(&self) -> bool {
        self.form_certain && self.organs_known && self.participants_known
    }

    /// The unknown facts of the arrangement as it works on that day.
    pub(super) fn unknown_on(&self, on: NaiveDate) -> Unknown {
        let listed_on_the_day =
            self.participants_known && self.complete_from <= on && self.complete_until.is_none_or(|until| on < until);
        let unknown = self.unknown_form();
        if listed_on_the_day && self.organs_known {
            return unknown;
        }
        let strangers = || self.text.organs_on(on) != OrganSet::of(&[Organ::Executive]);
        let is_bvo = self.text.form() == CooperationForm::OperationsOrganisation;
        let only_one = || self.text.municipalities_on(on).nth(1).is_none();
        unknown
            .and(Unknown::PARTIES, true)
            .and(Unknown::BUT_NOT_ONLY_COLLEGES, is_bvo && strangers())
            .and(Unknown::SECOND_MUNICIPALITY, !listed_on_the_day && only_one())
    }

    /// The unknown facts of its making. Those that took part then and left since are not listed.
    pub(super) fn unknown_at_making(&self) -> Unknown {
        let parties = !self.organs_known || !self.participants_known || self.from < self.complete_from;
        self.unknown_form().and(Unknown::PARTIES, parties)
    }

    fn unknown_form(&self) -> Unknown {
        Unknown::NOTHING.and(Unknown::FORM, !self.form_certain)
    }
}

/// Who takes part, while the rows are gone through.
struct Parties {
    list: Vec<Participation>,
    organs_known: bool,
    participants_known: bool,
    complete_from: NaiveDate,
    complete_until: Option<NaiveDate>,
}

impl Parties {
    const fn new(from: NaiveDate) -> Self {
        Self {
            list: Vec::new(),
            organs_known: true,
            participants_known: true,
            complete_from: from,
            complete_until: None,
        }
    }

    fn add(&mut self, participant: &RegisteredParticipant, gazetteer: &Gazetteer) {
        let found = participant.municipality.and_then(|code| gazetteer.get(code));
        let Some(municipality) = found.filter(|_| participant.kind == ParticipantKind::Municipality) else {
            self.participants_known = false;
            return;
        };
        self.participants_known &= participant.joined_on.is_some();
        self.organs_known &= participant.organs_known;
        let Some(period) = self.period(participant, municipality) else {
            self.participants_known = false;
            return;
        };
        let organs = Some(participant.organs_of_municipality()).filter(|organs| !organs.is_empty());
        let code: MunicipalityCode = municipality.code();
        for organ in organs.unwrap_or(OrganSet::of(&[Organ::Executive])) {
            self.list.push(Participation::new(OrganOf::new(code, organ), period));
        }
        self.complete_until = match (self.complete_until, period.until()) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        };
    }

    /// From the day of joining, but not before there is such a municipality, to its end. A participant that joined before the
    /// version came with it.
    fn period(&mut self, participant: &RegisteredParticipant, municipality: Municipality<'_>) -> Option<Period> {
        let joined = participant.joined_on.unwrap_or(self.complete_from);
        let start = municipality.first_day().map_or(joined, |first_day| joined.max(first_day));
        self.complete_from = self.complete_from.max(start);
        Period::new(start, municipality.until()).ok()
    }
}

#[cfg(test)]
mod tests;
