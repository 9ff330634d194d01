//! Simulates a payment gateway whose pool of database connections a configuration change makes too
//! small for the evening, and writes the evidence: `payment-timeouts OUTPUT_FOLDER`. The same
//! program always writes the same bytes.

mod calendar;
mod demand;
mod evidence;
mod gateway;
mod pool;
mod random;
mod truth;

use calendar::local;
use demand::{Demand, STEP};
use gateway::{Gateway, Operation, Resize};
use random::Random;
use std::{env, fs, path::Path, process};

const SEED: u64 = 1014;
const USUAL_POOL: usize = 24;
const SMALL_POOL: usize = 2;
const HISTORY_DAYS: f64 = 28.0;
/// Share of purchases that are approved on a normal day.
const APPROVED: f64 = 0.965;

fn main() {
    let Some(out) = env::args().nth(1) else {
        eprintln!("usage: payment-timeouts OUTPUT_FOLDER");
        process::exit(2);
    };
    let start = local(2026, 10, 14, 16, 40, 0);
    let end = local(2026, 10, 14, 21, 0, 0);
    let (changed, reverted) = (local(2026, 10, 14, 17, 26, 18), local(2026, 10, 14, 20, 11, 40));
    let first = local(2026, 10, 14, 0, 0, 0) - HISTORY_DAYS * 86_400.0;
    let demand = Demand::new(first, end, &mut Random::new(SEED));
    let resize = |at, instance, limit| Resize { at, instance, limit };
    let resizes = [
        resize(changed + 41.0, 0, SMALL_POOL),
        resize(changed + 78.0, 1, SMALL_POOL),
        resize(reverted + 33.0, 0, USUAL_POOL),
        resize(reverted + 62.0, 1, USUAL_POOL),
    ];
    let mut gateway = Gateway::new(&demand, &resizes, USUAL_POOL, end, SEED + 1);
    gateway.run(start);
    let mut undisturbed = Gateway::new(&demand, &[], USUAL_POOL, end, SEED + 1);
    undisturbed.run(start);

    let times = truth::Times {
        cause_start: changed,
        onset: truth::onset(&gateway, changed),
        mitigated: resizes[3].at,
    };
    let page = truth::page(&gateway, start, end);
    let write = |name: &str, content: String| {
        if let Err(error) = fs::write(Path::new(&out).join(name), content) {
            eprintln!("payment-timeouts: {name}: {error}");
            process::exit(1);
        }
    };
    write("pay-gateway.log", evidence::log(&gateway, &resizes));
    write("payments.csv", evidence::payments(&gateway));
    write("approved-payments.csv", evidence::history(&history(&demand, &gateway, first, start, end)));
    write("changes.ndjson", evidence::changes(changed, reverted));
    write("pager.json", evidence::pages(&page));
    write("truth.json", truth::report(&gateway, &undisturbed, &times, &page));
}

/// Four weeks of the same demand, then the simulated day.
fn history(demand: &Demand, gateway: &Gateway, first: f64, start: f64, end: f64) -> Vec<(f64, u64)> {
    let mut random = Random::new(SEED + 2);
    let mut counts = vec![0; ((end - first) / STEP) as usize];
    let mut at = first;
    loop {
        at = demand.next(at, &mut random);
        if at >= start {
            break;
        }
        counts[((at - first) / STEP) as usize] += u64::from(random.chance(APPROVED));
    }
    for request in &gateway.requests {
        if request.operation == Operation::Pay && request.code == 200 && request.end < end {
            counts[((request.end - first) / STEP) as usize] += 1;
        }
    }
    counts.iter().enumerate().map(|(step, count)| (first + step as f64 * STEP, *count)).collect()
}
