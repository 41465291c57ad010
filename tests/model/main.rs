//! The model: its facts, to the printed precision, and its laws, for any history.

mod facts;
mod habits;
mod laws;
mod story;
