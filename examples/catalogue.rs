//! The catalogue of rules, to be leafed through:
//!
//! ```text
//! cargo run --example catalogue                                      how many rules, by law
//! cargo run --example catalogue -- --on 2023-03-01 --moment treffen  the rules that hold then, at that moment
//! cargo run --example catalogue -- --rule consent-raad               one rule, whole
//! cargo run --example catalogue -- --changes 2022-06-30 2022-07-01   what came, went and moved
//! cargo run --example catalogue -- --book en                         the page of rules of the docs
//! cargo run --example catalogue -- --json                            every rule, for machines
//! ```

use ambtelijke_fusie::{
    arrangement::CooperationForm,
    citation::Act,
    language::Lang,
    law::{Catalogue, Changes, Moment, Rule},
    time::NaiveDate,
};
use std::{collections::VecDeque, error::Error, process::ExitCode};

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> ExitCode {
    let mut words: VecDeque<String> = std::env::args().skip(1).collect();
    match leaf_through(&mut words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn leaf_through(words: &mut VecDeque<String>) -> Outcome<()> {
    let mut rules = Catalogue::all();
    // The language may stand anywhere.
    let mut lang = Lang::En;
    if let Some(at) = words.iter().position(|word| word == "--lang") {
        words.remove(at);
        lang = language(&words.remove(at).ok_or("a language is missing after --lang")?)?;
    }
    let mut on = None;
    let mut narrowed = false;
    while let Some(word) = words.pop_front() {
        match word.as_str() {
            "--on" => {
                on = Some(day(words)?);
                rules = on.map_or(rules, |day| rules.on(day));
            }
            "--moment" => rules = rules.at(next(words)?.parse::<Moment>()?),
            "--form" => rules = rules.of(next(words)?.parse::<CooperationForm>()?),
            "--rule" => {
                let id = next(words)?;
                let rule = Catalogue::find(&id).ok_or_else(|| format!("no rule is called `{id}`"))?;
                print!("{}", rules.filter(|one| one == rule).book(lang));
                return Ok(());
            }
            "--changes" => {
                let (from, to) = (day(words)?, day(words)?);
                print_changes(rules.changes(from, to), [from, to], lang);
                return Ok(());
            }
            "--book" => {
                print!("{}", rules.book(language(&next(words)?)?));
                return Ok(());
            }
            "--json" => {
                println!("{}", serde_json::to_string_pretty(&rules)?);
                return Ok(());
            }
            other => return Err(format!("`{other}` is not known here; see the head of this example").into()),
        }
        narrowed = true;
    }
    if narrowed {
        rules.rules().for_each(|rule| print_line(' ', rule, on, lang));
    } else {
        for act in Act::ALL {
            println!("{:4} {}", rules.in_act(act).len(), act.label(lang));
        }
    }
    println!("{} rules", rules.len());
    Ok(())
}

fn next(words: &mut VecDeque<String>) -> Outcome<String> {
    words.pop_front().ok_or_else(|| "a word is missing at the end".into())
}

fn day(words: &mut VecDeque<String>) -> Outcome<NaiveDate> {
    let text = next(words)?;
    text.parse().map_err(|_| format!("`{text}` is no day; write it like 2022-07-01").into())
}

fn language(text: &str) -> Outcome<Lang> {
    match text {
        "nl" => Ok(Lang::Nl),
        "en" => Ok(Lang::En),
        _ => Err(format!("`{text}` is no language of this crate; it has nl and en").into()),
    }
}

fn print_line(sign: char, rule: &Rule, on: Option<NaiveDate>, lang: Lang) {
    let place =
        rule.citation(on.unwrap_or(rule.period().from())).map_or_else(String::new, |citation| citation.label(lang));
    println!("{sign} {:38} {place:38} {}", rule.id(), rule.statement(lang));
}

fn print_changes(changes: Changes, [from, to]: [NaiveDate; 2], lang: Lang) {
    for (sign, on, rules) in
        [('+', to, changes.came), ('-', from, changes.went), ('<', from, changes.moved), ('>', to, changes.moved)]
    {
        rules.rules().for_each(|rule| print_line(sign, rule, Some(on), lang));
    }
}
