//! Mandates, formalities towards the province and the registers, budgets and accounts.

use super::*;
use ambtelijke_fusie::{
    arrangement::PowerNature,
    governance::{Formality, FormalityKind, RegisterItem, RegisterItemSet},
    municipality::Province,
    operation::{Accounts, Budget, CouncilStep, FinancialRules, Mandate, MandatedPower, Workplace},
};
use chrono::Datelike;

/// The person to whom mandates are given.
pub(in crate::law) const DIRECTOR: &str = "directeur";

impl World {
    /// Mandates, formalities towards the province and the registers, budgets and accounts.
    pub(super) fn manage(&mut self) {
        for power in self.powers.iter_mut().flatten() {
            power.nature = Some(PowerNature::Administration);
            power.fits = Some(true);
        }
        self.register();
        self.mandate_the_director();
        let rules = FinancialRules {
            policy: Some(true),
            control: Some(true),
            accountant: Some(true),
            ..FinancialRules::new(Period::since(self.day))
        };
        let first = Budget { drafts: self.to_each_council(0), ..Budget::new(self.day.year()) };
        self.log().financial_rules.push(rules);
        self.log().budgets.push(first);
    }

    /// Tells the provinces, of which there are two, and the registers.
    fn register(&mut self) {
        let on = self.day;
        if on < day(2006, 1, 1) {
            for kind in [FormalityKind::ProvincialApproval, FormalityKind::ProvincialRegister] {
                let by_the_seat = Formality { province: Some(Province::Utrecht), ..Formality::new(kind, on) };
                self.formalities.push(by_the_seat);
            }
        }
        if on < day(2021, 7, 1) {
            for province in [Province::Utrecht, Province::NoordHolland] {
                let sent = Formality::new(FormalityKind::SentToProvince, on).by(of(B));
                self.formalities.push(Formality { province: Some(province), ..sent });
            }
            let entered = |code| Formality::new(FormalityKind::MunicipalRegister, on).by(of(code));
            self.formalities.extend(MEMBERS.map(entered));
        } else {
            let shows = Some(RegisterItemSet::of(RegisterItem::ALL));
            self.formalities.push(Formality { shows, ..Formality::new(FormalityKind::NationalRegister, on) });
        }
    }

    /// Executive and mayor of B give the director, who works for the body or for A, mandate and power of attorney,
    /// which the director passes on.
    fn mandate_the_director(&mut self) {
        let workplace =
            if self.form.has_legal_personality() { Workplace::Body } else { Workplace::Municipality(of(A)) };
        let since = Period::since(self.day);
        let mandate = |key: &str, organ, basis| Mandate {
            workplace: Some(workplace),
            power: Some(MandatedPower::Ordinary),
            general: true,
            written: Some(true),
            accepted: Some(true),
            accepted_by_employer: Some(true),
            may_pass_on: Some(true),
            ..Mandate::new(key.parse().unwrap(), OrganOf::new(of(B), organ), DIRECTOR.parse().unwrap(), basis, since)
        };
        let passed_on = Mandate {
            to: "chef".parse().unwrap(),
            under: Some("mandaat".parse().unwrap()),
            ..mandate("ondermandaat", Organ::Executive, PowerBasis::SubMandate)
        };
        self.log().mandates.extend([
            mandate("mandaat", Organ::Executive, PowerBasis::Mandate),
            passed_on,
            mandate("volmacht", Organ::Executive, PowerBasis::PowerOfAttorney),
            mandate("vertegenwoordiging", Organ::Mayor, PowerBasis::PowerOfAttorney),
        ]);
    }

    /// Budgets and accounts of all years from the first full one, each in time.
    pub(in crate::law) fn keep_books(&mut self) {
        for year in self.first_in_force.year() + 1..=self.day.year() {
            let before = |month, on| day(year - 1, month, on);
            let steps = |on: NaiveDate| MEMBERS.map(|code| CouncilStep::new(of(code), on)).to_vec();
            let budget = Budget {
                balanced: Some(true),
                frameworks: steps(before(2, 1)),
                drafts: steps(before(3, 1)),
                laid_open: steps(before(3, 2)),
                offered_on: Some(before(7, 1)),
                adopted_on: Some(before(7, 1)),
                sent_to_province_on: Some(before(7, 2)),
                ..Budget::new(year)
            };
            self.log().budgets.retain(|other| other.year != year);
            self.log().budgets.push(budget);
        }
        for year in self.first_in_force.year()..self.day.year() - 1 {
            let accounts = Accounts {
                adopted_on: Some(day(year + 1, 6, 20)),
                sent_to_province_on: Some(day(year + 1, 6, 25)),
                ..Accounts::new(year)
            };
            self.log().accounts.push(accounts);
        }
    }

    // What can be changed, in the words of the rows.

    /// A step towards each council, so many days from the day of the case.
    pub(in crate::law) fn to_each_council(&self, days: i64) -> Vec<CouncilStep> {
        let on = self.day + chrono::TimeDelta::days(days);
        MEMBERS.map(|code| CouncilStep::new(of(code), on)).to_vec()
    }

    /// There is one budget, of the year that comes so many years after the day of the case, with nothing in it.
    pub(in crate::law) fn budget(&mut self, years: i32) -> &mut Budget {
        let year = self.day.year() + years;
        self.log().budgets = vec![Budget::new(year)];
        self.log().budgets.last_mut().unwrap()
    }

    /// There are accounts of one year, so many years after the day of the case, with nothing in them.
    pub(in crate::law) fn accounts(&mut self, years: i32) -> &mut Accounts {
        let year = self.day.year() + years;
        self.log().accounts = vec![Accounts::new(year)];
        self.log().accounts.last_mut().unwrap()
    }

    /// The body has been there for years.
    pub(in crate::law) fn founded_years_ago(&mut self) {
        self.first_in_force = self.day - chrono::Days::new(3650);
    }

    pub(in crate::law) fn mandate(&mut self, key: &str) -> &mut Mandate {
        self.log().mandates.iter_mut().find(|mandate| mandate.key.as_str() == key).unwrap()
    }

    /// The first formality of that kind, on the day of the case if there is none.
    pub(in crate::law) fn recorded(&mut self, kind: FormalityKind) -> &mut Formality {
        let at = self.formalities.iter().position(|one| one.kind == kind).unwrap_or_else(|| {
            self.formalities.push(Formality::new(kind, self.day));
            self.formalities.len() - 1
        });
        &mut self.formalities[at]
    }
}
