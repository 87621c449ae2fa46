use crate::vocabulary::vocabulary;

vocabulary! {
    /// The kind of a reorganisation (*herindeling*).
    ///
    /// The words are those of Wet algemene regels herindeling and of the change events that the national register
    /// publishes, where they have one. It will grow.
    #[doc(alias = "herindeling")]
    #[doc(alias = "gemeentelijke herindeling")]
    #[non_exhaustive]
    pub enum ReorganisationKind: "soort herindeling" / "kind of reorganisation" {
        /// Municipalities end and a new one takes their place (*samenvoeging*): Dongeradeel, Ferwerderadiel and
        /// Kollumerland en Nieuwkruisland into Noardeast-Fryslân in 2019.
        MergeIntoNew = "samenvoeging", "samenvoeging tot een nieuwe gemeente" / "merger into a new municipality";
        /// Municipalities end and go into one that keeps its name and code (*uitbreiding*): Weesp into Amsterdam
        /// in 2022.
        #[doc(alias = "annexatie")]
        Annexation = "uitbreiding" | "annexatie", "uitbreiding van een bestaande gemeente" / "absorption by an existing municipality";
        /// A municipality ends and two or more each take a real part of it (*opsplitsing*): Haaren in 2021.
        ///
        /// The receivers of a split mostly appear on the same day as receivers of a merger or an absorption too,
        /// with the municipality that is split [in part](crate::municipality::Reorganisation::in_part).
        #[doc(alias = "splitsing")]
        Split = "opsplitsing" | "splitsing", "opsplitsing over andere gemeenten" / "split among other municipalities";
        /// The same municipality under another name, and with a new code (*naamswijziging*; Gemeentewet, article
        /// 158).
        Rename = "naamswijziging", "naamswijziging" / "change of name";
        /// The municipality, or what it goes into, comes under another province (*wijziging van de provinciale
        /// indeling*): Vianen in 2002.
        ProvinceChange = "provinciewijziging", "wijziging van provincie" / "change of province";
        /// A municipality comes into being that follows on none (*instelling*), such as on new land. None has
        /// since 1985.
        Creation = "instelling", "instelling van een gemeente" / "creation of a municipality";
    }
}

vocabulary! {
    /// The extent of a [transfer](crate::municipality::Transfer).
    ///
    /// Exhaustive on purpose: the first makes a successor of the receiver, the second does not.
    pub enum TransferPart: "deel dat overgaat" / "part that is transferred" {
        /// The whole, the main part, or a part large enough that the receiver counts among the successors
        /// (*rechtsopvolging*).
        Succession = "opvolging", "opvolging" / "succession";
        /// A strip along the border (*grensstrook*): less than a twentieth of the inhabitants, often none. Its
        /// receiver does not succeed.
        #[doc(alias = "grenscorrectie")]
        BorderStrip = "grensstrook", "grensstrook" / "border strip";
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_and_every_part_is_read_as_it_is_written() {
        crate::vocabulary::check(ReorganisationKind::ALL);
        crate::vocabulary::check(TransferPart::ALL);
    }
}
