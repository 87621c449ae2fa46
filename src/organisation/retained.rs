use super::Fte;
use crate::{id::Name, municipality::MunicipalityCode};
use serde::{Deserialize, Serialize};

/// The staff and organs that a municipality keeps for itself (*eigen kleine staf*) beside the shared organisation.
///
/// These are the facts by which an *ambtelijke fusie* differs from a merger of municipalities: each keeps its
/// own council, executive and mayor, and a small staff with a secretary and a clerk. `None` is a fact that is
/// not known. Every combination of values is valid, so the fields are public.
#[doc(alias = "eigen staf")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "retained staff, an object with a municipality")]
pub struct RetainedStaff {
    /// The municipality.
    pub municipality: MunicipalityCode,
    /// How much staff it keeps, the secretary and the clerk included.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fte: Option<Fte>,
    /// Whether it keeps a secretary (*gemeentesecretaris*) of its own. Gemeentewet, article 100.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub has_secretary: Option<bool>,
    /// Whether it keeps a clerk (*griffier*) of its own. Gemeentewet, article 100.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub has_clerk: Option<bool>,
    /// Whether it keeps its own council (*raad*). Gemeentewet, article 6.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own_council: Option<bool>,
    /// Whether it keeps its own executive (*college*). Gemeentewet, article 6.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own_executive: Option<bool>,
    /// Whether it keeps its own mayor (*burgemeester*). Gemeentewet, article 6.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own_mayor: Option<bool>,
}

impl RetainedStaff {
    /// A municipality without known facts.
    #[must_use]
    pub const fn unknown(municipality: MunicipalityCode) -> Self {
        Self {
            municipality,
            fte: None,
            has_secretary: None,
            has_clerk: None,
            own_council: None,
            own_executive: None,
            own_mayor: None,
        }
    }

    /// A municipality that keeps council, executive, mayor, secretary and clerk.
    #[must_use]
    pub const fn whole(municipality: MunicipalityCode) -> Self {
        Self {
            has_secretary: Some(true),
            has_clerk: Some(true),
            own_council: Some(true),
            own_executive: Some(true),
            own_mayor: Some(true),
            ..Self::unknown(municipality)
        }
    }

    /// The same, with so much staff.
    #[must_use]
    pub const fn with_fte(self, fte: Fte) -> Self {
        Self { fte: Some(fte), ..self }
    }
}

/// A place where a municipality receives its residents (*loket*, *publieksbalie*).
#[doc(alias = "loket")]
#[doc(alias = "publieksbalie")]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a counter, an object with municipality and name")]
pub struct ServiceCounter {
    /// The municipality whose residents it receives.
    pub municipality: MunicipalityCode,
    /// Its name.
    pub name: Name,
    /// The town or village where it is, if recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Name>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::municipality::code;

    #[test]
    fn what_is_not_known_is_not_written() {
        let unknown = RetainedStaff::unknown(code(399));
        assert_eq!(serde_json::to_string(&unknown).unwrap(), r#"{"municipality":"GM0399"}"#);
        assert_eq!(serde_json::from_str::<RetainedStaff>(r#"{"municipality":"GM0399"}"#).unwrap(), unknown);
    }

    #[test]
    fn a_fact_that_is_misspelt_is_refused() {
        let json = r#"{"municipality":"GM0399","has_mayor":true}"#;
        assert!(serde_json::from_str::<RetainedStaff>(json).is_err());
        let json = r#"{"municipality":"GM0399","name":"Gemeentehuis","plaats":"Heiloo"}"#;
        assert!(serde_json::from_str::<ServiceCounter>(json).is_err());
    }

    #[test]
    fn a_whole_municipality_comes_back_from_json() {
        let mut whole = RetainedStaff::whole(code(399));
        whole.fte = Some("12.5".parse().unwrap());
        let json = serde_json::to_string(&whole).unwrap();
        assert_eq!(serde_json::from_str::<RetainedStaff>(&json).unwrap(), whole, "{json}");
    }
}
