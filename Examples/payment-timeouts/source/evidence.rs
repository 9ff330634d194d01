//! Writes what the simulation did the way the tools of a company would.

use crate::calendar::text;
use crate::gateway::{Gateway, Operation, Request, Resize, INSTANCES};
use std::fmt::Write;

const RELEASE: &str = "4.7.1";

fn head(at: f64, level: &str, instance: usize) -> String {
    let (name, zone) = INSTANCES[instance];
    format!("ts={} lvl={level} svc=pay-gateway rel={RELEASE} inst={name} zone={zone}", text(at, true))
}

/// The log of both instances in logfmt, in the order of time.
pub fn log(gateway: &Gateway, resizes: &[Resize]) -> String {
    let mut lines: Vec<(u64, String)> = Vec::new();
    let mut add = |at: f64, line: String| lines.push(((at * 1e6) as u64, line));
    for request in &gateway.requests {
        add(request.end, request_line(request));
        if request.code == 200 && request.trace % 97 == 0 && request.operation == Operation::Pay {
            let line = head(request.end, "info", request.instance);
            add(request.end, format!("{line} msg=\"receipt queued\" mail=member{}@example.com", request.account));
        }
    }
    for resize in resizes {
        let line = head(resize.at, "info", resize.instance);
        add(resize.at, format!("{line} msg=\"configuration reloaded\" pool_max={}", resize.limit));
    }
    for sample in &gateway.samples {
        let line = head(sample.at, "info", sample.instance);
        let level = format!("pool_in_use={} pool_max={} pool_waiting={}", sample.in_use, sample.limit, sample.queue);
        add(sample.at, format!("{line} msg=pool {level}"));
    }
    lines.sort_by_key(|line| line.0);
    let mut out = String::new();
    for (_, line) in lines {
        out.push_str(&line);
        out.push('\n');
    }
    out
}

fn request_line(request: &Request) -> String {
    let level = match request.code {
        500.. => "error",
        400.. => "warn",
        _ => "info",
    };
    let mut line = head(request.end, level, request.instance);
    let took = ((request.end - request.start) * 1000.0).round();
    let operation = if request.operation == Operation::Pay { "pay" } else { "status" };
    let _ = write!(
        line,
        " msg=handled op={operation} resp_code={} took_ms={took} acct=A{}",
        request.code, request.account
    );
    if request.operation == Operation::Pay {
        let _ = write!(line, " pay_ref={} amt={}.00 ccy=JPY", reference(request), request.yen);
    }
    let _ = write!(line, " trace={:08x}", request.trace);
    match request.code {
        503 => line.push_str(" err=\"no database connection within 8000 ms\""),
        504 => line.push_str(" err=\"bank did not answer within 15000 ms\""),
        402 => line.push_str(" reason=\"declined by bank\""),
        _ => {}
    }
    line
}

/// Each attempt at a purchase has a reference of its own.
pub fn reference(request: &Request) -> String {
    format!("P{:06}-{}", 210_000 + request.purchase, request.attempt)
}

/// The gateway's own table of payments.
pub fn payments(gateway: &Gateway) -> String {
    let mut out = String::from("pay_ref,acct,amt,ccy,state\n");
    for request in gateway.requests.iter().filter(|request| request.operation == Operation::Pay) {
        let state = match request.code {
            200 => "approved",
            402 => "declined",
            _ => "failed",
        };
        let _ = writeln!(out, "{},A{},{}.00,JPY,{state}", reference(request), request.account, request.yen);
    }
    out
}

/// Approved payments in each five minutes.
pub fn history(rows: &[(f64, u64)]) -> String {
    let mut out = String::from("interval_start,approved_payments\n");
    for (at, count) in rows {
        let _ = writeln!(out, "{},{count}", text(*at, false));
    }
    out
}

/// Changes in the way of a deployment tool that keeps one JSON object a line.
pub fn changes(changed: f64, reverted: f64) -> String {
    let day = 86_400.0;
    let mut out = String::new();
    let mut release = |at: f64, app: &str, revision: &str, words: &str| {
        let _ = writeln!(
            out,
            "{{\"kind\":\"sync\",\"app\":\"{app}\",\"revision\":\"{revision}\",\"deployedAt\":\"{}\",\
             \"phase\":\"Succeeded\",\"message\":\"{words}\"}}",
            text(at, false)
        );
    };
    release(changed - 5.2 * day, "pay-gateway", RELEASE, "Accept two more card schemes");
    release(changed - 3.1 * day, "fraud-score", "1.22.0", "Retrain the model for October");
    release(changed - 1.3 * day, "checkout-web", "88.2.0", "Shorter address form");
    let mut setting = |at: f64, old: u32, new: u32, words: &str| {
        let _ = writeln!(
            out,
            "{{\"kind\":\"config\",\"app\":\"pay-gateway\",\"key\":\"database.pool_max\",\"old\":\"{old}\",\
             \"new\":\"{new}\",\"deployedAt\":\"{}\",\"phase\":\"Succeeded\",\"message\":\"{words}\"}}",
            text(at, false)
        );
    };
    setting(changed, 24, 2, "Fewer database connections for reporting jobs (shared settings)");
    setting(reverted, 2, 24, "Revert: fewer database connections for reporting jobs");
    out
}

pub struct Page {
    pub fired: f64,
    pub acknowledged: f64,
    pub resolved: f64,
}

/// The pager's list of incidents.
pub fn pages(page: &Page) -> String {
    let earlier = page.fired - 9.4 * 3600.0;
    let entry = |id: &str, number: u32, title: &str, service: &str, urgency: &str, times: [f64; 3]| {
        let [fired, acknowledged, resolved] = times.map(|at| text(at, false));
        format!(
            "    {{\n      \"id\": \"{id}\",\n      \"incident_number\": {number},\n      \"title\": \"{title}\",\n      \
             \"status\": \"resolved\",\n      \"urgency\": \"{urgency}\",\n      \"created_at\": \"{fired}\",\n      \
             \"acknowledgements\": [{{ \"at\": \"{acknowledged}\" }}],\n      \
             \"last_status_change_at\": \"{resolved}\",\n      \"resolved_at\": \"{resolved}\",\n      \
             \"service\": {{ \"id\": \"S-{service}\", \"summary\": \"{service}\" }}\n    }}"
        )
    };
    let first = entry("Q0TH3R", 4121, "Nightly export of fraud-score is late", "fraud-score", "low", [
        earlier, earlier + 1260.0, earlier + 4380.0,
    ]);
    let second = entry("QP4YGW", 4127, "More than 8 % of requests to pay-gateway fail", "pay-gateway", "high", [
        page.fired, page.acknowledged, page.resolved,
    ]);
    format!("{{\n  \"incidents\": [\n{first},\n{second}\n  ],\n  \"limit\": 25,\n  \"more\": false\n}}\n")
}
