package main

import (
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"math"
	"math/rand"
	"net/http"
	"strings"
	"time"
)

const (
	confirmTimeout = 4 * time.Second
	readTimeout    = time.Second
)

// Server answers the shop.
type Server struct {
	clock  Clock
	store  *Store
	batch  *Batch
	region string
	// Latency of the read replica, which is a machine of its own in production.
	replica func() time.Duration
}

// answer is what one request comes to; the request log is written from it.
type answer struct {
	status int
	route  string
	err    string
	fields []any
}

func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	started := s.clock.Now()
	a := s.route(r)
	s.log(r, a, started)
	w.WriteHeader(a.status)
	io.WriteString(w, `{"status":"`+http.StatusText(a.status)+`"}`)
}

func (s *Server) route(r *http.Request) answer {
	switch {
	case r.Method == "POST" && r.URL.Path == "/orders":
		return s.create(r)
	case strings.HasPrefix(r.URL.Path, "/orders/"):
		return s.show(r, strings.TrimPrefix(r.URL.Path, "/orders/"))
	case strings.HasPrefix(r.URL.Path, "/customers/"):
		return s.history(r, strings.TrimSuffix(strings.TrimPrefix(r.URL.Path, "/customers/"), "/orders"))
	}
	return answer{status: 404, route: "unknown"}
}

func (s *Server) create(r *http.Request) answer {
	const route = "/orders"
	var o Order
	if err := json.NewDecoder(r.Body).Decode(&o); err != nil {
		return answer{status: 400, route: route, err: "body is not JSON"}
	}
	fields := []any{"customer_id", o.Customer, "order_id", o.ID, "mode", o.Mode,
		"amount_minor", o.Amount, "currency", o.Currency}
	if o.Items == "" || o.Amount <= 0 {
		return answer{422, route, "order has no items", fields}
	}
	status := "received"
	if o.Mode == "account" {
		status = "confirmed"
	}
	if err := s.store.Insert(&o, s.clock.Now(), status, s.region); err != nil {
		return answer{500, route, "store: " + err.Error(), fields}
	}
	done := s.batch.Add(&o)
	if o.Mode == "account" {
		return answer{202, route, "", fields}
	}
	if code, reason := s.confirm(&o, done); code != 201 {
		return answer{code, route, reason, fields}
	}
	return answer{201, route, "", fields}
}

// confirm waits until the ledger has the order and notes the outcome in the shop's table.
func (s *Server) confirm(o *Order, done chan error) (int, string) {
	var err error
	select {
	case err = <-done:
	case <-time.After(s.clock.Real(confirmTimeout)):
		err = errNotConfirmed
	}
	status, code, reason := "confirmed", 201, ""
	if err != nil {
		status, code, reason = "failed", statusCode(err), err.Error()
	}
	if err := s.store.SetStatus(o.ID, status); err != nil {
		return 500, "store: " + err.Error()
	}
	if code != 201 && code != 504 {
		slog.Warn("apology mail queued", "to", o.Email, "order_id", o.ID, "template", "order-not-placed")
	}
	return code, reason
}

var errNotConfirmed = errors.New("order was not confirmed by sync in time")

func statusCode(err error) int {
	switch {
	case errors.Is(err, errNotConfirmed), errors.Is(err, errLedgerTimeout):
		return 504
	case errors.Is(err, errLedgerDown):
		return 503
	case errors.Is(err, errLedgerProtocol):
		return 502
	}
	return 500
}

func (s *Server) show(r *http.Request, id string) answer {
	const route = "/orders/{id}"
	fields := []any{"order_id", id}
	if !s.replicaAnswers() {
		return answer{503, route, "read replica timeout", fields}
	}
	status, err := s.store.Status(id)
	switch {
	case err != nil:
		return answer{500, route, "store: " + err.Error(), fields}
	case status == "":
		return answer{404, route, "", fields}
	}
	return answer{200, route, "", append(fields, "order_status", status)}
}

func (s *Server) history(r *http.Request, customer string) answer {
	const route = "/customers/{id}/orders"
	fields := []any{"customer_id", customer}
	if !s.replicaAnswers() {
		return answer{503, route, "read replica timeout", fields}
	}
	count, err := s.store.CountForCustomer(customer)
	if err != nil {
		return answer{500, route, "store: " + err.Error(), fields}
	}
	return answer{200, route, "", append(fields, "results", count)}
}

// replicaAnswers takes as long as the replica does, at most the time limit.
func (s *Server) replicaAnswers() bool {
	latency := s.replica()
	s.clock.Sleep(min(latency, readTimeout))
	return latency < readTimeout
}

// replicaLatency is log-normal with a rare stall, as measured on storage over a network.
func replicaLatency() time.Duration {
	milliseconds := 14 * math.Exp(0.5*rand.NormFloat64())
	if rand.Float64() < 0.0012 {
		milliseconds += 900 + 900*rand.Float64()
	}
	return time.Duration(milliseconds * float64(time.Millisecond))
}

func (s *Server) log(r *http.Request, a answer, started time.Time) {
	level := slog.LevelInfo
	if a.status >= 500 {
		level = slog.LevelError
	} else if a.status >= 400 {
		level = slog.LevelWarn
	}
	fields := append([]any{"method", r.Method, "route", a.route, "status", a.status,
		"duration_ms", s.clock.MillisecondsSince(started)}, a.fields...)
	fields = append(fields, "trace_id", r.Header.Get("X-Trace-Id"))
	if a.err != "" {
		fields = append(fields, "error", a.err)
	}
	slog.Log(r.Context(), level, "request", fields...)
}
