//! What every example program needs: the words on its command line, a day for today, and an end.
//!
//! Own code, since no small library takes two words behind one option, and this is all that is asked of one.
#![allow(dead_code, unused_imports, unused_macros, reason = "each example asks a part of it")]

use ambtelijke_fusie::{language::Lang, time::NaiveDate};
use std::{
    error::Error,
    fmt,
    io::{self, Write as _},
    process::ExitCode,
    str::FromStr,
};

/// The day on which the facts were gathered, which stands for today; the library itself has no clock.
pub(crate) const TODAY: NaiveDate = ambtelijke_fusie::time::day(2026, 11, 23);

pub(crate) type Outcome<T> = Result<T, Box<dyn Error>>;

/// The words on the command line. Options may stand anywhere; each is taken out as it is read, and what is left at the
/// end is not known here.
pub(crate) struct Arguments {
    words: Vec<String>,
    usage: &'static str,
}

impl Arguments {
    /// Who asks for help gets the usage, and no more.
    pub(crate) fn new(words: impl IntoIterator<Item = String>, usage: &'static str) -> Self {
        let words: Vec<String> = words.into_iter().collect();
        if words.iter().any(|word| word == "--help" || word == "-h") {
            print(format_args!("{usage}\n"));
            std::process::exit(0);
        }
        Self { words, usage }
    }

    /// Whether an option without a value stands there.
    pub(crate) fn has(&mut self, option: &str) -> bool {
        let place = self.words.iter().position(|word| word == option);
        place.map(|place| self.words.remove(place)).is_some()
    }

    /// The words behind an option.
    pub(crate) fn values<const N: usize>(&mut self, option: &str) -> Outcome<Option<[String; N]>> {
        let Some(place) = self.words.iter().position(|word| word == option) else { return Ok(None) };
        let end = place.saturating_add(N).saturating_add(1).min(self.words.len());
        let values: Vec<_> = self.words.drain(place..end).skip(1).collect();
        values.try_into().map(Some).map_err(|_| self.usage.into())
    }

    /// The word behind an option.
    pub(crate) fn value(&mut self, option: &str) -> Outcome<Option<String>> {
        Ok(self.values(option)?.map(|[value]| value))
    }

    /// The value of an option, such as a number.
    pub(crate) fn parsed<T: FromStr<Err: Error + 'static>>(&mut self, option: &str) -> Outcome<Option<T>> {
        let Some(value) = self.value(option)? else { return Ok(None) };
        Ok(Some(value.parse().map_err(|error| format!("{option} `{value}`: {error}"))?))
    }

    /// The day behind an option.
    pub(crate) fn day(&mut self, option: &str) -> Outcome<Option<NaiveDate>> {
        self.value(option)?.as_deref().map(day).transpose()
    }

    /// The year behind an option.
    pub(crate) fn year(&mut self, option: &str) -> Outcome<Option<i32>> {
        self.value(option)?.as_deref().map(year).transpose()
    }

    /// What stands behind `--lang`.
    pub(crate) fn lang(&mut self) -> Outcome<Option<Lang>> {
        Ok(self.value("--lang")?.map(|written| written.parse()).transpose()?)
    }

    /// All words that are left; none of them may look like an option.
    pub(crate) fn rest(self) -> Outcome<Vec<String>> {
        if self.words.iter().any(|word| word.starts_with('-')) { Err(self.usage.into()) } else { Ok(self.words) }
    }

    /// The only word that is left, if any is.
    pub(crate) fn last(self) -> Outcome<Option<String>> {
        let usage = self.usage;
        let mut words = self.rest()?.into_iter();
        let first = words.next();
        if words.next().is_some() { Err(usage.into()) } else { Ok(first) }
    }
}

pub(crate) fn day(written: &str) -> Outcome<NaiveDate> {
    Ok(written.parse().map_err(|_| format!("`{written}` is not a day of the calendar; write one as 2020-10-31"))?)
}

pub(crate) fn year(written: &str) -> Outcome<i32> {
    Ok(written.parse().map_err(|_| format!("`{written}` is not a year; write one as 2024"))?)
}

/// Runs a program on the words of its command line.
pub(crate) fn ran(program: impl FnOnce(std::iter::Skip<std::env::Args>) -> Outcome<()>) -> ExitCode {
    match program(std::env::args().skip(1)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Prints a line, as `print` does.
macro_rules! say {
    ($($said:tt)*) => { program::print(format_args!("{}\n", format_args!($($said)*))) };
}
pub(crate) use say;

/// Prints a text; the program ends in peace where nobody reads on.
pub(crate) fn print(text: fmt::Arguments<'_>) {
    if let Err(error) = io::stdout().write_fmt(text) {
        let nobody_reads_on = error.kind() == io::ErrorKind::BrokenPipe;
        std::process::exit(i32::from(!nobody_reads_on));
    }
}

/// What came of printing: a reader of the first lines only closes the pipe, which is no mistake.
pub(crate) fn printed(outcome: io::Result<()>) -> Outcome<()> {
    match outcome {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => Ok(other?),
    }
}
