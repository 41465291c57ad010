//! Speaking Terms: practise networking in a population whose rapport and trust are hidden.

pub mod model;
pub mod random;
pub mod scenario;
pub mod sim;
