//! Rows that were spoiled: each is kept and said to be wrong, with file, row and column, and the rest is read.

use super::{ARRANGEMENTS, PARTICIPANTS, get, read, verdict};
use crate::worlds::{NL, day};
use ambtelijke_fusie::{
    exchange::register::{
        DefectKind, Files, NotAssessed, ParticipantKind, Register, RegisterError, RegisterFile, RowCounts, WgrChapter,
    },
    language::{Lang, Translate},
    law::Verdict,
};
use proptest::prelude::*;

const HEAD: &str = "roo_id,title,citation_title,form,form_abbr,in_force_from,in_force_until,previous_version_roo_id,next_version_roo_id,body_name,body_roo_id,body_tooi,n_participants,n_municipalities,n_provinces,n_water_boards,n_others,competence_basis,policy_areas,founding_decisions,last_mutation,last_verified";
const ONE: &str = "11,Regeling Twente,,Bedrijfsvoeringsorganisatie,BVO,2016-01-01,2020-01-01,,12,Twente,21,so0001,2,2,0,0,0,Mandaat,,,2021-01-01,2021-01-01";
const TWO: &str = "12,Regeling Twente,,Bedrijfsvoeringsorganisatie,BVO,2020-01-01,,11,,Twente,21,so0001,2,2,0,0,0,Mandaat,,,2021-01-01,2021-01-01";
const PARTIES: &str = "arrangement_roo_id,participant_name,participant_type,municipality_code,tooi_code,participant_roo_id,joined_on,organs,allocation_key
11,Gemeente Dinkelland,municipality,GM1774,gm1774,1,2016-01-01,College van burgemeester en wethouders,
11,Gemeente Tubbergen,municipality,GM0183,gm0183,2,2016-01-01,College van burgemeester en wethouders,
12,Gemeente Dinkelland,municipality,GM1774,gm1774,1,2016-01-01,College van burgemeester en wethouders,\"60,5\"
12,Gemeente Tubbergen,municipality,GM0183,gm0183,2,2016-01-01,College van burgemeester en wethouders,\"39,5\"
";

fn rows() -> String {
    [HEAD, ONE, TWO, ""].join("\n")
}

/// The two versions with one text changed, in the one file or in the other.
fn spoiled<'g>(from: &str, to: &str) -> Register<'g> {
    let rows = rows();
    assert!(rows.contains(from) || PARTIES.contains(from), "{from}");
    if rows.contains(from) {
        read(&rows.replacen(from, to, 1), PARTIES)
    } else {
        read(&rows, &PARTIES.replacen(from, to, 1))
    }
}

/// Everything that is said of what cannot be read.
fn said(register: &Register<'_>) -> Vec<String> {
    let marks = register.marks().iter();
    marks
        .chain(register.rejected().iter().map(|row| &row.mark))
        .map(|mark| mark.display(Lang::En).to_string())
        .collect()
}

fn counts(register: &Register<'_>) -> [RowCounts; 2] {
    let counts = [RegisterFile::Arrangements, RegisterFile::Participants].map(|file| register.row_counts(file));
    for tally in counts {
        assert_eq!(tally.rows, tally.read + tally.rejected, "nothing is dropped");
    }
    assert_eq!(counts[0].read, register.arrangements().len());
    assert_eq!(counts[1].read, register.arrangements().iter().map(|one| one.participants().len()).sum::<usize>());
    assert_eq!(counts[0].rejected + counts[1].rejected, register.rejected().len());
    counts
}

#[test]
fn rows_in_which_nothing_is_wrong_have_no_marks() {
    let register = read(&rows(), PARTIES);
    assert_eq!(said(&register), Vec::<String>::new());
    assert_eq!(register.defects(), []);
    assert_eq!(verdict(&register, "12", "form-bvo-only-colleges", day(2026, 1, 1)), Some(Verdict::Met));
}

#[test]
fn what_cannot_be_read_in_a_field_is_said_and_the_row_is_kept() {
    const A: &str = "joint_arrangements.csv";
    const P: &str = "joint_arrangement_participants.csv";
    for (from, to, file, place, wrong, right) in [
        (
            ",BVO,2016",
            ",BV,2016",
            A,
            "row 2, column form_abbr",
            "`BV` no form of the register",
            "OL, BVO, GO, RZM or CC",
        ),
        (",BVO,2016", ",,2016", A, "row 2, column form_abbr", "not given", "a value"),
        (
            ",Bedrijfsvoeringsorganisatie,",
            ",Openbaar lichaam,",
            A,
            "row 2, column form",
            "not the form",
            "abbreviated form",
        ),
        ("2016-01-01,2020", "2016-02-30,2020", A, "row 2, column in_force_from", "`2016-02-30` no day", "2014-01-01"),
        ("2016-01-01,2020", ",2020", A, "row 2, column in_force_from", "not given", "a value"),
        ("01,2020-01-01,", "01,2020-13-01,", A, "row 2, column in_force_until", "`2020-13-01` no day", "2014-01-01"),
        ("01,2020-01-01,", "01,morgen,", A, "row 2, column in_force_until", "`morgen` no day", "2014-01-01"),
        (",,12,", ",,twaalf,", A, "row 2, column next_version_roo_id", "`twaalf` no RoO id", "22938625"),
        (",so0001,2,2", ",so0001,3,2", A, "row 2, column n_participants", "`3` not the number", "(2)"),
        (",so0001,2,2", ",so0001,veel,2", A, "row 2, column n_participants", "`veel` no number", "16,33"),
        ("Mandaat", "Volmacht", A, "row 2, column competence_basis", "`Volmacht` no basis", "Attributie, Delegatie"),
        (",2021-01-01\n12", ",2021-1-1\n12", A, "row 2, column last_verified", "`2021-1-1` no day", "2014-01-01"),
        (",municipality,", ",gemeentes,", P, "row 2, column participant_type", "`gemeentes` no kind", "municipality"),
        ("GM1774", "GM177", P, "row 2, column municipality_code", "`GM177` no code", "GM0363"),
        ("GM1774", "GM9999", P, "row 2, column municipality_code", "`GM9999` a code that no", "GM0363"),
        ("GM1774", "", P, "row 2, column municipality_code", "not given", "a value"),
        ("2016-01-01,College", "2016-00-01,College", P, "row 2, column joined_on", "`2016-00-01` no day", "2014-01-01"),
        (
            "College van burgemeester en wethouders",
            "Wethouder",
            P,
            "row 2, column organs",
            "`Wethouder` no organ",
            "Gemeenteraad",
        ),
        (
            "College van burgemeester en wethouders",
            "Gedeputeerde staten",
            P,
            "row 2, column organs",
            "has no such organ",
            "itself",
        ),
        ("College van", "Burgemeester;Burgemeester;College van", P, "row 2, column organs", "named twice", "once"),
        ("College van burgemeester en wethouders", "", P, "row 2, column organs", "not given", "a value"),
        ("\"60,5\"", "60%", P, "row 4, column allocation_key", "`60%` no number", "16,33"),
    ] {
        let register = spoiled(from, to);
        let said = said(&register);
        let [one] = &said[..] else { panic!("{from} → {to}: {said:?}") };
        for part in [file, place, wrong, right] {
            assert!(one.contains(part), "{one}\nlacks: {part}");
        }
        let [arrangements, participants] = counts(&register);
        assert_eq!((arrangements.read, participants.read), (2, 4), "{from} → {to}");
        assert_eq!(verdict(&register, "12", "form-bvo-only-colleges", day(2026, 1, 1)), Some(Verdict::Met));
    }
}

#[test]
fn a_row_that_cannot_be_read_is_kept_with_its_text_and_the_rest_is_read() {
    let short = "11,Regeling Twente,,Bedrijfsvoeringsorganisatie";
    for (from, to, part, [a, p]) in [
        (ONE, short, "row 2: not as many fields as the header (4, not 22)", [(2, 1), (4, 2)]),
        ("11,Regeling", "elf,Regeling", "row 2, column roo_id: `elf` no RoO id", [(2, 1), (4, 2)]),
        (
            "12,Regeling",
            "11,Regeling",
            "row 3, column roo_id: `11` an earlier row has this RoO id (row 2)",
            [(2, 1), (4, 2)],
        ),
        ("11,Gemeente D", "13,Gemeente D", "row 2, column arrangement_roo_id: `13` no row of this", [(2, 2), (4, 3)]),
        ("11,Gemeente D", ",Gemeente D", "row 2, column arrangement_roo_id: no RoO id", [(2, 2), (4, 3)]),
        ("Gemeente D", "\"Gemeente D", "row 2: a quotation mark is not closed", [(2, 2), (4, 3)]),
        ("GM1774,gm", "GM1774,,gm", "row 2: not as many fields as the header (10, not 9)", [(2, 2), (4, 3)]),
    ] {
        let register = spoiled(from, to);
        assert!(
            register.rejected().iter().any(|row| row.mark.display(Lang::En).to_string().contains(part)),
            "{part}\n{:?}",
            said(&register)
        );
        let found = counts(&register).map(|tally| (tally.rows, tally.read));
        assert_eq!(found, [a, p], "{part}");
        assert!(register.rejected().iter().all(|row| !row.text.is_empty()));
    }
}

#[test]
fn rows_are_counted_as_a_spreadsheet_counts_them() {
    let lines = [HEAD, "", ONE, &TWO.replace("Regeling Twente", "\"Regeling\nTwente\"").replace("BVO", "XX")];
    for end in ["\n", "\r\n", "\r"] {
        let register = read(&format!("\u{feff}{}", lines.join(end)), &PARTIES.replace('\n', end));
        assert_eq!(register.marks().iter().map(|mark| mark.row).collect::<Vec<_>>(), [4], "{end:?}");
        assert_eq!(get(&register, "12").title(), "Regeling\nTwente");
        assert_eq!(counts(&register).map(|tally| tally.rows), [2, 4]);
    }
}

#[test]
fn columns_may_come_in_another_order_and_with_others_between() {
    let reorder = |line: &str| {
        let mut fields: Vec<_> = line.split(',').collect();
        fields.reverse();
        fields.insert(3, "x");
        fields.join(",")
    };
    let rows = rows();
    let register = read(&rows.lines().map(reorder).collect::<Vec<_>>().join("\n"), PARTIES);
    assert_eq!(said(&register), Vec::<String>::new());
    assert_eq!(get(&register, "11").title(), "Regeling Twente");
}

#[test]
fn rows_in_falling_order_are_found_as_those_in_rising_order() {
    let row = |id: usize| rows().lines().nth(1).unwrap().replacen("11", &id.to_string(), 1);
    let falling: Vec<_> = (100..200).rev().map(row).collect();
    let text = format!("{HEAD}\n{}", falling.join("\n"));
    let register = read(&text, PARTIES.lines().next().unwrap());
    for id in 100..200 {
        assert_eq!(get(&register, &id.to_string()).row(), 201 - id);
    }
}

#[test]
fn only_a_file_that_is_not_of_the_register_is_refused() {
    let nl = &*NL;
    let refused =
        |arrangements: &str, participants: &str| Register::read(&Files { arrangements, participants }, nl).unwrap_err();
    assert_eq!(refused("", PARTIES), RegisterError::NoHeader { file: RegisterFile::Arrangements });
    assert_eq!(refused(ARRANGEMENTS, "\n\n"), RegisterError::NoHeader { file: RegisterFile::Participants });
    let wrong = refused(PARTIES, ARRANGEMENTS);
    assert_eq!(
        wrong.to_string(),
        "joint_arrangements.csv has no column `roo_id`; its first row must name it, in any order, parted by commas"
    );
    assert_eq!(
        wrong.in_lang(Lang::Nl).to_string(),
        "joint_arrangements.csv heeft geen kolom `roo_id`; de eerste rij moet die noemen, op een willekeurige plaats, gescheiden door komma's"
    );
    let wrong = refused(ARRANGEMENTS, &PARTICIPANTS.replacen("joined_on", "since", 1));
    assert_eq!(wrong, RegisterError::NoColumn { file: RegisterFile::Participants, column: "joined_on" });
    let wrong = refused(&ARRANGEMENTS.replacen("roo_id", "title,roo_id", 1), PARTIES);
    assert_eq!(
        wrong.to_string(),
        "joint_arrangements.csv has the column `title` twice; its first row must name it once"
    );
    assert_eq!(counts(&read(HEAD, PARTIES.lines().next().unwrap())), [RowCounts::default(); 2]);
}

#[test]
fn what_is_not_known_is_not_judged() {
    let on = day(2018, 1, 1);
    for (from, to, why) in [
        (",BVO,2016", ",XX,2016", NotAssessed::Form),
        ("2016-01-01,2020", "2016-02-30,2020", NotAssessed::NotInForce),
        ("01,2020-01-01,", "01,morgen,", NotAssessed::NotInForce),
        (",municipality,", ",unknown,", NotAssessed::Chapter(WgrChapter::IX)),
    ] {
        let register = spoiled(from, to);
        let judgement = register.judge("11".parse().unwrap(), on).unwrap();
        assert_eq!(judgement.not_assessed(), Some(why), "{from} → {to}");
    }
    // Of one participant the code is not known: there may be a council among the colleges.
    let register = spoiled("GM1774", "GM9999");
    assert_eq!(verdict(&register, "11", "form-bvo-only-colleges", on), None);
    assert_eq!(get(&register, "11").participants()[0].kind(), ParticipantKind::Municipality);
    // But a mayor who is known to take part is one too many, also where other facts are not known.
    let and_a_mayor = PARTIES
        .replacen("GM1774", "GM9999", 1)
        .replace("0183,gm0183,2,2016-01-01,", "0183,gm0183,2,2016-01-01,Burgemeester;");
    let third = "11,Gemeente Losser,municipality,GM0168,gm0168,3,2016-01-01,,\n";
    let register = read(&rows(), &(and_a_mayor + third));
    assert_eq!(verdict(&register, "11", "form-bvo-only-colleges", on), Some(Verdict::Breached));
    assert_eq!(register.judge("11".parse().unwrap(), on).unwrap().breaches().count(), 1);
}

#[test]
fn a_register_that_contradicts_itself_is_found_out() {
    let kinds = |register: &Register<'_>| register.defects().iter().map(|one| one.kind.id()).collect::<Vec<_>>();
    for (from, to, wanted) in [
        ("01,2020-01-01,", "01,2019-06-01,", vec!["gap"]),
        ("01,2020-01-01,", "01,2021-01-01,", vec!["overlap"]),
        ("01,2020-01-01,", "01,,", vec!["overlap"]),
        (
            "01,2020-01-01,",
            "01,2016-01-01,",
            vec!["never-in-force", "gap", "joined-after-the-end", "joined-after-the-end"],
        ),
        (",,11,,Twente", ",,,,Twente", vec!["link-unanswered"]),
        (",,12,", ",,13,", vec!["link-nowhere", "link-unanswered"]),
        (",Twente,21,so0001,2,2", ",,,,2,2", vec!["no-body"]),
        ("2016-01-01,2020-01-01", "2014-01-01,2020-01-01", vec!["form-before-its-time"]),
        ("2016-01-01,College", "2000-01-01,College", vec!["joined-before-it-began"]),
        ("11,Gemeente D", "13,Gemeente D", vec!["too-few"]),
        ("GM1774,gm1774", "GM0183,gm1774", vec!["listed-twice"]),
    ] {
        let register = spoiled(from, to);
        let mut found = kinds(&register);
        let mut wanted = wanted;
        found.sort_unstable();
        wanted.sort_unstable();
        assert_eq!(found, wanted, "{from} → {to}");
        for defect in register.defects() {
            for lang in [Lang::Nl, Lang::En] {
                assert!(defect.display(lang).to_string().contains(".csv, "), "{defect}");
                assert!(!defect.kind.remedy(lang).is_empty());
            }
        }
    }
    let register = spoiled("2016-01-01,2020-01-01", "2014-01-01,2020-01-01");
    assert_eq!(verdict(&register, "11", "form-known-in-regime", day(2018, 1, 1)), Some(Verdict::Breached));
    let DefectKind::FormBeforeItsTime { from, .. } = register.defects()[0].kind else { panic!() };
    assert_eq!(from, day(2014, 1, 1));
}

#[test]
fn versions_that_follow_each_other_in_a_circle_end_somewhere() {
    let in_a_circle = rows().replacen(",,12,", ",12,12,", 1).replacen(",,11,,Twente", ",,11,11,Twente", 1);
    let register = read(&in_a_circle, PARTIES);
    assert_eq!(register.judge_on(day(2026, 1, 1)).count(), 1);
    assert_eq!(register.defects().iter().filter(|one| one.kind.id() == "overlap").count(), 1);
}

/// What a hand or a broken export may do to a text.
fn mangled(text: &'static str) -> impl Strategy<Value = String> {
    let edit =
        (any::<prop::sample::Index>(), 0..3u8, prop::sample::select(vec!['"', ',', '\n', '\r', ';', ' ', '0', 'é']));
    proptest::collection::vec(edit, 0..12).prop_map(move |edits| {
        let mut chars: Vec<char> = text.lines().take(12).collect::<Vec<_>>().join("\n").chars().collect();
        // The header stays: without it nothing is read, which is another test.
        let start = text.find('\n').unwrap_or(0) + 1;
        for (place, what, with) in edits {
            let at = start + place.index(chars.len() - start);
            match what {
                0 => chars.insert(at, with),
                1 => chars[at] = with,
                _ => drop(chars.remove(at)),
            }
        }
        chars.into_iter().collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn nothing_is_dropped_by_any_change_to_the_rows(
        arrangements in mangled(ARRANGEMENTS),
        participants in mangled(PARTICIPANTS),
    ) {
        let register = read(&arrangements, &participants);
        counts(&register);
        for row in register.rejected() {
            let file = if row.mark.file == RegisterFile::Arrangements { &arrangements } else { &participants };
            prop_assert!(file.contains(&*row.text), "a rejected row is kept as it is written");
        }
        for on in [day(2016, 1, 1), day(2026, 1, 1)] {
            for judgement in register.judge_on(on) {
                prop_assert!(judgement.told().told <= judgement.told().applicable);
                prop_assert!(!judgement.display(Lang::En).to_string().is_empty());
            }
            prop_assert!(!register.summary_on(on).display(Lang::Nl).to_string().is_empty());
        }
    }
}

#[test]
fn a_row_whose_only_fault_is_another_spelling_of_its_code_is_judged() {
    let judged = |register: &Register<'_>| verdict(register, "12", "form-bvo-only-colleges", day(2026, 1, 1));
    for written in ["gm1774", "1774", "https://identifier.overheid.nl/tooi/id/gemeente/gm1774"] {
        let register = read(&rows(), &PARTIES.replace("GM1774", written));
        assert_eq!(said(&register), Vec::<String>::new(), "{written}");
        assert_eq!(judged(&register), Some(Verdict::Met), "{written}");
    }
    // What cannot be read is marked, and the code of TOOI beside it is read.
    let register = read(&rows(), &PARTIES.replace("GM1774", "1.774"));
    assert_eq!(said(&register).len(), 2);
    assert!(said(&register)[0].contains("`1.774` no code of a municipality"), "{:?}", said(&register));
    assert_eq!(judged(&register), Some(Verdict::Met));
}

#[test]
fn a_file_as_a_spreadsheet_saves_it_is_refused_with_the_cause() {
    let refused =
        |arrangements: &str| Register::read(&Files { arrangements, participants: PARTIES }, &*NL).unwrap_err();
    for (separator, said) in [(";", "semicolons"), ("\t", "tabs"), ("|", "vertical bars")] {
        let error = refused(&rows().replace(',', separator)).to_string();
        assert_eq!(error, format!("joint_arrangements.csv parts its columns by {said}; save it as CSV with commas"));
    }
    let utf_16: Vec<u8> = [0xfeff].into_iter().chain(rows().encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let error = refused(&String::from_utf8_lossy(&utf_16));
    assert_eq!(error, RegisterError::Encoding { file: RegisterFile::Arrangements });
    assert!(error.in_lang(Lang::Nl).to_string().ends_with("sla het op als CSV in UTF-8"));
}

#[test]
fn letters_that_were_lost_and_keys_that_make_no_hundred_are_marked() {
    let latin = read(&rows().replacen("Regeling Twente", "Veiligheidsregio Frysl\u{fffd}n", 1), PARTIES);
    let [one] = &said(&latin)[..] else { panic!("{:?}", said(&latin)) };
    assert!(
        one.contains("row 2, column title") && one.contains("a letter was lost; right is a file in UTF-8"),
        "{one}"
    );

    for (keys, sum) in [(["33,33", "66,66"], Some("99,99")), (["50", "50,5"], Some("100,5")), (["60,5", "39,5"], None)]
    {
        let [a, b] = keys;
        let parties = PARTIES.replace("60,5", a).replace("\"39,5\"", &format!("\"{b}\""));
        let register = read(&rows(), &parties);
        let said = said(&register);
        match sum {
            Some(sum) => assert!(
                said.len() == 1 && said[0].contains(&format!("row 4, column allocation_key: `{sum}`")),
                "{said:?}"
            ),
            None => assert_eq!(said, Vec::<String>::new()),
        }
    }
    // Votes or shares of something else are no percentages.
    assert_eq!(said(&read(&rows(), &PARTIES.replace("60,5", "2").replace("39,5", "1"))), Vec::<String>::new());
}
