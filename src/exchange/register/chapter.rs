use crate::vocabulary::vocabulary;

vocabulary! {
    /// A chapter of the Wet gemeenschappelijke regelingen (*hoofdstuk*), which says who can make an arrangement.
    ///
    /// Chapter VIII says that others can take part besides; chapter X is about cooperation that is imposed, which the
    /// register does not tell apart.
    ///
    /// Exhaustive on purpose: these are the chapters of the act.
    #[doc(alias = "hoofdstuk")]
    pub enum WgrChapter: "hoofdstuk van de Wgr" / "chapter of the Wgr" {
        /// Among municipalities. Article 1.
        I = "hoofdstuk-i", "hoofdstuk I: tussen gemeenten" / "chapter I: among municipalities";
        /// Among provinces. Article 40.
        II = "hoofdstuk-ii", "hoofdstuk II: tussen provincies" / "chapter II: among provinces";
        /// Among water boards. Article 50.
        III = "hoofdstuk-iii", "hoofdstuk III: tussen waterschappen" / "chapter III: among water boards";
        /// Municipalities and provinces. Article 51.
        IV = "hoofdstuk-iv", "hoofdstuk IV: tussen gemeenten en provincies"
            / "chapter IV: municipalities and provinces";
        /// Municipalities and water boards. Article 61.
        V = "hoofdstuk-v", "hoofdstuk V: tussen gemeenten en waterschappen"
            / "chapter V: municipalities and water boards";
        /// Municipalities, provinces and water boards. Article 73.
        VI = "hoofdstuk-vi", "hoofdstuk VI: tussen gemeenten, provincies en waterschappen"
            / "chapter VI: municipalities, provinces and water boards";
        /// Provinces and water boards. Article 83.
        VII = "hoofdstuk-vii", "hoofdstuk VII: tussen provincies en waterschappen"
            / "chapter VII: provinces and water boards";
        /// One municipality, province or water board with other public bodies or legal persons, or with the State.
        /// Articles 96 and 97.
        IX = "hoofdstuk-ix", "hoofdstuk IX: één gemeente, provincie of waterschap met anderen"
            / "chapter IX: one municipality, province or water board with others";
    }
}

impl WgrChapter {
    /// The chapter under which so many municipalities, provinces and water boards make an arrangement, with others or
    /// without; none if these could make none.
    pub(super) const fn of(municipalities: usize, provinces: usize, water_boards: usize, others: bool) -> Option<Self> {
        Some(match (municipalities, provinces, water_boards) {
            (1, 0, 0) | (0, 1, 0) | (0, 0, 1) if others => Self::IX,
            (0, 0, 0) | (1, 0, 0) | (0, 1, 0) | (0, 0, 1) => return None,
            (_, 0, 0) => Self::I,
            (0, _, 0) => Self::II,
            (0, 0, _) => Self::III,
            (_, _, 0) => Self::IV,
            (_, 0, _) => Self::V,
            (0, _, _) => Self::VII,
            (_, _, _) => Self::VI,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_chapter_reads_as_it_writes() {
        crate::vocabulary::check(WgrChapter::ALL);
    }

    #[test]
    fn who_takes_part_says_which_chapter_it_is() {
        use WgrChapter::{I, II, III, IV, IX, V, VI, VII};
        for (municipalities, provinces, water_boards, others, chapter) in [
            (2, 0, 0, false, Some(I)),
            (2, 0, 0, true, Some(I)),
            (0, 3, 0, false, Some(II)),
            (0, 0, 2, false, Some(III)),
            (1, 1, 0, false, Some(IV)),
            (1, 0, 1, false, Some(V)),
            (1, 1, 1, false, Some(VI)),
            (0, 1, 1, false, Some(VII)),
            (1, 0, 0, true, Some(IX)),
            (0, 1, 0, true, Some(IX)),
            (1, 0, 0, false, None),
            (0, 0, 0, true, None),
        ] {
            assert_eq!(WgrChapter::of(municipalities, provinces, water_boards, others), chapter);
        }
    }
}
