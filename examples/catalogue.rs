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
use std::{collections::VecDeque, error::Error};

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let mut words: VecDeque<String> = std::env::args().skip(1).collect();
    let mut rules = Catalogue::all();
    let mut lang = Lang::En;
    let mut narrowed = false;
    while let Some(word) = words.pop_front() {
        match word.as_str() {
            "--on" => rules = rules.on(day(&mut words)?),
            "--moment" => rules = rules.at(next(&mut words)?.parse::<Moment>()?),
            "--form" => rules = rules.of(next(&mut words)?.parse::<CooperationForm>()?),
            "--lang" => lang = language(&next(&mut words)?)?,
            "--rule" => {
                let id = next(&mut words)?;
                let rule = Catalogue::find(&id).ok_or_else(|| format!("no rule is called `{id}`"))?;
                print!("{}", rules.filter(|one| one == rule).book(lang));
                return Ok(());
            }
            "--changes" => {
                print_changes(rules.changes(day(&mut words)?, day(&mut words)?), lang);
                return Ok(());
            }
            "--book" => {
                print!("{}", rules.book(language(&next(&mut words)?)?));
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
        rules.rules().for_each(|rule| print_line(' ', rule, lang));
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

fn print_line(sign: char, rule: &Rule, lang: Lang) {
    let place = rule.citation(rule.period().from()).map_or_else(String::new, |citation| citation.label(lang));
    println!("{sign} {:38} {place:38} {}", rule.id(), rule.statement(lang));
}

fn print_changes(changes: Changes, lang: Lang) {
    for (sign, rules) in [('+', changes.came), ('-', changes.went), ('>', changes.moved)] {
        rules.rules().for_each(|rule| print_line(sign, rule, lang));
    }
}
