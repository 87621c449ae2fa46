use super::{OptionsRow, OptionsTable, RowPart, Source, Value};
use crate::{
    insight::{
        Column, Page,
        page::{euros, number},
    },
    language::{Lang, Translate},
    municipality::{Gazetteer, MunicipalityCode},
    sorted,
};
use alloc::{
    boxed::Box,
    format,
    string::{String, ToString},
    vec::Vec,
};

impl OptionsTable<'_> {
    /// The comparison as a page: the table, the costs over the years where business cases were given, the forms that are
    /// closed, the rows that speak to each motive, and the sources.
    #[must_use]
    pub fn page(&self, lang: Lang, gazetteer: &Gazetteer) -> Page {
        let name = |code: MunicipalityCode| -> Box<str> {
            gazetteer.get(code).map_or_else(|| code.to_string().into(), |one| one.name().into())
        };
        let members: Vec<_> = self.members().iter().map(|code| name(*code)).collect();
        let mut page = Page::new(&format!("{}: {}", lang.pick("Varianten", "Options"), members.join(", ")));
        page = page.paragraph(format!(
            "{} {}. {}",
            lang.pick("Stand van", "State of"),
            self.on(),
            lang.pick(
                "Feiten naast elkaar, elk met zijn bron; dit overzicht beveelt niets aan. Een \" is als links ervan, een ? is niet bekend.",
                "Facts side by side, each with its source; this overview recommends nothing. A \" is as to its left, a ? is not known."
            ),
        ));
        // A letter for each alternative, so that the table stays narrow.
        let letters: Vec<String> = ('A'..='Z').map(|letter| letter.to_string()).collect();
        page = page.list(
            letters
                .iter()
                .zip(self.alternatives())
                .map(|(letter, one)| format!("{letter}: {}", one.label(lang)).into()),
        );
        let (sources, numbers) = self.sources(lang, gazetteer);
        let columns = letters.iter().take(self.alternatives().len()).map(|letter| Column::text(letter));
        let columns = [Column::text(lang.pick("aspect", "aspect"))].into_iter().chain(columns);
        let columns = columns.chain([Column::number(lang.pick("bron", "source"))]);
        page =
            page.table(columns, self.rows().iter().zip(numbers).map(|(row, number)| cells(row, lang, &name, number)));
        if let Some((on, source)) = self.ties() {
            let of = lang.pick("Andere samenwerking: stand van", "Other cooperation: state of");
            page = page.paragraph(format!("{of} {on}, {source}."));
        }
        page = self.unknown(page, lang);
        page = self.years(page, lang, &letters);
        if !self.closed().is_empty() {
            page = page.heading(lang.pick("Niet open op deze dag", "Not open on this day")).list(
                self.closed().iter().map(|(form, report)| {
                    let reasons: Vec<String> = report.breaches().map(|one| one.reason(lang)).collect();
                    format!("{}: {}", form.label(lang), reasons.join("; ")).into()
                }),
            );
        }
        for (motive, rows) in self.motives() {
            let mut labels: Vec<&str> = rows.iter().map(|row| row.aspect.label(lang)).collect();
            labels.dedup();
            let none = lang.pick("geen rij van deze tabel", "no row of this table");
            let rows = if labels.is_empty() { none.into() } else { labels.join(", ") };
            page = page.paragraph(format!("{} {}: {rows}.", lang.pick("Motief", "Motive"), motive.label(lang)));
        }
        page.heading(lang.pick("Bronnen", "Sources"))
            .list((1..).zip(&sources).map(|(number, source): (usize, _)| format!("{number}: {source}").into()))
    }

    /// Every source with what rests on it once, in the order in which it is first used; and for each row its number, from 1.
    fn sources(&self, lang: Lang, gazetteer: &Gazetteer) -> (Vec<String>, Vec<usize>) {
        let mut sources: Vec<String> = Vec::new();
        let numbered = self.rows().iter().map(|row| {
            let mut source = source(row.source, lang);
            let assumed: Vec<_> = row.assumes.iter().map(|one| one.label(lang, gazetteer)).collect();
            if !assumed.is_empty() {
                source = format!("{source}; {} {}", lang.pick("aanname:", "assumed:"), assumed.join("; "));
            }
            let known = sources.iter().zip(1..).find(|(one, _)| **one == source).map(|(_, number)| number);
            known.unwrap_or_else(|| {
                sources.push(source);
                sources.len()
            })
        });
        let numbers = numbered.collect();
        (sources, numbers)
    }

    /// The facts that are missing in the table.
    fn unknown(&self, page: Page, lang: Lang) -> Page {
        let mut lines: Vec<(&str, Vec<&str>)> = Vec::new();
        for row in self.rows() {
            for value in &row.values {
                let Value::Open(what) = value else { continue };
                let (what, label) = (what.get(lang), row.aspect.label(lang));
                match lines.iter_mut().find(|(known, _)| *known == what) {
                    Some((_, labels)) if labels.contains(&label) => {}
                    Some((_, labels)) => labels.push(label),
                    None => lines.push((what, Vec::from([label]))),
                }
            }
        }
        if lines.is_empty() {
            return page;
        }
        let lines = lines.into_iter().map(|(what, labels)| format!("{what}: {}", labels.join(", ")).into());
        page.heading(lang.pick("Wat de vraagtekens zou invullen", "What would fill the question marks")).list(lines)
    }

    /// The net sum at the end of each year, for every alternative with a business case.
    fn years(&self, page: Page, lang: Lang, letters: &[String]) -> Page {
        let cases: Vec<_> = letters
            .iter()
            .zip(self.alternatives())
            .filter_map(|(letter, one)| Some((letter, self.case(*one)?)))
            .collect();
        if cases.is_empty() {
            return page;
        }
        let years = sorted::unique(cases.iter().flat_map(|(_, case)| case.outcomes()).map(|one| one.year));
        let columns = [Column::number(lang.pick("jaar", "year"))]
            .into_iter()
            .chain(cases.iter().map(|(letter, _)| Column::number(letter)));
        let rows = years.into_iter().map(|year| {
            let of = |case: &crate::finance::BusinessCase| -> Box<str> {
                let outcome = case.outcomes().iter().find(|one| one.year == year);
                outcome.map_or_else(Box::default, |one| euros(one.cumulative, lang).into())
            };
            [Box::from(year.to_string())].into_iter().chain(cases.iter().map(|(_, case)| of(case))).collect::<Vec<_>>()
        });
        page.heading(lang.pick("Saldo aan het einde van elk jaar", "Balance at the end of each year"))
            .table(columns, rows)
    }
}

fn source(source: Source, lang: Lang) -> String {
    match source {
        Source::Law(citation) => format!("{} ({})", citation.label(lang), citation.link()),
        Source::Published(address) => address.to_string(),
        Source::Words(words) => words.get(lang).to_string(),
    }
}

fn cells(row: &OptionsRow, lang: Lang, name: &impl Fn(MunicipalityCode) -> Box<str>, number: usize) -> Vec<Box<str>> {
    let label = row.aspect.label(lang);
    let first = match row.of {
        Some(RowPart::Municipality(code)) => format!("{label}: {}", name(code)),
        Some(RowPart::Optimum(optimum)) => {
            let range = written(&Value::Between(optimum.from.into(), optimum.to.into()), lang);
            format!("{label}: {} ({range})", optimum.task.get(lang))
        }
        None => label.to_string(),
    };
    let mut before: Option<&Value> = None;
    let values = row.values.iter().map(|value| match before.replace(value) {
        // What is the same as beside it needs no second reading.
        Some(last) if last == value && !value.is_open() => "\"".into(),
        _ => written(value, lang),
    });
    let values: Vec<Box<str>> = values.collect();
    [first.into()].into_iter().chain(values).chain([number.to_string().into()]).collect()
}

fn written(value: &Value, lang: Lang) -> Box<str> {
    match value {
        Value::Number(count) => number(*count, lang).into(),
        Value::OutOf(count, all) => {
            format!("{} {} {}", number(*count, lang), lang.pick("van", "of"), number(*all, lang)).into()
        }
        Value::Between(from, to) if from == to => number(*from, lang).into(),
        Value::Between(from, to) => format!("{}–{}", number(*from, lang), number(*to, lang)).into(),
        // What is large needs no decimals.
        Value::Exact(exact) if *exact >= crate::money::Fraction::whole(100) => {
            exact.decimal(0).in_lang(lang).to_string().into()
        }
        Value::Exact(exact) => exact.decimal(3).in_lang(lang).to_string().into(),
        Value::Amount(amount) => euros(*amount, lang).into(),
        Value::Year(year) => year.to_string().into(),
        Value::Day(day) => day.to_string().into(),
        Value::NotBefore(day) => format!("{} {day}", lang.pick("niet vóór", "not before")).into(),
        Value::Places { below, within, above } => {
            let each = [
                (below, lang.pick("eronder", "below")),
                (within, lang.pick("erbinnen", "within")),
                (above, lang.pick("erboven", "above")),
            ];
            let each: Vec<_> = each.into_iter().filter(|(count, _)| **count > 0).collect();
            match each[..] {
                // Of one organisation the number would only puzzle.
                [(1, place)] => place.into(),
                _ => each.iter().map(|(count, place)| format!("{count} {place}")).collect::<Vec<_>>().join(", ").into(),
            }
        }
        Value::Words(words) => words.get(lang).into(),
        Value::Open(_) => "?".into(),
        Value::Void => "–".into(),
    }
}
