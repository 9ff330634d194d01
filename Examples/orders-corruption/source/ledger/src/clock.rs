//! A clock that runs faster than real time, shared by all processes of a run through three settings.

use std::env;
use std::thread;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

#[derive(Clone, Copy)]
pub struct Clock {
    real_start: f64,
    virtual_start: f64,
    speed: f64,
}

fn real_now() -> f64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0.0, |span| span.as_secs_f64())
}

fn setting(name: &str) -> Option<f64> {
    env::var(name).ok()?.parse().ok()
}

impl Clock {
    pub fn from_environment() -> Clock {
        let now = real_now();
        Clock {
            real_start: setting("CLOCK_REAL_START_NS").map_or(now, |nanos| nanos / 1e9),
            virtual_start: setting("CLOCK_START_UNIX").unwrap_or(now),
            speed: setting("CLOCK_SPEED").unwrap_or(1.0),
        }
    }

    pub fn now(&self) -> f64 {
        self.virtual_start + (real_now() - self.real_start) * self.speed
    }

    pub fn sleep_ms(&self, milliseconds: f64) {
        thread::sleep(Duration::from_secs_f64(milliseconds / 1000.0 / self.speed));
    }

    /// RFC 3339 in UTC with microseconds, as `tracing-subscriber` writes it.
    pub fn timestamp(&self) -> String {
        let now = self.now();
        let (seconds, micros) = (now as i64, (now.fract() * 1e6) as i64);
        let (year, month, day) = date(seconds.div_euclid(86_400));
        let rest = seconds.rem_euclid(86_400);
        format!(
            "{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}.{micros:06}Z",
            rest / 3600,
            rest % 3600 / 60,
            rest % 60
        )
    }
}

/// Days since 1970-01-01 as a date (H. Hinnant, "chrono-compatible low-level date algorithms", 2013).
fn date(days: i64) -> (i64, i64, i64) {
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}
