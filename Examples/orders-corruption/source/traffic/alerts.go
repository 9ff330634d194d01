package main

import "time"

// Alert in the shape of Alertmanager's webhook.
type Alert struct {
	Status       string            `json:"status"`
	Labels       map[string]string `json:"labels"`
	Annotations  map[string]string `json:"annotations"`
	StartsAt     string            `json:"startsAt"`
	EndsAt       string            `json:"endsAt"`
	GeneratorURL string            `json:"generatorURL"`
	Fingerprint  string            `json:"fingerprint"`

	starts, ends time.Time
}

// rule fires once its condition has held for a while, and resolves when it no longer holds.
type rule struct {
	alert     Alert
	holdFor   time.Duration
	condition func(at time.Time) bool

	since  time.Time
	firing bool
}

func (r *rule) evaluate(at time.Time, alerts []Alert) []Alert {
	if !r.condition(at) {
		if r.firing {
			alerts[r.latest(alerts)].resolve(at)
		}
		r.since, r.firing = time.Time{}, false
		return alerts
	}
	if r.since.IsZero() {
		r.since = at
	}
	if !r.firing && at.Sub(r.since) >= r.holdFor {
		r.firing = true
		fired := r.alert
		fired.starts, fired.Status, fired.StartsAt = at, "firing", stamp(at)
		fired.EndsAt = "0001-01-01T00:00:00Z"
		alerts = append(alerts, fired)
	}
	return alerts
}

func (r *rule) latest(alerts []Alert) int {
	for i := len(alerts) - 1; i >= 0; i-- {
		if alerts[i].Fingerprint == r.alert.Fingerprint {
			return i
		}
	}
	return -1
}

func (a *Alert) resolve(at time.Time) {
	a.Status, a.ends, a.EndsAt = "resolved", at, stamp(at)
}

// watch evaluates the rules every 15 seconds until the end.
func (s *Simulation) watch(end time.Time) []Alert {
	rules := []*rule{
		{alert: errorRateAlert, holdFor: 5 * time.Minute, condition: s.errorRateHigh},
		{alert: panicAlert, holdFor: 10 * time.Minute, condition: s.ledgerPanics},
	}
	alerts := []Alert{earlierAlert(s.start)}
	for s.clock.Now().Before(end) {
		s.clock.Sleep(15 * time.Second)
		now := s.clock.Now()
		for _, r := range rules {
			alerts = r.evaluate(now, alerts)
		}
	}
	return alerts
}

func (s *Simulation) errorRateHigh(at time.Time) bool {
	s.truth.mu.Lock()
	defer s.truth.mu.Unlock()
	total, failed := 0, 0
	for i := len(s.truth.outcomes) - 1; i >= 0; i-- {
		o := s.truth.outcomes[i]
		if at.Sub(o.end) > 5*time.Minute {
			break
		}
		if o.post {
			total++
			if o.status >= 500 {
				failed++
			}
		}
	}
	return failed*100 > total*4
}

func (s *Simulation) ledgerPanics(at time.Time) bool {
	s.truth.mu.Lock()
	defer s.truth.mu.Unlock()
	recent := 0
	for _, p := range s.truth.panics {
		if at.Sub(p) <= 10*time.Minute {
			recent++
		}
	}
	return recent > 3
}

func detection(alerts []Alert, onset time.Time) (detected, resolved time.Time) {
	for _, a := range alerts {
		if a.starts.Before(onset) {
			continue
		}
		if detected.IsZero() || a.starts.Before(detected) {
			detected = a.starts
		}
		if a.ends.After(resolved) {
			resolved = a.ends
		}
	}
	return detected, resolved
}

var errorRateAlert = Alert{
	Labels: map[string]string{"alertname": "OrderSyncHighErrorRate", "service": "order-sync",
		"severity": "critical", "team": "order-platform"},
	Annotations: map[string]string{
		"summary":     "More than 4 % of order requests fail",
		"description": "The share of 5xx answers of order-sync to POST /orders has been above 4 % for five minutes."},
	GeneratorURL: "http://prometheus.internal.example/graph?g0.expr=order_sync_error_ratio",
	Fingerprint:  "b1f6d3a09c2e4475",
}

var panicAlert = Alert{
	Labels: map[string]string{"alertname": "LedgerIngestPanics", "service": "ledger",
		"severity": "warning", "team": "order-platform"},
	Annotations: map[string]string{
		"summary":     "Ingest threads of the ledger panic",
		"description": "More than three ingest threads of the ledger panicked within ten minutes."},
	GeneratorURL: "http://prometheus.internal.example/graph?g0.expr=ledger_panics_total",
	Fingerprint:  "5de0a77c61b3f812",
}

// earlierAlert belongs to the day but not to the incident.
func earlierAlert(start time.Time) Alert {
	a := Alert{
		Labels: map[string]string{"alertname": "NodeDiskFillsWithinADay", "service": "search-index",
			"severity": "info", "team": "storefront"},
		Annotations:  map[string]string{"summary": "Disk of search-index-2 fills within a day"},
		Fingerprint:  "0c44be918f5a2d67",
		GeneratorURL: "http://prometheus.internal.example/graph?g0.expr=node_filesystem_avail_bytes",
	}
	a.starts = start.Add(-195 * time.Minute)
	a.StartsAt = stamp(a.starts)
	a.resolve(start.Add(-131 * time.Minute))
	return a
}
