use super::{ParticipantKind, Register, RegisteredArrangement, RegisteredForm, RegisteredParticipant};
use crate::{
    insight::{Tie, TieForm, Ties},
    sorted,
};
use alloc::string::ToString;
use chrono::NaiveDate;

impl Register<'_> {
    /// The arrangements in force on a day in which a municipality takes part, as [`Ties`]: for how they fit on each other,
    /// and for the profile of a municipality.
    ///
    /// The participants are those that are listed and had joined by then, with the successor of a municipality that is gone
    /// in its place ([`Ties::with_successors`]); who left before is no longer listed, so that of days in the past something
    /// can be missing.
    ///
    #[cfg_attr(feature = "netherlands", doc = "```")]
    #[cfg_attr(not(feature = "netherlands"), doc = "```ignore")]
    /// use ambtelijke_fusie::exchange::register::{Files, Register};
    /// use ambtelijke_fusie::municipality::Gazetteer;
    /// use ambtelijke_fusie::time::day;
    ///
    /// let nl = Gazetteer::netherlands();
    /// let register = Register::read(
    ///     &Files {
    ///         arrangements: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/register/joint_arrangements.csv")),
    ///         participants: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/register/joint_arrangement_participants.csv")),
    ///     },
    ///     &nl,
    /// )?;
    /// let ties = register.ties_on(day(2026, 1, 1));
    /// let tubbergen = ties.of("GM0183".parse()?).find(|tie| tie.key() == "29991127").unwrap();
    /// assert_eq!(tubbergen.members().len(), 2, "Noaberkracht, with Dinkelland");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn ties_on(&self, on: NaiveDate) -> Ties {
        let ties = self.in_force_on(on).filter_map(|one| tie_of(one, on));
        Ties::with_keys_of_their_own(on, "Register van Overheidsorganisaties", ties.collect())
            .with_successors(self.gazetteer)
    }
}

fn tie_of(one: &RegisteredArrangement, on: NaiveDate) -> Option<Tie> {
    let taking_part = || one.participants().iter().filter(|other| other.joined_on().is_none_or(|joined| joined <= on));
    let members = sorted::unique(taking_part().filter_map(RegisteredParticipant::municipality));
    let is_other = |other: &&RegisteredParticipant| {
        other.kind() != ParticipantKind::Municipality || other.municipality().is_none()
    };
    let others = taking_part().filter(is_other).count();
    let form = match one.form() {
        RegisteredForm::Known(form) => TieForm::Known(*form),
        RegisteredForm::PlainOrCentre => TieForm::PlainOrCentre,
        RegisteredForm::Unknown(_) => TieForm::Unknown,
    };
    // It has a key and no member twice, so that it is none only if no municipality takes part.
    let tie = Tie::new(&one.id().to_string(), one.name(), form, members).ok()?;
    let tie = tie.on_fields(one.policy_areas()).with_others(others);
    let tie = match one.body() {
        Some(body) => tie.with_body(&body.name),
        None => tie,
    };
    Some(match one.from() {
        Some(from) => tie.in_being_since(from.into()),
        None => tie,
    })
}
