//! What municipalities cooperate in, checked against published figures; and the reports that people file.

use crate::worlds::{NL, day};
use ambtelijke_fusie::{
    Dossier,
    fusie::Chronicle,
    insight::{FactSheet, Fit, Profile, RelatedParties, Ties},
    language::Lang,
    municipality::MunicipalityCode,
};

/// The arrangements of May 2026, as `examples/register.rs --ties` writes them.
const TIES: &str = include_str!("../../examples/ties.json");

fn ties() -> Ties {
    serde_json::from_str(TIES).unwrap()
}

fn dossier(name: &str) -> Dossier {
    let path = format!("{}/examples/dossiers/{name}.json", env!("CARGO_MANIFEST_DIR"));
    Dossier::from_json(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// One fusie: its members with the number of their arrangements, what all share, what any has, and the key of its own
/// arrangement if it has one in the register.
type Row = (&'static str, &'static [(&'static str, usize)], usize, usize, Option<&'static str>);

/// As published for 16 May 2026, with the fusie's own arrangement left out.
const CONGRUENCE: &[Row] = &[
    ("noaberkracht", &[("Dinkelland", 7), ("Tubbergen", 7)], 7, 7, Some("29991127")),
    ("mgd", &[("Boxtel", 9), ("Sint-Michielsgestel", 9)], 9, 9, Some("29575099")),
    ("sed", &[("Stede Broec", 10), ("Enkhuizen", 10), ("Drechterland", 10)], 10, 10, Some("25978678")),
    ("1stroom", &[("Duiven", 9), ("Westervoort", 8)], 8, 9, Some("28221679")),
    ("oudewater-woerden", &[("Woerden", 8), ("Oudewater", 7)], 7, 8, None),
    ("de-kompanjie", &[("Pekela", 12), ("Veendam", 12)], 11, 13, None),
    ("wdw", &[("Druten", 11), ("Wijchen", 11)], 10, 12, Some("29561427")),
    ("amstelveen-aalsmeer", &[("Amstelveen", 10), ("Aalsmeer", 8)], 8, 10, Some("24967672")),
    ("bar", &[("Barendrecht", 9), ("Albrandswaard", 8), ("Ridderkerk", 8)], 7, 9, Some("29492016")),
    ("dantumadiel-nef", &[("Noardeast-Fryslân", 8), ("Dantumadiel", 8)], 7, 9, None),
    ("boh", &[("Ommen", 8), ("Hardenberg", 6)], 6, 8, None),
    ("duo-plus", &[("Diemen", 9), ("Uithoorn", 8), ("Ouder-Amstel", 10)], 7, 10, Some("27763262")),
    ("haarlem-zandvoort", &[("Haarlem", 9), ("Zandvoort", 7)], 6, 10, None),
    ("buch", &[("Bergen (NH)", 8), ("Uitgeest", 7), ("Castricum", 9), ("Heiloo", 9)], 4, 11, Some("29576839")),
    ("abg", &[("Alphen-Chaam", 10), ("Baarle-Nassau", 9), ("Gilze en Rijen", 6)], 4, 11, Some("29530004")),
    ("bel-combinatie", &[("Blaricum", 8), ("Eemnes", 12), ("Laren", 8)], 4, 16, Some("30478770")),
    ("duivenvoorde", &[("Voorschoten", 9), ("Wassenaar", 9)], 2, 16, None),
];

#[test]
fn the_regions_of_the_real_fusies_fit_on_each_other_as_published() {
    let all = ties();
    for &(case, members, shared, any, own) in CONGRUENCE {
        let others = all.without(own.as_slice());
        let find = |name: &str| NL.find(name, all.on()).unwrap().code();
        let mut expected: Vec<_> = members.iter().map(|&(name, count)| (find(name), count)).collect();
        expected.sort_unstable();
        let codes: Vec<MunicipalityCode> = expected.iter().map(|(code, _)| *code).collect();
        let congruence = others.congruence(&codes).unwrap();
        assert_eq!(congruence.members(), expected, "{case}");
        assert_eq!((congruence.shared_by_all(), congruence.in_any()), (shared, any), "{case}");
        assert_eq!(congruence.fit() == Fit::Equal, shared == any, "{case}");
    }
    let nested = |members: [&str; 2]| {
        let codes = members.map(|name| NL.find(name, all.on()).unwrap().code());
        all.without(&["28221679", "24967672"]).congruence(&codes).unwrap().fit()
    };
    assert_eq!(nested(["Duiven", "Westervoort"]), Fit::Nested);
    assert_eq!(nested(["Oudewater", "Woerden"]), Fit::Nested);
    assert_eq!(nested(["Voorschoten", "Wassenaar"]), Fit::Overlapping);
}

#[test]
fn a_municipality_has_nine_arrangements_on_average_and_landgraaf_has_the_most() {
    let ties = ties();
    let mut counts: Vec<(usize, &str)> =
        NL.in_being_on(ties.on()).map(|one| (ties.of(one.code()).count(), one.name())).collect();
    counts.sort_unstable();
    assert_eq!(counts.len(), 342);
    let sum: usize = counts.iter().map(|(count, _)| count).sum();
    assert_eq!((sum * 10 + 171) / 342, 93, "9.3 on average");
    assert_eq!(counts[171].0, 9, "the median");
    assert_eq!((counts[0].0, counts[341]), (4, (19, "Landgraaf")));
    let least: Vec<_> = counts.iter().filter(|(count, _)| *count == 4).map(|(_, name)| *name).collect();
    assert_eq!(least, ["Putten", "Steenwijkerland"]);
}

/// Wet arhi, article 41(3): the successor takes part where the register still names the abolished.
#[test]
fn the_cooperation_of_a_successor_is_its_own() {
    let ties = ties();
    for (name, number) in [("Voorne aan Zee", 11), ("Maashorst", 12), ("Land van Cuijk", 12)] {
        let code = NL.find(name, ties.on()).unwrap().code();
        assert_eq!(Profile::of(code, &ties).ties().len(), number, "{name}");
    }
    let [voorne, nissewaard] = ["GM1992", "GM1930"].map(|code| code.parse().unwrap());
    let congruence = ties.congruence(&[voorne, nissewaard]).unwrap();
    assert_eq!((congruence.shared_by_all(), congruence.in_any()), (9, 11));
    let page = Profile::of(voorne, &ties).page(Lang::Nl, &NL).plain().to_string();
    assert!(page.contains("Brielle → Voorne aan Zee, Hellevoetsluis → Voorne aan Zee"), "{page}");
    let listed = RelatedParties::of_ties(voorne, &ties);
    assert!(listed.lines().iter().any(|line| line.name.contains("Metropoolregio")), "{listed:?}");
    assert_eq!(ties.with_successors(&NL), ties, "once is enough");
}

#[test]
fn the_profile_of_a_municipality_counts_each_arrangement_once_for_its_form() {
    let (ties, today) = (ties(), ties().on());
    for municipality in NL.in_being_on(today) {
        let profile = Profile::of(municipality.code(), &ties);
        assert_eq!(profile.by_form().iter().map(|(_, count)| count).sum::<usize>(), profile.ties().len());
        assert!(profile.partners().iter().all(|(_, count)| *count <= profile.ties().len()));
    }
    let eemnes = Profile::of("GM0317".parse().unwrap(), &ties);
    let laren: MunicipalityCode = "GM0417".parse().unwrap();
    let shared = eemnes.partners().iter().find(|(code, _)| *code == laren).unwrap().1;
    assert_eq!(shared, ties.congruence(&["GM0317".parse().unwrap(), laren]).unwrap().shared_by_all());
}

#[test]
fn dossiers_give_their_cooperations_too() {
    let names = ["dantumadiel-nef", "dantumadiel-leeuwarden", "bel-combinatie"];
    let dossiers = names.map(dossier);
    let replays = dossiers.each_ref().map(|dossier| dossier.replay(&NL).unwrap());
    let chronicle = Chronicle::of(&replays);
    let dantumadiel: MunicipalityCode = "GM1891".parse().unwrap();
    let days = [day(2010, 1, 1), day(2019, 1, 1), day(2024, 1, 1)];
    let each = days.map(|on| Ties::of_chronicle(&chronicle, on).unwrap());
    let profile = Profile::of(dantumadiel, &each[2]).since(&each[..2]);
    let trend: Vec<_> = profile.trend().iter().map(|(_, count)| *count).collect();
    assert_eq!(trend, [0, 1, 1]);
    assert_eq!(profile.partners(), [("GM0080".parse().unwrap(), 1)], "Leeuwarden");
}

#[test]
fn the_list_of_related_parties_says_what_the_decree_asks_and_the_source_lacks() {
    let buch = dossier("buch");
    let replay = buch.replay(&NL).unwrap();
    let chronicle = Chronicle::of([&replay]);
    let uitgeest: MunicipalityCode = "GM0450".parse().unwrap();
    assert!(RelatedParties::of_chronicle(uitgeest, 2015, &chronicle).lines().is_empty());
    let mut list = RelatedParties::of_chronicle(uitgeest, 2018, &chronicle);
    assert_eq!(list.lines()[0].known(), (1, 6));
    list.lines_mut()[0].risks = Some("geen | bekend".into());
    assert_eq!(list.lines()[0].known(), (2, 6));
    insta::assert_snapshot!(list.page(Lang::Nl, &NL).markdown());
}

#[test]
fn the_fact_sheet_of_a_fusie_that_ended_tells_how_it_went() {
    let duivenvoorde = dossier("duivenvoorde");
    let replay = duivenvoorde.replay(&NL).unwrap();
    insta::assert_snapshot!(FactSheet::of(&replay, day(2020, 1, 1)).page(Lang::Nl).plain());
    insta::assert_snapshot!(FactSheet::of(&replay, day(2024, 1, 1)).page(Lang::En).plain());
}

#[test]
fn every_real_dossier_has_a_fact_sheet_on_every_first_of_january() {
    for file in std::fs::read_dir(format!("{}/examples/dossiers", env!("CARGO_MANIFEST_DIR"))).unwrap() {
        let dossier = Dossier::from_json(&std::fs::read_to_string(file.unwrap().path()).unwrap()).unwrap();
        let replay = dossier.replay(&NL).unwrap();
        for year in 2005..=2026 {
            let sheet = FactSheet::of(&replay, day(year, 1, 1));
            for lang in [Lang::Nl, Lang::En] {
                let text = sheet.page(lang).plain().to_string();
                assert!(text.starts_with(dossier.name().as_str()), "{text}");
            }
        }
    }
}
