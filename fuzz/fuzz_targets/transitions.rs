//! Any bytes: they are read as a life of acts over the real country, in which nothing is lost; see
//! `tests/it/life/acts.rs`.
#![no_main]

#[path = "../../tests/it/life/acts.rs"]
mod acts;

use ambtelijke_fusie::municipality::Gazetteer;
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static NL: LazyLock<Gazetteer> = LazyLock::new(Gazetteer::netherlands);

fuzz_target!(|bytes: &[u8]| acts::live(bytes, &NL));
