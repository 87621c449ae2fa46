//! The rows on who governs.

use super::{
    Alternative, Aspect, Assumption, Options, OptionsError, Value,
    rows::{Table, number, open, reckoned, words},
};
use crate::{
    citation::{Act, Provision},
    insight::{Council, councils},
    money::Fraction,
    municipality::{council_seats, max_aldermen},
    sorted,
};
use alloc::vec::Vec;
use chrono::Datelike;

impl Options<'_> {
    /// The seats of the council of each that sits on the day; `None` if one is not known.
    fn sitting_seats(&self) -> Option<Vec<u8>> {
        let of_one = |code| match self.later_counts.iter().find(|(other, _)| *other == code) {
            Some(&(_, inhabitants)) => Some(council_seats(inhabitants)),
            None => Some(self.gazetteer.get(code)?.council_on(self.on).ok()?.seats),
        };
        self.members.iter().map(|&code| of_one(code)).collect()
    }

    /// What the seats of councils rest on.
    fn of_councils(&self, year: i32) -> Vec<Assumption> {
        let later = self.later_counts.iter().map(|&(code, inhabitants)| Assumption::LaterCount(code, inhabitants));
        [Assumption::SittingCouncils].into_iter().chain(later).chain([Assumption::CouncilOfOneIn(year)]).collect()
    }
}

impl Table<'_, '_> {
    /// Who governs: what each keeps and gives up.
    pub(super) fn governance(&mut self) -> Result<(), OptionsError> {
        let year = self.options.on.year();
        let found = councils(&self.options.members, self.options.gazetteer, year)?;
        let sitting = self.options.sitting_seats();
        let arhi = |article| Provision::article(Act::WetArhi, article);
        let [seats, aldermen, _] = Council::PROVISIONS.map(|provision| self.law(provision));
        let count = number(self.options.members.len());
        let on = self.options.on;
        let provinces: Option<Vec<_>> =
            self.options.members.iter().map(|code| self.options.gazetteer.get(*code)?.province_on(on)).collect();
        let provinces = provinces.map_or(open("in welke provincie zij liggen", "in which province they lie"), |all| {
            number(sorted::unique(all).len())
        });
        let source = reckoned("de gemeenten op de dag", "the municipalities on the day");
        self.row(Aspect::Provinces, None, source, |_| provinces.clone());
        let each = || found.apart.iter().map(|(_, council)| u64::from(council.inhabitants));
        #[expect(clippy::expect_used, reason = "options are of two municipalities or more")]
        let (least, most) = each().min().zip(each().max()).expect("two municipalities");
        let apart = Value::Between(least, most);
        let together = Value::Number(found.merged.inhabitants.into());
        let source = reckoned("inwoners op 1 januari van het jaar", "inhabitants on 1 January of the year");
        self.row(Aspect::Inhabitants, None, source, |column| match column.alternative {
            Alternative::Alone => apart.clone(),
            _ => together.clone(),
        });
        self.assuming([Assumption::InhabitantsIn(year)]);
        self.merged(Aspect::Municipalities, self.law(arhi("3").paragraph("1")), &count, &Value::Number(1));
        let of_sitting = |value: &dyn Fn(&[u8]) -> Value| match &sitting {
            Some(seats) => value(seats),
            None => open("hoeveel zetels de zittende raden hebben", "how many seats the sitting councils have"),
        };
        let sum = |seats: &[u8], of_one: fn(u8) -> u8| {
            seats.iter().fold(0_u64, |sum, &seats| sum.saturating_add(of_one(seats).into()))
        };
        let assumes = self.options.of_councils(year);
        let apart = of_sitting(&|seats| Value::Number(sum(seats, |seats| seats)));
        self.merged(Aspect::CouncilSeats, seats, &apart, &Value::Number(found.merged.seats.into()));
        self.assuming(assumes.clone());
        let apart = of_sitting(&|seats| Value::Number(sum(seats, max_aldermen)));
        self.merged(Aspect::Aldermen, aldermen, &apart, &Value::Number(found.merged.max_aldermen.into()));
        self.assuming(assumes.clone());
        let inhabitants = found.merged.inhabitants;
        let apart = of_sitting(&|seats| {
            #[expect(clippy::expect_used, reason = "options are of two municipalities or more, each with a council")]
            let ratio =
                Fraction::ratio(inhabitants.into(), sum(seats, |seats| seats).into()).expect("councils with seats");
            Value::Exact(ratio)
        });
        let source = reckoned("inwoners op 1 januari en raadszetels", "inhabitants on 1 January and council seats");
        let merged = Value::Exact(found.merged.inhabitants_per_seat());
        self.merged(Aspect::InhabitantsPerSeat, source, &apart, &merged);
        self.assuming([assumes, Vec::from([Assumption::InhabitantsIn(year)])].concat());
        let stay = words("elke gemeente blijft bestaan", "every municipality goes on");
        let go = words("opgeheven, ten gunste van één", "abolished, in favour of one");
        self.merged(Aspect::Identity, self.law(arhi("1").paragraph("1").item("b")), &stay, &go);
        let own = words("elke gemeente houdt haar eigen", "every municipality keeps its own");
        let decided = words("de nieuwe gemeente beslist", "the new municipality decides");
        let source = reckoned(
            "begrip ambtelijke fusie; geen wettelijke eis",
            "the notion of an ambtelijke fusie; no rule of law",
        );
        self.merged(Aspect::Counters, source, &own, &decided);
        Ok(())
    }
}
