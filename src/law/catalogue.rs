use super::{
    OwnRuleError, Report, Waiver,
    core::{Anchor, Applies, Asked, Case, Moment, Origin, Rule, Severity, Sink, WhichLaw, glance::Glance},
    rule_set::{COUNT, ROWS, RULES, RuleSet},
};
use crate::{
    arrangement::CooperationForm,
    citation::{Act, Provision},
};
use alloc::{boxed::Box, sync::Arc, vec::Vec};
use chrono::NaiveDate;
use serde::{Serialize, Serializer};

static BY_MOMENT: [RuleSet; Moment::ALL.len()] = by_moment();
static BY_FORM: [RuleSet; CooperationForm::ALL.len()] = by_form();

#[expect(clippy::indexing_slicing, clippy::arithmetic_side_effects, reason = "runs in the compiler, which checks both")]
const fn by_moment() -> [RuleSet; Moment::ALL.len()] {
    let mut sets = [RuleSet::NONE; Moment::ALL.len()];
    let mut rule = 0;
    while rule < COUNT {
        let mut moment = 0;
        while moment < Moment::ALL.len() {
            if ROWS[rule].moments.contains(Moment::ALL[moment]) {
                sets[moment] = sets[moment].with(rule);
            }
            moment += 1;
        }
        rule += 1;
    }
    sets
}

#[expect(clippy::indexing_slicing, clippy::arithmetic_side_effects, reason = "runs in the compiler, which checks both")]
const fn by_form() -> [RuleSet; CooperationForm::ALL.len()] {
    let mut sets = [RuleSet::NONE; CooperationForm::ALL.len()];
    let mut rule = 0;
    while rule < COUNT {
        let mut form = 0;
        while form < CooperationForm::ALL.len() {
            if ROWS[rule].forms.contains(CooperationForm::ALL[form]) {
                sets[form] = sets[form].with(rule);
            }
            form += 1;
        }
        rule += 1;
    }
    sets
}

/// The rules of law, or a part of them, that judge a case.
///
/// ```
/// use ambtelijke_fusie::law::{Catalogue, Moment};
/// use ambtelijke_fusie::time::day;
///
/// let on = day(2023, 3, 1);
/// let consent = Catalogue::find("consent-raad").unwrap();
/// assert_eq!(consent.citation(on).unwrap().to_string(), "artikel 1, lid 4, Wgr");
///
/// let forming = Catalogue::all().at(Moment::Form).on(on);
/// assert!(forming.rules().any(|rule| rule == consent));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
// More of its methods stand by subject: `explain`, `book`, `jurisdiction`.
pub struct Catalogue {
    law: RuleSet,
    own: Vec<Rule>,
    waivers: Vec<Arc<Waiver>>,
}

impl Default for Catalogue {
    fn default() -> Self {
        Self::all()
    }
}

impl Catalogue {
    /// Every rule of law.
    #[must_use]
    pub const fn all() -> Self {
        Self { law: RuleSet::ALL, own: Vec::new(), waivers: Vec::new() }
    }

    /// The rule of law of that name.
    #[must_use]
    pub fn find(id: &str) -> Option<&'static Rule> {
        RULES.iter().find(|rule| rule.id() == id)
    }

    /// Nothing but that rule.
    pub(super) fn only(rule: &Rule) -> Self {
        let none = Self { law: RuleSet::NONE, own: Vec::new(), waivers: Vec::new() };
        none.and(rule.clone())
    }

    fn and(mut self, rule: Rule) -> Self {
        match rule.0 {
            Origin::Own(_) => self.own.push(rule),
            Origin::Law(place, _) => self.law.insert(place.into()),
        }
        self
    }

    /// The same rules, and this one: a rule [of one's own](crate::law::OwnRule), or one of law that was left out before.
    ///
    /// # Errors
    ///
    /// [`OwnRuleError::Taken`] if there is a rule of that name.
    pub fn with(self, rule: Rule) -> Result<Self, OwnRuleError> {
        if self.has(rule.id()) {
            return Err(OwnRuleError::Taken { id: rule.id().into() });
        }
        Ok(self.and(rule))
    }

    /// The same rules, of which this one refuses nothing, for that reason; what it finds stands in the report all the same, with
    /// the reason.
    ///
    /// # Errors
    ///
    /// [`OwnRuleError::NothingToWaive`] if there is no such rule; [`OwnRuleError::NoReason`].
    pub fn waiving(mut self, id: &str, reason: impl Into<Box<str>>) -> Result<Self, OwnRuleError> {
        let reason = reason.into();
        if !self.has(id) {
            return Err(OwnRuleError::NothingToWaive { id: id.into() });
        }
        if reason.trim().is_empty() {
            return Err(OwnRuleError::NoReason { id: id.into() });
        }
        self.waivers.retain(|waiver| waiver.rule() != id);
        self.waivers.push(Arc::new(Waiver { rule: id.into(), reason }));
        Ok(self)
    }

    /// The rules, of law and of one's own.
    pub(crate) fn each(&self) -> impl Iterator<Item = &Rule> {
        self.law.rules().map(|rule: &Rule| rule).chain(&self.own)
    }

    /// The rules that are asked at that moment, of law and of one's own.
    #[cfg(feature = "register")]
    pub(crate) fn each_at(&self, moment: Moment) -> impl Iterator<Item = &Rule> {
        let own = self.own.iter().filter(move |rule| rule.moments().contains(moment));
        self.law.and(of_moment(moment)).rules().map(|rule: &Rule| rule).chain(own)
    }

    fn has(&self, id: &str) -> bool {
        self.each().any(|rule| rule.id() == id)
    }

    /// The rules that satisfy the predicate.
    #[must_use]
    pub fn filter(self, keep: impl Fn(&Rule) -> bool) -> Self {
        let law = self.law.those(|ordinal, row| keep(&Rule::of_law(ordinal, row)));
        self.narrowed(law, keep)
    }

    fn narrowed(mut self, law: RuleSet, keep: impl Fn(&Rule) -> bool) -> Self {
        self.own.retain(keep);
        Self { law, ..self }
    }

    /// Those that are asked at that moment.
    #[must_use]
    pub fn at(self, moment: Moment) -> Self {
        let law = self.law.and(of_moment(moment));
        self.narrowed(law, |own| own.moments().contains(moment))
    }

    /// Those that apply to that form of cooperation.
    #[must_use]
    pub fn of(self, form: CooperationForm) -> Self {
        let law = self.law.and(of_form(form));
        self.narrowed(law, |own| own.forms().contains(form))
    }

    /// Those that hold on that day.
    #[must_use]
    pub fn on(self, day: NaiveDate) -> Self {
        self.filter(|rule| rule.period().contains(day))
    }

    /// Those of that severity.
    #[must_use]
    pub fn weighing(self, severity: Severity) -> Self {
        self.filter(|rule| rule.severity() == severity)
    }

    /// Those that stand, or stood, in that act.
    #[must_use]
    pub fn in_act(self, act: Act) -> Self {
        self.filter(|rule| rule.provisions().any(|(_, provision)| provision.act() == act))
    }

    /// Those that stand, or stood, in that article of that act.
    #[must_use]
    pub fn in_article(self, act: Act, article: &str) -> Self {
        let there = |provision: Provision| provision.act() == act && provision.article_number() == article;
        self.filter(|rule| rule.provisions().any(|(_, provision)| there(provision)))
    }

    /// The rules of law, by law and subject.
    pub fn rules(&self) -> impl Iterator<Item = &'static Rule> + use<> {
        self.law.rules()
    }

    /// The rules of the caller's own, as they were added.
    #[must_use]
    pub fn own_rules(&self) -> &[Rule] {
        &self.own
    }

    /// The rules that refuse nothing, and why.
    pub fn waivers(&self) -> impl Iterator<Item = &Waiver> {
        self.waivers.iter().map(|waiver| &**waiver)
    }

    /// How many rules there are.
    #[must_use]
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "rules of law and rows of a list: far fewer than a size can count"
    )]
    pub const fn len(&self) -> usize {
        self.law.len() + self.own.len()
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Judges a case by those of the rules that can apply to it: at its moment, to its form, on the day that decides.
    ///
    /// Allocates nothing if there is no finding. Never fails: an undetermined rule is a finding too.
    #[must_use]
    pub fn judge(&self, case: &Case<'_>) -> Report {
        self.judge_after(Glance::at, case)
    }

    /// Judges without the first glance. For the test that the verdicts are the same.
    #[doc(hidden)]
    #[must_use]
    pub fn judge_without_a_glance(&self, case: &Case<'_>) -> Report {
        self.judge_after(|_| Glance::default(), case)
    }

    fn judge_after(&self, glance: fn(&Case<'_>) -> Glance, case: &Case<'_>) -> Report {
        let can_apply = self.law.and(of_moment(case.moment())).and(of_form(case.text().form()));
        let fixed_law = match case.which_law() {
            WhichLaw::OfEachFact => None,
            WhichLaw::Of(day) => Some(day),
        };
        let mut law_of_anchor = [case.on(); Anchor::ALL.len()];
        for (law_of, anchor) in law_of_anchor.iter_mut().zip(Anchor::ALL) {
            *law_of = case.deciding_day(*anchor);
        }
        let mut sink = Sink {
            findings: Vec::new(),
            rule: ROWS[0],
            ordinal: 0,
            moment: case.moment(),
            law_of: case.on(),
            fixed_law,
            glance: glance(case),
        };
        let judged = can_apply.those(|ordinal, rule| {
            #[expect(clippy::indexing_slicing, reason = "the number of an anchor is its place among all of them")]
            let law_of = law_of_anchor[rule.anchor as usize];
            // A fact of an earlier day can be judged by a rule that is gone by the day asked about.
            let over = rule.anchor == Anchor::OwnDay && fixed_law.is_none() && rule.period.from() <= law_of;
            if !over && !rule.period.contains(law_of) {
                return false;
            }
            (sink.rule, sink.ordinal, sink.law_of) = (rule, ordinal, law_of);
            (rule.check)(case, &mut sink) == Applies::Yes
        });
        let report = Report::of(case.on(), judged, &sink.findings).over(case.gazetteer());
        if self.own.is_empty() && self.waivers.is_empty() { report } else { self.judge_own(report, case) }
    }

    /// Asks the rules of the caller's own, and says what is waived.
    #[cold]
    fn judge_own(&self, report: Report, case: &Case<'_>) -> Report {
        let asked = (COUNT..).zip(&self.own).filter_map(|(ordinal, rule)| {
            let law_of = match case.which_law() {
                WhichLaw::OfEachFact => case.deciding_day(rule.anchor()),
                WhichLaw::Of(day) => day,
            };
            let applies = rule.moments().contains(case.moment())
                && rule.forms().contains(case.text().form())
                && rule.period().contains(law_of);
            let found = applies.then(|| rule.answer(case).found())??;
            Some(Asked { rule, ordinal, law_of, found })
        });
        report.with_own(case.moment(), asked).waiving(&self.waivers)
    }
}

#[expect(clippy::indexing_slicing, reason = "the number of a moment is its place among all of them")]
const fn of_moment(moment: Moment) -> RuleSet {
    BY_MOMENT[moment as usize]
}

#[expect(clippy::indexing_slicing, reason = "the number of a form is its place among all of them")]
const fn of_form(form: CooperationForm) -> RuleSet {
    BY_FORM[form as usize]
}

/// The rules, by law and subject.
impl Serialize for Catalogue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.each())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;

    #[test]
    fn every_rule_has_a_name_of_its_own_and_says_everything_in_two_languages() {
        for (index, rule) in ROWS.iter().enumerate() {
            assert!(ROWS[..index].iter().all(|earlier| earlier.id != rule.id), "{} twice", rule.id);
            assert!(rule.id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'), "{}", rule.id);
            for lang in [Lang::Nl, Lang::En] {
                for text in [rule.statement, rule.explanation, rule.remedy].map(|text| text.get(lang)) {
                    assert!(text.len() > 20 && text.ends_with('.'), "{}: {text}", rule.id);
                }
            }
            assert_ne!(rule.statement.get(Lang::Nl), rule.statement.get(Lang::En), "{}", rule.id);
            assert!(!rule.forms.is_empty() && !rule.moments.is_empty(), "{}", rule.id);
        }
    }

    #[test]
    fn a_remedy_of_a_rule_that_is_asked_at_forming_does_not_tell_to_amend() {
        for rule in Catalogue::all().at(Moment::Form).rules().filter(|rule| rule.moments().contains(Moment::Form)) {
            let told = |lang| rule.remedy(lang).to_lowercase();
            let amends = told(Lang::Nl).contains("bij wijziging") || told(Lang::En).contains("by amendment");
            assert!(!amends, "{}: {}", rule.id(), rule.remedy(Lang::En));
        }
    }

    #[test]
    fn every_rule_but_a_definition_stands_somewhere_and_moves_in_the_order_of_days_in_its_life() {
        for rule in &RULES {
            let days: Vec<_> = rule.provisions().map(|(from, _)| from).collect();
            assert_eq!(days.is_empty(), rule.basis() == crate::law::Basis::Definition, "{}", rule.id());
            assert!(days.is_sorted_by(|a, b| a < b), "{}", rule.id());
            assert!(days.iter().all(|from| rule.period().contains(*from)), "{}", rule.id());
        }
    }

    #[test]
    fn a_catalogue_is_narrowed_by_moment_form_day_severity_and_article() {
        let day = crate::time::day(2016, 1, 1);
        let some = Catalogue::all().at(Moment::Form).of(CooperationForm::OperationsOrganisation).on(day);
        assert!(some.len() < Catalogue::all().len() && !some.is_empty());
        for rule in some.rules() {
            assert!(rule.moments().contains(Moment::Form) && rule.period().contains(day), "{}", rule.id());
        }
        assert!(Catalogue::all().in_article(Act::Wgr, "11a").rules().all(|rule| rule.id() == "content-evaluation"));
        assert_eq!(Catalogue::all().in_article(Act::Wgr, "11a").len(), 1);
    }
}
