//! Many dossiers at once: their merged history, who cooperates on a day, and what a reorganisation brings.

mod cooperation;
mod involved;
mod reorganised;
mod timeline;

pub use cooperation::Cooperation;
pub use reorganised::ReorganisedFusie;
pub use timeline::ChronicleTimeline;

use super::dossier::{Dossier, Replay, ReplayStep};
use crate::{
    municipality::{Kin, MunicipalityCode},
    sorted,
    time::{BeyondRecord, PartialDate, Period},
};
use alloc::{boxed::Box, vec::Vec};
use chrono::NaiveDate;
use involved::is_of;

/// The events of any number of dossiers in one order: the history of cooperation of a municipality, a region or the
/// country (*kroniek*).
///
/// # Order
///
/// The entries stand in order of the last day on which they can have happened, so that those up to a day are what is
/// known to have happened by then, just as [`Replay::as_of`] counts it; `2013` stands where `2013-12-31` does. Entries
/// of one last day stand in order of the first day on which they can have happened, then in the order in which the
/// dossiers were given, then in that of their dossier. The days are those of [`ReplayStep::when`]: as far as they are
/// known together with the days of the events around them. An entry without a known last day, such as `[2025..]`,
/// stands at the end.
///
/// # Whose history
///
/// [`about`](Self::about) keeps what a municipality was involved in, itself or by its
/// [line](crate::municipality::Gazetteer::lineage) of predecessors and successors; [`Entry::involved`] says who is
/// involved in an event.
///
/// ```
/// use ambtelijke_fusie::{Dossier, examples, fusie::{Chronicle, dossier::Replay}};
/// use ambtelijke_fusie::language::Lang;
/// use ambtelijke_fusie::municipality::Gazetteer;
/// use ambtelijke_fusie::time::day;
///
/// let nl = Gazetteer::netherlands();
/// let dossiers = [
///     Dossier::from_json(examples::DANTUMADIEL_NEF)?,
///     Dossier::from_json(examples::DANTUMADIEL_LEEUWARDEN)?,
///     Dossier::from_json(examples::MIDDELSEE)?,
/// ];
/// let replays = dossiers.iter().map(|dossier| dossier.replay(&nl)).collect::<Result<Vec<Replay>, _>>()?;
/// let chronicle = Chronicle::of(&replays);
///
/// // Dantumadiel let its neighbour do the work, and then Leeuwarden.
/// let dantumadiel = chronicle.about("GM1891".parse()?);
/// let hosts = |on| dantumadiel.as_of(on).iter().map(|one| one.host().unwrap()).collect::<Vec<_>>();
/// assert_eq!(hosts(day(2023, 12, 31)), ["GM1970".parse()?], "Noardeast-Fryslân");
/// assert_eq!(hosts(day(2024, 1, 1)), ["GM0080".parse()?], "Leeuwarden");
/// println!("{}", dantumadiel.timeline(Lang::Nl));
///
/// // Noardeast-Fryslân has no part in the second; and it knows of Middelsee from Ferwerderadiel, which went into it.
/// let noardeast = chronicle.about("GM1970".parse()?);
/// let names: Vec<_> = noardeast.entries().iter().map(|entry| entry.dossier().name().as_str()).collect();
/// assert!(names.contains(&"Middelsee-gemeenten") && !names.contains(&"Dantumadiel-Leeuwarden"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "kroniek")]
#[doc(alias = "geschiedenis")]
#[derive(Debug, Clone)]
pub struct Chronicle<'r> {
    replays: Vec<Replay<'r>>,
    entries: Vec<Entry<'r>>,
    /// An entry must be about a municipality of each of these lines.
    lines: Vec<Vec<Kin>>,
}

/// One event in a [`Chronicle`].
#[derive(Debug, Clone)]
pub struct Entry<'r> {
    replay: Replay<'r>,
    /// Which of its steps.
    index: usize,
    involved: Box<[MunicipalityCode]>,
}

impl<'r> Chronicle<'r> {
    /// The chronicle of these dossiers, each as it was replayed.
    #[must_use]
    pub fn of<'x>(replays: impl IntoIterator<Item = &'x Replay<'r>>) -> Self
    where
        'r: 'x,
    {
        let replays: Vec<_> = replays.into_iter().cloned().collect();
        let each = |replay: &Replay<'r>| {
            let replay = replay.clone();
            let involved = involved::by_step(replay.steps()).into_iter().enumerate();
            involved.map(move |(index, involved)| Entry { replay: replay.clone(), index, involved })
        };
        let mut entries: Vec<_> = replays.iter().flat_map(each).collect();
        // A stable sort; and in one dossier neither first nor last days go back, so that its steps keep their order.
        sorted::sort_by_key(&mut entries, |entry| (entry.when().latest(), entry.when().earliest()));
        Self { replays, entries, lines: Vec::new() }
    }

    /// The dossiers, in the order in which they were given, also those without an entry left.
    #[must_use]
    pub fn replays(&self) -> &[Replay<'r>] {
        &self.replays
    }

    /// The events, in order.
    #[must_use]
    pub fn entries(&self) -> &[Entry<'r>] {
        &self.entries
    }

    /// The chronicle of one municipality: every event in which it was [involved](Entry::involved), or one of its
    /// [line](crate::municipality::Gazetteer::lineage).
    ///
    /// So the history of a municipality is also the history of its predecessors, as long as they were there, and of its
    /// successors, from the day on which they took its place; but not of others that went into the same municipality.
    /// What Groningen did before it came in the place of Haren is no history of Haren. Where the day of an
    /// event is known in part only, its last counts.
    ///
    /// Narrowed twice, it holds the events that involve both. For a municipality that never existed it is empty.
    ///
    /// [`as_of`](Self::as_of) and [`reorganised_on`](Self::reorganised_on) are then asked of that municipality only.
    #[must_use]
    #[doc(alias = "gemeente")]
    pub fn about(&self, municipality: MunicipalityCode) -> Self {
        let mut line: Vec<Kin> = Vec::new();
        let mut last = None;
        // As a rule all were replayed over one gazetteer.
        for gazetteer in self.replays.iter().map(Replay::gazetteer) {
            if last.is_none_or(|last| !core::ptr::eq(last, gazetteer)) {
                line.extend(gazetteer.lineage(municipality));
            }
            last = Some(gazetteer);
        }
        let mut narrowed = self.clone();
        narrowed.entries.retain(|entry| is_of(&line, entry.when().latest(), &entry.involved));
        narrowed.lines.push(line);
        narrowed
    }

    /// The chronicle of a period: every event that can have happened in it, as far as its day is known.
    ///
    /// [`as_of`](Self::as_of) and [`reorganised_on`](Self::reorganised_on) keep answering for any day.
    #[must_use]
    #[doc(alias = "periode")]
    pub fn within(&self, period: Period) -> Self {
        let can_be = |when: PartialDate| {
            period.from() <= when.latest() && period.until().is_none_or(|until| when.earliest() < until)
        };
        let entries = self.entries.iter().filter(|entry| can_be(entry.when())).cloned().collect();
        Self { entries, ..self.clone() }
    }

    /// The cooperations in which municipalities take part on a day, in the order of the dossiers: a text is in force,
    /// or the work is done without a text that is known. Of a chronicle [about](Self::about) one municipality, those in
    /// which it takes part, or a predecessor or successor of it on that day.
    ///
    /// ```
    /// use ambtelijke_fusie::{Dossier, examples, fusie::{Chronicle, Stage}};
    /// use ambtelijke_fusie::{arrangement::CooperationForm, municipality::Gazetteer, time::day};
    ///
    /// let nl = Gazetteer::netherlands();
    /// let dossier = Dossier::from_json(examples::BEL_COMBINATIE)?;
    /// let replay = dossier.replay(&nl)?;
    /// let eemnes = Chronicle::of([&replay]).about("GM0317".parse()?);
    /// let [bel] = &eemnes.as_of(day(2026, 1, 1))[..] else { panic!() };
    /// assert_eq!((bel.stage(), bel.form()), (Stage::Operating, Some(CooperationForm::OperationsOrganisation)));
    /// assert_eq!(bel.members().len(), 3);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    #[doc(alias = "peildatum")]
    pub fn as_of(&self, on: NaiveDate) -> Vec<Cooperation<'_>> {
        let all = self.replays.iter().filter_map(|replay| Cooperation::of(replay, on));
        all.filter(|one| self.lines.iter().all(|line| is_of(line, on, one.members()))).collect()
    }

    /// The effect of the reorganisation of municipalities of a day on every fusie with an abolished member: of those
    /// with a text in force on the day before, or work without a text that is known, in the order of the dossiers. Wet
    /// arhi, article 41.
    ///
    /// Of a chronicle [about](Self::about) one municipality, those in which it or one of its line takes part on the day
    /// before, or can come in the place of a member. The register of all arrangements answers the same question:
    /// `exchange::register::Register::reorganised_on`.
    ///
    /// ```
    /// use ambtelijke_fusie::{Dossier, examples, fusie::{Chronicle, dossier::Replay}};
    /// use ambtelijke_fusie::{law::Aftermath, municipality::Gazetteer, time::day};
    ///
    /// let nl = Gazetteer::netherlands();
    /// let dossiers = [
    ///     Dossier::from_json(examples::BWB_WEST_BETUWE)?,
    ///     Dossier::from_json(examples::TEN_BOER_GRONINGEN)?,
    ///     Dossier::from_json(examples::BEL_COMBINATIE)?,
    /// ];
    /// let replays = dossiers.iter().map(|dossier| dossier.replay(&nl)).collect::<Result<Vec<Replay>, _>>()?;
    /// let chronicle = Chronicle::of(&replays);
    ///
    /// // On 1 January 2019 Geldermalsen went into West Betuwe, and Ten Boer into Groningen.
    /// let on = day(2019, 1, 1);
    /// let [bwb, ten_boer] = &chronicle.reorganised_on(on)?.collect::<Vec<_>>()[..] else { panic!() };
    /// assert!(matches!(bwb.aftermath(), Aftermath::GoesOn { .. }));
    /// assert_eq!(*ten_boer.aftermath(), Aftermath::Lapses { to: Some("GM0014".parse()?), declared: false });
    /// assert_eq!([bwb.agrees(), ten_boer.agrees()], [Some(true); 2], "as their dossiers record");
    ///
    /// // What happens to the arrangements of Tiel, which goes on?
    /// let tiel: Vec<_> = chronicle.reorganised_of("GM0281".parse()?, on)?.collect();
    /// assert_eq!(tiel[0].abolished()[0].successor(), Some("GM1960".parse()?));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`BeyondRecord`] if it is not known whether municipalities are reorganised on that day: it lies beyond the record of the
    /// gazetteer of a replay, and nothing of it [is announced](crate::Gazetteer::with).
    #[doc(alias = "herindeling")]
    pub fn reorganised_on(&self, on: NaiveDate) -> Result<impl Iterator<Item = ReorganisedFusie<'_>>, BeyondRecord> {
        self.replays.iter().try_for_each(|replay| replay.gazetteer().is_told_of(on))?;
        let all = self.replays.iter().filter_map(move |replay| ReorganisedFusie::of(replay, on));
        Ok(all.filter(|one| self.lines.iter().all(|line| one.is_of(line))))
    }

    /// Of these, the ones that [concern](ReorganisedFusie::concerns) that municipality: one that is abolished, one that
    /// goes on, or the new one. As in the register, its predecessors of other days do not count.
    ///
    /// ```
    /// use ambtelijke_fusie::{Dossier, examples, fusie::Chronicle};
    /// use ambtelijke_fusie::law::Aftermath;
    /// use ambtelijke_fusie::municipality::Gazetteer;
    /// use ambtelijke_fusie::time::day;
    ///
    /// let nl = Gazetteer::netherlands();
    /// let liemers = Dossier::from_json(examples::LIEMERS)?;
    /// let replays = [liemers.replay(&nl)?];
    /// let chronicle = Chronicle::of(&replays);
    ///
    /// // Rijnwaarden went into Zevenaar on 1 January 2018. What becomes of the arrangement of Duiven, which goes on?
    /// let on = day(2018, 1, 1);
    /// let [reorganised] = &chronicle.reorganised_of("GM0226".parse()?, on)?.collect::<Vec<_>>()[..] else { panic!() };
    /// let Aftermath::GoesOn { successors, adapt_by } = reorganised.aftermath() else { panic!() };
    /// assert_eq!((successors[0].of, successors[0].by), ("GM0196".parse()?, "GM0299".parse()?));
    /// assert_eq!(*adapt_by, day(2018, 7, 1), "then it must be adapted");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`reorganised_on`](Self::reorganised_on).
    #[doc(alias = "herindeling")]
    pub fn reorganised_of(
        &self,
        municipality: MunicipalityCode,
        on: NaiveDate,
    ) -> Result<impl Iterator<Item = ReorganisedFusie<'_>>, BeyondRecord> {
        Ok(self.reorganised_on(on)?.filter(move |one| one.concerns(municipality)))
    }
}

impl<'r> Entry<'r> {
    /// The dossier.
    #[must_use]
    pub const fn dossier(&self) -> &Dossier {
        self.replay.dossier()
    }

    /// The replay of the dossier.
    #[must_use]
    pub const fn replay(&self) -> &Replay<'r> {
        &self.replay
    }

    /// The event, what it led to, and what the law says of it.
    #[must_use]
    #[expect(clippy::indexing_slicing, reason = "the chronicle made an entry of each step of the replay")]
    pub fn step(&self) -> &ReplayStep {
        &self.replay.steps()[self.index]
    }

    /// Its day, as far as it is known together with the days of the events around it in its dossier.
    #[must_use]
    pub fn when(&self) -> PartialDate {
        self.step().when()
    }

    /// The municipalities that it is about, in order of code (*betrokken gemeenten*):
    ///
    /// - those that take part on the day before, and those that take part once it has happened, so that one that joins,
    ///   leaves, is abolished or succeeds is among them;
    /// - the parties of the text in force that are to join later by the text itself;
    /// - before there is a text or work, those of the last plan, also when it is given up; so those of the plan that
    ///   take no part in the fusie see it being formed, and nothing after;
    /// - before the first plan, text or work, those that it will name: earlier events lead to it;
    /// - after the end, those that took part last, or that were to.
    ///
    /// Where a day is known in part only, its last is taken. An event without names, such as a note, is about all of
    /// them, also where its words name some of them. If a text itself lays down when a party leaves, no event says that
    /// it leaves; and it is not involved in the next.
    #[must_use]
    #[doc(alias = "betrokken gemeenten")]
    pub fn involved(&self) -> &[MunicipalityCode] {
        &self.involved
    }
}
