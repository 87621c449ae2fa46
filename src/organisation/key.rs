use crate::id::key_of;

key_of! {
    /// The [`Key`](crate::id::Key) of a post (*formatieplaats*) inside an organisation: `adviseur-archief`.
    pub struct PostKey;
}
