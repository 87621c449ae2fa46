//! The list of related parties as a page.

use super::{PartyHeading, PartyLine, RelatedParties};
use crate::{
    insight::{Column, Page, page::euros},
    language::{Lang, Translate},
    money::{Cents, Fraction, Share},
    municipality::Gazetteer,
};
use alloc::{boxed::Box, format, string::ToString};

impl RelatedParties {
    /// The list as a page, under the headings of the decree.
    #[must_use]
    pub fn page(&self, lang: Lang, gazetteer: &Gazetteer) -> Page {
        let municipality = gazetteer.get(self.municipality);
        let name = municipality.map_or_else(|| self.municipality.to_string(), |one| one.name().to_string());
        let title = lang.pick("Verbonden partijen", "Related parties");
        let source = lang.pick(
            "Bron: {}. Wat die bron niet kent, staat er niet in; dit is niet de hele lijst van de gemeente. Waar de bron nog een opgeheven gemeente noemt, telt haar rechtsopvolger.",
            "Source: {}. What that source does not know is not in it; this is not the whole list of the municipality. Where the source still names an abolished municipality, its successor counts.",
        );
        let mut page =
            Page::new(&format!("{title} {name} {}", self.year)).paragraph(source.replace("{}", &self.source));
        if self.lines.is_empty() {
            return page.paragraph(lang.pick("Geen verbonden partij bekend.", "No related party known."));
        }
        let headings = PartyHeading::ALL.iter().map(|heading| Some(*heading)).chain([None]);
        for heading in headings {
            let mut lines = self.lines.iter().filter(|line| line.heading == heading).peekable();
            if lines.peek().is_none() {
                continue;
            }
            let unknown = lang.pick("soort rechtspersoon onbekend", "kind of legal person unknown");
            page = page.heading(heading.map_or(unknown, |heading| heading.label(lang)));
            for line in lines {
                page = line.table(page, lang);
            }
        }
        let open = self.lines.iter().filter(|line| line.known().0 < line.known().1).count();
        let note = lang.pick(
            "Waar een ? staat heeft de bron het gegeven niet: BBV, artikel 15, lid 2, vraagt het wel. Onvolledige regels:",
            "Where a ? stands the source does not have the fact: BBV, article 15(2), asks for it. Lines that are not whole:",
        );
        if open > 0 { page.paragraph(format!("{note} {open}.")) } else { page }
    }
}

impl PartyLine {
    fn table(&self, page: Page, lang: Lang) -> Page {
        let open = || Box::from("?");
        let amount = |amount: Option<Cents>| amount.map_or_else(open, |amount| euros(amount, lang).into());
        let part = |share: Option<Share>| share.map_or_else(open, |share| percent(share, lang));
        let text = |text: &Option<Box<str>>| text.clone().unwrap_or_else(open);
        let votes = self.votes.map_or_else(open, |(own, all)| format!("{own} {} {all}", lang.pick("van", "of")).into());
        let yes_or_no = |known: Option<bool>| match known {
            Some(true) => lang.pick("ja", "yes").into(),
            Some(false) => lang.pick("nee", "no").into(),
            None => open(),
        };
        let rows: [(&str, Box<str>, Box<str>); 9] = [
            (lang.pick("vorm", "form"), self.form.label(lang).into(), Box::default()),
            (lang.pick("vestigingsplaats", "seat"), text(&self.seat), Box::default()),
            (
                lang.pick("openbaar belang (lid 2, a)", "public interest (2, a)"),
                text(&self.public_interest),
                Box::default(),
            ),
            (lang.pick("stemmen in het bestuur (a)", "votes on the board (a)"), votes, Box::default()),
            (
                lang.pick("deel in de kosten (b)", "part of the costs (b)"),
                part(self.interest_at_start),
                part(self.interest_at_end),
            ),
            (lang.pick("eigen vermogen (c)", "equity (c)"), amount(self.equity_at_start), amount(self.equity_at_end)),
            (lang.pick("vreemd vermogen (c)", "debt (c)"), amount(self.debt_at_start), amount(self.debt_at_end)),
            (lang.pick("resultaat (d)", "result (d)"), Box::default(), amount(self.result)),
            (lang.pick("risico's (e)", "risks (e)"), text(&self.risks), Box::default()),
        ];
        let columns = [
            Column::text(&self.name),
            Column::text(lang.pick("1 januari, of het hele jaar", "1 January, or all year")),
            Column::text(lang.pick("31 december", "31 December")),
        ];
        let judged = [
            lang.pick("bestuurlijk en financieel belang", "governing and financial interest").into(),
            yes_or_no(self.is_related),
            Box::default(),
        ];
        page.table(columns, rows.into_iter().map(|(name, first, last)| [name.into(), first, last]).chain([judged]))
    }
}

/// A share in hundredths with two decimals.
fn percent(share: Share, lang: Lang) -> Box<str> {
    let share = Fraction::from(share);
    format!("{}%", share.percent(2).in_lang(lang)).into()
}
