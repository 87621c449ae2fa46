use super::TaskError;
use crate::{municipality::MunicipalityCode, sorted};
use alloc::{boxed::Box, vec::Vec};
use core::fmt;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// For which members the shared organisation executes a task; the others do it themselves.
///
/// In serde formats it is `"all"`, `"nobody"`, or a list of codes of municipalities. Exhaustive on purpose: a member is
/// served or not.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub enum Served {
    /// For every member.
    #[default]
    All,
    /// For these members only.
    Only(Members),
    /// For no member: each does it itself.
    Nobody,
}

impl Served {
    /// For these members only.
    ///
    /// # Errors
    ///
    /// As [`Members::new`].
    pub fn only(members: impl IntoIterator<Item = MunicipalityCode>) -> Result<Self, TaskError> {
        Members::new(members).map(Self::Only)
    }

    /// Whether the organisation executes the task for this member.
    #[must_use]
    pub fn includes(&self, member: MunicipalityCode) -> bool {
        match self {
            Self::All => true,
            Self::Only(members) => members.contains(member),
            Self::Nobody => false,
        }
    }

    /// The same once another stands in the place of each member, or none where it left; for nobody if none is left.
    pub(crate) fn after(&self, in_its_place: impl Fn(MunicipalityCode) -> Option<MunicipalityCode>) -> Self {
        let Self::Only(members) = self else { return self.clone() };
        let after = sorted::unique(members.0.iter().copied().filter_map(in_its_place));
        if after.is_empty() { Self::Nobody } else { Self::Only(Members(after.into())) }
    }

    /// Whether the organisation executes the task for every member.
    #[must_use]
    pub const fn is_all(&self) -> bool {
        matches!(self, Self::All)
    }
}

/// Some members of a shared organisation, in the order of their codes.
///
/// # Invariants
///
/// - There is at least one.
/// - None is named twice.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Vec<MunicipalityCode>", into = "Vec<MunicipalityCode>")]
pub struct Members(Box<[MunicipalityCode]>);

impl Members {
    /// These municipalities.
    ///
    /// # Errors
    ///
    /// [`TaskError::ServesNobody`] or [`TaskError::ServedTwice`].
    pub fn new(members: impl IntoIterator<Item = MunicipalityCode>) -> Result<Self, TaskError> {
        let mut members: Box<[_]> = members.into_iter().collect();
        if members.is_empty() {
            return Err(TaskError::ServesNobody);
        }
        match sorted::sort_unique(&mut members, Ord::cmp) {
            Some(&municipality) => Err(TaskError::ServedTwice { municipality }),
            None => Ok(Self(members)),
        }
    }

    /// Whether the municipality is among them.
    #[must_use]
    pub fn contains(&self, member: MunicipalityCode) -> bool {
        self.0.binary_search(&member).is_ok()
    }

    /// Their codes, in order.
    #[must_use]
    pub fn as_slice(&self) -> &[MunicipalityCode] {
        &self.0
    }
}

impl fmt::Debug for Members {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl TryFrom<Vec<MunicipalityCode>> for Members {
    type Error = TaskError;

    fn try_from(members: Vec<MunicipalityCode>) -> Result<Self, TaskError> {
        Self::new(members)
    }
}

impl From<Members> for Vec<MunicipalityCode> {
    fn from(members: Members) -> Self {
        members.0.into_vec()
    }
}

impl Serialize for Served {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::All => serializer.serialize_str("all"),
            Self::Only(members) => serializer.collect_seq(members.as_slice()),
            Self::Nobody => serializer.serialize_str("nobody"),
        }
    }
}

impl<'de> Deserialize<'de> for Served {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // By hand and not `untagged`, so that a wrong code is reported as a wrong code.
        struct Reader;

        impl<'de> de::Visitor<'de> for Reader {
            type Value = Served;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("\"all\", \"nobody\" or a list of codes of municipalities, such as [\"GM0376\"]")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Served, E> {
                match text {
                    "all" => Ok(Served::All),
                    "nobody" => Ok(Served::Nobody),
                    _ => Err(E::invalid_value(de::Unexpected::Str(text), &self)),
                }
            }

            fn visit_seq<A: de::SeqAccess<'de>>(self, rows: A) -> Result<Served, A::Error> {
                Members::deserialize(de::value::SeqAccessDeserializer::new(rows)).map(Served::Only)
            }
        }

        deserializer.deserialize_any(Reader)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::municipality::code;
    use alloc::string::ToString;

    #[test]
    fn a_list_of_no_members_cannot_be_built() {
        assert_eq!(Served::only([]), Err(TaskError::ServesNobody));
        let error = serde_json::from_str::<Served>("[]").unwrap_err();
        assert!(error.to_string().contains("executed for nobody"), "{error}");
    }

    #[test]
    fn a_member_cannot_be_served_twice() {
        assert_eq!(Served::only([code(376), code(376)]), Err(TaskError::ServedTwice { municipality: code(376) }));
        let error = serde_json::from_str::<Served>(r#"["GM0376","GM0417","GM0376"]"#).unwrap_err();
        assert!(error.to_string().contains("twice for GM0376"), "{error}");
    }

    #[test]
    fn the_order_in_which_members_are_named_makes_no_difference() {
        let served = Served::only([code(417), code(376)]).unwrap();
        assert_eq!(serde_json::to_string(&served).unwrap(), r#"["GM0376","GM0417"]"#);
        assert_eq!(serde_json::from_str::<Served>(r#"["GM0417","GM0376"]"#).unwrap(), served);
        assert!(served.includes(code(417)) && !served.includes(code(317)) && !served.is_all());
    }

    #[test]
    fn all_is_a_word_and_any_other_word_is_refused() {
        assert_eq!(serde_json::to_string(&Served::All).unwrap(), r#""all""#);
        assert_eq!(serde_json::from_str::<Served>(r#""all""#).unwrap(), Served::All);
        assert_eq!(serde_json::from_str::<Served>(r#""nobody""#).unwrap(), Served::Nobody);
        assert!(!Served::Nobody.includes(code(376)));
        for json in [r#""GM0376""#, r#"["GM376"]"#, "true", "null"] {
            assert!(serde_json::from_str::<Served>(json).is_err(), "{json}");
        }
    }
}
