//! Floor 0: the social mechanics, as pure functions on one [`Tie`].
//!
//! Nothing here knows of an ECS, of files or of a source of randomness. Every function takes the state
//! of one tie, the [`Rules`] and what the situation adds, and says what becomes of it; draws are passed in.
//! The equations are documented where they stand; directions are supported by the sources named with each
//! coefficient, magnitudes are design choices, and what no source measures is called a *house rule*.

pub mod ask;
pub mod belief;
pub mod build;
pub mod cues;
pub mod decay;
pub mod gossip;
pub mod outreach;
pub mod overstep;
pub mod reasons;
pub mod requests;
pub mod rules;
pub mod standing;
pub mod tie;

pub use ask::{Answer, Ask};
pub use belief::{Belief, Impression};
pub use build::{Building, Occasion};
pub use decay::{Fading, Foreseen};
pub use reasons::{Reasons, Term};
pub use rules::Rules;
pub use tie::{Day, Tie};
