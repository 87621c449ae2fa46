//! Prints the public API of the crate, an item a line: `cargo run -p ambtelijke-fusie-public-api > .ci/public-api.txt`.
//!
//! What is derived, what the compiler implements by itself and the methods of implemented traits are left out: the line of the
//! implementation says them all.

use public_api::PublicItem;
use std::{
    collections::HashSet,
    env,
    error::Error,
    io::{self, Write},
    path::PathBuf,
    process::Command,
};

fn main() -> Result<(), Box<dyn Error>> {
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/../../Cargo.toml");
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| "target".into(), PathBuf::from).join("public-api");
    // The JSON of rustdoc is not stable yet, and the toolchain is; a folder of its own, since the variable rebuilds what reads it.
    let status = Command::new(env!("CARGO"))
        .args(["rustdoc", "--quiet", "--lib", "--all-features", "--package", "ambtelijke-fusie"])
        .args(["--manifest-path", manifest, "--target-dir"])
        .arg(&target)
        .args(["--", "-Z", "unstable-options", "--output-format", "json"])
        .env("RUSTC_BOOTSTRAP", "1")
        .status()?;
    if !status.success() {
        return Err("rustdoc gave no JSON".into());
    }
    let api = public_api::Builder::from_rustdoc_json(target.join("doc/ambtelijke_fusie.json"))
        .omit_blanket_impls(true)
        .omit_auto_trait_impls(true)
        .omit_auto_derived_impls(true)
        .build()?;
    let is_of_a_trait = |text: &str| text.starts_with("impl") && text.contains(" for ");
    let of_traits: HashSet<_> =
        api.items().filter(|item| is_of_a_trait(&item.to_string())).map(PublicItem::id).collect();
    let is_said = |item: &&PublicItem| item.parent_id().is_some_and(|parent| of_traits.contains(&parent));
    let mut out = io::stdout().lock();
    for item in api.items().filter(|item| !is_said(item)) {
        // Inside the crate the name of the crate says nothing.
        writeln!(out, "{}", item.to_string().replace("ambtelijke_fusie::", ""))?;
    }
    Ok(())
}
