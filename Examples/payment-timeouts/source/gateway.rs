//! The payment gateway as a discrete-event simulation: two instances, each with its pool of
//! connections to the database. A payment holds its connection while the bank answers.

use crate::demand::Demand;
use crate::pool::Pool;
use crate::random::Random;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

pub const INSTANCES: [(&str, &str); 2] = [("gw-0", "tyo-1a"), ("gw-1", "tyo-1c")];
const ACQUIRE_LIMIT: f64 = 8.0;
const BANK_LIMIT: f64 = 15.0;
const ACCOUNTS: u64 = 9_400;

#[derive(Clone, PartialEq)]
pub enum Operation {
    Pay,
    Status,
}

#[derive(Clone)]
pub struct Request {
    pub operation: Operation,
    pub instance: usize,
    pub account: u64,
    pub yen: u64,
    /// Attempts at one purchase share its number.
    pub purchase: usize,
    pub attempt: u32,
    pub start: f64,
    pub end: f64,
    pub code: u16,
    pub trace: u64,
}

/// What a customer wanted to pay, and whether it worked out in the end.
#[derive(Clone)]
pub struct Purchase {
    pub start: f64,
    pub approved: bool,
    pub declined: bool,
    pub attempts: u32,
}

/// A change of the pool's size.
pub struct Resize {
    pub at: f64,
    pub instance: usize,
    pub limit: usize,
}

enum Event {
    Purchase,
    Retry { purchase: usize, account: u64, yen: u64, attempt: u32 },
    Lookup,
    GiveUp(usize),
    Done { request: usize, code: u16 },
    Resize(usize),
    Sample,
}

/// A reading of the pools, once a minute.
pub struct Sample {
    pub at: f64,
    pub instance: usize,
    pub in_use: usize,
    pub limit: usize,
    pub queue: usize,
}

pub struct Gateway<'a> {
    demand: &'a Demand,
    /// When customers come and what they buy: the same whatever the gateway does.
    shopping: Random,
    random: Random,
    end: f64,
    pools: Vec<Pool>,
    resizes: &'a [Resize],
    events: BinaryHeap<Reverse<(u64, usize)>>,
    scheduled: Vec<Option<Event>>,
    pub requests: Vec<Request>,
    pub purchases: Vec<Purchase>,
    pub samples: Vec<Sample>,
}

impl<'a> Gateway<'a> {
    pub fn new(demand: &'a Demand, resizes: &'a [Resize], limit: usize, end: f64, seed: u64) -> Self {
        Gateway {
            demand,
            shopping: Random::new(seed),
            random: Random::new(seed ^ 0xbead),
            end,
            pools: INSTANCES.iter().map(|_| Pool::new(limit)).collect(),
            resizes,
            events: BinaryHeap::new(),
            scheduled: Vec::new(),
            requests: Vec::new(),
            purchases: Vec::new(),
            samples: Vec::new(),
        }
    }

    pub fn run(&mut self, start: f64) {
        for (number, resize) in self.resizes.iter().enumerate() {
            self.schedule(resize.at, Event::Resize(number));
        }
        self.schedule(start, Event::Sample);
        self.plan_purchase(start);
        self.plan_lookup(start);
        while let Some(Reverse((micros, number))) = self.events.pop() {
            let now = micros as f64 / 1e6;
            if let Some(event) = self.scheduled[number].take() {
                self.handle(now, event);
            }
        }
    }

    fn schedule(&mut self, at: f64, event: Event) {
        self.events.push(Reverse(((at * 1e6) as u64, self.scheduled.len())));
        self.scheduled.push(Some(event));
    }

    fn plan_purchase(&mut self, now: f64) {
        let at = self.demand.next(now, &mut self.shopping);
        if at < self.end {
            self.schedule(at, Event::Purchase);
        }
    }

    fn plan_lookup(&mut self, now: f64) {
        let at = now + self.random.exponential(2.2 / self.demand.rate(now));
        if at < self.end {
            self.schedule(at, Event::Lookup);
        }
    }

    fn handle(&mut self, now: f64, event: Event) {
        match event {
            Event::Purchase => {
                self.plan_purchase(now);
                let purchase = self.purchases.len();
                self.purchases.push(Purchase { start: now, approved: false, declined: false, attempts: 0 });
                let (account, yen) = (account(&mut self.shopping), price(&mut self.shopping));
                self.pay(now, purchase, account, yen, 1);
            }
            Event::Retry { purchase, account, yen, attempt } => self.pay(now, purchase, account, yen, attempt),
            Event::Lookup => {
                self.plan_lookup(now);
                let account = account(&mut self.random);
                self.enter(now, Operation::Status, account, 0, usize::MAX, 1);
            }
            Event::GiveUp(request) => {
                if self.pools[self.requests[request].instance].give_up(request) {
                    self.finish(now, request, 503);
                }
            }
            Event::Done { request, code } => self.done(now, request, code),
            Event::Resize(number) => self.resize(now, number),
            Event::Sample => self.sample(now),
        }
    }

    fn pay(&mut self, now: f64, purchase: usize, account: u64, yen: u64, attempt: u32) {
        self.purchases[purchase].attempts = attempt;
        self.enter(now, Operation::Pay, account, yen, purchase, attempt);
    }

    fn enter(&mut self, now: f64, operation: Operation, account: u64, yen: u64, purchase: usize, attempt: u32) {
        let number = self.requests.len();
        let instance = (self.random.bits() >> 40) as usize % INSTANCES.len();
        let trace = self.random.bits() >> 32;
        self.requests.push(Request {
            operation, instance, account, yen, purchase, attempt, start: now, end: 0.0, code: 0, trace,
        });
        if self.pools[instance].acquire(number) {
            self.begin(now, number);
        } else {
            self.schedule(now + ACQUIRE_LIMIT, Event::GiveUp(number));
        }
    }

    /// The request has its connection: it works, and keeps it until it is done.
    fn begin(&mut self, now: f64, request: usize) {
        let (took, code) = match self.requests[request].operation {
            Operation::Status => (0.009 * (0.5 * self.random.gauss()).exp(), 200),
            Operation::Pay => self.bank(),
        };
        self.schedule(now + took, Event::Done { request, code });
    }

    /// How long the bank takes, and what it says.
    fn bank(&mut self) -> (f64, u16) {
        let took = 2.3 * (0.5 * self.random.gauss()).exp();
        if took > BANK_LIMIT || self.random.chance(0.0015) {
            return (BANK_LIMIT, 504);
        }
        (took, if self.random.chance(0.034) { 402 } else { 200 })
    }

    fn done(&mut self, now: f64, request: usize, code: u16) {
        let instance = self.requests[request].instance;
        self.finish(now, request, code);
        if let Some(next) = self.pools[instance].release() {
            self.begin(now, next);
        }
    }

    fn finish(&mut self, now: f64, number: usize, code: u16) {
        let request = &mut self.requests[number];
        (request.end, request.code) = (now, code);
        if request.operation == Operation::Status {
            return;
        }
        let request = request.clone();
        let purchase = &mut self.purchases[request.purchase];
        purchase.approved |= code == 200;
        purchase.declined |= code == 402;
        // Customers press the button again, some of them twice.
        if code >= 500 && request.attempt < 3 && self.random.chance(0.4) {
            let at = now + 3.0 + self.random.exponential(9.0);
            if at < self.end {
                self.schedule(at, Event::Retry {
                    purchase: request.purchase,
                    account: request.account,
                    yen: request.yen,
                    attempt: request.attempt + 1,
                });
            }
        }
    }

    fn resize(&mut self, now: f64, number: usize) {
        let Resize { instance, limit, .. } = self.resizes[number];
        self.pools[instance].limit = limit;
        while let Some(next) = self.pools[instance].next() {
            self.begin(now, next);
        }
    }

    fn sample(&mut self, now: f64) {
        for (instance, pool) in self.pools.iter().enumerate() {
            self.samples.push(Sample { at: now, instance, in_use: pool.in_use, limit: pool.limit, queue: pool.queue() });
        }
        if now + 60.0 < self.end {
            self.schedule(now + 60.0, Event::Sample);
        }
    }
}

/// Some customers pay more often than others.
fn account(random: &mut Random) -> u64 {
    let share = random.uniform();
    40_000 + (share * share * ACCOUNTS as f64) as u64
}

fn price(random: &mut Random) -> u64 {
    (5_200.0 * (0.8 * random.gauss()).exp() / 10.0).round() as u64 * 10 + 80
}
