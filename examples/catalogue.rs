//! The catalogue of rules, to be leafed through:
//!
//! ```text
//! cargo run --example catalogue                                      how many rules, by law
//! cargo run --example catalogue -- --on 2023-03-01 --moment treffen  the rules that hold then, at that moment
//! cargo run --example catalogue -- --rule consent-raad               one rule, whole
//! cargo run --example catalogue -- --changes 2022-06-30 2022-07-01   what came, went and moved
//! cargo run --example catalogue -- --book                            the page of rules of the docs
//! cargo run --example catalogue -- --json                            every rule, for machines
//! ```

mod program;

use ambtelijke_fusie::{
    arrangement::CooperationForm,
    citation::Act,
    language::Lang,
    law::{Catalogue, Changes, Moment, Rule},
    time::NaiveDate,
};
use program::{Arguments, Outcome, day, say};
use std::process::ExitCode;

const USAGE: &str = "usage: catalogue [--on YYYY-MM-DD] [--moment MOMENT] [--form FORM] [--lang nl|en] [--json]
       catalogue --rule RULE | --changes YYYY-MM-DD YYYY-MM-DD | --book [--lang nl|en]";

fn main() -> ExitCode {
    program::ran(leaf_through)
}

fn leaf_through(words: impl Iterator<Item = String>) -> Outcome<()> {
    let mut arguments = Arguments::new(words, USAGE);
    let lang = arguments.lang()?.unwrap_or(Lang::En);
    let on = arguments.day("--on")?;
    let moment: Option<Moment> = arguments.parsed("--moment")?;
    let form: Option<CooperationForm> = arguments.parsed("--form")?;
    let (id, days) = (arguments.value("--rule")?, arguments.values("--changes")?);
    let (book, json) = (arguments.has("--book"), arguments.has("--json"));
    if arguments.last()?.is_some() {
        return Err(USAGE.into());
    }
    let mut rules = Catalogue::all();
    if let Some(day) = on {
        rules = rules.on(day);
    }
    if let Some(moment) = moment {
        rules = rules.at(moment);
    }
    if let Some(form) = form {
        rules = rules.of(form);
    }
    if let Some(id) = id {
        let rule = Catalogue::find(&id).ok_or_else(|| format!("no rule is called `{id}`"))?;
        program::print(format_args!("{}", rules.filter(|one| one == rule).book(lang)));
    } else if let Some([from, to]) = days {
        let (from, to) = (day(&from)?, day(&to)?);
        print_changes(&rules.changes(from, to), [from, to], lang);
    } else if book {
        program::print(format_args!("{}", rules.book(lang)));
    } else if json {
        say!("{}", serde_json::to_string_pretty(&rules)?);
    } else {
        if on.is_some() || moment.is_some() || form.is_some() {
            rules.rules().for_each(|rule| print_line(' ', rule, on, lang));
        } else {
            for act in Act::ALL {
                say!("{:4} {}", rules.clone().in_act(act).len(), act.label(lang));
            }
        }
        say!("{} rules", rules.len());
    }
    Ok(())
}

fn print_line(sign: char, rule: &Rule, on: Option<NaiveDate>, lang: Lang) {
    let place =
        rule.citation(on.unwrap_or(rule.period().from())).map_or_else(String::new, |citation| citation.label(lang));
    say!("{sign} {:38} {place:38} {}", rule.id(), rule.statement(lang));
}

fn print_changes(changes: &Changes, [from, to]: [NaiveDate; 2], lang: Lang) {
    let Changes { came, went, moved, .. } = changes;
    for (sign, on, rules) in [('+', to, came), ('-', from, went), ('<', from, moved), ('>', to, moved)] {
        rules.rules().for_each(|rule| print_line(sign, rule, Some(on), lang));
    }
}
