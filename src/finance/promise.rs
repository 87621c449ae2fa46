use crate::{
    language::Bilingual,
    money::{Cents, MoneyError},
};
use alloc::borrow::Cow;
use core::fmt;
use serde::Serialize;

/// An amount as it was reported (*gemeld bedrag*): exact, between two bounds, or with one bound only.
///
/// "Almost one million" has an upper bound, "over 0.6 million" a lower one; nothing is read into it.
///
/// # Invariants
///
/// - It has at least one bound, and the lower one is not above the upper one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct ReportedAmount {
    #[serde(rename = "least_cents", skip_serializing_if = "Option::is_none")]
    least: Option<Cents>,
    #[serde(rename = "most_cents", skip_serializing_if = "Option::is_none")]
    most: Option<Cents>,
}

impl ReportedAmount {
    /// That amount.
    #[must_use]
    pub const fn exactly(amount: Cents) -> Self {
        Self { least: Some(amount), most: Some(amount) }
    }

    /// That amount or more.
    #[must_use]
    pub const fn at_least(amount: Cents) -> Self {
        Self { least: Some(amount), most: None }
    }

    /// That amount or less.
    #[must_use]
    pub const fn at_most(amount: Cents) -> Self {
        Self { least: None, most: Some(amount) }
    }

    /// Some amount between two, which can be given in any order.
    #[must_use]
    pub const fn between(one: Cents, other: Cents) -> Self {
        let (least, most) = if one.cents() <= other.cents() { (one, other) } else { (other, one) };
        Self { least: Some(least), most: Some(most) }
    }

    /// The lower bound, if there is one.
    #[must_use]
    pub const fn least(self) -> Option<Cents> {
        self.least
    }

    /// The upper bound, if there is one.
    #[must_use]
    pub const fn most(self) -> Option<Cents> {
        self.most
    }

    /// The bounds of this less the other; `None` if there is none.
    ///
    /// # Errors
    ///
    /// [`MoneyError::Overflow`].
    pub fn less(self, other: Self) -> Result<Option<Self>, MoneyError> {
        let minus = |one: Option<Cents>, other: Option<Cents>| {
            one.zip(other).map(|(one, other)| one.checked_sub(other)).transpose()
        };
        let (least, most) = (minus(self.least, other.most)?, minus(self.most, other.least)?);
        Ok((least.is_some() || most.is_some()).then_some(Self { least, most }))
    }
}

impl fmt::Display for ReportedAmount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.least, self.most) {
            (Some(least), Some(most)) if least == most => write!(f, "{least}"),
            (Some(least), Some(most)) => write!(f, "{least} to {most}"),
            (Some(least), None) => write!(f, "≥ {least}"),
            (None, Some(most)) => write!(f, "≤ {most}"),
            (None, None) => Ok(()),
        }
    }
}

/// The promise of a shared organisation and the later finding (*beloofd en gevonden*), in the same terms: saved, or
/// spent, in the same year, by the same members.
///
/// `None` means that no amount was seen, which differs from zero.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct Promise {
    /// Which one: the name of a dossier of the [cases](crate::cases) where there is one.
    pub case: Cow<'static, str>,
    /// What the amounts are about.
    pub what: Bilingual,
    /// The promised or planned amount.
    pub promised: Option<ReportedAmount>,
    /// The amount found afterwards.
    pub found: Option<ReportedAmount>,
    /// Where it was read: an address, or what is known of it; in [`PROMISES`] always an address.
    pub source: Cow<'static, str>,
}

impl Promise {
    /// The found amount less the promised one, as far as both are known.
    ///
    /// # Errors
    ///
    /// [`MoneyError::Overflow`].
    pub fn difference(&self) -> Result<Option<ReportedAmount>, MoneyError> {
        match (self.found, self.promised) {
            (Some(found), Some(promised)) => found.less(promised),
            _ => Ok(None),
        }
    }
}

const fn thousand(euros: i64) -> Cents {
    match euros.checked_mul(100_000) {
        Some(cents) => Cents::new(cents),
        #[expect(clippy::panic, reason = "only used in constants, where it is a compile error")]
        None => panic!("more than cents can hold"),
    }
}

const fn row(
    case: &'static str,
    what: Bilingual,
    promised: Option<ReportedAmount>,
    found: Option<ReportedAmount>,
    source: &'static str,
) -> Promise {
    Promise { case: Cow::Borrowed(case), what, promised, found, source: Cow::Borrowed(source) }
}

const fn exactly(euros: i64) -> Option<ReportedAmount> {
    Some(ReportedAmount::exactly(thousand(euros)))
}

const fn words(nl: &'static str, en: &'static str) -> Bilingual {
    Bilingual::new(nl, en)
}

const ABG: &str = "http://www.bndestem.nl/regio/breda/alphen/fusie-abg-gemeenten-het-was-een-hectisch-jaar-1.6906852";
const SED: &str = "https://www.nhnieuws.nl/nieuws/258165/west-friese-ambtelijke-fusie-nog-geen-succes-geef-ons-de-rust-om-er-wat-van-te-maken";
const ZANDVOORT: &str = "https://zandvoortsecourant.nl/de-fusie-soep-wordt-minder-heet-gegeten-dan-hij-werd-opgediend/";
const STROOM: &str = "https://vng.nl/praktijkvoorbeelden/1stroom-samenwerking-duiven-en-westervoort";
const IJSSELSTEIN: &str =
    "https://www.ad.nl/utrecht/wanhoopspoging-voor-behoud-ambtelijke-samenwerking-ijsselstein-en-montfoort~a2785c47/";

/// Promised and found amounts of real cases, from published sources; none of these is an audit.
///
/// In no case did the research behind this crate see a later audit that confirmed the promised sum; of HLTsamen an interim
/// evaluation of 2019 expected it to be reached. Only of ABG were a target and a result of the same year published. Each row
/// has an address; the pages of `haarlem-zandvoort`, and of the one-off cost of `duo-plus`, could not be opened again.
///
/// ```
/// use ambtelijke_fusie::finance::PROMISES;
///
/// let abg = PROMISES.iter().find(|row| row.case == "abg" && row.found.is_some()).unwrap();
/// assert_eq!(abg.promised.unwrap().to_string(), "800000.00");
/// assert_eq!(abg.difference()?.unwrap().to_string(), "-750000.00");
/// # Ok::<(), ambtelijke_fusie::money::MoneyError>(())
/// ```
pub const PROMISES: &[Promise] = &[
    row("abg", words("eenmalige kosten", "one-off cost"), exactly(2_000), None, ABG),
    row("abg", words("besparing in 2016", "saved in 2016"), exactly(800), exactly(50), ABG),
    row("abg", words("besparing in 2017", "saved in 2017"), exactly(450), None, ABG),
    row("sed", words("besparing per jaar vanaf 2019", "saved a year from 2019"), exactly(800), None, SED),
    row(
        "sed",
        words("extra ingelegd, besloten in 2019", "put in besides, decided in 2019"),
        None,
        exactly(13_100),
        SED,
    ),
    row(
        "sed",
        words("hogere begroting in 2022", "budget up in 2022"),
        None,
        exactly(1_500),
        "https://www.nhnieuws.nl/nieuws/309646/conflict-over-kostenverdeling-ambtelijke-samenwerking-voorbij-enkhuizen-trekt-bezwaar-in",
    ),
    row(
        "buch",
        words("besparing per jaar", "saved a year"),
        Some(ReportedAmount::between(thousand(4_000), thousand(7_000))),
        None,
        "http://osuradio.nl/ambtelijke-fusie-uitgeest-castricum-bergen-en-heiloo/",
    ),
    row(
        "buch",
        words("eenmalige kosten", "one-off cost"),
        exactly(3_000),
        None,
        "https://www.noordhollandsdagblad.nl/cnt/dmf20180921_75191768",
    ),
    row(
        "1stroom",
        words("transitiekosten, terug in vier jaar", "transition cost, back in four years"),
        exactly(1_000),
        None,
        STROOM,
    ),
    row(
        "1stroom",
        words("besparing per jaar vanaf 2022", "saved a year from 2022"),
        Some(ReportedAmount::at_least(thousand(600))),
        None,
        STROOM,
    ),
    row(
        "duo-plus",
        words("eenmalige kosten, waarvan 1,5 miljoen ICT", "one-off cost, of which 1.5 million ICT"),
        exactly(2_545),
        None,
        "https://www.meerbode.nl/vervolgstap-in-samenwerking-tussen-duo-gemeenten/",
    ),
    row(
        "duo-plus",
        words("meer betaald door Diemen in 2019 (partij)", "paid more by Diemen in 2019 (a party)"),
        None,
        Some(ReportedAmount::at_most(thousand(1_000))),
        "http://www.vvd-diemen.nl/voortgangsrapportage-duo/",
    ),
    row(
        "haarlem-zandvoort",
        words("besparing van Zandvoort per jaar, bij het begin", "saved by Zandvoort a year, at the start"),
        exactly(1_200),
        None,
        ZANDVOORT,
    ),
    row(
        "haarlem-zandvoort",
        words(
            "afgesproken korting per jaar, vanaf 2021 afgebouwd",
            "discount a year that was agreed, taken back from 2021",
        ),
        exactly(540),
        None,
        ZANDVOORT,
    ),
    row("haarlem-zandvoort", words("meer betaald per jaar", "paid more a year"), None, exactly(156), ZANDVOORT),
    row(
        "mgd",
        words(
            "deel van Boxtel in de extra kosten per jaar vanaf 2023, volgens de begroting",
            "part of Boxtel in the extra cost a year from 2023, by the budget",
        ),
        exactly(1_400),
        None,
        "https://www.bd.nl/meierij/samenwerkende-ambtenaren-zijn-duur-heeft-mijn-gemeente-dichtbij-op-deze-manier-wel-toekomst~abb86dd3/",
    ),
    row(
        "amstelveen-aalsmeer",
        words("rekening van Aalsmeer in 2019, zonder afval", "bill of Aalsmeer in 2019, without waste"),
        None,
        Some(ReportedAmount::at_least(thousand(16_000))),
        "https://www.meerbode.nl/samenwerking-gemeenten-tijd-voor-nieuw-elan/",
    ),
    row(
        "owo",
        words("besparing per jaar", "saved a year"),
        None,
        exactly(752),
        "https://sa24.nl/owo-gemeenten-willen-meer-en-meer-samenwerken/",
    ),
    row(
        "losser-enschede",
        words("besparing in 2011 (verwacht in een scriptie)", "saved in 2011 (expected in a thesis)"),
        exactly(300),
        None,
        "https://5dok.net/document/yevwo96e",
    ),
    row(
        "houten-wijk",
        words("eenmalige kosten, berekend in 2017 (partij)", "one-off cost, reckoned in 2017 (a party)"),
        Some(ReportedAmount::at_most(thousand(6_000))),
        None,
        "http://houtensnieuws.nl/column/hoe-een-fusie-met-wijk-bij-duurstede-mislukte-265879",
    ),
    row(
        "houten-wijk",
        words("opbrengst van de fusie; nooit begonnen", "gain of the fusie; never started"),
        Some(ReportedAmount::between(thousand(1_500), thousand(1_900))),
        None,
        "http://www.ad.nl/utrecht/effect-van-een-ambtelijke-fusie-blijft-onduidelijk~a11c05a0/",
    ),
    row(
        "hltsamen",
        words("besparing per jaar op den duur (5%)", "saved a year in time (5%)"),
        exactly(1_800),
        None,
        "http://www.leidschdagblad.nl/regionaal/duinenbollen/article28914850.ece/Hillegom-Lisse-en-Teylingen-met-ingang-van-2017-ambtelijk-gefuseerd",
    ),
    row(
        "8ktd",
        words("besparing in 2018", "saved in 2018"),
        exactly(2_000),
        None,
        "https://www.actiefonline.nl/nieuws/algemeen/16191/-buitenpost-en-burgum-hebben-een-lat-relatie",
    ),
    row("uw-samenwerking", words("tekort in 2016", "deficit in 2016"), None, exactly(1_500), IJSSELSTEIN),
    row("uw-samenwerking", words("tekort in 2017", "deficit in 2017"), None, exactly(2_600), IJSSELSTEIN),
];

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn a_difference_has_the_bounds_that_follow_and_no_others() {
        let [one, two, five] = [1, 2, 5].map(Cents::new);
        let rows = [
            (ReportedAmount::exactly(two), ReportedAmount::exactly(five), Some("-0.03")),
            (ReportedAmount::between(five, one), ReportedAmount::exactly(two), Some("-0.01 to 0.03")),
            (ReportedAmount::exactly(one), ReportedAmount::at_least(two), Some("≤ -0.01")),
            (ReportedAmount::exactly(one), ReportedAmount::at_most(two), Some("≥ -0.01")),
            (ReportedAmount::at_least(one), ReportedAmount::at_least(two), None),
        ];
        for (found, promised, difference) in rows {
            let less = found.less(promised).unwrap().map(|less| less.to_string());
            assert_eq!(less.as_deref(), difference, "{found} less {promised}");
        }
        assert!(ReportedAmount::exactly(Cents::new(i64::MIN)).less(ReportedAmount::exactly(one)).is_err());
    }

    #[test]
    fn every_row_says_something_and_where_it_was_read() {
        for row in PROMISES {
            assert!(row.promised.is_some() || row.found.is_some(), "{}", row.case);
            assert!(row.source.starts_with("http") && row.difference().is_ok(), "{}", row.case);
        }
    }

    #[test]
    fn a_promise_and_a_finding_of_one_row_are_of_one_year() {
        let both = PROMISES.iter().filter(|row| row.promised.is_some() && row.found.is_some());
        let cases: alloc::vec::Vec<_> = both.map(|row| &*row.case).collect();
        assert_eq!(cases, ["abg"]);
        for (case, promised, found) in [("mgd", true, false), ("amstelveen-aalsmeer", false, true)] {
            let row = PROMISES.iter().find(|row| row.case == case).unwrap();
            assert_eq!((row.promised.is_some(), row.found.is_some()), (promised, found), "{case}");
            assert!(row.found.is_none_or(|found| found.most().is_none()), "{case}: the page says over 16 million");
        }
    }
}
