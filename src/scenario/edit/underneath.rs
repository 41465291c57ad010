//! The file underneath a document: whether it is still as it was last read or written.

/// The file as it was last read or written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its path, as whoever opened it knows it.
    pub path: String,
    /// Its text then.
    pub text: String,
}

/// How the file stands to what was last read of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Underneath {
    /// As it was.
    Same,
    /// Somebody else wrote it: what stands in it now.
    Changed(String),
    /// It is no longer there.
    Gone,
    /// It is there and no text.
    NoText,
}

impl Kept {
    /// Holds what stands in the file now against what was last read or written. `found` is `None` if it is gone.
    pub fn against(&self, found: Option<&[u8]>) -> Underneath {
        match found.map(str::from_utf8) {
            None => Underneath::Gone,
            Some(Err(_)) => Underneath::NoText,
            Some(Ok(text)) if text == self.text => Underneath::Same,
            Some(Ok(text)) => Underneath::Changed(text.to_owned()),
        }
    }
}
