//! The true numbers, from the simulation's own state.

use crate::calendar::text;
use crate::evidence::Page;
use crate::gateway::{Gateway, Operation, Request};
use std::collections::HashSet;

pub struct Times {
    pub cause_start: f64,
    pub onset: f64,
    pub mitigated: f64,
}

fn failed(request: &Request) -> bool {
    request.code >= 500
}

/// The first minute of the first five in a row in which requests found no connection.
pub fn onset(gateway: &Gateway, from: f64) -> f64 {
    let minutes: HashSet<i64> = gateway
        .requests
        .iter()
        .filter(|request| request.code == 503 && request.end >= from)
        .map(|request| (request.end / 60.0) as i64)
        .collect();
    let mut first = minutes.iter().copied().filter(|minute| (0..5).all(|next| minutes.contains(&(minute + next))));
    let start = first.by_ref().min().map_or(from, |minute| minute as f64 * 60.0);
    let ends = gateway.requests.iter().filter(|request| request.code == 503 && request.end >= start);
    ends.map(|request| request.end).fold(f64::INFINITY, f64::min)
}

/// The alert: more than 8 % of the last five minutes' requests failed, three minutes long; it ends below 2 %.
pub fn page(gateway: &Gateway, start: f64, end: f64) -> Page {
    let (mut since, mut page) = (None, None::<Page>);
    let mut at = start;
    while at < end {
        let recent = gateway.requests.iter().filter(|request| request.end > at - 300.0 && request.end <= at);
        let (mut total, mut bad) = (0, 0);
        for request in recent {
            total += 1;
            bad += usize::from(failed(request));
        }
        if bad * 100 > total * 8 {
            let began = *since.get_or_insert(at);
            if page.is_none() && at - began >= 180.0 {
                page = Some(Page { fired: at, acknowledged: at + 165.0, resolved: end });
            }
        } else {
            since = None;
        }
        if let Some(page) = page.as_mut().filter(|page| page.resolved == end && bad * 50 < total) {
            page.resolved = at;
        }
        at += 30.0;
    }
    page.unwrap_or(Page { fired: end, acknowledged: end, resolved: end })
}

pub fn report(gateway: &Gateway, undisturbed: &Gateway, times: &Times, page: &Page) -> String {
    let inside = |at: f64| at >= times.onset && at <= times.mitigated;
    let all = &gateway.requests;
    let window: Vec<&Request> = all.iter().filter(|request| inside(request.end)).collect();
    let bad: Vec<&&Request> = window.iter().filter(|request| failed(request)).collect();
    let pays: Vec<&&&Request> = bad.iter().filter(|request| request.operation == Operation::Pay).collect();
    let customers: HashSet<u64> = bad.iter().map(|request| request.account).collect();
    let active: HashSet<u64> = window.iter().map(|request| request.account).collect();
    let (approved, expected) = (approved(gateway, times), approved(undisturbed, times));
    let minutes = |at: f64| text(at, true);
    format!(
        "{{\n  \"times\": {{\n    \"cause_start\": \"{}\",\n    \"onset\": \"{}\",\n    \"detected\": \"{}\",\n    \
         \"mitigated\": \"{}\",\n    \"resolved\": \"{}\"\n  }},\n  \
         \"requests\": {{ \"total\": {}, \"failed\": {}, \"total_in_window\": {}, \"failed_in_window\": {} }},\n  \
         \"customers\": {{ \"failed_in_window\": {}, \"active_in_window\": {} }},\n  \
         \"orders\": {{ \"failed_in_window\": {}, \"failed_value_in_window_minor\": {}, \"currency\": \"JPY\" }},\n  \
         \"demand\": {{ \"approved\": {approved}, \"approved_undisturbed\": {expected}, \"orders_lost\": {} }},\n  \
         \"change\": {{ \"service\": \"pay-gateway\", \"key\": \"database.pool_max\", \"old\": 24, \"new\": 2 }}\n}}\n",
        minutes(times.cause_start), minutes(times.onset), minutes(page.fired),
        minutes(times.mitigated), minutes(page.resolved),
        all.len(), all.iter().filter(|request| failed(request)).count(), window.len(), bad.len(),
        customers.len(), active.len(),
        pays.len(), pays.iter().map(|request| request.yen).sum::<u64>(),
        expected as i64 - approved as i64,
    )
}

/// Purchases that began between the change and the end of the incident and were paid in the end.
fn approved(gateway: &Gateway, times: &Times) -> usize {
    let during = gateway.purchases.iter().filter(|one| one.start >= times.cause_start && one.start <= times.mitigated);
    during.filter(|one| one.approved).count()
}
