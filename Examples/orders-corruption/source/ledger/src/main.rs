//! The ledger: takes the feed of `order-sync` and books each order in the warehouse.
//!
//! The feed is a line protocol: `HELLO`, then for each order `RESERVE` and `POST`, each answered by one line.

mod clock;
mod journal;
mod latency;
mod record;
mod sqlite;

use clock::Clock;
use journal::{quoted, Journal};
use latency::Latency;
use record::{Amount, Reservation};
use sqlite::{Posting, Warehouse};
use std::env;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

const TARGET: &str = "ledger::ingest";

struct Session {
    journal: Journal,
    latency: Latency,
    warehouse: Arc<Mutex<Warehouse>>,
    open: Option<Reservation>,
    posted: u64,
}

impl Session {
    fn answer(&mut self, line: &str) -> Result<&'static str, &'static str> {
        if let Some(body) = line.strip_prefix("RESERVE ") {
            return self.reserve(body);
        }
        if let Some(body) = line.strip_prefix("POST ") {
            return self.post(body);
        }
        Err("unknown record type")
    }

    fn reserve(&mut self, body: &str) -> Result<&'static str, &'static str> {
        let reservation = Reservation::parse(body)?;
        let wait = self.latency.reserve();
        self.journal.clock.sleep_ms(wait);
        self.open = Some(reservation);
        Ok("RESERVED")
    }

    fn post(&mut self, body: &str) -> Result<&'static str, &'static str> {
        let amount = Amount::parse(body)?;
        let Some(reservation) = self.open.take() else {
            return Err("no stock reserved");
        };
        let started = self.journal.clock.now();
        let stored = self.warehouse.lock().expect("warehouse lock").post(&Posting {
            posted_at: &self.journal.clock.timestamp(),
            order: &reservation.order,
            account: &reservation.account,
            lines: reservation.lines,
            currency: amount.currency(),
            total_minor: amount.minor,
        });
        if !stored {
            return Err("warehouse refused the posting");
        }
        self.report(&reservation, &amount, started);
        Ok("POSTED")
    }

    fn report(&mut self, reservation: &Reservation, amount: &Amount, started: f64) {
        self.posted += 1;
        let elapsed = (self.journal.clock.now() - started) * 1000.0;
        self.journal.event(
            "INFO",
            TARGET,
            "posted",
            &format!(
                ",\"order_ref\":\"{}\",\"account\":\"{}\",\"total_minor\":{},\"currency\":\"{}\",\"elapsed_ms\":{elapsed:.1}",
                reservation.order, reservation.account, amount.minor, amount.currency()
            ),
        );
        if self.posted % 250 == 0 {
            let fields = format!(",\"postings\":{}", self.posted);
            self.journal.event("INFO", "ledger::balance", "running balance checked", &fields);
        }
    }

    fn reject(&mut self, line: &str, reason: &str) {
        let start: String = line.chars().take(60).collect();
        let fields = format!(",\"reason\":\"{reason}\",\"record\":{}", quoted(&start));
        self.journal.event("WARN", TARGET, "record rejected", &fields);
    }
}

fn serve(stream: TcpStream, number: u64, clock: Clock, warehouse: Arc<Mutex<Warehouse>>) {
    let _ = stream.set_nodelay(true);
    let Ok(mut replies) = stream.try_clone() else { return };
    let mut lines = BufReader::new(stream).lines();
    let hello = lines.next().and_then(Result::ok).unwrap_or_default();
    let mut words = hello.split(' ').skip(1);
    let (region, peer) = (words.next().unwrap_or("-"), words.next().unwrap_or("-"));
    let span =
        format!("\"name\":\"session\",\"number\":{number},\"peer\":{},\"region\":{}", quoted(peer), quoted(region));
    let journal = Journal { clock, span };
    journal.event("INFO", "ledger::net", "session opened", "");
    let mut session =
        Session { journal, latency: Latency::new(number), warehouse, open: None, posted: 0 };
    for line in lines {
        let Ok(line) = line else { break };
        if line.is_empty() {
            continue;
        }
        let reply = match session.answer(&line) {
            Ok(reply) => format!("{reply}\n"),
            Err(reason) => {
                session.reject(&line, reason);
                format!("REJECT {reason}\n")
            }
        };
        if replies.write_all(reply.as_bytes()).is_err() {
            break;
        }
    }
    session.journal.event("INFO", "ledger::net", "session closed", "");
}

fn main() {
    let clock = Clock::from_environment();
    let path = env::var("WAREHOUSE_DB").expect("WAREHOUSE_DB is set");
    let warehouse = Arc::new(Mutex::new(Warehouse::open(&path)));
    let address = env::var("LEDGER").expect("LEDGER is set");
    let listener = TcpListener::bind(&address).expect("the address is free");
    Journal { clock, span: "\"name\":\"main\"".into() }.event(
        "INFO",
        "ledger",
        "ledger ready",
        ",\"release\":\"1.8.0\",\"schema\":14",
    );
    for (number, stream) in listener.incoming().flatten().enumerate() {
        let warehouse = Arc::clone(&warehouse);
        let number = number as u64 + 1;
        let name = format!("ingest-{number}");
        let started = thread::Builder::new().name(name).spawn(move || serve(stream, number, clock, warehouse));
        if let Err(error) = started {
            eprintln!("cannot start a session: {error}");
        }
    }
}
