package main

import (
	"bufio"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"strings"
	"time"
)

const (
	flushInterval = 200 * time.Millisecond
	ledgerTimeout = 3 * time.Second
)

var (
	errLedgerDown     = errors.New("ledger connection lost")
	errLedgerTimeout  = errors.New("ledger did not answer in time")
	errLedgerProtocol = errors.New("ledger answered out of turn")
)

type rejection struct{ reason string }

func (r rejection) Error() string { return "ledger rejected record: " + r.reason }

// Flusher sends each batch to the ledger: for every order it reserves the stock, waits for the
// warehouse, and books the amount.
type Flusher struct {
	clock   Clock
	batch   *Batch
	address string
	hello   string
	conn    net.Conn
	replies *bufio.Reader
	flushed int
}

func (f *Flusher) Run(stop <-chan struct{}, stopped chan<- struct{}) {
	defer close(stopped)
	for {
		select {
		case <-stop:
			f.flush()
			f.disconnect()
			return
		case <-time.After(f.clock.Real(flushInterval)):
			f.flush()
		}
	}
}

func (f *Flusher) flush() {
	pending, encoded := f.batch.Take()
	if len(pending) == 0 {
		return
	}
	started := f.clock.Now()
	failed := 0
	for i := range pending {
		p := pending[i]
		err := f.send(p, encoded)
		if err != nil {
			failed++
			f.care(p, err)
		}
		select {
		case p.done <- err:
		default:
		}
	}
	f.flushed++
	if f.flushed%40 == 0 || len(pending) > 6 {
		slog.Info("batch flushed", "batch", f.flushed, "records", len(pending), "failed", failed,
			"took_ms", f.clock.MillisecondsSince(started))
	}
}

// care looks after business orders, which nobody waits for: they go into the next batch when the
// ledger was slow, and leave a trace when it did not want them.
func (f *Flusher) care(p Pending, err error) {
	if p.order.Mode != "account" {
		return
	}
	if errors.Is(err, errLedgerTimeout) {
		f.batch.Add(p.order)
		return
	}
	slog.Error("sync of accepted order failed", "order_id", p.order.ID,
		"customer_id", p.order.Customer, "error", err.Error())
}

func (f *Flusher) send(p Pending, encoded []byte) error {
	if err := f.connect(); err != nil {
		return err
	}
	if err := f.exchange(encoded[p.start:p.post], "RESERVED"); err != nil {
		return err
	}
	return f.exchange(encoded[p.post:p.end], "POSTED")
}

func (f *Flusher) exchange(line []byte, want string) error {
	f.conn.SetDeadline(time.Now().Add(f.clock.Real(ledgerTimeout)))
	if _, err := f.conn.Write(line); err != nil {
		f.disconnect()
		return errLedgerDown
	}
	reply, err := f.replies.ReadString('\n')
	if err != nil {
		f.disconnect()
		if timeout, ok := err.(net.Error); ok && timeout.Timeout() {
			return errLedgerTimeout
		}
		return errLedgerDown
	}
	reply = strings.TrimSpace(reply)
	if reason, ok := strings.CutPrefix(reply, "REJECT "); ok {
		return rejection{reason}
	}
	if reply != want {
		f.disconnect()
		return errLedgerProtocol
	}
	return nil
}

func (f *Flusher) connect() error {
	if f.conn != nil {
		return nil
	}
	conn, err := net.DialTimeout("tcp", f.address, f.clock.Real(ledgerTimeout))
	if err != nil {
		return errLedgerDown
	}
	f.conn, f.replies = conn, bufio.NewReader(conn)
	fmt.Fprintf(conn, "HELLO %s\n", f.hello)
	slog.Info("ledger connected", "address", "ledger:7400")
	return nil
}

func (f *Flusher) disconnect() {
	if f.conn != nil {
		f.conn.Close()
		f.conn = nil
	}
}
