use super::BwbId;
use alloc::string::String;
use core::fmt;
use serde::{Serialize, Serializer, ser::SerializeStruct};

/// A statute (*wet*) by its title and where it is published: one that gives municipalities a task, for instance.
///
/// An [`Act`](super::Act) is one whose articles the rules of this crate cite; of a statute only the whole is named.
///
/// ```
/// use ambtelijke_fusie::task::StatutoryTask;
///
/// let youth = StatutoryTask::get("jeugdhulp").unwrap().statute;
/// assert_eq!(youth.to_string(), "Jeugdwet");
/// assert_eq!(youth.link().unwrap(), "https://wetten.overheid.nl/BWBR0034925");
/// ```
#[doc(alias = "wet")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Statute {
    title: &'static str,
    bwb: Option<BwbId>,
    /// Year and number in the official journal.
    journal: Option<(u16, u16)>,
}

impl Statute {
    /// The statute of that title, without further facts.
    pub(crate) const fn titled(title: &'static str) -> Self {
        Self { title, bwb: None, journal: None }
    }

    /// The same, in the national collection under those digits after `BWBR`.
    pub(crate) const fn bwb(self, number: u32) -> Self {
        Self { bwb: Some(BwbId::regulation(number)), ..self }
    }

    /// The same, in that year and under that number of the official journal.
    pub(crate) const fn enacted(self, year: u16, number: u16) -> Self {
        Self { journal: Some((year, number)), ..self }
    }

    /// Its title, in Dutch.
    #[must_use]
    pub const fn title(self) -> &'static str {
        self.title
    }

    /// Its number in the national collection of statutes, if known.
    #[must_use]
    pub const fn bwb_id(self) -> Option<BwbId> {
        self.bwb
    }

    /// The year and the number under which it stands in the official journal (*Staatsblad*) as it was enacted, if known.
    #[must_use]
    #[doc(alias = "Staatsblad")]
    pub const fn journal(self) -> Option<(u16, u16)> {
        self.journal
    }

    /// The address of its text in force in the national collection, or else as it was enacted, if known.
    #[must_use]
    pub fn link(self) -> Option<String> {
        match (self.bwb, self.journal) {
            (Some(bwb), _) => Some(alloc::format!("https://wetten.overheid.nl/{bwb}")),
            (None, Some((year, number))) => {
                Some(alloc::format!("https://zoek.officielebekendmakingen.nl/stb-{year}-{number}.html"))
            }
            (None, None) => None,
        }
    }
}

/// The title, with the place in the official journal if it is known: `Participatiewet (Stb. 2014, 270)`.
impl fmt::Display for Statute {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.title)?;
        match self.journal {
            Some((year, number)) => write!(f, " (Stb. {year}, {number})"),
            None => Ok(()),
        }
    }
}

impl Serialize for Statute {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let journal = self.journal.map(|(year, number)| alloc::format!("Stb. {year}, {number}"));
        let mut out = serializer.serialize_struct("Statute", 4)?;
        out.serialize_field("title", self.title)?;
        out.serialize_field("bwb_id", &self.bwb)?;
        out.serialize_field("journal", &journal)?;
        out.serialize_field("link", &self.link())?;
        out.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn a_statute_links_to_its_text_or_else_to_where_it_was_enacted() {
        let statute = Statute::titled("Wet kwaliteitsborging voor het bouwen");
        assert_eq!((statute.link(), statute.to_string()), (None, "Wet kwaliteitsborging voor het bouwen".into()));
        let enacted = statute.enacted(2019, 382);
        assert_eq!(enacted.to_string(), "Wet kwaliteitsborging voor het bouwen (Stb. 2019, 382)");
        assert_eq!(enacted.link().unwrap(), "https://zoek.officielebekendmakingen.nl/stb-2019-382.html");
        let wmo = Statute::titled("Wet maatschappelijke ondersteuning 2015").bwb(35_362).enacted(2014, 280);
        assert_eq!(wmo.link().unwrap(), "https://wetten.overheid.nl/BWBR0035362");
        let json = serde_json::to_string(&enacted).unwrap();
        assert!(json.contains(r#""bwb_id":null,"journal":"Stb. 2019, 382""#), "{json}");
    }
}
