//! The stair of rooms, as ARCHITECTURE.md draws it: no import runs upward, and neither folders nor files circle.
//!
//! The floors stand once, in the first table of ARCHITECTURE.md. Imports are read as text: `use` declarations and
//! paths in code, without comments and tests. An import through a `mod.rs` is followed to the file that it means; what
//! a `mod.rs` only brings together is no arrow, since that is what it is for.
#![allow(clippy::string_slice, reason = "a test that slices amid a letter fails, which is what a test is for")]

use std::{
    collections::{BTreeMap, BTreeSet, VecDeque},
    fs,
    path::{Path, PathBuf},
};

/// Files of types that hold each other, so that none of them can stand below the others.
const HOLD_EACH_OTHER: [&[&str]; 2] = [
    // A cost key may hold a mix of keys or keys in order.
    &["finance/cost_key", "finance/in_order", "finance/mix"],
    // A rule has a check, which puts findings into a sink, and each finding names its rule.
    &["law/core/finding", "law/core/rule", "law/core/sink"],
];

/// A module by its names from the root of the crate; a path in it has further names.
type Names = Vec<String>;

/// What the sources import.
struct Imports {
    /// The file of each module.
    files: BTreeMap<Names, PathBuf>,
    /// What a name in a module stands for, by its declarations of `use`.
    aliases: BTreeMap<(Names, String), Names>,
    /// The paths that each module names.
    paths: BTreeMap<Names, BTreeSet<Names>>,
    /// Of these, those that the code of its own file needs; a name that is only passed on is not among them.
    needed: BTreeMap<Names, BTreeSet<Names>>,
    /// The modules of which a module takes every name, with the words of its own code.
    globs: Vec<(Names, Names, BTreeSet<String>)>,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// Each room and its floor, counted from above.
fn floors(architecture: &str) -> BTreeMap<String, usize> {
    let rows = architecture.lines().skip_while(|line| !line.starts_with("| floor")).skip(2);
    let mut floors = BTreeMap::new();
    for (floor, row) in rows.take_while(|line| line.starts_with('|')).enumerate() {
        let rooms = row.split('|').nth(2).unwrap_or_default();
        for room in rooms.split('`').skip(1).step_by(2) {
            assert_eq!(floors.insert(room.to_owned(), floor), None, "`{room}` stands on two floors");
        }
    }
    floors
}

/// Whether a line says that a file belongs to the module.
fn declares_module(line: &str) -> bool {
    line.ends_with(';') && line.split_whitespace().rev().nth(1) == Some("mod")
}

/// The text of a source file without comments and without its tests.
fn code(text: &str) -> String {
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

/// What an import declares: the paths of a tree of `use`, each with the name that it brings.
fn leaves(tree: &str, before: &[&str], into: &mut Vec<(Vec<String>, String)>) {
    let tree = tree.trim();
    if let Some((head, inside)) = tree.split_once('{').filter(|(head, _)| !head.contains(',')) {
        let inside = inside.trim_end().strip_suffix('}').unwrap_or(inside);
        let before: Vec<&str> =
            before.iter().copied().chain(head.split("::").map(str::trim).filter(|it| !it.is_empty())).collect();
        let (mut depth, mut start) = (0_usize, 0);
        for (at, sign) in inside.char_indices() {
            match sign {
                '{' => depth += 1,
                '}' => depth -= 1,
                ',' if depth == 0 => {
                    leaves(&inside[start..at], &before, into);
                    start = at + 1;
                }
                _ => {}
            }
        }
        leaves(&inside[start..], &before, into);
    } else if !tree.is_empty() {
        let (path, renamed) = tree.split_once(" as ").map_or((tree, None), |(path, name)| (path, Some(name.trim())));
        let mut names: Vec<String> =
            before.iter().copied().chain(path.split("::")).map(|name| name.trim().to_owned()).collect();
        if names.last().is_some_and(|last| last == "self") {
            names.pop();
        }
        let name = renamed.map(str::to_owned).or_else(|| names.last().cloned()).unwrap_or_default();
        into.push((names, name));
    }
}

impl Imports {
    fn read() -> Self {
        let src = root().join("src");
        let mut sources = BTreeMap::new();
        let mut folders = vec![src.clone()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|it| it == "rs") {
                    let inside = path.strip_prefix(&src).unwrap().with_extension("");
                    let mut names: Names = inside.iter().map(|name| name.to_str().unwrap().to_owned()).collect();
                    if names.last().is_some_and(|last| last == "mod") || names == ["lib"] {
                        names.pop();
                    }
                    sources.insert(names, path);
                }
            }
        }
        let texts: BTreeMap<Names, String> =
            sources.iter().map(|(names, path)| (names.clone(), code(&fs::read_to_string(path).unwrap()))).collect();
        // Modules that are there for tests only.
        let for_tests: Vec<Names> = texts
            .iter()
            .flat_map(|(names, text)| {
                text.split("#[cfg(test)]\n").skip(1).filter_map(|after| {
                    let declared = after.lines().next()?.trim().strip_suffix(';')?;
                    let name = declared.rsplit_once("mod ")?.1;
                    Some(names.iter().cloned().chain([name.to_owned()]).collect())
                })
            })
            .collect();
        let is_for_tests = |names: &Names| for_tests.iter().any(|it: &Names| names.starts_with(it));
        let files: BTreeMap<Names, PathBuf> = sources.into_iter().filter(|(names, _)| !is_for_tests(names)).collect();
        let mut imports = Self {
            files,
            aliases: BTreeMap::new(),
            paths: BTreeMap::new(),
            needed: BTreeMap::new(),
            globs: Vec::new(),
        };
        for (module, text) in texts.iter().filter(|(names, _)| !is_for_tests(names)) {
            imports.take(module, text);
        }
        for (module, from, words) in std::mem::take(&mut imports.globs) {
            let meant = imports.aliases.iter().filter(|((owner, name), _)| *owner == from && words.contains(name));
            imports.needed.entry(module).or_default().extend(meant.map(|(_, path)| path.clone()));
        }
        imports
    }

    /// Takes in what a module declares and names.
    fn take(&mut self, module: &Names, text: &str) {
        let mut own = String::new();
        let mut declared = Vec::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once("use ") {
            let starts = before.chars().next_back().is_none_or(|sign| !sign.is_alphanumeric() && sign != '_');
            own.push_str(before);
            let Some((tree, later)) = after.split_once(';').filter(|_| starts) else {
                rest = after;
                continue;
            };
            let line = before.rsplit('\n').next().unwrap_or_default().trim();
            let mut all = Vec::new();
            leaves(tree, &[], &mut all);
            declared.extend(all.into_iter().map(|(path, name)| (line.starts_with("pub"), path, name)));
            rest = later;
        }
        own.push_str(rest);
        let own: String = own.lines().filter(|line| !declares_module(line)).collect::<Vec<_>>().join("\n");
        let is_part = |sign: char| sign.is_alphanumeric() || sign == '_';
        let words: BTreeSet<String> = own.split(|sign| !is_part(sign)).map(str::to_owned).collect();
        for (is_public, path, name) in declared {
            let Some(path) = self.absolute(module, &path) else { continue };
            if name == "*" {
                self.globs.push((module.clone(), path[..path.len() - 1].to_vec(), words.clone()));
            } else if !is_public || words.contains(&name) {
                self.needed.entry(module.clone()).or_default().insert(path.clone());
            }
            self.aliases.insert((module.clone(), name), path.clone());
            self.paths.entry(module.clone()).or_default().insert(path);
        }
        for path in own.split(|sign| !is_part(sign) && sign != ':').filter(|path| path.contains("::")) {
            let path: Vec<String> = path.split("::").filter(|name| !name.is_empty()).map(str::to_owned).collect();
            let path = self.absolute(module, &path).unwrap_or_default();
            self.needed.entry(module.clone()).or_default().insert(path.clone());
            self.paths.entry(module.clone()).or_default().insert(path);
        }
    }

    /// A path from the root of the crate; none if it begins in another crate.
    fn absolute(&self, module: &Names, path: &[String]) -> Option<Names> {
        let mut from = module.clone();
        let mut rest = path;
        match rest.first()?.as_str() {
            "crate" => from.clear(),
            "self" | "super" => {}
            child => {
                from.push(child.to_owned());
                return self.files.contains_key(&from).then(|| [module, path].concat());
            }
        }
        while let Some((first, after)) = rest.split_first() {
            match first.as_str() {
                "crate" | "self" => {}
                "super" => drop(from.pop()),
                _ => break,
            }
            rest = after;
        }
        Some([from.as_slice(), rest].concat())
    }

    /// The module in whose file stands what a path means.
    fn home(&self, path: &Names, steps: usize) -> Names {
        let mut module = Names::new();
        for (at, name) in path.iter().enumerate() {
            let mut deeper = module.clone();
            deeper.push(name.clone());
            if self.files.contains_key(&deeper) {
                module = deeper;
                continue;
            }
            return match self.aliases.get(&(module.clone(), name.clone())) {
                Some(other) if steps > 0 => {
                    self.home(&other.iter().chain(&path[at + 1..]).cloned().collect(), steps - 1)
                }
                _ => module,
            };
        }
        module
    }

    fn is_hub(&self, module: &Names) -> bool {
        self.files[module].ends_with("mod.rs") || self.files[module].ends_with("lib.rs")
    }
}

#[test]
fn no_import_runs_upward_against_the_floors_of_the_plan() {
    let floors = floors(&fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap());
    let imports = Imports::read();
    let rooms: BTreeSet<&String> = imports.files.keys().filter_map(|names| names.first()).collect();
    assert_eq!(floors.keys().collect::<BTreeSet<_>>(), rooms, "the plan names other rooms than `src` has");
    let mut upward = Vec::new();
    for (module, paths) in &imports.paths {
        for path in paths {
            let (Some(room), Some(other)) = (module.first(), path.first()) else { continue };
            if let Some(floor) = floors.get(other).filter(|_| other != room)
                && *floor <= floors[room]
            {
                upward.push(format!(
                    "{}: {}",
                    imports.files[module].strip_prefix(root()).unwrap().display(),
                    path.join("::")
                ));
            }
        }
    }
    assert!(upward.is_empty(), "these imports do not run downward:\n{}", upward.join("\n"));
}

#[test]
fn no_two_folders_circle() {
    let imports = Imports::read();
    let folder = |module: &Names| module[..module.len() - usize::from(!imports.is_hub(module))].to_vec();
    let mut arrows: BTreeMap<Names, BTreeSet<Names>> = BTreeMap::new();
    for (module, paths) in imports.paths.iter().filter(|(module, _)| !imports.is_hub(module)) {
        let from = folder(module);
        let others = paths.iter().map(|path| folder(&imports.home(path, 8)));
        let aside = others.filter(|other| !other.starts_with(&from) && !from.starts_with(other));
        arrows.entry(from.clone()).or_default().extend(aside);
    }
    let circles = circles(&arrows);
    assert!(circles.is_empty(), "these folders circle:\n{}", circles.into_iter().collect::<Vec<_>>().join("\n"));
}

#[test]
fn no_files_circle() {
    let imports = Imports::read();
    let together = |a: &Names, b: &Names| {
        HOLD_EACH_OTHER.iter().any(|files| [a, b].iter().all(|names| files.contains(&names.join("/").as_str())))
    };
    let mut arrows: BTreeMap<Names, BTreeSet<Names>> = BTreeMap::new();
    for (module, paths) in &imports.needed {
        let others = paths.iter().map(|path| imports.home(path, 8)).filter(|other| imports.files.contains_key(other));
        let others = others.filter(|other| other != module && !together(module, other));
        arrows.entry(module.clone()).or_default().extend(others);
    }
    let circles = circles(&arrows);
    assert!(circles.is_empty(), "these files circle:\n{}", circles.into_iter().collect::<Vec<_>>().join("\n"));
}

/// The shortest way from each back to itself, each circle once.
fn circles(arrows: &BTreeMap<Names, BTreeSet<Names>>) -> BTreeSet<String> {
    let all: Vec<&Names> = arrows.keys().collect();
    let places = |to: &BTreeSet<Names>| to.iter().filter_map(|it| all.binary_search(&it).ok()).collect();
    let ahead_of: Vec<Vec<usize>> = arrows.values().map(places).collect();
    let mut circles = BTreeSet::new();
    for start in 0..all.len() {
        // From where each was reached.
        let mut before: Vec<Option<usize>> = vec![None; all.len()];
        let mut ahead = VecDeque::from([start]);
        while let Some(last) = ahead.pop_front() {
            if ahead_of[last].contains(&start) {
                let mut way: Vec<usize> = std::iter::successors(Some(last), |at| before[*at]).collect();
                way.reverse();
                let first = (0..way.len()).min_by_key(|at| way[*at]).unwrap_or_default();
                way.rotate_left(first);
                circles.insert(way.iter().map(|at| all[*at].join("/")).collect::<Vec<_>>().join(" -> "));
                break;
            }
            for &next in ahead_of[last].iter().filter(|next| **next != start) {
                if before[next].is_none() {
                    before[next] = Some(last);
                    ahead.push_back(next);
                }
            }
        }
    }
    circles
}
