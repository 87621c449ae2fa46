//! What was written by the first version is read by every later one. Files are added here, and never changed.

use crate::worlds::{NL, date};
use ambtelijke_fusie::{
    Dossier,
    fusie::validate,
    law::{Finding, StoredReport},
};
use std::{fs, path::Path};

fn files(folder: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it").join(folder);
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort_unstable();
    files.into_iter().map(|path| (path.display().to_string(), fs::read_to_string(&path).unwrap())).collect()
}

#[test]
fn every_dossier_of_format_1_is_read_and_written_as_it_was() {
    let dossiers = files("format_1/dossiers");
    assert!(!dossiers.is_empty());
    for (path, json) in dossiers {
        let dossier = Dossier::from_json(&json).unwrap_or_else(|error| panic!("{path}: {error}"));
        assert!(dossier.replay(&NL).is_ok(), "{path}");
        let written = dossier.to_json().unwrap();
        assert_eq!(Dossier::from_json(&written).unwrap(), dossier, "{path}");
        let [kept, written]: [serde_json::Value; 2] = [&json, &written].map(|json| serde_json::from_str(json).unwrap());
        for (field, value) in kept.as_object().unwrap() {
            assert_eq!(&written[field], value, "{path}: {field}");
        }
    }
}

#[test]
fn every_report_that_was_kept_is_read_and_compared() {
    let reports = files("format_1/reports");
    assert!(!reports.is_empty());
    for (path, json) in reports {
        let kept: StoredReport = serde_json::from_str(&json).unwrap_or_else(|error| panic!("{path}: {error}"));
        let name = Path::new(&path).file_stem().unwrap().to_string_lossy().into_owned();
        let dossier = Dossier::from_json(
            &files("format_1/dossiers").into_iter().find(|(path, _)| path.contains(&name)).unwrap().1,
        );
        let now = validate(&dossier.unwrap(), &NL, date("2026-01-01"));
        let changes = now.since_stored(&kept);
        assert_eq!(changes.unknown_rules, [] as [&str; 0], "{path}: an id is never taken back");
        // Each of then is there still, or gone, or not asked any more: one of the three.
        for then in kept.findings() {
            let alike = |now: &Finding| {
                (now.rule().id(), now.verdict(), now.subject()) == (then.rule(), then.verdict(), then.subject())
            };
            let told = [
                changes.unchanged.iter().any(alike),
                changes.gone.contains(&then),
                changes.not_asked_now.contains(&then),
            ];
            assert_eq!(told.iter().filter(|told| **told).count(), 1, "{path}: {then:?}");
        }
    }
}
