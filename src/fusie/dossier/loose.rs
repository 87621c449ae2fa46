//! Reading JSON as it stands, and every field that stands twice.

use alloc::{format, string::String, vec::Vec};
use core::fmt;
use serde::de::{self, DeserializeSeed, Deserializer};
use serde_json::{Map, Value};

/// Reads a value; notes the path of every field that stands twice in its object, of which the last is kept.
pub(super) struct DuplicateFinder<'a> {
    path: String,
    twice: &'a mut Vec<String>,
}

impl<'a> DuplicateFinder<'a> {
    /// The value of a text and the fields that stand twice in it; none if it is no JSON.
    pub(super) fn read(text: &str) -> Option<(Value, Vec<String>)> {
        let mut twice = Vec::new();
        let mut reader = serde_json::Deserializer::from_str(text);
        let value = DuplicateFinder { path: String::new(), twice: &mut twice }.deserialize(&mut reader).ok()?;
        reader.end().ok()?;
        Some((value, twice))
    }

    fn at(&mut self, path: String) -> DuplicateFinder<'_> {
        DuplicateFinder { path, twice: self.twice }
    }
}

impl<'de> DeserializeSeed<'de> for DuplicateFinder<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> de::Visitor<'de> for DuplicateFinder<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: de::SeqAccess<'de>>(mut self, mut rows: A) -> Result<Value, A::Error> {
        let mut all = Vec::new();
        loop {
            let path = format!("{}[{}]", self.path, all.len());
            match rows.next_element_seed(self.at(path))? {
                Some(value) => all.push(value),
                None => return Ok(Value::Array(all)),
            }
        }
    }

    fn visit_map<A: de::MapAccess<'de>>(mut self, mut fields: A) -> Result<Value, A::Error> {
        let mut all = Map::new();
        while let Some(field) = fields.next_key::<String>()? {
            let path = if self.path.is_empty() { field.clone() } else { format!("{}.{field}", self.path) };
            let value = fields.next_value_seed(self.at(path.clone()))?;
            if all.insert(field, value).is_some() {
                self.twice.push(path);
            }
        }
        Ok(Value::Object(all))
    }
}
