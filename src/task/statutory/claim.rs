use super::StatutoryTask;
use crate::{
    language::{Bilingual, Lang},
    vocabulary::vocabulary,
};
use serde::Serialize;

vocabulary! {
    /// How a claim about a task came out.
    ///
    /// Exhaustive on purpose.
    pub enum Fulfilment: "afloop van wat was gezegd" / "outcome of what was said" {
        /// As claimed.
        Out = "uitgekomen", "uitgekomen" / "borne out";
        /// As claimed, but in another year.
        InAnotherYear = "in-een-ander-jaar", "in een ander jaar" / "in another year";
        /// In part.
        InPart = "deels", "deels uitgekomen" / "borne out in part";
        /// Not at all.
        NotAtAll = "niet", "niet uitgekomen" / "not borne out";
    }
}

/// A claim of a newspaper in the spring of 2012 about a task of municipalities, and what the law did.
///
/// A newspaper explained why municipalities put their civil servants together: they had got tasks, and expected more. Both
/// kinds are here; of one the year was wrong.
///
/// ```
/// use ambtelijke_fusie::task::{Fulfilment, NewspaperClaim};
///
/// let youth = NewspaperClaim::all().iter().find(|claim| claim.key == "jeugdzorg").unwrap();
/// assert_eq!((youth.year, youth.fulfilment), (None, Fulfilment::Out), "expected, and it came");
/// assert_eq!(youth.tasks().next().unwrap().since.to_string(), "2015-01-01");
///
/// let assistance = NewspaperClaim::all().iter().find(|claim| claim.key == "bijstand").unwrap();
/// assert_eq!((assistance.year, assistance.fulfilment), (Some(2006), Fulfilment::InAnotherYear));
/// assert_eq!(assistance.tasks().next().unwrap().since.to_string(), "2004-01-01");
/// ```
#[doc(alias = "verwachting")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct NewspaperClaim {
    /// A stable word for the claim.
    pub key: &'static str,
    what: Bilingual,
    /// The year in which the task had come, by the claim; `None` if it was still expected.
    pub year: Option<i32>,
    /// How it came out.
    pub fulfilment: Fulfilment,
    /// The keys of the statutory tasks that came of it.
    tasks: &'static [&'static str],
    how: Bilingual,
    /// Where that comes from: an address.
    pub source: &'static str,
}

impl NewspaperClaim {
    /// All claims, in the order of the article.
    #[must_use]
    pub const fn all() -> &'static [Self] {
        &CLAIMS
    }

    /// What it was about, in the language asked for.
    #[must_use]
    pub const fn label(&self, lang: Lang) -> &'static str {
        self.what.get(lang)
    }

    /// What the law did, in the language asked for.
    #[must_use]
    pub const fn how(&self, lang: Lang) -> &'static str {
        self.how.get(lang)
    }

    /// The statutory tasks that came of it.
    pub fn tasks(&self) -> impl Iterator<Item = &'static StatutoryTask> + use<> {
        self.tasks.iter().filter_map(|key| StatutoryTask::get(key))
    }
}

const CLAIMS: [NewspaperClaim; 5] = [
    NewspaperClaim {
        key: "bijstand",
        what: Bilingual::new("de bijstand", "social assistance"),
        year: Some(2006),
        fulfilment: Fulfilment::InAnotherYear,
        tasks: &["bijstand"],
        how: Bilingual::new(
            "De Wet werk en bijstand trad op 1 januari 2004 in werking.",
            "The Wet werk en bijstand took effect on 1 January 2004.",
        ),
        source: "https://zoek.officielebekendmakingen.nl/stb-2003-386.html",
    },
    NewspaperClaim {
        key: "huishoudelijke-hulp",
        what: Bilingual::new("de huishoudelijke hulp", "household care"),
        year: Some(2007),
        fulfilment: Fulfilment::Out,
        tasks: &["wmo"],
        how: Bilingual::new(
            "De Wet maatschappelijke ondersteuning trad op 1 januari 2007 in werking.",
            "The Wet maatschappelijke ondersteuning took effect on 1 January 2007.",
        ),
        source: "https://www.cbs.nl/nl-nl/nieuws/2008/38/rijksuitgaven-opnieuw-met-ruim-6-procent-gestegen/wet-maatschappelijke-ondersteuning",
    },
    NewspaperClaim {
        key: "jeugdzorg",
        what: Bilingual::new("de jeugdzorg", "youth care"),
        year: None,
        fulfilment: Fulfilment::Out,
        tasks: &["jeugdhulp"],
        how: Bilingual::new("De Jeugdwet bracht haar op 1 januari 2015.", "The Jeugdwet brought it on 1 January 2015."),
        source: "https://zoek.officielebekendmakingen.nl/stb-2014-443.html",
    },
    NewspaperClaim {
        key: "wajong",
        what: Bilingual::new("de Wajong", "the benefit for young disabled people (Wajong)"),
        year: None,
        fulfilment: Fulfilment::InPart,
        tasks: &["participatie"],
        how: Bilingual::new(
            "Wie kan werken, valt bij een aanvraag vanaf 1 januari 2015 onder de Participatiewet; wie dat duurzaam niet kan, en wie al een uitkering had, bleef bij het UWV.",
            "Those who can work come under the Participatiewet if they apply from 1 January 2015; those who lastingly cannot, and those who had a benefit, stayed with the national agency.",
        ),
        source: "https://www.advokatenkollektief.com/2018/05/",
    },
    NewspaperClaim {
        key: "awbz",
        what: Bilingual::new("een deel van de AWBZ", "part of long-term care (AWBZ)"),
        year: None,
        fulfilment: Fulfilment::Out,
        tasks: &["wmo-2015"],
        how: Bilingual::new(
            "Begeleiding, kortdurend verblijf en beschermd wonen kwamen op 1 januari 2015 onder de Wmo 2015.",
            "Guidance, short stay and sheltered housing came under the Wmo 2015 on 1 January 2015.",
        ),
        source: "http://docplayer.nl/10197434-Bijlage-1-technische-toelichting-budget-wmo-2015.html",
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Datelike;

    #[test]
    fn every_outcome_reads_as_it_writes() {
        crate::vocabulary::check(Fulfilment::ALL);
    }

    #[test]
    fn a_year_is_right_or_wrong_by_the_statutory_task() {
        for claim in NewspaperClaim::all() {
            assert_eq!(claim.tasks().count(), claim.tasks.len(), "{} became what is not there", claim.key);
            let Some(year) = claim.year else { continue };
            let right = claim.tasks().all(|task| task.since.latest().year() == year);
            assert_eq!(claim.fulfilment == Fulfilment::Out, right, "{}", claim.key);
        }
    }

    #[test]
    fn what_was_expected_came_after_it_was_said() {
        for claim in NewspaperClaim::all().iter().filter(|claim| claim.year.is_none()) {
            assert!(claim.tasks().all(|task| task.since.earliest().year() > 2012), "{}", claim.key);
            assert_eq!(claim.tasks().next().is_none(), claim.fulfilment == Fulfilment::NotAtAll, "{}", claim.key);
        }
    }
}
