use crate::vocabulary::vocabulary;

vocabulary! {
    /// Why a fusie ends, or was never formed (*reden van einde*).
    #[doc(alias = "reden")]
    #[non_exhaustive]
    pub enum EndReason: "reden van een einde" / "reason of an end" {
        /// The municipalities merge, or merged instead (*herindeling*).
        Reorganisation = "herindeling", "herindeling" / "municipal reorganisation";
        /// The members take the work back (*ontvlechting*).
        Disentangled = "ontvlechting", "ontvlechting" / "disentangled";
        /// Another cooperation or form takes its place.
        OtherForm = "andere-vorm", "andere vorm van samenwerking" / "another form of cooperation";
        /// Its term is over.
        Term = "termijn", "termijn verstreken" / "term over";
        /// There was no support for it, or a condition was not met.
        NoSupport = "geen-draagvlak", "geen draagvlak" / "no support";
        /// One municipality was left.
        TooFew = "te-weinig-deelnemers", "te weinig deelnemers" / "too few participants";
        /// Another reason.
        Other = "anders", "een andere reden" / "another reason";
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_reason_reads_as_it_writes() {
        crate::vocabulary::check(super::EndReason::ALL);
    }
}
