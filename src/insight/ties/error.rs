use crate::{language::errors, municipality::MunicipalityCode};
use alloc::boxed::Box;

errors! {
    /// Why cooperations are refused, or cannot be compared.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum TiesError {
        /// A cooperation has no key.
        #[error("`{name}` has no key; give it the identity that it has in its source")]
        #[nl("`{name}` heeft geen sleutel; geef de sleutel uit de bron")]
        NoKey {
            /// Its name.
            name: Box<str>,
        },
        /// No municipality takes part.
        #[error("no municipality takes part in {key}; name at least one")]
        #[nl("aan {key} neemt geen gemeente deel; noem er ten minste één")]
        NoMembers {
            /// The cooperation.
            key: Box<str>,
        },
        /// A municipality is named twice.
        #[error("{municipality} takes part twice in {key}; name it once")]
        #[nl("{municipality} neemt twee keer deel aan {key}; noem die gemeente één keer")]
        MemberTwice {
            /// The cooperation.
            key: Box<str>,
            /// The municipality.
            municipality: MunicipalityCode,
        },
        /// Two cooperations have the same key.
        #[error("the key {key} stands twice; give each cooperation its own, and of versions only the one in force")]
        #[nl(
            "sleutel {key} staat er twee keer; geef elke samenwerking een eigen sleutel, en geef van meer versies \
             alleen de geldende"
        )]
        Twice {
            /// The key.
            key: Box<str>,
        },
        /// Fewer than two municipalities are compared.
        #[error("{count} municipality is named; how cooperations fit together can be said of two or more")]
        #[nl(
            "aantal genoemde gemeenten: {count}; hoe samenwerkingen op elkaar passen, is pas van twee of meer te zeggen"
        )]
        TooFew {
            /// How many were named.
            count: usize,
        },
        /// A municipality is compared with itself.
        #[error("{municipality} is named twice; name each once")]
        #[nl("{municipality} is twee keer genoemd; noem elke gemeente één keer")]
        NamedTwice {
            /// The municipality.
            municipality: MunicipalityCode,
        },
    }
}
