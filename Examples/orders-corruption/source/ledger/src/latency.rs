//! How long the warehouse's storage takes: log-normal with a rare stall.

pub struct Latency {
    state: u64,
}

impl Latency {
    pub fn new(seed: u64) -> Latency {
        Latency { state: seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1 }
    }

    /// Between 0 and 1 (xorshift64*).
    fn uniform(&mut self) -> f64 {
        self.state ^= self.state >> 12;
        self.state ^= self.state << 25;
        self.state ^= self.state >> 27;
        (self.state.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 11) as f64 / (1u64 << 53) as f64
    }

    /// Milliseconds to reserve stock.
    pub fn reserve(&mut self) -> f64 {
        let gauss: f64 = (0..12).map(|_| self.uniform()).sum::<f64>() - 6.0;
        let usual = 360.0 * (0.35 * gauss).exp();
        if self.uniform() < 0.0015 { usual + 3500.0 } else { usual }
    }
}
