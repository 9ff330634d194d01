//! A pool of database connections with a queue, first come, first served.

use std::collections::VecDeque;

pub struct Pool {
    pub limit: usize,
    pub in_use: usize,
    waiting: VecDeque<usize>,
}

impl Pool {
    pub fn new(limit: usize) -> Pool {
        Pool { limit, in_use: 0, waiting: VecDeque::new() }
    }

    /// True when the request has a connection now; otherwise it waits.
    pub fn acquire(&mut self, request: usize) -> bool {
        if self.in_use < self.limit {
            self.in_use += 1;
            return true;
        }
        self.waiting.push_back(request);
        false
    }

    /// The request that gets the connection that another one gives back.
    pub fn release(&mut self) -> Option<usize> {
        self.in_use -= 1;
        self.next()
    }

    /// The first in the queue, if there is a free connection for it.
    pub fn next(&mut self) -> Option<usize> {
        if self.in_use >= self.limit {
            return None;
        }
        let request = self.waiting.pop_front()?;
        self.in_use += 1;
        Some(request)
    }

    /// True when the request was still waiting.
    pub fn give_up(&mut self, request: usize) -> bool {
        let before = self.waiting.len();
        self.waiting.retain(|other| *other != request);
        before != self.waiting.len()
    }

    pub fn queue(&self) -> usize {
        self.waiting.len()
    }
}
