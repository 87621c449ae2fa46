//! The addresses behind the keys by which facts name their sources.

use alloc::{boxed::Box, collections::BTreeMap};
use core::fmt;
use serde::{Deserializer, de};

/// The address of each key.
pub(super) type Sources = BTreeMap<Box<str>, Box<str>>;

/// Reads the sources; a key that stands there twice is an error, where a map would keep the last without a word.
pub(super) fn each_once<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Sources, D::Error> {
    struct Reader;

    impl<'de> de::Visitor<'de> for Reader {
        type Value = Sources;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("sources, an object of keys and addresses")
        }

        fn visit_map<A: de::MapAccess<'de>>(self, mut rows: A) -> Result<Self::Value, A::Error> {
            let mut sources = BTreeMap::new();
            while let Some((key, address)) = rows.next_entry::<Box<str>, Box<str>>()? {
                if sources.contains_key(&key) {
                    return Err(de::Error::custom(format_args!("source `{key}` stands twice; give each its own key")));
                }
                sources.insert(key, address);
            }
            Ok(sources)
        }
    }

    deserializer.deserialize_map(Reader)
}

pub(super) fn is_address(source: &str) -> bool {
    source.starts_with("https://") || source.starts_with("http://")
}
