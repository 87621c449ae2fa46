use super::Catalogue;
use crate::language::Bilingual;
use serde::Serialize;

/// A change of the law that is announced (*aangekondigde wetswijziging*) and not in force: no rule is judged by it yet.
///
/// ```
/// use ambtelijke_fusie::{language::Lang, law::Catalogue};
///
/// let archives = Catalogue::announced().iter().find(|one| one.touches.contains(&"content-archive")).unwrap();
/// assert!(archives.name.get(Lang::Nl).starts_with("Archiefwet 2026"));
/// ```
#[doc(alias = "aangekondigde wetswijziging")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct AnnouncedChange {
    /// The act or the bill.
    pub name: Bilingual,
    /// How far it has come, as far as the makers of this crate know.
    pub state: Bilingual,
    /// What it would change.
    pub says: Bilingual,
    /// The rules that it would touch, by name.
    pub touches: &'static [&'static str],
    /// Where it stands.
    pub source: &'static str,
}

const ANNOUNCED: &[AnnouncedChange] = &[
    AnnouncedChange {
        name: Bilingual::new(
            "Archiefwet 2026 (Stb. 2026, 149)",
            "Archiefwet 2026, the public records act (Stb. 2026, 149)",
        ),
        state: Bilingual::new(
            "aangenomen; treedt in werking bij koninklijk besluit, volgens secundaire bronnen beoogd per 1 januari 2027; in november 2026 was zo'n besluit ons niet bekend",
            "adopted; enters into force by royal decree, by secondary sources intended for 1 January 2027; in November 2026 we knew of no such decree",
        ),
        says: Bilingual::new(
            "Zij vervangt de Archiefwet 1995 en brengt de termijn van overbrenging terug van twintig naar tien jaar.",
            "It replaces the Archiefwet 1995 and shortens the term of transfer from twenty years to ten.",
        ),
        touches: &["content-archive", "archive-provision"],
        source: "https://zoek.officielebekendmakingen.nl/stb-2026-149.html",
    },
    AnnouncedChange {
        name: Bilingual::new(
            "Wet digitaal vergaderen decentrale overheden (36 558)",
            "Bill on digital meetings of decentralised authorities (36 558)",
        ),
        state: Bilingual::new(
            "wetsvoorstel bij de Tweede Kamer; het laatste stuk dat is gezien, is de nota naar aanleiding van het verslag van 30 juni 2025",
            "bill before the House of Representatives; the last paper seen is the note on the report of 30 June 2025",
        ),
        says: Bilingual::new(
            "Het algemeen bestuur van een openbaar lichaam kan in bijzondere omstandigheden langs elektronische weg vergaderen en besluiten.",
            "The general board of a public body can meet and decide electronically in special circumstances.",
        ),
        touches: &["meetings-public"],
        source: "https://zoek.officielebekendmakingen.nl/kst-36558-3.html",
    },
];

impl Catalogue {
    /// The changes of the law that are announced and not in force. The [book](Self::book) shows those that touch one of its rules.
    #[must_use]
    pub const fn announced() -> &'static [AnnouncedChange] {
        ANNOUNCED
    }
}
