//! Any text: it is refused with a message, or it is a dossier that replays, can be asked about on any
//! day, and reads back as it was written.
#![no_main]

use ambtelijke_fusie::{
    Dossier, fusie::validate,
    language::Lang,
    municipality::Gazetteer,
};
use chrono::Days;
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static NL: LazyLock<Gazetteer> = LazyLock::new(Gazetteer::netherlands);

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = str::from_utf8(bytes) else { return };
    let examined = Dossier::examine(text, &NL);
    if let Some(rest) = examined.rest() {
        assert!(rest.replay(&NL).is_ok(), "the rest can be replayed");
    }
    let sound = Dossier::from_json(text).is_ok_and(|dossier| dossier.replay(&NL).is_ok());
    assert_eq!(examined.problems().is_empty(), sound);
    let dossier = match Dossier::from_json(text) {
        Ok(dossier) => dossier,
        Err(error) => {
            assert!(!error.to_string().is_empty());
            return;
        }
    };
    let days = dossier.events().iter().flat_map(|event| {
        let on = event.on().latest();
        [on.pred_opt(), Some(on), on.checked_add_days(Days::new(400))].into_iter().flatten()
    });
    match dossier.replay(&NL) {
        Ok(replay) => {
            let _ = replay.timeline(Lang::Nl).to_string();
            let mut stage = None;
            let mut when = None;
            for step in replay.steps() {
                assert!(stage <= Some(step.state().stage()), "a life goes forward");
                assert!(when <= Some(step.when().latest()), "and so does time");
                (stage, when) = (Some(step.state().stage()), Some(step.when().latest()));
            }
            for day in days.clone().take(12) {
                let _ = replay.fusie_on(day);
                let _ = replay.report_on(day).display(Lang::En).naming(&NL).to_string();
            }
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
    for day in days.take(12) {
        let _ = validate(&dossier, &NL, day);
    }
    let json = dossier.to_json().expect("a dossier can be written");
    let again = Dossier::from_json(&json).expect("what was written can be read");
    assert_eq!(again, dossier);
});
