package main

import "strconv"

// Order is what the shop sends. Amounts are in minor units of the currency.
type Order struct {
	ID       string `json:"order_id"`
	Customer string `json:"customer_id"`
	Email    string `json:"email"`
	// "card" orders are confirmed only once the warehouse has them; "account" orders belong to
	// business customers with a monthly invoice and are accepted at once.
	Mode     string `json:"mode"`
	Items    string `json:"items"`
	Currency string `json:"currency"`
	Amount   int64  `json:"amount_minor"`
}

// appendReserve writes the first line that the ledger expects for an order.
func (o *Order) appendReserve(to []byte) []byte {
	to = append(to, "RESERVE "...)
	to = append(to, o.ID...)
	to = append(to, '|')
	to = append(to, o.Customer...)
	to = append(to, '|')
	to = append(to, o.Items...)
	return append(to, '\n')
}

// appendPost writes the second line: what is to be booked.
func (o *Order) appendPost(to []byte) []byte {
	to = append(to, "POST "...)
	to = append(to, o.Currency...)
	to = append(to, '|')
	to = strconv.AppendInt(to, o.Amount, 10)
	return append(to, '\n')
}
