use crate::{arrangement::CooperationForm, language::errors, law::Moment, municipality::MunicipalityCode};

errors! {
    /// Why there is no plan.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum ProcedureError {
        /// Nothing is decided at that moment.
        #[error(
            "`{0}` has no procedure of its own; plan one of treffen, wijzigen, verlengen, toetreden, uittreden or \
             opheffen"
        )]
        #[nl_of(
            moment,
            "`{moment}` heeft geen eigen procedure; plan treffen, wijzigen, verlengen, toetreden, uittreden of opheffen"
        )]
        NoProcedure(Moment),
        /// The form is one of private law.
        #[error("the Wgr has no procedure for the form `{0}`; plan for a form of chapter I of the Wgr")]
        #[nl_of(
            form,
            "de Wgr heeft geen procedure voor de vorm `{form}`; plan voor een vorm uit hoofdstuk I van de Wgr"
        )]
        NotUnderWgr(CooperationForm),
        /// The municipality that accedes or withdraws is not named.
        #[error("for `{0}` say which municipality does so, with `of_municipality`")]
        #[nl_of(moment, "zeg voor `{moment}` welke gemeente dat doet, met `of_municipality`")]
        WhichMunicipality(Moment),
        /// No organ of the municipality takes part.
        #[error("no organ of {0} takes part in the text; name one of its participants")]
        #[nl_of(
            municipality,
            "geen orgaan van {municipality} neemt volgens de tekst deel; noem een van de deelnemende gemeenten"
        )]
        NotAParty(MunicipalityCode),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        language::{Lang, Translate},
        law::{StoredReportError, Verdict},
    };
    use alloc::string::ToString;

    #[test]
    fn an_error_says_itself_in_dutch_too() {
        let said = "zeg voor `uittreden` welke gemeente dat doet, met `of_municipality`";
        assert_eq!(ProcedureError::WhichMunicipality(Moment::Withdraw).in_lang(Lang::Nl).to_string(), said);
        let error = StoredReportError::OtherCount { verdict: Verdict::Breached, said: 2, found: 1 };
        let said = "het rapport telt 2 regels als geschonden, de bevindingen 1; bewaar het hele rapport zoals het is geschreven";
        assert_eq!(error.in_lang(Lang::Nl).to_string(), said);
    }
}
