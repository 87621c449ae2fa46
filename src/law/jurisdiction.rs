use super::Catalogue;
use crate::municipality::Gazetteer;
use core::ops::Deref;

/// What a fusie is judged by (*rechtsgebied*): the municipalities, and the rules that hold there.
///
/// Every function that judges takes one. The municipalities by themselves stand for all rules of law: pass `&nl`. With rules of
/// one's own, or without some, pass [`Catalogue::over`].
///
/// ```
/// use ambtelijke_fusie::{Dossier, examples, fusie::validate};
/// use ambtelijke_fusie::law::{Catalogue, Strictness};
/// use ambtelijke_fusie::municipality::Gazetteer;
/// use ambtelijke_fusie::time::day;
///
/// let (nl, on) = (Gazetteer::netherlands(), day(2020, 12, 31));
/// let dossier = Dossier::from_json(examples::NOABERKRACHT)?;
/// assert!(validate(&dossier, &nl, on).refuses(Strictness::AsRecorded));
///
/// // The mayors may not take part; that is known, and is mended with the next amendment.
/// let law = Catalogue::all().waiving("form-bvo-only-colleges", "wordt hersteld bij de wijziging van 2021")?;
/// let report = validate(&dossier, law.over(&nl), on);
/// assert!(!report.refuses(Strictness::AsRecorded));
/// assert_eq!(report.waivers().next().unwrap().reason(), "wordt hersteld bij de wijziging van 2021");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "rechtsgebied")]
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Jurisdiction<'a> {
    gazetteer: &'a Gazetteer,
    catalogue: &'a Catalogue,
}

impl<'a> Jurisdiction<'a> {
    /// The municipalities.
    #[must_use]
    pub const fn gazetteer(self) -> &'a Gazetteer {
        self.gazetteer
    }

    /// The rules.
    #[must_use]
    pub const fn catalogue(self) -> &'a Catalogue {
        self.catalogue
    }
}

/// Those municipalities and every rule of law.
impl<'a> From<&'a Gazetteer> for Jurisdiction<'a> {
    fn from(gazetteer: &'a Gazetteer) -> Self {
        static LAW: Catalogue = Catalogue::all();
        Self { gazetteer, catalogue: &LAW }
    }
}

/// Those that a `LazyLock`, an `Arc` or another pointer holds, and every rule of law.
impl<'a, P: Deref<Target = Gazetteer>> From<&'a P> for Jurisdiction<'a> {
    fn from(pointer: &'a P) -> Self {
        Self::from(&**pointer)
    }
}

impl Catalogue {
    /// These rules over those municipalities.
    #[must_use]
    pub const fn over<'a>(&'a self, gazetteer: &'a Gazetteer) -> Jurisdiction<'a> {
        Jurisdiction { gazetteer, catalogue: self }
    }
}
