use crate::vocabulary::vocabulary;

vocabulary! {
    /// What kind of work a task is (*aard van de taak*).
    ///
    /// An *ambtelijke fusie* puts policy advice and execution together; each municipality keeps the support of
    /// its own board. Exhaustive on purpose: to judge a fusie one must say what it does with each kind.
    #[doc(alias = "aard van de taak")]
    pub enum TaskKind: "soort taak" / "kind of task" {
        /// Preparing and advising on policy (*beleidsadvies*).
        PolicyAdvice = "beleidsadvies", "beleidsadvies" / "policy advice";
        /// Carrying out what was decided, for residents and businesses (*uitvoering*).
        Execution = "uitvoering", "uitvoering" / "execution";
        /// What any organisation needs to run: staff, money, buildings, information (*bedrijfsvoering*).
        OperationalSupport = "bedrijfsvoering", "bedrijfsvoering" / "operational support";
        /// The secretary, the clerk and the staff close to council, executive and mayor
        /// (*bestuursondersteuning*).
        BoardSupport = "bestuursondersteuning", "bestuursondersteuning" / "support of the board";
    }
}

vocabulary! {
    /// One of the nine main fields (*hoofdtaakvelden*) over which task fields are divided.
    ///
    /// The discriminant is the number before the dot in a [`TaskFieldCode`](super::TaskFieldCode).
    #[doc(alias = "hoofdtaakveld")]
    #[non_exhaustive]
    pub enum MainField: "hoofdtaakveld" / "main task field" {
        /// 0: governance, civil affairs, taxes and overhead.
        Governance = "bestuur-en-ondersteuning", "Bestuur en ondersteuning" / "Governance and support";
        /// 1: fire brigade, crisis management and public order.
        Safety = "veiligheid", "Veiligheid" / "Safety";
        /// 2: roads, parking, harbours and public transport.
        Traffic = "verkeer-vervoer-en-waterstaat",
            "Verkeer, vervoer en waterstaat" / "Traffic, transport and waterways";
        /// 3: economic development and business services.
        Economy = "economie", "Economie" / "Economy";
        /// 4: public education, its housing and its policy.
        Education = "onderwijs", "Onderwijs" / "Education";
        /// 5: sport, culture, heritage and public green.
        Culture = "sport-cultuur-en-recreatie", "Sport, cultuur en recreatie" / "Sport, culture and recreation";
        /// 6: income, participation, social support and youth care.
        Social = "sociaal-domein", "Sociaal domein" / "Social domain";
        /// 7: public health, sewerage, waste and the environment.
        Environment = "volksgezondheid-en-milieu", "Volksgezondheid en milieu" / "Public health and environment";
        /// 8: planning, land and housing.
        Housing = "volkshuisvesting-leefomgeving-en-stedelijke-vernieuwing",
            "Volkshuisvesting, leefomgeving en stedelijke vernieuwing" / "Housing, living environment and urban renewal";
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_and_main_field_is_read_as_it_is_written() {
        crate::vocabulary::check(TaskKind::ALL);
        crate::vocabulary::check(MainField::ALL);
    }

    #[test]
    fn the_kinds_are_the_four_dutch_terms() {
        let terms: alloc::vec::Vec<_> = TaskKind::ALL.iter().map(|kind| kind.as_str()).collect();
        assert_eq!(terms, ["beleidsadvies", "uitvoering", "bedrijfsvoering", "bestuursondersteuning"]);
    }
}
