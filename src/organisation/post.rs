use super::{Fte, OrganisationError, PostKey};
use crate::{id::Name, sorted, task::TaskKey};
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// A post (*formatieplaats*): a function, its fte, and its tasks.
///
/// # Invariants
///
/// - It has more than zero fte.
/// - It names no task twice.
#[doc(alias = "formatieplaats")]
#[doc(alias = "functie")]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Repr")]
pub struct Post {
    key: PostKey,
    function: Name,
    fte: Fte,
    /// Sorted.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tasks: Vec<TaskKey>,
    #[serde(skip_serializing_if = "Option::is_none")]
    holders: Option<u16>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "a post, an object with key, function and fte")]
struct Repr {
    key: PostKey,
    function: Name,
    fte: Fte,
    #[serde(default)]
    tasks: Vec<TaskKey>,
    #[serde(default)]
    holders: Option<u16>,
}

impl Post {
    /// A post for `function` of so many fte that works on these tasks.
    ///
    /// The number of its holders is not known; see [`Post::held_by`].
    ///
    /// # Errors
    ///
    /// [`OrganisationError::PostWithoutFte`] or [`OrganisationError::TaskTwice`].
    pub fn new(
        key: PostKey,
        function: Name,
        fte: Fte,
        tasks: impl IntoIterator<Item = TaskKey>,
    ) -> Result<Self, OrganisationError> {
        if fte.is_zero() {
            return Err(OrganisationError::PostWithoutFte { post: key });
        }
        let mut tasks: Vec<TaskKey> = tasks.into_iter().collect();
        if let Some(task) = sorted::sort_unique(&mut tasks, Ord::cmp) {
            return Err(OrganisationError::TaskTwice { task: task.clone(), post: key });
        }
        Ok(Self { key, function, fte, tasks, holders: None })
    }

    /// The same post, held by so many people; by none if it is vacant.
    #[must_use]
    pub fn held_by(self, holders: u16) -> Self {
        Self { holders: Some(holders), ..self }
    }

    /// Its key among the posts.
    #[must_use]
    pub const fn key(&self) -> &PostKey {
        &self.key
    }

    /// The function of its holders (*functie*).
    #[must_use]
    pub const fn function(&self) -> &Name {
        &self.function
    }

    /// How much staff it is meant to have; more than zero.
    #[must_use]
    pub const fn fte(&self) -> Fte {
        self.fte
    }

    /// The tasks that it works on, in the order of their keys; none where that is not recorded.
    #[must_use]
    pub fn tasks(&self) -> &[TaskKey] {
        &self.tasks
    }

    /// How many people hold it, if that is known; zero if it is vacant.
    #[must_use]
    pub const fn holders(&self) -> Option<u16> {
        self.holders
    }

    /// Whether it works on the task.
    #[must_use]
    pub fn works_on(&self, task: &TaskKey) -> bool {
        self.tasks.binary_search(task).is_ok()
    }
}

impl TryFrom<Repr> for Post {
    type Error = OrganisationError;

    fn try_from(repr: Repr) -> Result<Self, OrganisationError> {
        let post = Self::new(repr.key, repr.function, repr.fte, repr.tasks)?;
        Ok(Self { holders: repr.holders, ..post })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    fn post(fte: &str, tasks: &[&str]) -> Result<Post, OrganisationError> {
        let tasks = tasks.iter().map(|task| task.parse().unwrap());
        Post::new("archivaris".parse().unwrap(), "Archivaris".parse().unwrap(), fte.parse().unwrap(), tasks)
    }

    #[test]
    fn a_post_without_fte_cannot_be_built() {
        assert_eq!(post("0.00", &[]), Err(OrganisationError::PostWithoutFte { post: "archivaris".parse().unwrap() }));
        let error = serde_json::from_str::<Post>(r#"{"key":"a","function":"A","fte":"0"}"#).unwrap_err();
        assert!(error.to_string().contains("post a has 0.00 fte"), "{error}");
    }

    #[test]
    fn a_post_cannot_name_a_task_twice() {
        let error = post("1", &["b", "a", "b"]).unwrap_err();
        assert_eq!(error.to_string(), "post archivaris works twice on task b; name each task once");
        let json = r#"{"key":"a","function":"A","fte":"1","tasks":["b","b"]}"#;
        assert!(serde_json::from_str::<Post>(json).unwrap_err().to_string().contains("twice on task b"));
    }

    #[test]
    fn a_post_comes_back_from_json_with_and_without_holders() {
        for post in [post("0.89", &["b", "a"]).unwrap(), post("0.89", &[]).unwrap().held_by(0)] {
            let json = serde_json::to_string(&post).unwrap();
            assert_eq!(serde_json::from_str::<Post>(&json).unwrap(), post, "{json}");
        }
        let json = serde_json::to_string(&post("0.89", &["b", "a"]).unwrap().held_by(1)).unwrap();
        assert_eq!(json, r#"{"key":"archivaris","function":"Archivaris","fte":"0.89","tasks":["a","b"],"holders":1}"#);
        assert!(serde_json::from_str::<Post>(&json.replace("holders", "people")).is_err());
    }
}
