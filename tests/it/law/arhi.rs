//! Wet arhi: what a reorganisation of municipalities does to an arrangement.

use super::*;
use ambtelijke_fusie::operation::{Fate, Office, OfficeTerm, ReorganisationFacts, Succession, Workplace};

/// De Friese Meren, which was there for a year and a half only.
const GONE: u16 = 1921;
const NOBODY: u16 = 9999;
/// Beemster went into Purmerend.
const BEEMSTER: &[u16] = &[370, 439];
/// Heerhugowaard and Langedijk became Dijk en Waard, a new municipality.
const DIJK_EN_WAARD: &[u16] = &[398, 416];
const IN_2022: &[&str] = &["2022-01-01"];
/// Haaren was split among four others.
const HAAREN: &[u16] = &[788, A];
const IN_2021: &[&str] = &["2021-01-01"];
/// They became one, save for a strip of the first, in which nobody lived, that went elsewhere.
const WITH_A_STRIP: &[u16] = &[541, 550];

pub(super) const ROWS: &[Row] = &[
    at_a_time("arhi-date", |_| {}),
    met("arhi-date", |w| w.reorganised().own_day = Some(true)),
    breached("arhi-date", |w| w.reorganised().own_day = Some(false)),
    // That no reorganisation is missing from the log does not say what the act of this one provides.
    open("arhi-date", |w| {
        w.reorganised();
    }),
    met("arhi-date", |w| w.among(BEEMSTER)).on(IN_2022),
    // Weesp went to Amsterdam after the elections.
    open("arhi-date", |w| w.among(&[457, 363])).on(&["2022-03-24"]),
    met("arhi-date", |w| {
        w.among(&[363, A]);
        w.reorganised().own_day = Some(true);
    })
    .on(&["2022-03-24"]),
    // Who only takes another name is not reorganised.
    at_a_time("arhi-date", |w| w.among(&[57, A])).on(&["1985-01-03"]),
    at_a_time("arhi-lapse-all-merge", |_| {}),
    met("arhi-lapse-all-merge", |w| {
        w.all_come_to_b();
    }),
    breached("arhi-lapse-all-merge", |w| w.all_come_to_b().fate = Some(Fate::Continued)),
    open("arhi-lapse-all-merge", |w| w.all_come_to_b().fate = None),
    at_a_time("arhi-lapse-all-merge", |w| w.all_come_to_b().by_statute = true),
    open("arhi-lapse-all-merge", |w| w.among(DIJK_EN_WAARD)).on(IN_2022),
    open("arhi-lapse-all-merge", |w| w.among(BEEMSTER)).on(IN_2022),
    met("arhi-lapse-all-merge", |w| {
        w.among(BEEMSTER);
        w.reorganised().fate = Some(Fate::Lapsed);
    })
    .on(IN_2022),
    breached("arhi-lapse-all-merge", |w| {
        w.among(BEEMSTER);
        w.reorganised().fate = Some(Fate::Continued);
    })
    .on(IN_2022),
    at_a_time("arhi-lapse-all-merge", |w| w.among(&[370, 439, A])).on(IN_2022),
    at_a_time("arhi-lapse-all-merge", |w| w.among(WITH_A_STRIP)).on(&["1985-01-01"]),
    at_a_time("arhi-lapse-mostly-merge", |_| {}),
    met("arhi-lapse-mostly-merge", |w| {
        w.a_is_abolished();
    }),
    met("arhi-lapse-mostly-merge", |w| {
        w.lapse_is_declared();
    }),
    breached("arhi-lapse-mostly-merge", |w| w.lapse_is_declared().fate = Some(Fate::Continued)),
    breached("arhi-lapse-mostly-merge", |w| w.a_is_abolished().fate = Some(Fate::Lapsed)),
    open("arhi-lapse-mostly-merge", |w| w.lapse_is_declared().fate = None),
    open("arhi-lapse-mostly-merge", |w| w.a_is_abolished().fate = None),
    at_a_time("arhi-lapse-mostly-merge", |w| w.lapse_is_declared().by_statute = true),
    // Whether it was declared is not known; with somebody who stays outside it cannot be.
    open("arhi-lapse-mostly-merge", |w| w.among(WITH_A_STRIP)).on(&["1985-01-01"]),
    at_a_time("arhi-lapse-mostly-merge", |w| w.among(&[541, 550, A])).on(&["1985-01-01"]),
    // Whether the scheme lets it lapse or nobody says so: with a participant outside it does not.
    breached("arhi-lapse-mostly-merge", |w| {
        w.among(&[541, 550, A]);
        w.reorganised().fate = Some(Fate::Lapsed);
    })
    .on(&["1985-01-01"]),
    breached("arhi-lapse-mostly-merge", |w| {
        w.among(&[541, 550, A]);
        w.reorganised().fate = Some(Fate::Lapsed);
        w.reorganisation().lapse_declared = Some(true);
    })
    .on(&["1985-01-01"]),
    at_a_time("arhi-lapse-mostly-merge", |w| w.among(BEEMSTER)).on(IN_2022),
    at_a_time("arhi-successor", |_| {}),
    met("arhi-successor", |w| {
        w.a_is_abolished();
    }),
    breached("arhi-successor", |w| {
        w.a_is_succeeded_by(GONE);
    }),
    open("arhi-successor", |w| {
        w.a_is_succeeded_by(NOBODY);
    }),
    at_a_time("arhi-successor", |w| {
        w.all_come_to_b();
    }),
    at_a_time("arhi-successor", |w| w.a_is_abolished().by_statute = true),
    met("arhi-successor", |w| w.among(&[370, A])).on(IN_2022),
    open("arhi-successor", |w| w.among(HAAREN)).on(IN_2021),
    breached("arhi-successor", |w| {
        w.among(HAAREN);
        w.reorganised();
    })
    .on(IN_2021),
    met("arhi-successor", |w| w.haaren_is_succeeded_by(757)).on(IN_2021),
    breached("arhi-successor", |w| w.haaren_is_succeeded_by(C)).on(IN_2021),
    open("arhi-successor", |w| w.among(WITH_A_STRIP)).on(&["1985-01-01"]),
    at_a_time("arhi-six-months", |_| {}),
    met("arhi-six-months", |w| {
        w.a_is_abolished();
    }),
    breached("arhi-six-months", |w| w.a_is_adapted_after(200)),
    met("arhi-six-months", |w| {
        w.a_is_adapted_after(200);
        w.reorganisation().months_added = Some(3);
    }),
    breached("arhi-six-months", |w| {
        w.a_is_adapted_after(380);
        w.reorganisation().months_added = Some(6);
    }),
    breached("arhi-six-months", |w| w.a_is_abolished().months_added = Some(7)),
    met("arhi-six-months", |w| {
        w.a_is_adapted_after(380);
        w.reorganisation().needs_no_change = Some(true);
    }),
    open("arhi-six-months", |w| w.a_is_abolished().adapted_on = None),
    breached("arhi-six-months", |w| {
        w.a_is_abolished().adapted_on = None;
        w.reorganisation().needs_no_change = Some(false);
        w.asked_after = 200;
    }),
    // What needs no change need not be adapted.
    open("arhi-six-months", |w| {
        w.a_is_abolished().adapted_on = None;
        w.asked_after = 200;
    }),
    open("arhi-six-months", |w| {
        w.a_is_abolished().adapted_on = None;
        w.log_in_part();
    }),
    open("arhi-six-months", |w| w.among(&[370, A])).on(IN_2022),
    at_a_time("arhi-six-months", |w| {
        w.all_come_to_b();
    }),
    at_a_time("arhi-board-members-stay", |_| {}),
    met("arhi-board-members-stay", |w| {
        w.a_is_abolished();
    }),
    breached("arhi-board-members-stay", |w| w.a_is_abolished().members_stayed = Some(false)),
    open("arhi-board-members-stay", |w| w.a_is_abolished().members_stayed = None),
    open("arhi-board-members-stay", |w| w.among(&[370, A])).on(IN_2022),
    at_a_time("arhi-rights-pass", |_| {}),
    met("arhi-rights-pass", |w| {
        w.a_is_abolished();
    }),
    breached("arhi-rights-pass", |w| w.a_is_abolished().rights_passed = Some(false)),
    breached("arhi-rights-pass", |w| {
        w.a_is_succeeded_by(GONE);
    }),
    open("arhi-rights-pass", |w| w.a_is_abolished().rights_passed = None),
    open("arhi-rights-pass", |w| {
        w.a_is_succeeded_by(NOBODY);
    }),
    open("arhi-rights-pass", |w| w.among(DIJK_EN_WAARD)).on(IN_2022),
    breached("arhi-rights-pass", |w| {
        w.among(HAAREN);
        w.reorganised().rights_passed = Some(true);
    })
    .on(IN_2021),
    at_a_time("arhi-staff-lapsed-body", |_| {}),
    met("arhi-staff-lapsed-body", |w| {
        w.all_come_to_b();
    }),
    breached("arhi-staff-lapsed-body", |w| w.all_come_to_b().staff_to = Some(of(C))),
    open("arhi-staff-lapsed-body", |w| w.all_come_to_b().staff_to = None),
    at_a_time("arhi-staff-lapsed-body", |w| w.all_come_to_b().fate = Some(Fate::Continued)),
    open("arhi-staff-lapsed-body", |w| w.among(BEEMSTER)).on(IN_2022),
    met("arhi-staff-lapsed-body", |w| {
        w.among(WITH_A_STRIP);
        *w.reorganised() = ReorganisationFacts {
            lapse_declared: Some(true),
            staff_to: Some(of(643)),
            ..ReorganisationFacts::new(day(1985, 1, 1))
        };
    })
    .on(&["1985-01-01"]),
    at_a_time("arhi-staff-dissolved-body", |_| {}),
    met("arhi-staff-dissolved-body", |w| w.a_is_abolished().province_on_staff = Some(true)),
    breached("arhi-staff-dissolved-body", World::province_says_nothing),
    open("arhi-staff-dissolved-body", |w| {
        w.province_says_nothing();
        w.log_in_part();
    }),
    // The decision to dissolve can say where the staff goes.
    met("arhi-staff-dissolved-body", |w| {
        w.a_is_abolished();
    })
    .at(&[Moment::Dissolve]),
    open("arhi-staff-dissolved-body", |w| {
        w.a_is_abolished();
        w.log().staff_transfers.clear();
    })
    .at(&[Moment::Dissolve]),
    // More than a year later it is no adaptation any more.
    at_a_time("arhi-staff-dissolved-body", |w| {
        w.a_is_abolished().on = w.day - chrono::Days::new(367);
    })
    .at(&[Moment::Dissolve]),
    open("arhi-staff-dissolved-body", |w| w.among(&[370, A])).at(&[Moment::Dissolve]).on(&["2022-06-01"]),
    at_a_time("arhi-staff-dissolved-body", |w| w.among(&[370, A])).at(&[Moment::Dissolve]).on(&["2023-06-01"]),
    at_a_time("arhi-secretary-griffier", |_| {}),
    met("arhi-secretary-griffier", |w| {
        w.a_is_abolished();
    }),
    breached("arhi-secretary-griffier", |w| w.a_is_abolished().officers_ended = Some(false)),
    breached("arhi-secretary-griffier", World::the_secretary_stays),
    open("arhi-secretary-griffier", |w| w.a_is_abolished().officers_ended = None),
    breached("arhi-secretary-griffier", |w| {
        let late = w.day - chrono::Days::new(27);
        w.a_is_abolished().temporary_officers_on = Some(late);
    }),
    met("arhi-secretary-griffier", |w| w.dijk_en_waard(Some("2021-12-01"))).on(IN_2022),
    breached("arhi-secretary-griffier", |w| w.dijk_en_waard(Some("2021-12-02"))).on(IN_2022),
    breached("arhi-secretary-griffier", |w| w.dijk_en_waard(None)).on(IN_2022),
    open("arhi-secretary-griffier", |w| {
        w.dijk_en_waard(None);
        w.log_in_part();
    })
    .on(IN_2022),
    // Purmerend was there already and has officers of its own.
    met("arhi-secretary-griffier", |w| {
        w.among(BEEMSTER);
        w.reorganised().officers_ended = Some(true);
    })
    .on(IN_2022),
    at_a_time("arhi-staff-pre2020", |_| {}),
    met("arhi-staff-pre2020", |w| {
        w.a_is_abolished();
    }),
    breached("arhi-staff-pre2020", |w| w.staff_is_settled_after(367)),
    breached("arhi-staff-pre2020", |w| w.a_is_abolished().officers_ended = Some(false)),
    breached("arhi-staff-pre2020", World::the_secretary_stays),
    open("arhi-staff-pre2020", |w| w.staff_is_settled_after(200)),
    open("arhi-staff-pre2020", |w| w.a_is_abolished().staff_settled_on = None),
    open("arhi-staff-pre2020", |w| w.a_is_abolished().officers_ended = None),
];

impl World {
    fn reorganisation(&mut self) -> &mut ReorganisationFacts {
        self.log().reorganisations.last_mut().unwrap()
    }

    /// The greater part of all comes to B, and the reorganisation lets the arrangement lapse.
    fn lapse_is_declared(&mut self) -> &mut ReorganisationFacts {
        let reorganisation = self.a_is_abolished();
        reorganisation.lapse_declared = Some(true);
        reorganisation.fate = Some(Fate::Lapsed);
        reorganisation
    }

    fn a_is_adapted_after(&mut self, days: u64) {
        let on = self.day + chrono::Days::new(days);
        self.a_is_abolished().adapted_on = Some(on);
    }

    fn staff_is_settled_after(&mut self, days: u64) {
        let on = self.day + chrono::Days::new(days);
        self.a_is_abolished().staff_settled_on = Some(on);
    }

    fn haaren_is_succeeded_by(&mut self, code: u16) {
        self.among(HAAREN);
        self.reorganised().successors = vec![Succession::new(of(788), of(code))];
    }

    /// The province decides nothing on the staff, and nobody else does.
    fn province_says_nothing(&mut self) {
        self.a_is_abolished().province_on_staff = Some(false);
        self.log().staff_transfers.retain(|transfer| transfer.from != Workplace::Body);
    }

    /// The term of the secretary of A, which is abolished, goes on.
    fn the_secretary_stays(&mut self) {
        self.a_is_abolished();
        let since = ambtelijke_fusie::time::Period::since(self.day - chrono::Days::new(100));
        let term = OfficeTerm::new("blijver".parse().unwrap(), Office::Secretary, of(A), since);
        self.log().offices.push(term);
    }

    /// Dijk en Waard is founded, with temporary officers designated on that day.
    fn dijk_en_waard(&mut self, designated: Option<&str>) {
        self.among(DIJK_EN_WAARD);
        let reorganisation = self.reorganised();
        reorganisation.officers_ended = Some(true);
        reorganisation.temporary_officers_on = designated.map(date);
    }
}

#[test]
fn reorganisations() {
    check(ROWS);
}
