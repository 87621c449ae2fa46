//! Any text as the register: it is refused for its header, or every row is read or kept as rejected, and
//! everything that was read can be judged on any day and shown.
#![no_main]

use ambtelijke_fusie::{
    exchange::register::{Files, Register, RegisterFile},
    language::Lang,
    municipality::Gazetteer,
};
use chrono::NaiveDate;
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static NL: LazyLock<Gazetteer> = LazyLock::new(Gazetteer::netherlands);

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = str::from_utf8(bytes) else { return };
    let Some((arrangements, participants)) = text.split_once("\n%\n") else { return };
    let register = match Register::read(&Files { arrangements, participants }, &NL) {
        Ok(register) => register,
        Err(error) => {
            assert!(!error.to_string().is_empty());
            return;
        }
    };
    let counts = [RegisterFile::Arrangements, RegisterFile::Participants].map(|file| register.row_counts(file));
    for tally in counts {
        assert_eq!(tally.rows, tally.read + tally.rejected);
    }
    let listed: usize = register.arrangements().iter().map(|one| one.participants().len()).sum();
    assert_eq!([register.arrangements().len(), listed], counts.map(|tally| tally.read));
    let rejected: usize = counts.iter().map(|tally| tally.rejected).sum();
    assert_eq!(register.rejected().len(), rejected);
    for mark in register.marks() {
        assert!(!mark.display(Lang::En).to_string().is_empty());
    }
    for year in [1990, 2014, 2016, 2026] {
        let on = NaiveDate::from_ymd_opt(year, 1, 1).expect("a day");
        for judgement in register.judge_on(on) {
            assert!(judgement.told().told <= judgement.told().applicable);
            let _ = judgement.display(Lang::Nl).to_string();
        }
        let _ = register.summary_on(on).display(Lang::Nl).to_string();
    }
});
