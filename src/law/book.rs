use super::{Basis, Catalogue, Rule, Severity};
use crate::{
    arrangement::{CooperationForm, FormSet},
    citation::{Act, Citation, Provision},
    language::Lang,
    sorted,
    vocabulary::Term,
};
use alloc::vec::Vec;
use chrono::NaiveDate;
use core::fmt;
use serde::Serialize;

/// The changes of the law between two days: the new rules, the rules that ended, and those that moved to another
/// article.
///
/// ```
/// use ambtelijke_fusie::law::Catalogue;
/// use ambtelijke_fusie::time::day;
///
/// let changes = Catalogue::all().changes(day(2022, 6, 30), day(2022, 7, 1));
/// assert!(changes.came.rules().any(|rule| rule.id() == "draft-sent-to-raden"));
/// assert!(changes.went.rules().any(|rule| rule.id() == "content-withdraw-r1"));
/// // The consent of the councils moved from the second to the fourth paragraph.
/// assert!(changes.moved.rules().any(|rule| rule.id() == "consent-raad"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Changes {
    /// The rules that hold on the second day and not on the first.
    pub came: Catalogue,
    /// The rules that hold on the first day and not on the second.
    pub went: Catalogue,
    /// The rules that hold on both days and stand in another place on the second.
    pub moved: Catalogue,
}

impl Catalogue {
    /// The changes of the law in these rules between two days.
    #[must_use]
    pub fn changes(&self, from: NaiveDate, to: NaiveDate) -> Changes {
        let holds = |rule: &Rule, on: NaiveDate| rule.period().contains(on);
        let place = |rule: &Rule, on: NaiveDate| rule.citation(on).map(Citation::provision);
        Changes {
            came: self.clone().filter(|rule| holds(rule, to) && !holds(rule, from)),
            went: self.clone().filter(|rule| holds(rule, from) && !holds(rule, to)),
            moved: self
                .clone()
                .filter(|rule| holds(rule, from) && holds(rule, to) && place(rule, from) != place(rule, to)),
        }
    }

    /// The rules as a book, in Markdown: grouped by law and article, rule by rule, in that language.
    ///
    /// The [page of rules](crate::law::rules) is this book in English.
    #[must_use]
    pub fn book(self, lang: Lang) -> impl fmt::Display {
        Book { catalogue: self, lang }
    }
}

struct Book {
    catalogue: Catalogue,
    lang: Lang,
}

/// Where a rule stands in the book: by its last place in the law.
fn chapter(rule: &Rule) -> Option<Provision> {
    rule.provisions().next_back().map(|(_, provision)| provision)
}

/// Articles in the order of a statute: 8 before 10, 10 before 10a, 10:4 before 10:15.
fn in_order(article: &str) -> Vec<(u32, &str)> {
    let part = |part: &'_ str| -> (u32, usize) {
        let digits = part.bytes().take_while(u8::is_ascii_digit).count();
        (part.get(..digits).and_then(|number| number.parse().ok()).unwrap_or(u32::MAX), digits)
    };
    article
        .split([':', '.'])
        .map(|text| {
            let (number, digits) = part(text);
            (number, text.get(digits..).unwrap_or_default())
        })
        .collect()
}

impl Book {
    /// A line for each law, in which every rule is a link to its place on the page.
    fn index(&self, rules: &[(Option<Provision>, &Rule)], f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "\n## {}", self.lang.pick("Alle regels", "All rules"))?;
        for of_act in rules.chunk_by(|(one, _), (next, _)| one.map(Provision::act) == next.map(Provision::act)) {
            let Some((place, _)) = of_act.first() else { continue };
            write!(f, "\n**{}**: ", self.title(place.map(Provision::act)))?;
            for (index, (_, rule)) in of_act.iter().enumerate() {
                write!(f, "{}[`{id}`](#{id})", if index == 0 { "" } else { ", " }, id = rule.id())?;
            }
            writeln!(f)?;
        }
        Ok(())
    }

    fn title(&self, act: Option<Act>) -> &'static str {
        let definition =
            self.lang.pick("Begripsbepaling van een ambtelijke fusie", "Definition of an ambtelijke fusie");
        act.map_or(definition, |act| act.label(self.lang))
    }

    /// The announced changes that touch one of the rules.
    fn announced(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lang = self.lang;
        let has = |id: &str| self.catalogue.rules().any(|rule| rule.id() == id);
        let mut changes = Catalogue::announced().iter().filter(|one| one.touches.iter().any(|id| has(id))).peekable();
        if changes.peek().is_some() {
            writeln!(f, "\n## {}", lang.pick("Aangekondigde wijzigingen van de wet", "Announced changes of the law"))?;
        }
        for change in changes {
            writeln!(
                f,
                "\n**[{}]({})**: {}. {}",
                change.name.get(lang),
                change.source,
                change.state.get(lang),
                change.says.get(lang)
            )?;
            write!(f, "{} ", lang.pick("Raakt", "Touches"))?;
            for (index, id) in change.touches.iter().filter(|id| has(id)).enumerate() {
                write!(f, "{}[`{id}`](#{id})", if index == 0 { "" } else { ", " })?;
            }
            writeln!(f, ".")?;
        }
        Ok(())
    }

    fn rule(&self, rule: &Rule, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lang = self.lang;
        writeln!(f, "\n#### `{}`\n\n**{}**\n", rule.id(), rule.statement(lang))?;
        if lang != Lang::Nl {
            writeln!(f, "*{}*\n", rule.statement(Lang::Nl))?;
        }
        writeln!(f, "{}\n", rule.explanation(lang))?;
        writeln!(f, "- {}: {}", self.lang.pick("Herstel", "Remedy"), rule.remedy(lang))?;
        let (from, until) = (rule.period().from(), rule.period().until());
        write!(f, "- {} {from}", self.lang.pick("Geldt vanaf", "Holds from"))?;
        match until {
            Some(until) => write!(f, " {} {until}", self.lang.pick("tot", "until"))?,
            None => write!(f, " {}", self.lang.pick("tot nu", "until now"))?,
        }
        if rule.verified_from() > from && rule.basis() != Basis::Definition {
            let read = self.lang.pick("de tekst is gelezen vanaf", "the text was read from");
            write!(f, "; {read} {}", rule.verified_from())?;
        }
        writeln!(f)?;
        for (from, provision) in rule.provisions() {
            let citation = provision.on(from);
            let since = self.lang.pick("vanaf", "from");
            writeln!(f, "- [{}]({}), {since} {from}", citation.label(lang), citation.link())?;
        }
        for provision in rule.also() {
            let citation = provision.on(rule.linked_on());
            writeln!(f, "- {} [{}]({})", self.lang.pick("zie ook", "see also"), citation.label(lang), citation.link())?;
        }
        for ruling in rule.rulings() {
            writeln!(f, "- {} [{ruling}]({})", self.lang.pick("uitspraak", "ruling"), ruling.link())?;
        }
        write!(f, "- {} ", lang.pick("Gevraagd van", "Asked of"))?;
        match rule.forms() {
            FormSet::ALL => f.write_str(lang.pick("elke vorm", "every form"))?,
            CooperationForm::UNDER_WGR => f.write_str(lang.pick("elke vorm van de Wgr", "every form of the Wgr"))?,
            forms => write!(f, "{}", Labels(forms.iter(), lang))?,
        }
        writeln!(f, ", {} {}", lang.pick("bij", "when"), Labels(rule.moments().iter(), lang))?;
        writeln!(
            f,
            "- {}; {} {}; {}",
            weight(rule.severity(), lang),
            lang.pick("het recht telt van", "the law that counts is that of"),
            rule.anchor().label(lang),
            rule.basis().label(lang)
        )?;
        if let Some(note) = rule.note(lang) {
            writeln!(f, "- {}: {note}", self.lang.pick("Kanttekening", "Note"))?;
        }
        Ok(())
    }
}

/// How much a breach weighs, as the beginning of a sentence.
const fn weight(severity: Severity, lang: Lang) -> &'static str {
    match severity {
        Severity::Blocking => lang.pick(
            "Een schending staat aan de handeling in de weg (blokkerend)",
            "A breach stands in the way of the act (blocking)",
        ),
        Severity::Definition => lang.pick(
            "Bij een schending is het volgens de literatuur geen ambtelijke fusie (begripsbepaling)",
            "With a breach it is no ambtelijke fusie by the literature (definition)",
        ),
        Severity::Warning => lang.pick("Een schending is een waarschuwing", "A breach is a warning"),
        Severity::Advisory => {
            lang.pick("Een schending is een punt van aandacht (advies)", "A breach is a point to look at (advisory)")
        }
    }
}

struct Labels<I>(I, Lang);

impl<T: Term, I: Iterator<Item = T> + Clone> fmt::Display for Labels<I> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, term) in self.0.clone().enumerate() {
            write!(f, "{}{}", if index == 0 { "" } else { ", " }, term.label(self.1))?;
        }
        Ok(())
    }
}

impl fmt::Display for Book {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rules: Vec<_> = self.catalogue.rules().map(|rule| (chapter(rule), rule)).collect();
        let order = |place: &Option<Provision>| {
            place.map(|place| (place.act(), in_order(place.article_number()), place.paragraph_number()))
        };
        sorted::sort_by(&mut rules, |(a, _), (b, _)| order(a).cmp(&order(b)));
        self.index(&rules, f)?;
        let mut act: Option<Option<Act>> = None;
        let mut article = None;
        for (place, rule) in rules {
            let this_act = place.map(Provision::act);
            if act != Some(this_act) {
                act = Some(this_act);
                article = None;
                writeln!(f, "\n## {}", self.title(this_act))?;
            }
            let this_article = place.map(Provision::article_number);
            if this_article.is_some() && article != this_article {
                article = this_article;
                writeln!(f, "\n### {} {}", self.lang.pick("Artikel", "Article"), this_article.unwrap_or_default())?;
            }
            self.rule(rule, f)?;
        }
        self.announced(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::day;
    use alloc::{string::ToString, vec};

    #[test]
    fn articles_stand_in_the_order_of_the_statute() {
        let mut articles = vec!["10:15", "10", "8", "10a", "10:4", "2.24a", "136", "14a", "14"];
        sorted::sort_by(&mut articles, |a, b| in_order(a).cmp(&in_order(b)));
        assert_eq!(articles, ["2.24a", "8", "10", "10:4", "10:15", "10a", "14", "14a", "136"]);
    }

    #[test]
    fn a_book_names_every_rule_once() {
        let book = Catalogue::all().book(Lang::Nl).to_string();
        for rule in Catalogue::all().rules() {
            assert_eq!(book.matches(&alloc::format!("#### `{}`\n", rule.id())).count(), 1, "{}", rule.id());
        }
    }

    #[test]
    fn nothing_changes_between_a_day_and_itself() {
        let on = day(2020, 1, 1);
        let changes = Catalogue::all().changes(on, on);
        assert!(changes.came.is_empty() && changes.went.is_empty() && changes.moved.is_empty());
    }
}
