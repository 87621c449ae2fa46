use core::fmt;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// The format that a dossier names: the only one so far. A dossier that names none is of this one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Format;

impl Format {
    const NUMBER: u64 = 1;
}

impl Serialize for Format {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u64(Self::NUMBER)
    }
}

impl<'de> Deserialize<'de> for Format {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;

        impl de::Visitor<'_> for Reader {
            type Value = Format;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "the number of the format, {}", Format::NUMBER)
            }

            fn visit_u64<E: de::Error>(self, number: u64) -> Result<Format, E> {
                match number {
                    Format::NUMBER => Ok(Format),
                    0 => Err(E::custom(format_args!(
                        "there is no format 0; this version reads format {}",
                        Format::NUMBER
                    ))),
                    _ => Err(E::custom(format_args!(
                        "the dossier is of format {number}, and this version reads format {}; read it with a later version",
                        Format::NUMBER
                    ))),
                }
            }
        }

        deserializer.deserialize_u64(Reader)
    }
}
