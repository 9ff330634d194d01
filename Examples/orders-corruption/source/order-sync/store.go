package main

import (
	"database/sql"
	"time"

	_ "github.com/mattn/go-sqlite3"
)

const schema = `
CREATE TABLE IF NOT EXISTS orders (
  order_id TEXT PRIMARY KEY, customer_id TEXT NOT NULL, created_at TEXT NOT NULL,
  mode TEXT NOT NULL, items TEXT NOT NULL, currency TEXT NOT NULL, amount_minor INTEGER NOT NULL,
  status TEXT NOT NULL, region TEXT NOT NULL, version TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS orders_by_customer ON orders (customer_id);`

// Store is the shop's own table of orders.
type Store struct{ db *sql.DB }

func openStore(path string) (*Store, error) {
	db, err := sql.Open("sqlite3", "file:"+path+"?_journal_mode=WAL&_synchronous=NORMAL&_busy_timeout=2000&_txlock=immediate")
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(4)
	_, err = db.Exec(schema)
	return &Store{db}, err
}

// Check is "ok" when the database file is sound.
func (s *Store) Check() (result string) {
	if err := s.db.QueryRow("PRAGMA quick_check").Scan(&result); err != nil {
		return err.Error()
	}
	return result
}

func (s *Store) Insert(o *Order, at time.Time, status, region string) error {
	_, err := s.db.Exec(`INSERT INTO orders VALUES (?,?,?,?,?,?,?,?,?,?)`,
		o.ID, o.Customer, at.Format("2006-01-02T15:04:05.000Z07:00"), o.Mode, o.Items, o.Currency,
		o.Amount, status, region, version)
	return err
}

func (s *Store) SetStatus(id, status string) error {
	_, err := s.db.Exec(`UPDATE orders SET status = ? WHERE order_id = ?`, status, id)
	return err
}

// Status is empty for an unknown order.
func (s *Store) Status(id string) (status string, err error) {
	err = s.db.QueryRow(`SELECT status FROM orders WHERE order_id = ?`, id).Scan(&status)
	if err == sql.ErrNoRows {
		return "", nil
	}
	return status, err
}

func (s *Store) CountForCustomer(customer string) (count int, err error) {
	err = s.db.QueryRow(`SELECT count(*) FROM orders WHERE customer_id = ?`, customer).Scan(&count)
	return count, err
}
