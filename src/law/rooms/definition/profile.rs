use crate::{
    language::Bilingual,
    task::{Task, TaskKind, TaskPortfolio},
    vocabulary::vocabulary,
};

vocabulary! {
    /// The kind of a shared organisation by the work that it does, in any legal form.
    #[non_exhaustive]
    pub enum FunctionalProfile: "functioneel profiel" / "functional profile" {
        /// Policy advice and execution for all members, and nothing of those two left apart. Operational support, such as ICT,
        /// may be done elsewhere.
        AmbtelijkeFusie = "ambtelijke-fusie", "ambtelijke fusie" / "ambtelijke fusie";
        /// Policy advice or execution in part: some tasks, or some of the members.
        Partial = "gedeeltelijk", "gedeeltelijke ambtelijke fusie" / "partial ambtelijke fusie";
        /// Support processes only.
        SharedServiceCentre = "shared-service-center", "shared service center" / "shared service centre";
        /// One task only.
        SingleTask = "enkele-taak", "organisatie voor één taak" / "single-task organisation";
    }
}

impl FunctionalProfile {
    /// The profile of a shared organisation by its portfolio; `None` if the portfolio is not known in full and the
    /// known part does not settle it.
    ///
    /// The tasks of the secretary, the clerk and their staff do not count: those stay with each municipality.
    #[must_use]
    pub fn of(portfolio: &TaskPortfolio) -> Option<Self> {
        let apparatus = || portfolio.tasks().iter().filter(|task| task.kind != TaskKind::BoardSupport);
        let shared = || apparatus().filter(|task| task.is_shared());
        let for_all = |kind: TaskKind| shared().any(|task| task.kind == kind && task.served.is_all());
        let is_support = |task: &&Task| task.kind == TaskKind::OperationalSupport;
        // What supports the work may be done elsewhere: advice and execution make the fusie.
        let left_apart = apparatus().any(|task| !is_support(&task) && !task.served.is_all());
        let only_support = shared().all(|task| is_support(&task));

        if for_all(TaskKind::PolicyAdvice) && for_all(TaskKind::Execution) {
            return match (left_apart, portfolio.is_complete()) {
                (true, _) => Some(Self::Partial),
                (false, true) => Some(Self::AmbtelijkeFusie),
                (false, false) => None,
            };
        }
        if !portfolio.is_complete() {
            return None;
        }
        Some(match shared().count() {
            0 | 1 => Self::SingleTask,
            _ if only_support => Self::SharedServiceCentre,
            _ => Self::Partial,
        })
    }

    /// Why it is no ambtelijke fusie.
    pub(super) const fn because(self) -> &'static Bilingual {
        const FUSIE: Bilingual = Bilingual::new("het is een ambtelijke fusie", "it is an ambtelijke fusie");
        const PARTIAL: Bilingual = Bilingual::new(
            "het is een gedeeltelijke ambtelijke fusie: niet alle beleidsadvies en uitvoering is voor allen samengebracht",
            "it is a partial ambtelijke fusie: not all policy advice and execution is brought together for all",
        );
        const CENTRE: Bilingual = Bilingual::new(
            "het is een shared service center: alleen ondersteunende processen zijn samengebracht",
            "it is a shared service centre: only support processes are brought together",
        );
        const SINGLE: Bilingual =
            Bilingual::new("het is een organisatie voor één taak", "it is an organisation for a single task");
        match self {
            Self::AmbtelijkeFusie => &FUSIE,
            Self::Partial => &PARTIAL,
            Self::SharedServiceCentre => &CENTRE,
            Self::SingleTask => &SINGLE,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn portfolio(complete: bool, tasks: &[(&str, &str)]) -> TaskPortfolio {
        let tasks: alloc::vec::Vec<_> = tasks
            .iter()
            .enumerate()
            .map(|(index, (kind, served))| {
                alloc::format!(r#"{{"key":"t{index}","name":"Taak","kind":"{kind}","served":{served}}}"#)
            })
            .collect();
        serde_json::from_str(&alloc::format!(r#"{{"complete":{complete},"tasks":[{}]}}"#, tasks.join(","))).unwrap()
    }

    #[test]
    fn every_profile_reads_as_it_writes() {
        crate::vocabulary::check(FunctionalProfile::ALL);
    }

    #[test]
    fn an_organisation_is_what_it_does() {
        use FunctionalProfile::{AmbtelijkeFusie, Partial, SharedServiceCentre, SingleTask};
        let (advice, work, support) = ("beleidsadvies", "uitvoering", "bedrijfsvoering");
        let one = r#"["GM0376"]"#;
        type Row<'a> = (bool, &'a [(&'a str, &'a str)], Option<FunctionalProfile>);
        let rows: [Row<'_>; 11] = [
            (true, &[(advice, r#""all""#), (work, r#""all""#), (support, r#""all""#)], Some(AmbtelijkeFusie)),
            (false, &[(advice, r#""all""#), (work, r#""all""#)], None),
            (true, &[(advice, r#""all""#), (work, r#""all""#), (work, one)], Some(Partial)),
            (true, &[(advice, one), (work, r#""all""#)], Some(Partial)),
            // What supports the work may stay with each municipality, or with some of them together.
            (true, &[(advice, r#""all""#), (work, r#""all""#), (support, one)], Some(AmbtelijkeFusie)),
            (true, &[(advice, r#""all""#), (work, r#""all""#), (support, r#""nobody""#)], Some(AmbtelijkeFusie)),
            (true, &[(advice, r#""all""#), (work, r#""nobody""#), (support, r#""all""#)], Some(Partial)),
            (true, &[(support, r#""all""#), (support, r#""all""#)], Some(SharedServiceCentre)),
            (true, &[(work, r#""all""#)], Some(SingleTask)),
            (false, &[(work, r#""all""#)], None),
            (true, &[(advice, r#""all""#), (work, r#""all""#), ("bestuursondersteuning", one)], Some(AmbtelijkeFusie)),
        ];
        for (complete, tasks, profile) in rows {
            assert_eq!(FunctionalProfile::of(&portfolio(complete, tasks)), profile, "{complete} {tasks:?}");
        }
    }
}
