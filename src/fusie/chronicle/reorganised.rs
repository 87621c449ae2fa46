use super::{super::dossier::names, involved::is_of};
use crate::{
    fusie::{
        ReorganisationOutcome,
        dossier::{Dossier, EventKind, Replay, State},
    },
    language::Lang,
    law::Aftermath,
    municipality::{Abolished, Kin, MunicipalityCode},
    operation::{Fate, ReorganisationFacts},
};
use alloc::vec::Vec;
use chrono::NaiveDate;
use core::fmt;
use serde::{Serialize, Serializer};

/// The effect of a reorganisation of municipalities (*herindeling*) on one fusie with an abolished member.
///
/// The [aftermath](Self::aftermath) is what the law brings by the municipalities that there are, and by what the
/// [operation](Dossier::operation) of the dossier says that the reorganisation laid down; the
/// [`reorganised`](EventKind::Reorganised) event, by which the dossier records the outcome, has no part in it, so that
/// the two can be checked against each other.
///
/// Article 41 asks neither for the form nor for the organs, so the aftermath is also told for work without a known
/// text, as if there were an arrangement among those for whom the work is done.
#[doc(alias = "herindeling")]
#[derive(Debug, Clone)]
pub struct ReorganisedFusie<'r> {
    replay: &'r Replay<'r>,
    on: NaiveDate,
    before: State<'r>,
    members: Vec<MunicipalityCode>,
    abolished: Vec<Abolished>,
    aftermath: Aftermath,
}

impl<'r> ReorganisedFusie<'r> {
    /// The effect of the reorganisation of that day; `None` if there is no cooperation on the day before, or none of
    /// its members is abolished.
    pub(super) fn of(replay: &'r Replay<'r>, on: NaiveDate) -> Option<Self> {
        let gazetteer = replay.gazetteer();
        let before = replay.as_of(on.pred_opt()?);
        let members = before.members();
        let mut abolished = if members.is_empty() { Vec::new() } else { gazetteer.abolished_as_told(on) };
        abolished.retain(|one| members.binary_search(&one.municipality).is_ok());
        if abolished.is_empty() {
            return None;
        }
        let logged = replay.dossier().operation().log().reorganisations.iter().find(|one| one.on == on);
        // With the facts that it laid down, and without the fate of the arrangement, which is the question.
        let laid_down = logged.map(|one| ReorganisationFacts { fate: None, ..one.clone() });
        let aftermath = Aftermath::of_members(members.iter().copied(), on, gazetteer, laid_down.as_ref());
        Some(Self { replay, on, before, members, abolished, aftermath })
    }

    /// The dossier.
    #[must_use]
    pub const fn dossier(&self) -> &'r Dossier {
        self.replay.dossier()
    }

    /// The replay of the dossier.
    #[must_use]
    pub const fn replay(&self) -> &'r Replay<'r> {
        self.replay
    }

    /// The day of the reorganisation.
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// The state of the fusie on the day before.
    #[must_use]
    pub const fn before(&self) -> State<'r> {
        self.before
    }

    /// The municipalities that take part on the day before, in order of code.
    #[must_use]
    pub fn members(&self) -> &[MunicipalityCode] {
        &self.members
    }

    /// The members that are abolished, in order of code, each with who can take its place: at least one.
    #[must_use]
    #[doc(alias = "opgeheven gemeenten")]
    pub fn abolished(&self) -> &[Abolished] {
        &self.abolished
    }

    /// Whether it is certain that these municipalities take part on the day before: it is not if an event that changes
    /// the members may or may not have come by then.
    #[must_use]
    pub fn members_are_known(&self) -> bool {
        self.replay.possible_by(self.before.on()).iter().all(|step| {
            let after = step.state();
            let as_now =
                after.text().map_or_else(|| after.members(), |text| text.municipalities_on(self.before.on()).collect());
            after.stage().is_in_force() && as_now == self.members
        })
    }

    /// What article 41 brings about.
    #[must_use]
    pub const fn aftermath(&self) -> &Aftermath {
        &self.aftermath
    }

    /// What the dossier itself records of the reorganisation, if it does.
    #[must_use]
    pub fn recorded(&self) -> Option<&'r ReorganisationOutcome> {
        self.replay.steps().iter().filter(|step| step.when().day() == Some(self.on)).find_map(|step| {
            match step.event().kind() {
                EventKind::Reorganised(outcome) => Some(&**outcome),
                _ => None,
            }
        })
    }

    /// Whether what the dossier [records](Self::recorded) can be what the law brings; `None` if it records nothing.
    ///
    /// It can if the arrangement lapses or goes on as told, where that is not left [open](Aftermath::Open) to the
    /// reorganisation; and if each recorded successor got a part of the municipality in whose place it came. The replay
    /// already sees to it that none is left without a successor, and that event and operation agree.
    #[must_use]
    pub fn agrees(&self) -> Option<bool> {
        let recorded = self.recorded()?;
        let goes_on = recorded.fate == Fate::Continued;
        // One that the operation designates is no other: a dossier does not contradict itself.
        let can_be = recorded.successors.iter().all(|one| {
            self.abolished.iter().any(|gone| gone.municipality == one.of && gone.successors.contains(&one.by))
        });
        Some(match self.aftermath {
            Aftermath::Lapses { .. } => !goes_on && can_be,
            Aftermath::Open { .. } => can_be,
            Aftermath::Untouched | Aftermath::GoesOn { .. } | Aftermath::Undesignated { .. } => goes_on && can_be,
        })
    }

    /// Whether that municipality takes part on the day before, or can take the place of a member.
    #[must_use]
    pub fn concerns(&self, municipality: MunicipalityCode) -> bool {
        self.members.contains(&municipality) || self.abolished.iter().any(|one| one.successors.contains(&municipality))
    }

    /// The same for a municipality of a line, as far as it stands in the line by then.
    pub(super) fn is_of(&self, line: &[Kin]) -> bool {
        is_of(line, self.before.on(), &self.members)
            || self.abolished.iter().any(|one| is_of(line, self.on, &one.successors))
    }

    /// What happens as text in that language: the fusie and its members, whether it lapses or goes on, who takes whose
    /// place, and what the dossier records.
    #[must_use]
    pub const fn display(&self, lang: Lang) -> impl fmt::Display + fmt::Debug + use<'_, 'r> {
        ReorganisedInWords { of: self, lang }
    }
}

/// As an object: the name of the dossier, the day, its members, who takes whose place, the aftermath, and what the
/// dossier records of it.
impl Serialize for ReorganisedFusie<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Repr<'a> {
            name: &'a str,
            on: NaiveDate,
            members: &'a [MunicipalityCode],
            members_known: bool,
            abolished: &'a [Abolished],
            aftermath: &'a Aftermath,
            #[serde(skip_serializing_if = "Option::is_none")]
            recorded: Option<Fate>,
            #[serde(skip_serializing_if = "Option::is_none")]
            agrees: Option<bool>,
        }
        let written = Repr {
            name: self.dossier().name().as_str(),
            on: self.on,
            members: &self.members,
            members_known: self.members_are_known(),
            abolished: &self.abolished,
            aftermath: &self.aftermath,
            recorded: self.recorded().map(|one| one.fate),
            agrees: self.agrees(),
        };
        written.serialize(serializer)
    }
}

#[derive(Debug)]
struct ReorganisedInWords<'a> {
    of: &'a ReorganisedFusie<'a>,
    lang: Lang,
}

impl fmt::Display for ReorganisedInWords<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { of, lang } = *self;
        let gazetteer = of.replay.gazetteer();
        writeln!(f, "{} ({})", of.dossier().name(), names(gazetteer, &of.members, lang))?;
        writeln!(f, "  {}", of.aftermath.display(of.on, gazetteer, lang))?;
        for one in &of.abolished {
            writeln!(f, "  {}", one.display(gazetteer, lang))?;
        }
        if let (Some(recorded), Some(agrees)) = (of.recorded(), of.agrees()) {
            let sign = if agrees { "=" } else { "≠" };
            writeln!(f, "  {sign} {}: {}", lang.pick("in het dossier", "in the dossier"), recorded.fate.label(lang))?;
        }
        if !of.members_are_known() {
            let unsure = lang.pick(
                "niet zeker is wie de dag ervoor deelneemt",
                "it is not certain who takes part on the day before",
            );
            writeln!(f, "  ? {unsure}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{fusie::Chronicle, municipality::Gazetteer, time::day};
    use alloc::{
        format,
        string::{String, ToString},
    };

    /// Of a fusie of those municipalities, what the reorganisation of 1 January of that year brings, and whether what is
    /// recorded of it agrees.
    fn told(members: &[&str], year: i32, recorded: &str, operation: &str) -> (String, Option<bool>) {
        let served = members.join(r#"", ""#);
        let recorded = if recorded.is_empty() {
            String::new()
        } else {
            format!(r#", {{"on": "{year}-01-01", "reorganised": {recorded}}}"#)
        };
        let dossier: Dossier = serde_json::from_str(&format!(
            r#"{{"name": "D", "operation": {{{operation}}}, "events": [
                {{"on": "2001-01-01", "started": {{"municipalities": ["{served}"]}}}}{recorded}]}}"#
        ))
        .unwrap();
        let nl = Gazetteer::netherlands();
        let replay = dossier.replay(&nl).unwrap();
        let chronicle = Chronicle::of([&replay]);
        let mut all = chronicle.reorganised_on(day(year, 1, 1)).unwrap();
        let one = all.next().unwrap();
        (one.aftermath().display(one.on(), &nl, Lang::En).to_string(), one.agrees())
    }

    /// Haaren was split among Boxtel, Oisterwijk, Tilburg and Vught.
    #[test]
    fn a_successor_of_one_that_is_split_is_for_the_reorganisation_to_designate() {
        let haaren = ["GM0788", "GM0757"];
        let by = |by: &str| format!(r#"{{"fate": "voortgezet", "successors": [{{"of": "GM0788", "by": "{by}"}}]}}"#);
        let open =
            "goes on, and the reorganisation designates a successor of Haaren (GM0788) · Wet arhi, article 41(3)";
        assert_eq!(told(&haaren, 2021, "", ""), (open.into(), None));
        assert_eq!(told(&haaren, 2021, &by("GM0824"), ""), (open.into(), Some(true)));
        assert_eq!(told(&haaren, 2021, r#"{"fate": "vervallen"}"#, "").1, Some(false));

        // What the operation says that was laid down settles it.
        let laid_down =
            r#""reorganisations": [{"on": "2021-01-01", "successors": [{"of": "GM0788", "by": "GM0824"}]}]"#;
        let settled = "goes on, to be adapted by 2021-07-01 · Wet arhi, article 41(3)";
        assert_eq!(told(&haaren, 2021, &by("GM0824"), laid_down), (settled.into(), Some(true)));
    }

    #[test]
    fn what_lapses_by_law_does_not_go_on() {
        let de_waard = ["GM0693", "GM0694", "GM0571"];
        let by = |of: &str| format!(r#"{{"of": "{of}", "by": "GM1927"}}"#);
        let all = de_waard.map(by).join(", ");
        let goes_on = format!(r#"{{"fate": "voortgezet", "successors": [{all}]}}"#);
        let lapses = "lapses: its participants come whole to Molenwaard (GM1927) · Wet arhi, article 41(1)";
        assert_eq!(told(&de_waard, 2013, r#"{"fate": "vervallen"}"#, ""), (lapses.into(), Some(true)));
        assert_eq!(told(&de_waard, 2013, &goes_on, ""), (lapses.into(), Some(false)));
    }

    /// Eemsmond came whole to Het Hogeland and Winsum mostly: whether that lets an arrangement lapse is for the
    /// reorganisation to say.
    #[test]
    fn what_is_left_open_can_come_out_both_ways() {
        let mostly = ["GM1651", "GM0053"];
        let open = "lapses only if the reorganisation says so: its participants mostly come to Het Hogeland (GM1966) · \
                    Wet arhi, article 41(2)";
        let lapsed = r#"{"fate": "vervallen"}"#;
        let goes_on = r#"{"fate": "voortgezet", "successors": [
            {"of": "GM1651", "by": "GM1966"}, {"of": "GM0053", "by": "GM1969"}]}"#;
        assert_eq!(told(&mostly, 2019, lapsed, ""), (open.into(), Some(true)));
        assert_eq!(told(&mostly, 2019, goes_on, ""), (open.into(), Some(true)));
        let declared = r#""reorganisations": [{"on": "2019-01-01", "lapse_declared": true}]"#;
        assert_eq!(told(&mostly, 2019, goes_on, declared).1, Some(false));
        // The recorded fate is the question, and not an answer.
        let logged = r#""reorganisations": [{"on": "2019-01-01", "fate": "voortgezet"}]"#;
        assert_eq!(told(&mostly, 2019, "", logged), (open.into(), None));
    }

    #[test]
    fn who_may_have_left_by_then_is_not_known_to_take_part() {
        let known = |stopped: &str| {
            let dossier: Dossier = serde_json::from_str(&format!(
                r#"{{"name": "D", "events": [
                    {{"on": "2001-01-01", "started": {{"municipalities": ["GM0236", "GM0281"]}}}},
                    {{"on": "{stopped}", "stopped": {{}}}}]}}"#
            ))
            .unwrap();
            let nl = Gazetteer::netherlands();
            let replay = dossier.replay(&nl).unwrap();
            Chronicle::of([&replay]).reorganised_on(day(2019, 1, 1)).unwrap().next().unwrap().members_are_known()
        };
        assert_eq!((known("[2018..2019]"), known("2019")), (false, true));
    }
}
