//! The page of published figures of the docs: what was printed of costs, shares and exits, and what this crate reckons.
//!
//! ```text
//! cargo run --example figures > src/figures.md
//! ```

mod program;

use ambtelijke_fusie::{
    finance::{BusinessCase, CaseYear, CostKey, EndsOn, ExitTerms, FirstYear, Notice, phase},
    money::{Cents, Fraction, Share, Shares},
    municipality::{Gazetteer, MunicipalityCode},
    time::PartialDate,
};
use std::{collections::BTreeMap, error::Error, fmt::Write as _, process::ExitCode};

const HEAD: &str = "\
Published figures of costs, shares and exits, beside what this crate reckons from the same facts.

A test holds this page to the code, and fails when a figure that did not fit begins to. Amounts are in euros, inhabitants
those of the [gazetteer](crate::municipality::Gazetteer) on 1 January. How a whole is divided stands at
[`Shares`](crate::money::Shares#how-a-whole-is-divided), the keys at [`CostKey`](crate::finance::CostKey), what leaving
costs at [`ExitTerms`](crate::finance::ExitTerms). What was promised and what was found is another table:
[`PROMISES`](crate::finance::PROMISES).

A case in code font, such as `buch`, is a [dossier](crate::cases) of that name, which ships with the crate; of any other
there is none.
";

const NOT_RECKONED: &str = "
# Sums of which no ground was published

| case | sum | what is known |
|---|---|---|
| `de-kompanjie` | at most 1,000,000 | what the council of Veendam accepted as cost; it became five years of service contracts instead of a sum |
| Reestmond (no fusie) | 780,000, paid by De Wolden | 150,000 more than budgeted |
| Midden-Delfland (no fusie) | 51,000,000, paid by the State | in dispute before ECLI:NL:RVS:2015:1198 |
| Houten and Wijk bij Duurstede (no fusie) | 2,700,000, of Wijk bij Duurstede | to leave its ICT service; never paid, as far as was seen |
";

/// Why what was printed is not what comes out: the case, the figure, and the reason.
pub(crate) const LEDGER: &[(&str, &str, &str)] = &[
    ("buch", "the four contributions together, in millions", "each was rounded to a tenth of a million by itself"),
    (
        "buch",
        "total, in millions, as also printed",
        "a slip, most likely: the contributions are the shares of 56.8 million",
    ),
    (
        "sed",
        "contribution of Enkhuizen, in millions, as also printed",
        "printed for the years 2015 to 2021 together, perhaps rounded; 12.7 is that of 2021",
    ),
    (
        "millingen-groesbeek",
        "Groesbeek, of 1.8 million",
        "it was just over 1.8 million in all: of 1.81 million it would be 1,001,293.44",
    ),
    (
        "millingen-groesbeek",
        "Groesbeek, as reckoned elsewhere",
        "it stands beside the same inhabitants, from which it does not follow",
    ),
    (
        "Hoogeveen and De Wolden",
        "Hoogeveen's share of the inhabitants of the two, in percent, as a party in its council put it",
        "the count says otherwise: the key in force, 70 to 30, is that of the inhabitants in tens of percents",
    ),
    ("boh", "first day out, as it became", "the two agreed on a year less than the clause says"),
    (
        "amstelveen-aalsmeer",
        "what leaving costs, in millions, by Aalsmeer's bill of 2019 and the case law",
        "the estimate is of the work of parting, 5 to 10 million, and not by that method: nobody said that it is due",
    ),
    (
        "1stroom",
        "years to payback, if the saving of 2022 came at once",
        "over 0.6 million is the saving from 2022 on; what is saved before was not published",
    ),
];

/// One figure: of which case, what it is, as it was printed, as it comes out here, and where it was printed.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Figure {
    pub(crate) case: &'static str,
    pub(crate) what: String,
    pub(crate) published: String,
    pub(crate) found: String,
    pub(crate) source: &'static str,
}

impl Figure {
    /// Why it does not fit, by the ledger.
    pub(crate) fn why(&self) -> Option<&'static str> {
        LEDGER.iter().find(|row| row.0 == self.case && row.1 == self.what).map(|row| row.2)
    }
}

#[allow(dead_code, reason = "the test that holds the page takes this file in as a module")]
fn main() -> ExitCode {
    program::ran(|_| {
        print!("{}", page()?);
        Ok(())
    })
}

/// The inhabitants are its counts; their parts of a whole were reckoned by those who gathered the cases.
const CBS: &str = "https://opendata.cbs.nl/statline/#/CBS/nl/dataset/37259ned";
const GATHERED: &str = "reckoned by those who gathered the cases";

type Outcome<T> = Result<T, Box<dyn Error>>;

/// The page.
pub(crate) fn page() -> Outcome<String> {
    let figures = figures()?;
    let mut page = String::from(HEAD);
    let (fit, not): (Vec<_>, Vec<_>) = figures.iter().partition(|figure| figure.why().is_none());
    writeln!(page, "\n# Figures that come out\n\n| case | figure | published | source |\n|---|---|---|---|")?;
    for Figure { case, what, published, source, .. } in fit {
        writeln!(page, "| {} | {what} | {published} | {} |", named(case), linked("source", source))?;
    }
    writeln!(
        page,
        "\n# Figures that do not, and why\n\n| case | figure | published | here | why |\n|---|---|---|---|---|"
    )?;
    for figure in not {
        let Figure { case, what, published, found, source } = figure;
        let why = figure.why().unwrap_or_default();
        writeln!(page, "| {} | {what} | {} | {found} | {why} |", named(case), linked(published, source))?;
    }
    page.push_str(NOT_RECKONED);
    Ok(page)
}

/// A dossier by its file, anything else by its name.
fn named(case: &str) -> String {
    if case.contains(' ') { case.into() } else { format!("`{case}`") }
}

fn linked(text: &str, source: &str) -> String {
    if source.starts_with("http") { format!("[{text}]({source})") } else { format!("{text} ({source})") }
}

fn code(text: &str) -> Outcome<MunicipalityCode> {
    Ok(text.parse()?)
}

fn codes(all: &[(&str, &str)]) -> Outcome<Vec<MunicipalityCode>> {
    all.iter().map(|(of, _)| code(of)).collect()
}

/// To a tenth of a million, halves away from zero.
fn millions(amount: Cents) -> String {
    let exact = Fraction::from(amount).over(&Fraction::whole(100_000_000));
    exact.map(|exact| exact.decimal(1).to_string()).unwrap_or_default()
}

/// In percent to so many places, halves away from zero.
fn percent(share: Share, places: u8) -> String {
    Fraction::from(share).percent(places).to_string()
}

/// Every figure.
pub(crate) fn figures() -> Outcome<Vec<Figure>> {
    let nl = Gazetteer::netherlands();
    let mut figures = Vec::new();
    let mut add = |case, source, rows: Vec<(String, String, String)>| {
        figures.extend(rows.into_iter().map(|(what, published, found)| Figure {
            case,
            what,
            published,
            found,
            source,
        }));
    };
    let uitgeester = "https://www.uitgeester.nl/nieuws/politiek/22304/ambtelijke-fusie-buch-gemeenten-een-feit-";
    let (shares, inhabitants) = buch(&nl)?;
    add("buch", uitgeester, shares);
    add("buch", CBS, inhabitants);
    let rtv =
        "https://rtvwestfriesland.nl/gemeenteraad-enkhuizen-maakt-bezwaar-tegen-besluit-provincie-over-bijdrage-sed/";
    let (shares, inhabitants) = sed(&nl)?;
    add("sed", rtv, shares);
    add("sed", CBS, inhabitants);
    let nhn = "https://www.nhnieuws.nl/nieuws/309646/conflict-over-kostenverdeling-ambtelijke-samenwerking-voorbij-enkhuizen-trekt-bezwaar-in";
    let whole: Cents = "12700000".parse()?;
    let printed = "contribution of Enkhuizen, in millions, as also printed";
    add("sed", nhn, vec![(printed.into(), "13.0".into(), millions(whole))]);
    let baron = "https://henkbaron.nl/2014/04/23/de-tweede-kamer-is-akkoord-met-herindeling-mug-gemeenten/";
    add("millingen-groesbeek", baron, mug(&nl)?);
    let members = [code("GM0241")?, code("GM0265")?, code("GM0282")?];
    let parts = CostKey::Inhabitants { year: 2014 }.contributions("1800000".parse()?, &members, &nl)?;
    let groesbeek = parts.first().map(|part| part.1.to_string()).ok_or("nobody")?;
    add(
        "millingen-groesbeek",
        GATHERED,
        vec![("Groesbeek, as reckoned elsewhere".into(), "995743.00".into(), groesbeek)],
    );
    add("Wmo Brabant Noordoost-oost", "https://organisaties.overheid.nl/29494998/", wmo(&nl)?);
    add("Omgevingsdienst Utrecht", "https://organisaties.overheid.nl/30432201/", utrecht()?);
    let losser = CostKey::Equal.contributions("300000".parse()?, &[code("GM0168")?, code("GM0153")?], &())?;
    let each = losser.iter().map(|part| part.1.to_string()).collect::<Vec<_>>().join(" and ");
    let saving = "each, of a saving of 300,000 in equal parts".to_owned();
    add(
        "losser-enschede",
        "https://5dok.net/document/yevwo96e",
        vec![(saving, "150000.00 and 150000.00".into(), each)],
    );
    let courant = "https://zandvoortsecourant.nl/de-fusie-soep-wordt-minder-heet-gegeten-dan-hij-werd-opgediend/";
    let steps: Vec<String> =
        phase("540000".parse()?, Cents::ZERO, 5.try_into()?).iter().map(Cents::to_string).collect();
    let published = "432000.00, 324000.00, 216000.00, 108000.00, 0.00".to_owned();
    let what = "discount of 540,000 in five equal steps to nothing".to_owned();
    add("haarlem-zandvoort", courant, vec![(what, published, steps.join(", "))]);
    add("Hoogeveen and De Wolden", CBS, hoogeveen(&nl)?);
    let party = "a party in the council of Hoogeveen, address not kept";
    let what =
        "Hoogeveen's share of the inhabitants of the two, in percent, as a party in its council put it".to_owned();
    let of = CostKey::Inhabitants { year: 2020 }.shares(&[code("GM0118")?, code("GM1690")?], &nl)?;
    let found = of.iter().next().map(|(_, share)| percent(share, 1)).ok_or("nobody")?;
    add("Hoogeveen and De Wolden", party, vec![(what, "60".into(), found)]);
    add("boh", "https://www.ommen-hardenberg.nl/organisatie.html", boh()?);
    let omgeving = "https://www.omgevingsweb.nl/nieuws/samenwerkende-gemeenten-kunnen-uittreden-makkelijker-maken";
    add("case law on leaving", omgeving, case_law()?);
    let burger = "https://witteweekbladaalsmeer.nl/lokaal/politiek/burger-gaat-opbreken-samenwerking-aalsmeer-en-amstelveen-merken-647130";
    let settle = |first: FirstYear| -> Outcome<String> {
        Ok(millions(ExitTerms::Declining(first).settle(code("GM0358")?, 2020, "16000000".parse()?)?.total()))
    };
    let found = format!("{} to {}", settle(FirstYear::Reduced)?, settle(FirstYear::Whole)?);
    let what = "what leaving costs, in millions, by Aalsmeer's bill of 2019 and the case law".to_owned();
    add("amstelveen-aalsmeer", burger, vec![(what, "5.0 to 10.0".into(), found)]);
    let vng = "practice page of VNG, address not kept";
    let at_once = CaseYear { saved: "600000".parse()?, ..CaseYear::default() };
    let first = CaseYear { one_off: "1000000".parse()?, ..at_once };
    let years = BusinessCase::new(2018, [first, at_once, at_once, at_once])?.years_to_payback();
    let what = "years to payback, if the saving of 2022 came at once".to_owned();
    add("1stroom", vng, vec![(what, "4".into(), years.map(|years| years.to_string()).unwrap_or_default())]);
    Ok(figures)
}

type Rows = Vec<(String, String, String)>;

/// Municipality, name, share, contribution in millions as printed, and share of the inhabitants.
const BUCH: [(&str, &str, &str, &str, &str); 4] = [
    ("GM0373", "Bergen (NH)", "32.61%", "18.5", "29.44"),
    ("GM0383", "Castricum", "34.19%", "19.4", "34.74"),
    ("GM0399", "Heiloo", "21.16%", "12.0", "22.55"),
    ("GM0450", "Uitgeest", "12.04%", "6.8", "13.28"),
];

fn buch(nl: &Gazetteer) -> Outcome<(Rows, Rows)> {
    let shares = BUCH.iter().map(|row| Ok((code(row.0)?, row.2.parse()?))).collect::<Outcome<_>>()?;
    let (key, total) = (CostKey::Fixed(Shares::new(shares)?), "56800000".parse()?);
    let members = BUCH.iter().map(|row| code(row.0)).collect::<Outcome<Vec<_>>>()?;
    let parts = key.contributions(total, &members, nl)?;
    let by_inhabitants = CostKey::Inhabitants { year: 2017 }.shares(&members, nl)?;
    let (mut rows, mut counted) = (Rows::new(), Rows::new());
    for ((_, name, share, printed, inhabitants), ((_, part), (_, of_inhabitants))) in
        BUCH.iter().zip(parts.iter().zip(by_inhabitants.iter()))
    {
        rows.push((format!("{name}, {share} of 56.8 million, in millions"), (*printed).into(), millions(*part)));
        counted.push((
            format!("{name}, of the inhabitants of 2017, in percent"),
            (*inhabitants).into(),
            percent(of_inhabitants, 2),
        ));
    }
    let mut together = Fraction::zero();
    for (_, part) in &parts {
        together = together.plus(&millions(*part).parse()?);
    }
    let together = together.decimal(1).to_string();
    rows.push(("the four contributions together, in millions".into(), "56.8".into(), together));
    rows.push(("total, in millions, as also printed".into(), "58.8".into(), millions(total)));
    Ok((rows, counted))
}

fn sed(nl: &Gazetteer) -> Outcome<(Rows, Rows)> {
    let members = codes(&[("GM0388", ""), ("GM0498", ""), ("GM0532", "")])?;
    let of = CostKey::Inhabitants { year: 2021 }.shares(&members, nl)?;
    let total: Cents = "34300000".parse()?;
    let brought = Shares::new(vec![("Enkhuizen", "37%".parse()?), ("the other two", "63%".parse()?)])?;
    let of_staff = brought.split_cents(total).first().map(|part| millions(part.1)).ok_or("nobody")?;
    let thirds = CostKey::Equal.contributions(total, &members, nl)?;
    let third = thirds.first().map(|part| millions(part.1)).ok_or("nobody")?;
    let rows = vec![
        ("contribution of Enkhuizen, 37% of 34.3 million, in millions".into(), "12.7".into(), of_staff),
        ("and in equal thirds, as it claimed, in millions".into(), "11.4".into(), third),
    ];
    let mut counted = Rows::new();
    for ((name, printed), (_, share)) in
        [("Enkhuizen", "30.95"), ("Drechterland", "32.94"), ("Stede Broec", "36.11")].iter().zip(of.iter())
    {
        let what = format!("{name}, of the inhabitants of 2021, in percent");
        counted.push((what, (*printed).into(), percent(share, 2)));
    }
    Ok((rows, counted))
}

fn mug(nl: &Gazetteer) -> Outcome<Rows> {
    let members = codes(&[("GM0241", ""), ("GM0265", ""), ("GM0282", "")])?;
    let parts = CostKey::Inhabitants { year: 2014 }.contributions("1800000".parse()?, &members, nl)?;
    let [(_, groesbeek), (_, millingen), (_, ubbergen)] = parts[..] else { return Err("three members".into()) };
    let bound = |part: Cents, bound: &str, is_above: bool| -> Outcome<String> {
        let fits = if is_above { part >= bound.parse()? } else { part <= bound.parse()? };
        let words = if is_above { "over" } else { "under" };
        Ok(if fits { format!("{words} {bound}") } else { part.to_string() })
    };
    Ok(vec![
        ("Groesbeek, of 1.8 million".into(), "over 1000000".into(), bound(groesbeek, "1000000", true)?),
        ("Millingen aan de Rijn, of 1.8 million".into(), "over 300000".into(), bound(millingen, "300000", true)?),
        ("Ubbergen, of 1.8 million".into(), "under 500000".into(), bound(ubbergen, "500000", false)?),
    ])
}

fn wmo(nl: &Gazetteer) -> Outcome<Rows> {
    let printed = [("GM0755", "4"), ("GM0828", "33"), ("GM1721", "11"), ("GM1982", "32"), ("GM1991", "20")];
    let members = codes(&printed)?;
    let shares = CostKey::Inhabitants { year: 2023 }.shares(&members, nl)?;
    let row = |((of, percents), (code, found)): (&(&str, &str), (MunicipalityCode, u64))| {
        let name = nl.get(code).map_or(*of, |one| one.name());
        (format!("{name}, by inhabitants of 2023, in whole percents"), (*percents).into(), found.to_string())
    };
    Ok(printed.iter().zip(shares.split_units(100)).map(row).collect())
}

/// As the national register gives them, in tenths of percents.
const UTRECHT: [(&str, u64); 27] = [
    ("Amersfoort", 51),
    ("Baarn", 14),
    ("Bunnik", 18),
    ("Bunschoten", 14),
    ("De Bilt", 30),
    ("De Ronde Venen", 69),
    ("Eemnes", 7),
    ("Houten", 19),
    ("IJsselstein", 51),
    ("Leusden", 12),
    ("Lopik", 38),
    ("Montfoort", 17),
    ("Nieuwegein", 15),
    ("Oudewater", 15),
    ("Provincie Utrecht", 215),
    ("Renswoude", 10),
    ("Rhenen", 17),
    ("Soest", 22),
    ("Stichtse Vecht", 50),
    ("Utrecht", 89),
    ("Utrechtse Heuvelrug", 37),
    ("Veenendaal", 26),
    ("Vijfheerenlanden", 44),
    ("Wijk bij Duurstede", 16),
    ("Woerden", 42),
    ("Woudenberg", 10),
    ("Zeist", 52),
];

fn utrecht() -> Outcome<Rows> {
    let shares = UTRECHT.iter().map(|(name, tenths)| Ok((*name, format!("{}.{}%", tenths / 10, tenths % 10).parse()?)));
    let shares: Shares<&str> = Shares::new(shares.collect::<Outcome<_>>()?)?;
    let parts: BTreeMap<&str, u64> = shares.split_units(1_000).into_iter().collect();
    let same = UTRECHT.iter().filter(|(name, tenths)| parts.get(name) == Some(tenths)).count();
    let sum = shares.iter().fold(Fraction::zero(), |sum, (_, share)| sum.plus(&share.into()));
    Ok(vec![
        ("percentages of the 27 participants, added".into(), "100.0".into(), sum.percent(1).to_string()),
        (
            "how many of the 27 get back exactly their percentage when a whole is divided by these in tenths of a percent"
                .into(),
            "27".into(),
            same.to_string(),
        ),
    ])
}

fn hoogeveen(nl: &Gazetteer) -> Outcome<Rows> {
    let shares = CostKey::Inhabitants { year: 2020 }.shares(&[code("GM0118")?, code("GM1690")?], nl)?;
    let of: Vec<String> = shares.iter().map(|(_, share)| percent(share, 1)).collect();
    let [hoogeveen, de_wolden] = &of[..] else { return Err("two members".into()) };
    let tens: Vec<String> = shares.split_units(10).into_iter().map(|(_, tens)| format!("{tens}0")).collect();
    Ok(vec![
        ("Hoogeveen by inhabitants of 2020, in percent".into(), "69.6".into(), hoogeveen.clone()),
        ("De Wolden by inhabitants of 2020, in percent".into(), "30.4".into(), de_wolden.clone()),
        ("the two by inhabitants of 2020, in tens of percents".into(), "70 and 30".into(), tens.join(" and ")),
    ])
}

fn boh() -> Outcome<Rows> {
    let notice = Notice { months: 24, ends_on: EndsOn::YearEnd };
    let out = notice.first_day_out("2017-12".parse::<PartialDate>()?)?.to_string();
    Ok(vec![
        ("first day out, notice of two years given in 2017-12".into(), "2020-01-01".into(), out.clone()),
        ("first day out, as it became".into(), "2019-01-01".into(), out),
    ])
}

fn case_law() -> Outcome<Rows> {
    let years = |first: FirstYear| -> Outcome<String> {
        let settled = ExitTerms::Declining(first).settle(code("GM0450")?, 2018, Cents::new(100))?;
        let years: Vec<String> = settled.years().iter().map(|one| one.amount.cents().to_string()).collect();
        Ok(format!("{} = {}", years.join(" + "), settled.total().cents()))
    };
    let what = |how| format!("percents of the contribution over five years, {how}");
    Ok(vec![
        (what("if the first year is whole"), "100 + 80 + 60 + 40 + 20 = 300".into(), years(FirstYear::Whole)?),
        (what("if it is not"), "80 + 60 + 40 + 20 + 0 = 200".into(), years(FirstYear::Reduced)?),
    ])
}
