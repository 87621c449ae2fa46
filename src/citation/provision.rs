use super::{Act, Jci};
use crate::{language::Lang, time::day};
use alloc::{string::String, vec::Vec};
use chrono::NaiveDate;
use core::fmt;
use serde::{Serialize, Serializer, ser::SerializeStruct};

/// The first day of which the national site of statutes has consolidated texts.
const ONLINE_SINCE: NaiveDate = day(2002, 5, 1);

/// A place in an act, without a day: article, paragraph (*lid*) and item (*onderdeel*).
///
/// Where a norm stands can change while the norm stays (the consent of the councils moved from article 1,
/// paragraph 2, to paragraph 4 on 1 July 2022); a rule therefore knows its provision by day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Provision {
    act: Act,
    article: &'static str,
    paragraph: Option<&'static str>,
    item: Option<&'static str>,
}

/// A [`Provision`] as it reads on a day: what a finding cites.
///
/// Serialises as an object with the reference, the link and both labels.
///
/// ```
/// use ambtelijke_fusie::{citation::{Act, Provision}, language::Lang, time::day};
///
/// let consent = Provision::article(Act::Wgr, "1").paragraph("4");
/// let citation = consent.on(day(2023, 3, 1));
/// assert_eq!(citation.label(Lang::Nl), "artikel 1, lid 4, Wgr");
/// assert_eq!(citation.label(Lang::En), "Wgr, article 1(4)");
/// assert_eq!(citation.jci().unwrap().to_string(), "jci1.3:c:BWBR0003740&artikel=1&lid=4&g=2023-03-01&z=2023-03-01");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Citation {
    provision: Provision,
    on: NaiveDate,
}

impl Provision {
    /// An article of an act.
    #[must_use]
    pub const fn article(act: Act, article: &'static str) -> Self {
        Self { act, article, paragraph: None, item: None }
    }

    /// The same article, one paragraph (*lid*) of it.
    #[must_use]
    pub const fn paragraph(self, paragraph: &'static str) -> Self {
        Self { paragraph: Some(paragraph), ..self }
    }

    /// The same paragraph, one item (*onderdeel*) of it.
    #[must_use]
    pub const fn item(self, item: &'static str) -> Self {
        Self { item: Some(item), ..self }
    }

    /// The act.
    #[must_use]
    pub const fn act(self) -> Act {
        self.act
    }

    /// The number of the article.
    #[must_use]
    pub const fn article_number(self) -> &'static str {
        self.article
    }

    /// The number of the paragraph, if it is one paragraph.
    #[must_use]
    pub const fn paragraph_number(self) -> Option<&'static str> {
        self.paragraph
    }

    /// The provision as it reads on a day.
    #[must_use]
    pub const fn on(self, on: NaiveDate) -> Citation {
        Citation { provision: self, on }
    }
}

impl Citation {
    /// The place.
    #[must_use]
    pub const fn provision(self) -> Provision {
        self.provision
    }

    /// The day whose text is meant.
    #[must_use]
    pub const fn on(self) -> NaiveDate {
        self.on
    }

    /// The day whose text the link shows: the day itself, or 1 May 2002 for an earlier one, since the national
    /// site of statutes has no older consolidated text.
    #[must_use]
    pub fn linked_day(self) -> NaiveDate {
        self.on.max(ONLINE_SINCE)
    }

    /// The reference by the Juriconnect standard; `None` for an act that is not in the national collection.
    #[must_use]
    pub fn jci(self) -> Option<Jci> {
        let bwb = self.provision.act.bwb_id()?;
        let place = self.provision;
        let places: Vec<_> = [("artikel", Some(place.article)), ("lid", place.paragraph), ("o", place.item)]
            .into_iter()
            .filter_map(|(key, value)| Some((key.into(), value?.into())))
            .collect();
        let day = Some(self.linked_day());
        Some(Jci { bwb, places, holds_on: day, seen_on: day })
    }

    /// The address of the text on the national site of statutes, or in the official journal.
    #[must_use]
    pub fn link(self) -> String {
        self.jci().map_or_else(|| self.provision.act.journal_link().into(), |jci| jci.link())
    }

    /// The citation as a jurist writes it, in the language asked for.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        alloc::format!("{}", Label { citation: self, lang })
    }
}

struct Label {
    citation: Citation,
    lang: Lang,
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Provision { act, article, paragraph, item } = self.citation.provision;
        match self.lang {
            Lang::Nl => {
                write!(f, "artikel {article}")?;
                if let Some(paragraph) = paragraph {
                    write!(f, ", lid {paragraph}")?;
                }
                if let Some(item) = item {
                    write!(f, ", onderdeel {item}")?;
                }
                write!(f, ", {}", act.short_title())
            }
            Lang::En => {
                write!(f, "{}, article {article}", act.short_title())?;
                for part in [paragraph, item].into_iter().flatten() {
                    write!(f, "({part})")?;
                }
                Ok(())
            }
        }
    }
}

/// The Dutch label, since the statute is Dutch; [`Citation::label`] has both.
impl fmt::Display for Citation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Label { citation: *self, lang: Lang::Nl }.fmt(f)
    }
}

impl Serialize for Citation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Citation", 5)?;
        out.serialize_field("nl", &self.label(Lang::Nl))?;
        out.serialize_field("en", &self.label(Lang::En))?;
        out.serialize_field("on", &self.on)?;
        out.serialize_field("jci", &self.jci())?;
        out.serialize_field("link", &self.link())?;
        out.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn a_day_before_the_first_online_text_links_to_the_oldest_text_and_keeps_its_own_day() {
        let citation = Provision::article(Act::Wgr, "1").paragraph("2").on(day(1990, 1, 1));
        assert_eq!(citation.on(), day(1990, 1, 1));
        assert_eq!(
            citation.link(),
            "https://wetten.overheid.nl/jci1.3:c:BWBR0003740&artikel=1&lid=2&g=2002-05-01&z=2002-05-01"
        );
    }

    #[test]
    fn a_citation_is_read_in_two_languages() {
        let citation = Provision::article(Act::Gemeentewet, "13").paragraph("1").item("o").on(day(2023, 1, 1));
        assert_eq!(citation.to_string(), "artikel 13, lid 1, onderdeel o, Gemeentewet");
        assert_eq!(citation.label(Lang::En), "Gemeentewet, article 13(1)(o)");
        let jci = citation.jci().unwrap();
        assert_eq!(jci.to_string().parse::<Jci>().unwrap(), jci);
        let transitional = Provision::article(Act::WgrWijzigingswet2021, "V").on(day(2023, 1, 1));
        assert_eq!(transitional.jci(), None);
        assert_eq!(transitional.link(), "https://zoek.officielebekendmakingen.nl/stb-2022-18.html");
    }
}
