//! Dossiers that together use every field.

use serde_json::{Value, json};

pub(super) fn formed_on(day: &str) -> Value {
    json!({
        "arrangement": {"name": "Regeling", "form": "openbaar-lichaam", "participants": [
            {"party": "GM0626/college", "joined": day}, {"party": "GM0629/college", "joined": day}
        ]},
        "organisation": {"name": "Werkorganisatie", "employer": "lichaam", "portfolio": {"tasks": [
            {"key": "uitvoering", "name": "Uitvoering", "kind": "uitvoering"}
        ]}}
    })
}

/// A dossier in which most fields are used, so that a field that only one of the two knows is noticed.
pub(super) fn full() -> Value {
    json!({
        "name": "Duivenvoorde",
        "sources": {"gr": "https://lokaleregelgeving.overheid.nl/CVDR252074/"},
        "notes": ["made up, to use every field", {"nl": "verzonnen", "en": "made up"}],
        "explained": [{"rules": ["consent-raad"], "because": {"en": "the days were not seen"}}],
        "events": [
            {"on": "2012-03-08", "source": "gr", "noted": "a decision in principle"},
            {"on": "2013-01-01", "source": "gr", "formed": {
                "arrangement": {
                    "name": "Gemeenschappelijke regeling", "form": "openbaar-lichaam",
                    "participants": [
                        {"party": "GM0626/college", "joined": "2013-01-01"},
                        {"party": "GM0629/college", "joined": "2013-01-01", "left": "2023-01-01"}
                    ],
                    "complete": true, "term": {"tot": "2030-01-01"},
                    "interests": [{"name": "support", "purpose": "ondersteunende-processen"}],
                    "clauses": ["archief"], "lacks": ["evaluatie"],
                    "seat": {"place": "Wassenaar", "municipality": "GM0629"},
                    "host": "GM0629", "publisher": "GM0629",
                    "powers_complete": true,
                    "powers": [{
                        "name": "market fees", "owner": "college", "basis": "delegatie", "task": "uitvoering",
                        "of": ["GM0626"], "host": "GM0629", "excludes_mandate": false, "nature": "belasting",
                        "tax": "rechten", "fits": true, "to_subordinates": true,
                        "delegation_allowed_by": "Gemeentewet 229"
                    }],
                    "boards": [{
                        "kind": "algemeen-bestuur",
                        "seats": [{"municipality": "GM0626", "members": 2, "weight": 3}],
                        "majority": {"gekwalificeerd": "2/3"}
                    }],
                    "change": {"amendment": "bestuur", "accession": {"deelnemers": "unaniem"},
                               "dissolution": {"deelnemers": {"gekwalificeerd": "2/3"}}, "dissolution_needs_consent": true,
                               "notice_months": 12, "notice_ends_on": "einde-kalenderjaar", "withdrawal_needs_consent": false, "not_all_appoint": false,
                               "joint_appointment": false, "secretary_may_sit": false, "beyond_region": false},
                    "cost_key": {"vast": [{"of": "GM0626", "share": "47.46%"}, {"of": "GM0629", "share": "0.5254"}]},
                    "source": "gr"
                },
                "organisation": {
                    "name": "Werkorganisatie", "employer": {"gastheergemeente": "GM0629"},
                    "portfolio": {"complete": true, "tasks": [
                        {"key": "advies", "name": "Beleidsadvies", "kind": "beleidsadvies"},
                        {"key": "uitvoering", "name": "Uitvoering", "kind": "uitvoering", "field": "6.71a", "covers": ["wmo-2015", "6.71a"],
                         "political_discretion": false, "served": ["GM0626"]}
                    ]},
                    "posts": [{"key": "beheer", "function": "Beheerder", "fte": "1.50", "tasks": ["uitvoering"], "holders": 2}],
                    "retained": [{"municipality": "GM0626", "fte": "3", "has_secretary": true, "has_clerk": true,
                                  "own_council": true, "own_executive": true, "own_mayor": true}],
                    "counters": [{"municipality": "GM0626", "name": "Balie", "place": "Voorschoten"}],
                    "counters_complete": true
                },
                "record": {
                    "complete": true, "effective_day_named": true,
                    "decisions": [
                        {"by": "GM0626/raad", "kind": "toestemming", "on": "2012-11-01", "outcome": "geweigerd",
                         "ground": "algemeen-belang", "talks_on": "2012-10-01", "conditional": true,
                         "until": "2013-01-01", "decide_by": "2012-12-31", "withdrawn_on": "2012-12-01", "source": "gr"}
                    ],
                    "formalities": [{"kind": "toezending-gs", "on": "2012-12-21", "by": "GM0629", "province": "zuid-holland",
                                     "extended": true, "shows": ["deelnemers"], "source": "gr"}],
                    "submissions": [{"to": "GM0626/raad", "asks": "toestemming", "on": "2012-09-01", "extended": true, "source": "gr"}],
                    "publications": [{"medium": "staatscourant", "on": "2012-12-20", "by": "GM0629", "number": "1", "source": "gr"}]
                },
                "estate": {
                    "assets": [{"key": "raadhuis", "name": "Raadhuis", "value_cents": 100}],
                    "debts": [{"key": "lening", "name": "Lening", "amount_cents": 1, "creditor": "Bank"}],
                    "archives": [{"key": "archief", "name": "Archief", "custody": {"gemeente": "GM0629"}}]
                },
                "motives": ["kwetsbaarheid"],
                "works_back_to": "2012-12-31"
            }},
            {"on": "2013-01-01", "started": {}},
            {"on": "2021-09-01", "stopped": {}},
            {"on": "2022-12-31", "dissolved": {
                "plan": {
                    "tasks": [{"task": "advies", "by": "ieder-zelf"}, {"task": "uitvoering", "by": {"gemeente": "GM0626"}}],
                    "posts": [{"key": "beheer", "to": "GM0626"}],
                    "assets": [{"key": "raadhuis", "to": [{"of": "GM0626", "share": "1/2"}, {"of": "GM0629", "share": "1/2"}]}],
                    "debts": [{"key": "lening", "to": "GM0629"}],
                    "archives": [{"key": "archief", "to": "GM0629"}],
                    "otherwise": "GM0629", "archive_keeper": "GM0629",
                    "liquidator": "Het dagelijks bestuur", "liquidated_by": "2023-06-01"
                },
                "record": {}
            }},
            {"on": "2023-06-01", "liquidated": {"accounts_closed_on": "2023-05-15"}}
        ]
    })
}

/// A life with every change: plans, days known in part, members that come and go, other names and an assertion.
pub(super) fn changing() -> Value {
    let participants =
        |codes: &[&str]| -> Value { codes.iter().map(|code| json!({"party": format!("{code}/college")})).collect() };
    let text = |form: &str, codes: &[&str]| {
        json!({
            "name": "Regeling", "form": form, "participants": participants(codes),
            "cost_key": {"achtereenvolgens": {
                "first": [
                    {"kostensoort": {"group": "overhead", "key": {"gemengd": [
                        {"weight": "60%", "key": {"inwoners": {"year": 2012}}},
                        {"weight": "30%", "key": {"gebruik": "uren"}},
                        {"weight": "10%", "key": {"omschreven": "by agreement"}}
                    ]}}},
                    {"per-deelnemer": {"amount_cents": 100}},
                    {"vaste-bedragen": [{"of": "GM0626", "amount_cents": 5}]}
                ],
                "rest": {"ingebracht": {"year": 2011, "staff": [{"of": "GM0626", "fte": "12.50"}, {"of": "GM0629", "fte": "8.00"}]}}
            }}
        })
    };
    let organisation = |fte: &str| {
        json!({
            "name": "Dienst", "employer": "lichaam",
            "portfolio": {"tasks": [{"key": "wegen", "name": "Wegen", "kind": "uitvoering"}]},
            "posts": [{"key": "kantonnier", "function": "Kantonnier", "fte": fte, "tasks": ["wegen"]}]
        })
    };
    let record =
        |kind: &str| json!({"decisions": [{"by": "GM0626/college", "kind": kind, "on": "2012-11-01", "source": "gr"}]});
    let (body, office) = ("openbaar-lichaam", "bedrijfsvoeringsorganisatie");
    json!({
        "name": "Leidse regio",
        "sources": {"gr": "https://example.org/gr"},
        "explained": [
            {"facts": ["record", "arrangement.clauses"], "because": "Only a press release was seen."},
            {"rules": ["consent-raad"], "facts": ["organisation"], "because": "Both."}
        ],
        "events": [
            {"on": "[2010..2011-06]", "known_on": "2010-05-01", "source": "gr", "proposed": {
                "municipalities": ["GM0626", "GM0629"], "form": body, "motives": ["kwetsbaarheid"]
            }},
            {"on": "2013-01-01", "source": "gr", "formed": {
                "arrangement": text(body, &["GM0626", "GM0629"]), "organisation": organisation("2.00"),
                "record": record("treffen"),
                "estate": {"archives": [{"key": "zaken", "name": "Zaken", "custody": "lichaam"}]}
            }},
            {"on": "2013-01-01", "asserted": {
                "stage": "in-werking-getreden", "form": body, "members": ["GM0626", "GM0629"],
                "employer": "lichaam", "fte": "2.00"
            }},
            {"on": "2013-02", "started": {}},
            {"on": "2014-01-01", "acceded": {
                "participants": ["GM0546/college", "GM0546/burgemeester"],
                "brings": {
                    "posts": [{"key": "kantonnier", "function": "Kantonnier", "fte": "0.50", "tasks": ["wegen"]}],
                    "estate": {
                        "assets": [{"key": "werf", "name": "Werf", "value_cents": 100}],
                        "debts": [{"key": "lening", "name": "Lening", "amount_cents": 50, "creditor": "Bank"}],
                        "archives": [{"key": "kaarten", "name": "Kaarten"}]
                    },
                    "payment_cents": 1200
                },
                "record": record("toetreden")
            }},
            {"on": "2015-01-01", "acceded": {
                "participants": ["GM0579/college"],
                "arrangement": text(body, &["GM0626", "GM0629", "GM0546", "GM0579"]),
                "organisation": organisation("3.00")
            }},
            {"on": "2016-01", "amended": {
                "arrangement": text(body, &["GM0626", "GM0629", "GM0546", "GM0579"]),
                "organisation": organisation("4.00"), "record": record("wijzigen"), "works_back_to": "2015-12-31"
            }},
            {"on": "2017", "extended": {"term": {"tot": "2030-01-01"}, "record": record("verlengen")}},
            {"on": "2018-01-01", "organised": organisation("5.00")},
            {"on": "2018-03-01", "renamed": {
                "arrangement": "Nieuwe regeling", "organisation": "Nieuwe dienst", "record": record("wijzigen")
            }},
            {"on": "2019-01-01", "reorganised": {
                "fate": "voortgezet", "successors": [{"of": "GM0579", "by": "GM0537", "source": "gr"}],
                "record": record("wijzigen")
            }},
            {"on": "2020-01-01", "withdrawn": {
                "municipalities": ["GM0546"], "reason": "anders", "because": "It wants a service of its own.",
                "takes": {"posts": [{"key": "kantonnier", "function": "Kantonnier", "fte": "1.00"}], "payment_cents": 1},
                "record": record("uittreden")
            }},
            {"on": "2021-01-01", "withdrawn": {
                "municipalities": ["GM0537"], "arrangement": text(body, &["GM0626", "GM0629"]),
                "organisation": organisation("1.00")
            }},
            {"on": "[2021-02-01..]", "converted": {
                "arrangement": text(office, &["GM0626", "GM0629"]), "organisation": organisation("1.00"),
                "record": record("wijzigen"), "works_back_to": "2021-01-15"
            }},
            {"on": "[..2022]", "known_on": "2021-10-01", "stopped": {
                "reason": "ontvlechting", "because": "The members take it back."
            }},
            {"on": "2023-01-01", "dissolved": {
                "plan": {"otherwise": "GM0626", "archive_keeper": "GM0626"}, "record": record("opheffen"),
                "reason": "herindeling", "because": "They merge."
            }},
            {"on": "2023", "liquidated": {}},
            {"on": "2024-01-01", "asserted": {"stage": "beeindigd", "members": []}}
        ]
    })
}

/// A life of which no text is known.
pub(super) fn without_a_text() -> Value {
    json!({
        "name": "Uit de krant",
        "events": [
            {"on": "2009", "started": {
                "municipalities": ["GM0626", "GM0629"],
                "organisation": {"name": "Dienst", "employer": {"gastheergemeente": "GM0629"}, "portfolio": {"tasks": [
                    {"key": "wegen", "name": "Wegen", "kind": "uitvoering"}
                ]}}
            }},
            {"on": "2010-01-01", "renamed": {"organisation": "Wegendienst"}},
            {"on": "2010-02-01", "asserted": {"employer": {"gastheergemeente": "GM0629"}}},
            {"on": "2011-01-01", "reorganised": {"fate": "vervallen"}}
        ]
    })
}

/// A life under a host, that ends as a withdrawal leaves nobody to work for.
pub(super) fn hosted() -> Value {
    let mut formed = formed_on("2013-01-01");
    let text = formed.pointer_mut("/arrangement").unwrap().as_object_mut().unwrap();
    text.insert("form".into(), json!("centrumregeling"));
    text.insert("host".into(), json!("GM0629"));
    let budgets = json!([{"of": "GM0626", "amount_cents": 2}, {"of": "GM0629", "amount_cents": 1}]);
    text.insert("cost_key".into(), json!({"ingebracht": {"year": 2012, "amounts": budgets}}));
    json!({
        "name": "Bij de buren",
        "events": [
            {"on": "2013-01-01", "formed": formed},
            {"on": "2013-01-01", "asserted": {"host": "GM0629", "form": "centrumregeling"}},
            {"on": "2014-01-01", "withdrawn": {"municipalities": ["GM0626"], "reason": "te-weinig-deelnemers"}},
            {"on": "2014-01-01", "asserted": {"stage": "beeindigd"}}
        ]
    })
}

/// A plan that never came to anything.
pub(super) fn never_formed() -> Value {
    json!({
        "name": "Toch niet",
        "events": [
            {"on": "2014-03", "noted": "the councils talk"},
            {"on": "2014", "proposed": {"municipalities": ["GM0626", "GM0629"]}},
            {"on": "2015-02-03", "abandoned": {"reason": "geen-draagvlak", "because": "One council voted against."}}
        ]
    })
}

/// Lives that together use every field outside the operation.
pub(super) fn lives() -> [Value; 5] {
    let mut full = full();
    full["format"] = json!(1);
    full["$schema"] = json!("https://example.org/dossier.json");
    [full, changing(), without_a_text(), hosted(), never_formed()]
}
