use super::{
    AmbtelijkeFusie, ChangeError, DissolutionPlan, PlanError, Refusal, Settlement, Termination,
    dossier::{Dossier, DossierError, Event, EventKind, Liquidation},
    history::History,
    refusal::grounds,
    transition::{AsEvent, asked_of_the_law, carry_out},
};
use crate::{
    arrangement::Arrangement,
    id::Name,
    law::{Jurisdiction, Strictness},
    time::Period,
};
use alloc::{boxed::Box, sync::Arc};
use chrono::NaiveDate;
use serde::Serialize;

asked_of_the_law!(Termination);

impl AsEvent for Termination {
    fn into_kind(self) -> EventKind {
        EventKind::Dissolved(Arc::new(self))
    }
}

/// A fusie that is dissolved (*opgeheven*): the arrangement has ended, everything is settled, and the legal person, if
/// there was one, lives on until its liquidation is done (Wgr, article 9(3)).
///
/// Made by [`dissolve`] only, which consumes the fusie, so that it cannot be dissolved or amended again.
///
/// ```compile_fail,E0382
/// # use ambtelijke_fusie::{fusie::*, law::Strictness, municipality::Gazetteer, time::NaiveDate};
/// fn twice(fusie: AmbtelijkeFusie, nl: &Gazetteer, on: NaiveDate) {
///     let ended = dissolve(fusie, on, Termination::default(), nl, Strictness::AsRecorded);
///     let again = dissolve(fusie, on, Termination::default(), nl, Strictness::AsRecorded);
/// }
/// ```
#[doc(alias = "opheffing")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Dissolution {
    #[serde(skip)]
    history: History,
    arrangement: Arrangement,
    ended_on: NaiveDate,
    settlement: Settlement,
    legal_person: Option<LegalPerson>,
    accounts_closed_on: Option<NaiveDate>,
}

/// A legal person that lives on after its dissolution for as long as its liquidation takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LegalPerson {
    since: NaiveDate,
    liquidator: Option<Name>,
    expected_until: Option<NaiveDate>,
}

/// A fusie after its liquidation: nothing but the record is left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Dissolved {
    dissolution: Dissolution,
    liquidated_on: NaiveDate,
}

/// Dissolves a fusie: ends the arrangement on that day, the first on which it no longer holds, and settles everything
/// by the plan.
///
/// # Errors
///
/// A [`Refusal`] with the report; or because the plan does not settle everything, or the day does not come after the
/// beginning of the last version. It holds the fusie and the request, unharmed.
///
/// ```
/// use ambtelijke_fusie::{Dossier, examples, fusie::{Termination, dissolve}};
/// use ambtelijke_fusie::law::Strictness;
/// use ambtelijke_fusie::municipality::Gazetteer;
/// use ambtelijke_fusie::time::day;
///
/// let nl = Gazetteer::netherlands();
/// let dossier = Dossier::from_json(examples::DE_KOMPANJIE)?;
/// let kompanjie = dossier.replay(&nl)?.fusie_on(day(2020, 1, 1))?;
///
/// // A task that the plan does not name goes back to each member; of posts and an estate nothing is recorded.
/// let ended = dissolve(kompanjie, day(2021, 1, 1), Termination::default(), &nl, Strictness::AsRecorded)?;
/// assert!(ended.settlement().tasks().iter().all(|line| line.executor == line.member));
/// assert_eq!((ended.settlement().posts(), ended.settlement().is_estate_known()), (None, false));
///
/// // A public body lives on until its liquidation is done.
/// assert_eq!(ended.legal_person().unwrap().in_liquidation_since(), day(2021, 1, 1));
/// let ended = ended.accounts_closed(day(2021, 6, 30))?;
/// let done = ended.liquidated(day(2021, 12, 31))?;
/// assert_eq!(done.tail().unwrap().to_string(), "[2021-01-01, 2021-12-31)");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// Where posts and an estate are recorded, the plan must say where each goes. Here they are made up, for the real
/// Dinkelland and Tubbergen:
///
/// ```
/// use ambtelijke_fusie::{Dossier, examples, finance::{Archive, Asset, Debt, Estate}, money::Shares, municipality::code};
/// use ambtelijke_fusie::fusie::{Allotment, DissolutionPlan, Formation, ItemAllotment, MoneyLine, Termination};
/// use ambtelijke_fusie::fusie::{dissolve, dossier::EventKind, form};
/// # use ambtelijke_fusie::law::Strictness;
/// # use ambtelijke_fusie::municipality::Gazetteer;
/// use ambtelijke_fusie::organisation::Post;
/// # use ambtelijke_fusie::time::day;
///
/// # let nl = Gazetteer::netherlands();
/// let dossier = Dossier::from_json(examples::NOABERKRACHT)?;
/// let EventKind::Formed(founding) = dossier.events()[0].kind() else { panic!() };
/// let desk = Post::new("balie".parse()?, "Medewerker balie".parse()?, "12.35".parse()?, [])?;
/// let estate = Estate::new(
///     [Asset::new("ict".parse()?, "ICT".parse()?, "1000000.01".parse()?)?],
///     [Debt::new("lening".parse()?, "Geldlening".parse()?, "333333.33".parse()?, None)?],
///     [Archive::new("zaken".parse()?, "Zaakarchief".parse()?)],
/// )?;
/// let service = (*founding.organisation).clone().with_posts([desk])?;
/// let formation = Formation { organisation: service.into(), ..(**founding).clone() }.owning(estate);
/// let fusie = form(day(2012, 9, 20), formation, &nl, Strictness::AsRecorded)?;
///
/// // The desk goes to Tubbergen, the archives to Dinkelland, and all the rest by halves.
/// let (tubbergen, dinkelland) = (code(183), code(1774));
/// let plan = DissolutionPlan {
///     posts: vec![ItemAllotment { key: "balie".parse()?, to: Allotment::Whole(tubbergen) }],
///     otherwise: Some(Allotment::Shared(Shares::equal([tubbergen, dinkelland])?)),
///     archive_keeper: Some(dinkelland),
///     ..DissolutionPlan::default()
/// };
/// let ended = dissolve(fusie, day(2030, 1, 1), Termination::by(plan), &nl, Strictness::AsRecorded)?;
/// let settlement = ended.settlement();
/// let line = |line: &MoneyLine| format!("{} {} {}", line.key, line.to, line.amount);
/// let parts = |lines: &[MoneyLine]| lines.iter().map(line).collect::<Vec<_>>();
/// assert_eq!(settlement.posts().unwrap()[0].to.to_string(), "GM0183");
/// assert_eq!(parts(settlement.assets()), ["ict GM0183 500000.01", "ict GM1774 500000.00"], "to the cent");
/// assert_eq!(parts(settlement.debts()), ["lening GM0183 166666.67", "lening GM1774 166666.66"]);
/// assert_eq!(settlement.archives()[0].keeper.to_string(), "GM1774");
/// assert_eq!(settlement.fte_of("GM0183".parse()?).unwrap().to_string(), "12.35");
/// assert_eq!(settlement.net_of("GM0183".parse()?).unwrap().to_string(), "333333.34");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "opheffen")]
pub fn dissolve<'j>(
    fusie: AmbtelijkeFusie,
    on: NaiveDate,
    termination: Termination,
    jurisdiction: impl Into<Jurisdiction<'j>>,
    strictness: Strictness,
) -> Result<Dissolution, Box<Refusal<(AmbtelijkeFusie, Termination)>>> {
    dissolved(fusie, on, termination, jurisdiction.into(), strictness)
}

fn dissolved(
    fusie: AmbtelijkeFusie,
    on: NaiveDate,
    termination: Termination,
    jurisdiction: Jurisdiction<'_>,
    strictness: Strictness,
) -> Result<Dissolution, Box<Refusal<(AmbtelijkeFusie, Termination)>>> {
    let done = carry_out(fusie, on, termination, jurisdiction, strictness, |fusie, termination, _| {
        let nothing = DissolutionPlan::default();
        let plan = termination.plan.as_ref().unwrap_or(&nothing);
        let settlement = fusie.life.settle(on, plan).map_err(grounds)?;
        let settlement = settlement.ok_or_else(|| grounds(ChangeError::NoText))?;
        let is_person = fusie.text().form().has_legal_personality();
        let legal_person = is_person.then(|| LegalPerson::liquidated_by(on, plan));
        Ok((fusie.ended(on)?, settlement, legal_person))
    })?;
    let (arrangement, settlement, legal_person) = done.found;
    let history = done.before.history.with(Event::new(on, done.ask.into_kind()));
    Ok(Dissolution::new(history, arrangement, on, settlement, legal_person))
}

impl Dissolution {
    pub(super) const fn new(
        history: History,
        arrangement: Arrangement,
        ended_on: NaiveDate,
        settlement: Settlement,
        legal_person: Option<LegalPerson>,
    ) -> Self {
        Self { history, arrangement, ended_on, settlement, legal_person, accounts_closed_on: None }
    }

    /// Its life until here as a dossier; see [`AmbtelijkeFusie::dossier`].
    ///
    /// # Errors
    ///
    /// As [`AmbtelijkeFusie::dossier`].
    pub fn dossier(&self) -> Result<Dossier, DossierError> {
        self.history.dossier()
    }

    /// The arrangement, ended.
    #[must_use]
    pub const fn arrangement(&self) -> &Arrangement {
        &self.arrangement
    }

    /// The first day on which the arrangement no longer held.
    #[must_use]
    pub const fn ended_on(&self) -> NaiveDate {
        self.ended_on
    }

    /// Who gets what.
    #[must_use]
    pub const fn settlement(&self) -> &Settlement {
        &self.settlement
    }

    /// The legal person that lives on; none for a form that never had one.
    #[must_use]
    pub const fn legal_person(&self) -> Option<&LegalPerson> {
        self.legal_person.as_ref()
    }

    /// The last accounts are closed (*slotrekening*).
    ///
    /// # Errors
    ///
    /// A [`Refusal`] for [`PlanError::ClosedTooSoon`] with the dissolution itself, if that day comes before the dissolution.
    #[doc(alias = "slotrekening")]
    pub fn accounts_closed(self, on: NaiveDate) -> Result<Self, Box<Refusal<Self>>> {
        let ends_on = self.ended_on;
        if on < ends_on {
            return Err(Refusal::new(self, PlanError::ClosedTooSoon { closed_on: on, ends_on }));
        }
        Ok(Self { accounts_closed_on: Some(on), ..self })
    }

    /// The day on which the last accounts were closed, if they are.
    #[must_use]
    pub const fn accounts_closed_on(&self) -> Option<NaiveDate> {
        self.accounts_closed_on
    }

    /// The liquidation is done: the legal person ends.
    ///
    /// # Errors
    ///
    /// A [`Refusal`] for [`PlanError::LiquidatedTooSoon`] with the dissolution itself, if that day comes before it, or before the
    /// last accounts were closed.
    pub fn liquidated(self, on: NaiveDate) -> Result<Dissolved, Box<Refusal<Self>>> {
        let ends_on = self.accounts_closed_on.unwrap_or(self.ended_on);
        if on < ends_on {
            return Err(Refusal::new(self, PlanError::LiquidatedTooSoon { done_on: on, ends_on }));
        }
        let liquidation = Liquidation { accounts_closed_on: self.accounts_closed_on };
        let history = match &self.legal_person {
            Some(_) => self.history.with(Event::new(on, EventKind::Liquidated(liquidation))),
            // Without a legal person there was nothing to liquidate, and nothing of it stands in a dossier.
            None => self.history,
        };
        Ok(Dissolved { dissolution: Self { history, ..self }, liquidated_on: on })
    }
}

impl LegalPerson {
    /// A legal person of which only its end is known.
    pub(super) const fn ending(since: NaiveDate) -> Self {
        Self { since, liquidator: None, expected_until: None }
    }

    /// A legal person that is liquidated as the plan says.
    pub(super) fn liquidated_by(since: NaiveDate, plan: &DissolutionPlan) -> Self {
        Self { since, liquidator: plan.liquidator.clone(), expected_until: plan.liquidated_by }
    }

    /// The day of dissolution, from which it lives on for its liquidation only.
    #[must_use]
    pub const fn in_liquidation_since(&self) -> NaiveDate {
        self.since
    }

    /// Who liquidates, if known.
    #[must_use]
    pub const fn liquidator(&self) -> Option<&Name> {
        self.liquidator.as_ref()
    }

    /// By when the liquidation is expected to be done, if known.
    #[must_use]
    pub const fn expected_until(&self) -> Option<NaiveDate> {
        self.expected_until
    }
}

impl Dissolved {
    /// The dissolution.
    #[must_use]
    pub const fn dissolution(&self) -> &Dissolution {
        &self.dissolution
    }

    /// The day on which the liquidation was done.
    #[must_use]
    pub const fn liquidated_on(&self) -> NaiveDate {
        self.liquidated_on
    }

    /// From the dissolution to the end of the liquidation: the tail (*nasleep*). None if both were on one day.
    #[must_use]
    pub fn tail(&self) -> Option<Period> {
        Period::new(self.dissolution.ended_on, Some(self.liquidated_on)).ok()
    }
}
