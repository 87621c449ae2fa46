//! The one door between a text and its type: serde goes through `Display` and `FromStr`.

/// Serialises the types by their `Display` and deserialises them by their `FromStr`, borrowing the text where the
/// format can lend it.
macro_rules! serde_as_text {
    ($($type:ty),+ $(,)?) => {$(
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str($crate::serde_text::FromText(core::marker::PhantomData))
            }
        }
    )+};
}
pub(crate) use serde_as_text;

/// Serialises a view by what it says: each name with the value that stands for it.
macro_rules! serialize_as {
    ($type:ty, $title:literal, |$it:ident| { $($name:literal: $value:expr),+ $(,)? }) => {
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                use serde::ser::SerializeStruct;
                let $it = self;
                let mut out = serializer.serialize_struct($title, [$($name),+].len())?;
                $(out.serialize_field($name, &$value)?;)+
                out.end()
            }
        }
    };
}
pub(crate) use serialize_as;

use core::{fmt, marker::PhantomData, str::FromStr};

/// Reads a type from a text without keeping the text.
pub(crate) struct FromText<T>(pub(crate) PhantomData<T>);

impl<T> serde::de::Visitor<'_> for FromText<T>
where
    T: FromStr<Err: fmt::Display>,
{
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(E::custom)
    }
}
