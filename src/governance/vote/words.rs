use super::{Condition, Count, Reason, Tally, VoteOutcome, VoteResult, Whole};
use crate::{
    governance::Majority,
    language::{Bilingual, Lang},
    municipality::MunicipalityCode,
};
use core::fmt;

impl VoteResult {
    /// The outcome and its reasons as lines, in that language: `+` for a reason that was met, `-` for one that was not,
    /// and after `=` the effect of a tie by law.
    #[must_use]
    pub const fn display(&self, lang: Lang) -> impl fmt::Display + '_ {
        InWords { result: self, lang }
    }
}

struct InWords<'a> {
    result: &'a VoteResult,
    lang: Lang,
}

impl fmt::Display for InWords<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { result, lang } = *self;
        let Tally { in_favour, against, .. } = result.tally();
        let outcome = result.outcome().label(lang);
        match lang {
            Lang::Nl => writeln!(f, "{outcome}: {in_favour} voor, {against} tegen")?,
            Lang::En => writeln!(f, "{outcome}: {in_favour} for, {against} against")?,
        }
        for reason in result.reasons() {
            f.write_str(if reason.is_met() { "+ " } else { "- " })?;
            reason.write(f, lang)?;
            f.write_str("\n")?;
        }
        if result.outcome() != VoteOutcome::Tied {
            return Ok(());
        }
        let then = if result.is_complete() {
            Bilingual::new(
                "de vergadering was voltallig: niet aangenomen, waar artikel 32, lid 5, Gemeentewet geldt",
                "the meeting was complete: not carried, where article 32(5) of the Gemeentewet holds",
            )
        } else {
            Bilingual::new(
                "de vergadering was niet voltallig: naar een volgende, waar artikel 32, lid 4, Gemeentewet geldt",
                "the meeting was not complete: on to a next one, where article 32(4) of the Gemeentewet holds",
            )
        };
        writeln!(f, "= {}", then.get(lang))
    }
}

impl Reason {
    fn write(&self, f: &mut fmt::Formatter<'_>, lang: Lang) -> fmt::Result {
        match self {
            Self::Quorum { needed, present, of, absent } => {
                match lang {
                    Lang::Nl => write!(f, "quorum: {needed} van {of} leden nodig, {present} namen deel")?,
                    Lang::En => write!(f, "quorum: {needed} of {of} members needed, {present} took part")?,
                }
                list(f, lang.pick("; afwezig: ", "; absent: "), absent)
            }
            Self::Majority { condition, needed, in_favour, of, blocked_by } => {
                condition.write(f, lang)?;
                match lang {
                    Lang::Nl => write!(f, ": {needed} van {of} nodig, {in_favour} voor")?,
                    Lang::En => write!(f, ": {needed} of {of} needed, {in_favour} for")?,
                }
                list(f, lang.pick("; niet voor: ", "; not in favour: "), blocked_by)
            }
            Self::Veto { of, is_used } => {
                let used =
                    if *is_used { lang.pick("gebruikt", "used") } else { lang.pick("niet gebruikt", "not used") };
                write!(f, "veto {} {of}: {used}", lang.pick("van", "of"))
            }
            Self::CastingVote { of, cast } => {
                let cast = cast.map_or(lang.pick("geen stem", "no vote"), |ballot| ballot.label(lang));
                write!(f, "{} {of}: {cast}", lang.pick("doorslaggevende stem van", "casting vote of"))
            }
        }
    }
}

fn list(f: &mut fmt::Formatter<'_>, before: &str, codes: &[MunicipalityCode]) -> fmt::Result {
    codes.iter().enumerate().try_for_each(|(index, code)| write!(f, "{}{code}", if index == 0 { before } else { ", " }))
}

impl Condition {
    fn write(&self, f: &mut fmt::Formatter<'_>, lang: Lang) -> fmt::Result {
        match self.majority {
            Majority::Simple => f.write_str(lang.pick("gewone meerderheid van ", "simple majority of "))?,
            Majority::Qualified(share) => {
                write!(f, "{} {share} {} ", lang.pick("ten minste", "at least"), lang.pick("van", "of"))?;
            }
            Majority::Unanimous => {}
        }
        let (nl, en) = match (&self.count, self.of) {
            (Count::Votes, Whole::Cast) => ("alle uitgebrachte stemmen", "all votes cast"),
            (Count::Votes, Whole::All) => ("alle stemmen", "all votes"),
            (Count::Members, Whole::Cast) => ("alle leden die stemden", "all members who voted"),
            (Count::Members, Whole::All) => ("alle leden", "all members"),
            (Count::Municipalities, Whole::Cast) => ("alle gemeenten die stemden", "all municipalities that voted"),
            (Count::Municipalities, Whole::All) => ("alle gemeenten", "all municipalities"),
            (Count::Inhabitants(_), Whole::Cast) => {
                ("alle inwoners van gemeenten die stemden", "all inhabitants of municipalities that voted")
            }
            (Count::Inhabitants(_), Whole::All) => ("alle inwoners", "all inhabitants"),
        };
        f.write_str(lang.pick(nl, en))?;
        match &self.count {
            Count::Inhabitants(inhabitants) => {
                write!(f, " {} {}", lang.pick("op 1 januari", "on 1 January"), inhabitants.year())
            }
            _ => Ok(()),
        }
    }
}
