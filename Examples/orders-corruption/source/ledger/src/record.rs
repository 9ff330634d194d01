//! Records of the order feed.

/// A currency code of ISO 4217.
type Currency = [u8; 3];

const CURRENCIES: [&Currency; 3] = [b"EUR", b"GBP", b"SEK"];

/// `RESERVE order|customer|items`
pub struct Reservation {
    pub order: String,
    pub account: String,
    pub lines: i64,
}

impl Reservation {
    pub fn parse(body: &str) -> Result<Reservation, &'static str> {
        let mut fields = body.split('|');
        let (Some(order), Some(account), Some(items), None) =
            (fields.next(), fields.next(), fields.next(), fields.next())
        else {
            return Err("wrong number of fields");
        };
        if !order.starts_with("ord-") || !account.starts_with("c-") {
            return Err("malformed order reference");
        }
        let lines = items.split(',').count() as i64;
        Ok(Reservation { order: order.to_string(), account: account.to_string(), lines })
    }
}

/// `POST currency|amount`, the amount in minor units.
pub struct Amount {
    currency: Currency,
    pub minor: i64,
}

impl Amount {
    pub fn parse(body: &str) -> Result<Amount, &'static str> {
        let (currency, digits) = body.split_once('|').ok_or("wrong number of fields")?;
        let currency = currency.as_bytes().try_into().expect("a currency code has three letters");
        if !CURRENCIES.contains(&&currency) {
            return Err("unknown currency");
        }
        let minor = digits.parse().expect("order-sync sends amounts as whole minor units");
        Ok(Amount { currency, minor })
    }

    pub fn currency(&self) -> &str {
        std::str::from_utf8(&self.currency).unwrap_or("")
    }
}
