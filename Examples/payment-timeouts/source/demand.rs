//! How many payments customers start: the shape of a day and a week with slow noise.

use crate::calendar;
use crate::random::Random;

const BUSY_RATE: f64 = 1.95;
const HOURS: [f64; 24] = [
    0.18, 0.11, 0.07, 0.05, 0.05, 0.08, 0.17, 0.30, 0.40, 0.44, 0.48, 0.55, 0.66, 0.58, 0.50, 0.48,
    0.50, 0.56, 0.74, 0.96, 1.0, 0.93, 0.66, 0.36,
];
const WEEKDAYS: [f64; 7] = [0.97, 0.96, 1.0, 0.98, 1.04, 1.12, 1.10];
/// Seconds for which the noise keeps its value.
pub const STEP: f64 = 300.0;

pub struct Demand {
    start: f64,
    noise: Vec<f64>,
}

impl Demand {
    pub fn new(start: f64, end: f64, random: &mut Random) -> Demand {
        let (mut day, mut hour) = (0.0, 0.0);
        let mut noise = Vec::new();
        for _ in 0..=((end - start) / STEP) as usize {
            day = 0.9965 * day + 0.0025 * random.gauss();
            hour = 0.86 * hour + 0.012 * random.gauss();
            noise.push(f64::exp(day + hour));
        }
        Demand { start, noise }
    }

    /// New payments a second.
    pub fn rate(&self, at: f64) -> f64 {
        let hour = calendar::hour_of_day(at);
        let (whole, part) = (hour.floor() as usize, hour.fract());
        let shape = HOURS[whole] * (1.0 - part) + HOURS[(whole + 1) % 24] * part;
        let noise = self.noise[((at - self.start) / STEP) as usize];
        BUSY_RATE * shape * WEEKDAYS[calendar::weekday(at)] * noise
    }

    /// The next arrival after `at` (thinning, Lewis and Shedler 1979).
    pub fn next(&self, mut at: f64, random: &mut Random) -> f64 {
        let most = BUSY_RATE * 1.6;
        loop {
            at += random.exponential(1.0 / most);
            if random.chance(self.rate(at) / most) {
                return at;
            }
        }
    }
}
