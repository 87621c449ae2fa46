use super::{Fte, OrganisationError, Post, PostKey};
use crate::{sorted, task::TaskKey};
use alloc::vec::Vec;
use serde::{Deserialize, Serialize, Serializer};

/// All posts of one organisation (*formatie*): of a shared one, or of a municipality that stands alone.
///
/// In serde formats it is the list of its posts.
///
/// # Invariants
///
/// - No two posts have the same key.
/// - The posts have an exact total of fte.
///
/// ```
/// use ambtelijke_fusie::organisation::Staffing;
///
/// // Heiloo had its own civil service until 2017. Its posts were not published; these are assumed.
/// let heiloo: Staffing = serde_json::from_str(
///     r#"[
///         {"key": "archivaris", "function": "Archivaris", "fte": "0.89", "tasks": ["archief"], "holders": 1},
///         {"key": "balie", "function": "Medewerker balie", "fte": "4.5", "tasks": ["burgerzaken"], "holders": 6},
///         {"key": "jurist", "function": "Jurist", "fte": "1", "tasks": ["bezwaar", "inkoop"]}
///     ]"#,
/// )?;
/// assert_eq!(heiloo.fte().to_string(), "6.39");
/// assert_eq!(heiloo.holders(&"archief".parse()?), Some(1));
/// assert_eq!(heiloo.holders(&"bezwaar".parse()?), None, "how many lawyers there are is not known");
/// assert_eq!(heiloo.people(), None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "formatie")]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Deserialize)]
#[serde(try_from = "Vec<Post>")]
pub struct Staffing {
    /// Sorted by key.
    posts: Vec<Post>,
    fte: Fte,
}

impl Staffing {
    /// These posts, and no others.
    ///
    /// # Errors
    ///
    /// [`OrganisationError::DuplicatePost`] or [`OrganisationError::TooManyFte`].
    pub fn new(posts: impl IntoIterator<Item = Post>) -> Result<Self, OrganisationError> {
        let mut posts: Vec<Post> = posts.into_iter().collect();
        if let Some(post) = sorted::sort_unique(&mut posts, |a, b| a.key().cmp(b.key())) {
            return Err(OrganisationError::DuplicatePost { post: post.key().clone() });
        }
        let fte = Fte::sum(posts.iter().map(Post::fte)).map_err(|_| OrganisationError::TooManyFte)?;
        Ok(Self { posts, fte })
    }

    /// The posts, in the order of their keys.
    #[must_use]
    pub fn posts(&self) -> &[Post] {
        &self.posts
    }

    /// The post with this key.
    #[must_use]
    pub fn post(&self, key: &PostKey) -> Option<&Post> {
        sorted::find(&self.posts, |post| post.key().cmp(key))
    }

    /// The fte of all posts together.
    #[must_use]
    pub const fn fte(&self) -> Fte {
        self.fte
    }

    /// How many people there are, if the holders of every post are known.
    ///
    /// Somebody who holds two posts counts twice, since posts do not say who holds them.
    #[must_use]
    pub fn people(&self) -> Option<u32> {
        self.posts.iter().try_fold(0_u32, |sum, post| sum.checked_add(post.holders()?.into()))
    }

    /// How many people work on a task, over all posts that do; `None` if the holders of one of them are not known, or if
    /// no post works on it.
    ///
    /// Somebody who holds two of the posts counts twice, as in [`people`](Self::people). A post whose tasks are not
    /// recorded is not counted.
    #[must_use]
    pub fn holders(&self, task: &TaskKey) -> Option<u32> {
        let mut posts = self.posts.iter().filter(|post| post.works_on(task)).peekable();
        posts.peek()?;
        posts.try_fold(0_u32, |sum, post| sum.checked_add(post.holders()?.into()))
    }
}

impl TryFrom<Vec<Post>> for Staffing {
    type Error = OrganisationError;

    fn try_from(posts: Vec<Post>) -> Result<Self, OrganisationError> {
        Self::new(posts)
    }
}

impl Serialize for Staffing {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.posts.serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn two_posts_of_one_key_are_refused_also_in_json() {
        let row = r#"{"key":"p","function":"F","fte":"1"}"#;
        let error = serde_json::from_str::<Staffing>(&alloc::format!("[{row},{row}]")).unwrap_err();
        assert!(error.to_string().contains("two posts have the key p"), "{error}");
        let error = serde_json::from_str::<Staffing>(row).unwrap_err();
        assert!(error.to_string().contains("expected a sequence"), "{error}");
    }

    #[test]
    fn a_staffing_comes_back_from_json_in_any_order_of_its_posts() {
        let json = r#"[{"key":"b","function":"B","fte":"1.00"},{"key":"a","function":"A","fte":"0.50","holders":2}]"#;
        let staffing: Staffing = serde_json::from_str(json).unwrap();
        assert_eq!((staffing.fte().to_string().as_str(), staffing.people()), ("1.50", None));
        let written = serde_json::to_string(&staffing).unwrap();
        assert!(written.starts_with(r#"[{"key":"a""#), "{written}");
        assert_eq!(serde_json::from_str::<Staffing>(&written).unwrap(), staffing);
        assert_eq!(staffing.post(&"a".parse().unwrap()).and_then(Post::holders), Some(2));
    }
}
