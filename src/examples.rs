//! The real dossiers that come with this crate, as JSON text.
//!
//! Each is a constant, and [`ALL`] lists them with their names. They are the files of `examples/dossiers`, to read, to try
//! things on and to begin one's own from. Feature `examples`; a program pays for those that it names.
//!
//! ```
//! use ambtelijke_fusie::{Dossier, examples};
//!
//! let buch = Dossier::from_json(examples::BUCH)?;
//! assert_eq!(buch.name(), "Werkorganisatie BUCH");
//! let all = examples::ALL.iter().map(|(_, json)| Dossier::from_json(json)).collect::<Result<Vec<_>, _>>()?;
//! assert_eq!(all.len(), 61);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

/// Declares the dossiers once: the constant of each, and the file that it holds.
macro_rules! shipped {
    ($($constant:ident = $name:literal;)+) => {
        $(
            #[doc = concat!("The dossier `", $name, "`.")]
            pub const $constant: &str =
                include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/dossiers/", $name, ".json"));
        )+

        /// Every dossier, by the name of its file without `.json`, in the order of these names.
        pub const ALL: &[(&str, &str)] = &[$(($name, $constant)),+];
    };
}

shipped! {
    EERSTE_STROOM = "1stroom";
    A2 = "a2";
    ABG = "abg";
    ALKMAAR_GRAFT_SCHERMER = "alkmaar-graft-schermer";
    AMSTELVEEN_AALSMEER = "amstelveen-aalsmeer";
    BAARN_EEMNES = "baarn-eemnes";
    BAR = "bar";
    BBS_EEMKRACHT = "bbs-eemkracht";
    BEL_COMBINATIE = "bel-combinatie";
    BERGEN_GENNEP_MOOK = "bergen-gennep-mook";
    BEST_OIRSCHOT = "best-oirschot";
    BEVELANDEN = "bevelanden";
    BLOEMENDAAL_HEEMSTEDE = "bloemendaal-heemstede";
    BOH = "boh";
    BOXMEER_SINT_ANTHONIS = "boxmeer-sint-anthonis";
    BRABANTSE_WAL = "brabantse-wal";
    BRUNSSUM_LANDGRAAF = "brunssum-landgraaf";
    BUCH = "buch";
    BVEB = "bveb";
    BWB_WEST_BETUWE = "bwb-west-betuwe";
    DANTUMADIEL_LEEUWARDEN = "dantumadiel-leeuwarden";
    DANTUMADIEL_NEF = "dantumadiel-nef";
    DE_CONNECTIE = "de-connectie";
    DE_FRYSKE_MARREN_PRELUDE = "de-fryske-marren-prelude";
    DE_KOMPANJIE = "de-kompanjie";
    DE_WAARD = "de-waard";
    DELFT_RIJSWIJK = "delft-rijswijk";
    DRECHTSTEDEN = "drechtsteden";
    DUIVENVOORDE = "duivenvoorde";
    DUO_PLUS = "duo-plus";
    EDAM_VOLENDAM_ZEEVANG = "edam-volendam-zeevang";
    GHO = "gho";
    HAARLEM_ZANDVOORT = "haarlem-zandvoort";
    HAARLEMMERLIEDE_HAARLEMMERMEER = "haarlemmerliede-haarlemmermeer";
    HEUMEN_MUG = "heumen-mug";
    HOEKSCHE_WAARD = "hoeksche-waard";
    IJSSELGEMEENTEN = "ijsselgemeenten";
    KEMPENGEMEENTEN = "kempengemeenten";
    LIEMERS = "liemers";
    LOON_OP_ZAND_WAALWIJK = "loon-op-zand-waalwijk";
    LOSSER_ENSCHEDE = "losser-enschede";
    MGD = "mgd";
    MIDDELSEE = "middelsee";
    MILLINGEN_GROESBEEK = "millingen-groesbeek";
    NOABERKRACHT = "noaberkracht";
    OUDEWATER_WOERDEN = "oudewater-woerden";
    OWO = "owo";
    PEELGEMEENTEN = "peelgemeenten";
    PURMEREND_BEEMSTER = "purmerend-beemster";
    RIJN_EN_BRAASSEM = "rijn-en-braassem";
    ROZENDAAL_RHEDEN = "rozendaal-rheden";
    SED = "sed";
    SPIJKENISSE_BERNISSE = "spijkenisse-bernisse";
    SWW = "sww";
    TEN_BOER_GRONINGEN = "ten-boer-groningen";
    TILBURG_DONGEN = "tilburg-dongen";
    VIER_VAN_DE_MEIERIJ = "vier-van-de-meierij";
    WADDENEILANDEN = "waddeneilanden";
    WATERLAND_G5 = "waterland-g5";
    WDW = "wdw";
    WIJDEMEREN = "wijdemeren";
}
