//! Local times in Tokyo, which keeps one offset all year.

const OFFSET: i64 = 9 * 3600;

/// Days since 1970-01-01 of a date (H. Hinnant, "chrono-compatible low-level date algorithms", 2013).
fn days(year: i64, month: i64, day: i64) -> i64 {
    let shifted = if month <= 2 { year - 1 } else { year };
    let era = shifted.div_euclid(400);
    let year_of_era = shifted.rem_euclid(400);
    let day_of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

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

/// Seconds since 1970 of a local time.
pub fn local(year: i64, month: i64, day: i64, hour: i64, minute: i64, second: i64) -> f64 {
    (days(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second - OFFSET) as f64
}

/// `2026-10-14T18:04:11+09:00`, or with milliseconds.
pub fn text(at: f64, milliseconds: bool) -> String {
    let millis = (at * 1000.0).round() as i64 + OFFSET * 1000;
    let seconds = millis.div_euclid(1000);
    let (year, month, day) = date(seconds.div_euclid(86_400));
    let rest = seconds.rem_euclid(86_400);
    let clock = format!("{:02}:{:02}:{:02}", rest / 3600, rest % 3600 / 60, rest % 60);
    let fraction = if milliseconds { format!(".{:03}", millis.rem_euclid(1000)) } else { String::new() };
    format!("{year:04}-{month:02}-{day:02}T{clock}{fraction}+09:00")
}

pub fn hour_of_day(at: f64) -> f64 {
    (at + OFFSET as f64).rem_euclid(86_400.0) / 3600.0
}

/// 0 is Monday.
pub fn weekday(at: f64) -> usize {
    (((at + OFFSET as f64) / 86_400.0).floor() as i64 + 3).rem_euclid(7) as usize
}
