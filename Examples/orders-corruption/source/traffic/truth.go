package main

import (
	"database/sql"
	"sync"
	"time"

	_ "github.com/mattn/go-sqlite3"
)

// Outcome is one request as the shop saw it.
type Outcome struct {
	end      time.Time
	post     bool
	status   int
	customer string
	order    string
	amount   int64
	version  string
}

// Truth is written down while the simulation runs, from outside the programs it watches.
type Truth struct {
	mu       sync.Mutex
	outcomes []Outcome
	carts    []cartFate
	panics   []time.Time
	clock    Clock
	err      int

	causeStart, deployed, mitigated time.Time
}

// cartFate is what became of a cart in all its attempts.
type cartFate struct {
	at       time.Time
	empty    bool
	placed   bool
	attempts int
	amount   int64
}

func (t *Truth) addPanics(count int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for range count {
		t.panics = append(t.panics, t.clock.Now())
	}
}

func (t *Truth) add(o Outcome) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.outcomes = append(t.outcomes, o)
}

func (t *Truth) addCart(f cartFate) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.carts = append(t.carts, f)
}

// onset is the first failure that a pod with the new version answered.
func (t *Truth) onset() time.Time {
	var first time.Time
	for _, o := range t.outcomes {
		if o.status >= 500 && o.version == faultyVersion && (first.IsZero() || o.end.Before(first)) {
			first = o.end
		}
	}
	return first
}

func (t *Truth) report(warehouse string, alerts []Alert) map[string]any {
	onset := t.onset()
	window := func(at time.Time) bool { return !at.Before(onset) && !at.After(t.mitigated) }
	detected, resolved := detection(alerts, onset)
	records, owners := t.compare(warehouse)
	return map[string]any{
		"times": map[string]any{
			"cause_start": stamp(t.causeStart), "deployment_finished": stamp(t.deployed),
			"onset": stamp(onset), "detected": stamp(detected),
			"mitigated": stamp(t.mitigated), "resolved": stamp(resolved),
		},
		"requests":  t.requests(window),
		"customers": t.customers(window, owners),
		"orders":    t.orders(window),
		"records":   records,
		"demand":    t.demand(),
		"crash":     map[string]any{"panics": len(t.panics)},
	}
}

func (t *Truth) requests(window func(time.Time) bool) map[string]any {
	total, failed, inWindow, failedInWindow := 0, 0, 0, 0
	for _, o := range t.outcomes {
		total++
		if window(o.end) {
			inWindow++
		}
		if o.status < 500 {
			continue
		}
		failed++
		if window(o.end) {
			failedInWindow++
		}
	}
	return map[string]any{"total": total, "failed": failed, "total_in_window": inWindow,
		"failed_in_window": failedInWindow, "without_answer": t.err}
}

func (t *Truth) customers(window func(time.Time) bool, owners map[string]bool) map[string]any {
	failed, active, all := map[string]bool{}, map[string]bool{}, map[string]bool{}
	failedEver := map[string]bool{}
	for _, o := range t.outcomes {
		if o.customer == "" {
			continue
		}
		all[o.customer] = true
		if o.status >= 500 {
			failedEver[o.customer] = true
		}
		if !window(o.end) {
			continue
		}
		active[o.customer] = true
		if o.status >= 500 {
			failed[o.customer] = true
		}
	}
	either := map[string]bool{}
	for c := range failed {
		either[c] = true
	}
	for c := range owners {
		either[c] = true
	}
	return map[string]any{"failed_in_window": len(failed), "active_in_window": len(active),
		"active": len(all), "failed": len(failedEver), "owning_corrupted_records": len(owners), "failed_or_owning": len(either)}
}

func (t *Truth) orders(window func(time.Time) bool) map[string]any {
	count, value, inWindow, valueInWindow, confirmed := 0, int64(0), 0, int64(0), 0
	for _, o := range t.outcomes {
		if !o.post {
			continue
		}
		if o.status == 201 || o.status == 202 {
			confirmed++
		}
		if o.status < 500 {
			continue
		}
		count++
		value += o.amount
		if window(o.end) {
			inWindow++
			valueInWindow += o.amount
		}
	}
	return map[string]any{"confirmed": confirmed, "failed": count, "failed_value_minor": value,
		"failed_in_window": inWindow, "failed_value_in_window_minor": valueInWindow, "currency": "EUR"}
}

// demand compares what became of the carts that arrived while the new version ran with the carts
// that arrived before: the arrival process knows nothing of the incident.
func (t *Truth) demand() map[string]any {
	before, beforePlaced, during, duringPlaced, recovered := 0, 0, 0, 0, 0
	lostValue, count := int64(0), int64(0)
	for _, f := range t.carts {
		if f.empty {
			continue
		}
		switch {
		case f.at.Before(t.causeStart):
			before++
			if f.placed {
				beforePlaced++
			}
		case f.at.Before(t.mitigated):
			during++
			if f.placed {
				duringPlaced++
				if f.attempts > 1 {
					recovered++
				}
			} else {
				lostValue += f.amount
				count++
			}
		}
	}
	usual := float64(beforePlaced) / float64(max(before, 1))
	return map[string]any{
		"carts_before": before, "placed_before": beforePlaced,
		"carts_during": during, "placed_during": duringPlaced,
		"placed_during_at_retry": recovered,
		"orders_expected":        usual * float64(during),
		"orders_lost":            usual*float64(during) - float64(duringPlaced),
		"value_not_placed_minor": lostValue,
	}
}

type posting struct {
	account string
	total   int64
}

// compare holds the warehouse against the orders that the shop was told are placed.
func (t *Truth) compare(warehouse string) (map[string]any, map[string]bool) {
	postings, rows := readPostings(warehouse)
	confirmed := map[string]Outcome{}
	for _, o := range t.outcomes {
		if o.post && (o.status == 201 || o.status == 202) {
			confirmed[o.order] = o
		}
	}
	c := comparison{owners: map[string]bool{}, allOwners: map[string]bool{}, atRisk: map[string]int64{}}
	for id, o := range confirmed {
		c.add(id, o, postings[id])
	}
	corrupted := c.report()
	for id, found := range postings {
		if _, ok := confirmed[id]; !ok {
			c.addUnexpected(id, found)
		}
	}
	corrupted["shop_confirmed"], corrupted["warehouse_postings"] = len(confirmed), rows
	corrupted["warehouse_orders"] = len(postings)
	corrupted["unexpected"], corrupted["unexpected_duplicated"] = c.unexpected, c.unexpectedDuplicated
	corrupted["unexpected_value_minor"] = c.unexpectedValue
	corrupted["differing"] = len(c.atRisk) + c.unexpected
	corrupted["owners_of_differing"] = len(c.allOwners)
	return corrupted, c.owners
}

type comparison struct {
	missing, duplicated, extraPostings, mismatched, mismatchedOnly int
	missingValue, duplicateValue, mismatchDifference               int64
	unexpected, unexpectedDuplicated                               int
	unexpectedValue                                                int64
	owners, allOwners                                              map[string]bool
	atRisk                                                         map[string]int64
}

func (c *comparison) add(id string, o Outcome, found []posting) {
	wrong := 0
	for _, p := range found {
		if p.total != o.amount || p.account != o.customer {
			wrong++
			c.mismatchDifference += max(p.total-o.amount, o.amount-p.total)
		}
	}
	switch {
	case len(found) == 0:
		c.missing++
		c.missingValue += o.amount
	case len(found) > 1:
		c.duplicated++
		c.extraPostings += len(found) - 1
		for _, p := range found[1:] {
			c.duplicateValue += p.total
		}
	}
	if wrong > 0 {
		c.mismatched++
		if len(found) == 1 {
			c.mismatchedOnly++
		}
	}
	if len(found) != 1 || wrong > 0 {
		c.owners[o.customer], c.allOwners[o.customer] = true, true
		c.atRisk[id] = o.amount
	}
}

// addUnexpected notes bookings of an order that the shop was not told is placed.
func (c *comparison) addUnexpected(id string, found []posting) {
	c.unexpected++
	c.unexpectedValue += found[0].total
	c.allOwners[found[0].account] = true
	if len(found) > 1 {
		c.unexpectedDuplicated++
	}
}

func (c *comparison) report() map[string]any {
	total := int64(0)
	for _, amount := range c.atRisk {
		total += amount
	}
	return map[string]any{
		"missing": c.missing, "missing_value_minor": c.missingValue,
		"duplicated": c.duplicated, "extra_postings": c.extraPostings, "duplicate_value_minor": c.duplicateValue,
		"mismatched": c.mismatched, "mismatched_posted_once": c.mismatchedOnly,
		"mismatch_difference_minor": c.mismatchDifference,
		"corrupted":                 len(c.atRisk), "value_at_risk_minor": total,
	}
}

func readPostings(path string) (map[string][]posting, int) {
	db, err := sql.Open("sqlite3", "file:"+path+"?mode=ro")
	check(err)
	defer db.Close()
	rows, err := db.Query(`SELECT order_ref, account, total_minor FROM postings ORDER BY posting`)
	check(err)
	found, count := map[string][]posting{}, 0
	for rows.Next() {
		var id string
		var p posting
		check(rows.Scan(&id, &p.account, &p.total))
		found[id] = append(found[id], p)
		count++
	}
	check(rows.Err())
	return found, count
}

func stamp(at time.Time) string { return at.UTC().Format("2006-01-02T15:04:05.000Z") }

func confirmedByMinute(path string) map[string]int {
	db, err := sql.Open("sqlite3", "file:"+path+"?mode=ro")
	check(err)
	defer db.Close()
	rows, err := db.Query(`SELECT substr(created_at, 1, 16), count(*) FROM orders
		WHERE status = 'confirmed' GROUP BY 1`)
	check(err)
	placed := map[string]int{}
	for rows.Next() {
		var minute string
		var count int
		check(rows.Scan(&minute, &count))
		placed[minute] = count
	}
	check(rows.Err())
	return placed
}
