//! The dossiers beside this folder, by path or by name, and what was meant by a name that is not there.
#![allow(dead_code, reason = "each example asks a part of it")]

use ambtelijke_fusie::Dossier;
use std::{
    error::Error,
    fs,
    path::{Path, PathBuf},
};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/dossiers")
}

/// The dossier in a file, or the shipped one of that name: `duo-plus`.
pub(crate) fn dossier(named: &str) -> Result<Dossier, Box<dyn Error>> {
    Ok(Dossier::from_json(&text(named)?).map_err(|error| format!("{named}: {error}"))?)
}

/// The text of that dossier, right or wrong.
pub(crate) fn text(named: &str) -> Result<String, Box<dyn Error>> {
    let shipped = folder().join(format!("{}.json", named.trim_end_matches(".json")));
    let file = [PathBuf::from(named), shipped].into_iter().find(|file| file.is_file());
    let Some(file) = file else {
        let names = names()?;
        let near = did_you_mean(named, names.iter().map(String::as_str));
        return Err(format!("`{named}` is no file, nor a dossier in {}{near}", folder().display()).into());
    };
    Ok(fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?)
}

/// All of them, in the order of their names.
pub(crate) fn all() -> Result<Vec<Dossier>, Box<dyn Error>> {
    names()?.iter().map(|name| dossier(name)).collect()
}

/// The names of the shipped dossiers, in their order.
pub(crate) fn names() -> Result<Vec<String>, Box<dyn Error>> {
    let files = fs::read_dir(folder())?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<Vec<_>, _>>()?;
    let json = files.iter().filter(|file| file.extension().is_some_and(|extension| extension == "json"));
    let mut names: Vec<_> = json.filter_map(|file| Some(file.file_stem()?.to_str()?.to_owned())).collect();
    names.sort_unstable();
    Ok(names)
}

/// Asks whether the nearest of these words was meant, or says nothing if none is near.
pub(crate) fn did_you_mean<'w>(asked: &str, words: impl IntoIterator<Item = &'w str>) -> String {
    let far = asked.chars().count().div_euclid(3).saturating_add(1);
    let each = words.into_iter().map(|word| {
        let is_part = !asked.is_empty() && word.contains(asked);
        // Of two that are as near, the one that is as long.
        (if is_part { 1 } else { distance(asked, word) }, word.len().abs_diff(asked.len()), word)
    });
    let nearest = each.filter(|(distance, ..)| *distance <= far).min();
    nearest.map_or_else(String::new, |(.., word)| format!("; did you mean `{word}`?"))
}

/// The number of letters to insert, leave out or change.
fn distance(from: &str, to: &str) -> usize {
    let mut row: Vec<usize> = (1..=to.chars().count()).collect();
    for (above, letter) in from.chars().enumerate() {
        let (mut corner, mut left) = (above, above.saturating_add(1));
        for (cell, other) in row.iter_mut().zip(to.chars()) {
            let changed = corner.saturating_add(usize::from(letter != other));
            left = changed.min(cell.saturating_add(1)).min(left.saturating_add(1));
            corner = std::mem::replace(cell, left);
        }
    }
    row.last().copied().unwrap_or_else(|| from.chars().count())
}
