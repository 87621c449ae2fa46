use crate::{
    language::{Lang, Translate},
    money::{Cents, Fraction},
};
use alloc::{
    borrow::Cow,
    boxed::Box,
    string::{String, ToString},
    vec::Vec,
};
use core::fmt;
use serde::Serialize;

/// A report that people file (*stuk*): headings, paragraphs and tables as data, written as plain text or as Markdown.
///
/// Every report of this room is first data of its own type; a page shows it in one language.
///
/// ```
/// use ambtelijke_fusie::insight::{Column, Page};
///
/// let page = Page::new("Inwoners")
///     .table([Column::text("gemeente"), Column::number("2026")], [["Eemnes".into(), "10.065".into()]]);
/// assert_eq!(page.plain().to_string(), "Inwoners\n========\n\ngemeente    2026\nEemnes    10.065\n");
/// assert_eq!(page.markdown().to_string(), "# Inwoners\n\n| gemeente | 2026 |\n|---|---:|\n| Eemnes | 10.065 |\n");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Page {
    parts: Vec<Part>,
}

/// One part of a [`Page`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Part {
    /// The title of the page.
    Title(Box<str>),
    /// The heading of a section.
    Heading(Box<str>),
    /// A paragraph.
    Paragraph(Box<str>),
    /// Lines that belong together.
    List(Vec<Box<str>>),
    /// A table; every row has as many cells as there are columns.
    Table {
        /// The columns.
        columns: Vec<Column>,
        /// The rows.
        rows: Vec<Vec<Box<str>>>,
    },
}

/// A column of a table on a [`Page`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Column {
    /// What stands above it.
    pub name: Box<str>,
    /// Whether its cells are numbers, which stand to the right.
    pub is_number: bool,
}

impl Column {
    /// A column of words.
    #[must_use]
    pub fn text(name: &str) -> Self {
        Self { name: name.into(), is_number: false }
    }

    /// A column of numbers.
    #[must_use]
    pub fn number(name: &str) -> Self {
        Self { name: name.into(), is_number: true }
    }
}

impl Page {
    /// A page with a title.
    #[must_use]
    pub fn new(title: &str) -> Self {
        Self { parts: Vec::from([Part::Title(title.into())]) }
    }

    /// The same page with another section under this heading, which begins with a capital.
    #[must_use]
    pub fn heading(self, heading: &str) -> Self {
        let mut letters = heading.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        self.with(Part::Heading(first.chain(letters).collect::<String>().into()))
    }

    /// The same page with another paragraph.
    #[must_use]
    pub fn paragraph(self, text: impl Into<Box<str>>) -> Self {
        self.with(Part::Paragraph(text.into()))
    }

    /// The same page with these lines; without any, the page as it is.
    #[must_use]
    pub fn list(self, lines: impl IntoIterator<Item = Box<str>>) -> Self {
        let lines: Vec<_> = lines.into_iter().collect();
        if lines.is_empty() { self } else { self.with(Part::List(lines)) }
    }

    /// The same page with a table. A row of fewer cells is filled with empty ones, and of more cut off.
    #[must_use]
    pub fn table<R: IntoIterator<Item = Box<str>>>(
        self,
        columns: impl IntoIterator<Item = Column>,
        rows: impl IntoIterator<Item = R>,
    ) -> Self {
        let columns: Vec<_> = columns.into_iter().collect();
        let fill = |row: R| {
            let mut cells: Vec<Box<str>> = row.into_iter().collect();
            cells.resize(columns.len(), "".into());
            cells
        };
        let rows = rows.into_iter().map(fill).collect();
        self.with(Part::Table { columns, rows })
    }

    fn with(mut self, part: Part) -> Self {
        self.parts.push(part);
        self
    }

    /// Its parts, in order; the first is the title.
    #[must_use]
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// The page as text for a terminal.
    #[must_use]
    pub const fn plain(&self) -> impl fmt::Display + fmt::Debug + use<'_> {
        Plain(self)
    }

    /// The page as Markdown. What would be read as markup is escaped.
    #[must_use]
    pub const fn markdown(&self) -> impl fmt::Display + fmt::Debug + use<'_> {
        Markdown(self)
    }
}

/// The text as one line: each run of white space becomes one space.
fn line(text: &str) -> Cow<'_, str> {
    match text.contains(char::is_control) {
        true => Cow::Owned(text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()),
        false => Cow::Borrowed(text),
    }
}

#[derive(Debug)]
struct Plain<'p>(&'p Page);

impl fmt::Display for Plain<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, part) in self.0.parts.iter().enumerate() {
            if index > 0 {
                writeln!(f)?;
            }
            match part {
                Part::Title(text) => {
                    let text = line(text);
                    writeln!(f, "{text}\n{}", "=".repeat(text.chars().count()))?;
                }
                Part::Heading(text) => {
                    let text = line(text);
                    writeln!(f, "{text}\n{}", "-".repeat(text.chars().count()))?;
                }
                Part::Paragraph(text) => writeln!(f, "{}", line(text))?,
                Part::List(lines) => lines.iter().try_for_each(|text| writeln!(f, "- {}", line(text)))?,
                Part::Table { columns, rows } => plain_table(columns, rows, f)?,
            }
        }
        Ok(())
    }
}

fn plain_table(columns: &[Column], rows: &[Vec<Box<str>>], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let width = |at: usize, column: &Column| {
        let cells = rows.iter().filter_map(|row| row.get(at)).map(|cell| cell.chars().count());
        cells.fold(column.name.chars().count(), usize::max)
    };
    let widths: Vec<usize> = columns.iter().enumerate().map(|(at, column)| width(at, column)).collect();
    let mut write = |cells: &mut dyn Iterator<Item = &Box<str>>| {
        let mut text = String::new();
        for ((cell, column), &width) in cells.zip(columns).zip(&widths) {
            if !text.is_empty() {
                text.push_str("  ");
            }
            let cell = line(cell);
            let room = " ".repeat(width.saturating_sub(cell.chars().count()));
            let (before, after) = if column.is_number { (&*room, "") } else { ("", &*room) };
            for part in [before, &cell, after] {
                text.push_str(part);
            }
        }
        writeln!(f, "{}", text.trim_end())
    };
    write(&mut columns.iter().map(|column| &column.name))?;
    rows.iter().try_for_each(|row| write(&mut row.iter()))
}

#[derive(Debug)]
struct Markdown<'p>(&'p Page);

/// Text in which nothing is markup, on one line.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in line(text).chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

impl fmt::Display for Markdown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let row = |cells: &mut dyn Iterator<Item = &Box<str>>| {
            let mut text = String::from("|");
            cells.for_each(|cell| {
                text.push(' ');
                text.push_str(&escaped(cell));
                text.push_str(" |");
            });
            text
        };
        for (index, part) in self.0.parts.iter().enumerate() {
            if index > 0 {
                writeln!(f)?;
            }
            match part {
                Part::Title(text) => writeln!(f, "# {}", escaped(text))?,
                Part::Heading(text) => writeln!(f, "## {}", escaped(text))?,
                Part::Paragraph(text) => writeln!(f, "{}", escaped(text))?,
                Part::List(lines) => lines.iter().try_for_each(|text| writeln!(f, "- {}", escaped(text)))?,
                Part::Table { columns, rows } => {
                    writeln!(f, "{}", row(&mut columns.iter().map(|column| &column.name)))?;
                    f.write_str("|")?;
                    columns
                        .iter()
                        .try_for_each(|column| f.write_str(if column.is_number { "---:|" } else { "---|" }))?;
                    writeln!(f)?;
                    rows.iter().try_for_each(|cells| writeln!(f, "{}", row(&mut cells.iter())))?;
                }
            }
        }
        Ok(())
    }
}

/// A whole number with its thousands apart, as people of that language write it.
pub(super) fn number(number: u64, lang: Lang) -> String {
    Fraction::from(number).decimal(0).in_lang(lang).to_string()
}

/// An amount in euros, as people of that language write it.
pub(super) fn euros(amount: Cents, lang: Lang) -> String {
    let text = amount.in_lang(lang).to_string();
    let (sign, unsigned) = text.strip_prefix('-').map_or(("", &*text), |rest| ("-", rest));
    alloc::format!("{sign}€ {unsigned}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_markup_stays_text() {
        let page = Page::new("A|B").paragraph("*niet* _vet_\n# geen kop").list(["<b>".into()]);
        assert_eq!(page.markdown().to_string(), "# A\\|B\n\n\\*niet\\* \\_vet\\_ \\# geen kop\n\n- \\<b\\>\n");
        let rows = [["een | twee".into(), "3".into()]];
        let page = Page::new("T").table([Column::text("k"), Column::number("n")], rows);
        assert_eq!(page.markdown().to_string(), "# T\n\n| k | n |\n|---|---:|\n| een \\| twee | 3 |\n");
    }

    #[test]
    fn columns_stand_under_each_other_also_where_a_letter_has_more_bytes() {
        let rows: [[Box<str>; 2]; 2] = [["Súdwest-Fryslân".into(), "1".into()], ["De Wolden".into(), "1.234".into()]];
        let page = Page::new("T").table([Column::text("gemeente"), Column::number("n")], rows);
        let text = page.plain().to_string();
        let ends: Vec<_> = text.lines().skip(3).map(|line| line.chars().count()).collect();
        assert_eq!(ends, [22, 22, 22], "{text}");
    }

    #[test]
    fn a_row_has_as_many_cells_as_there_are_columns() {
        let rows: [Vec<Box<str>>; 2] = [Vec::new(), Vec::from(["a".into(), "b".into(), "c".into()])];
        let page = Page::new("T").table([Column::text("x"), Column::text("y")], rows);
        let Some(Part::Table { rows, .. }) = page.parts().last() else { panic!("a table") };
        assert!(rows.iter().all(|row| row.len() == 2), "{rows:?}");
    }

    #[test]
    fn amounts_are_written_as_people_write_them() {
        let rows = [
            ("0", "€ 0,00", "€ 0.00"),
            ("-1234.56", "-€ 1.234,56", "-€ 1,234.56"),
            ("56800000", "€ 56.800.000,00", "€ 56,800,000.00"),
        ];
        for (amount, nl, en) in rows {
            let amount: Cents = amount.parse().unwrap();
            assert_eq!((euros(amount, Lang::Nl), euros(amount, Lang::En)), (nl.into(), en.into()));
        }
        assert_eq!(number(1_000, Lang::Nl), "1.000");
        assert_eq!(number(999, Lang::Nl), "999");
    }
}
