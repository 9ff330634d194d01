// Command traffic runs the incident: it starts the ledger and the pods of order-sync, sends them the
// shop's traffic, deploys and rolls back, watches the alerts, and writes down the truth.
package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"math/rand"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"sync"
	"time"
)

const (
	historyDays = 21
	retryShare  = 0.3
	maxAttempts = 3
	// Reads (order status, customer history) for each cart.
	readsPerCart = 2.0
)

// Simulation is one run.
type Simulation struct {
	clock                    Clock
	start, end               time.Time
	out, work                string
	goodBinary, faultyBinary string
	basePort, podCount       int
	collector                *Collector
	truth                    *Truth
	demand                   *Demand
	client                   *http.Client

	podsMu sync.Mutex
	pods   map[string]*Pod

	ordersMu   sync.Mutex
	nextOrder  int
	lastOrders []string
}

func main() {
	var s Simulation
	var ledger string
	var speed float64
	var seed int64
	var minutes, deployAt, rollbackAt int
	flag.StringVar(&s.out, "out", "raw", "folder for the evidence")
	flag.StringVar(&s.work, "work", "work", "folder for the databases")
	flag.StringVar(&s.goodBinary, "good", "", "order-sync "+goodVersion)
	flag.StringVar(&s.faultyBinary, "faulty", "", "order-sync "+faultyVersion)
	flag.StringVar(&ledger, "ledger", "", "the ledger")
	flag.Float64Var(&speed, "speed", 30, "times faster than real time")
	flag.Int64Var(&seed, "seed", 20260917, "seed of the arrival process")
	flag.IntVar(&s.basePort, "port", 17400, "first port of 16 on the loopback interface")
	flag.IntVar(&minutes, "minutes", 140, "length of the run")
	flag.IntVar(&deployAt, "deploy", 47, "minute of the deployment")
	flag.IntVar(&rollbackAt, "rollback", 93, "minute of the rollback, 0 for none")
	flag.Parse()

	zone, err := time.LoadLocation("Europe/Berlin")
	check(err)
	s.start = time.Date(2026, 9, 17, 12, 50, 0, 0, zone).UTC()
	s.end = s.start.Add(time.Duration(minutes) * time.Minute)
	historyStart := time.Date(2026, 9, 17-historyDays, 0, 0, 0, 0, zone).UTC()
	s.demand = newDemand(historyStart, s.end, zone, seed)
	s.clock = Clock{time.Now().Add(2 * time.Second), s.start, speed}
	s.truth = &Truth{clock: s.clock}
	s.collector = &Collector{dir: s.out, limit: 12_000_000}
	s.client = &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 256}}
	s.nextOrder = 4_180_000
	s.run(ledger, seed, deployAt, rollbackAt)
}

func (s *Simulation) run(ledgerBinary string, seed int64, deployAt, rollbackAt int) {
	ledger := s.startLedger(ledgerBinary)
	s.pods = map[string]*Pod{}
	for _, region := range allRegions {
		s.pods[region] = s.startPod(region, goodVersion, s.goodBinary)
	}
	deployments := make(chan []Deployment, 1)
	alerts := make(chan []Alert, 1)
	go func() { deployments <- s.changes(deployAt, rollbackAt) }()
	go func() { alerts <- s.watch(s.end) }()
	s.traffic(seed)
	changes, fired := <-deployments, <-alerts
	for _, region := range allRegions {
		s.pods[region].stop()
	}
	ledger.Process.Kill()
	ledger.Wait()
	s.write(append(otherDeployments(s.start), changes...), fired)
}

func (s *Simulation) changes(deployAt, rollbackAt int) []Deployment {
	minute := func(m int) time.Time { return s.start.Add(time.Duration(m) * time.Minute) }
	s.clock.SleepUntil(minute(deployAt).Add(22 * time.Second))
	s.truth.causeStart = s.clock.Now()
	deploy := s.rollOut("deploy", faultyVersion, goodVersion, "dep-8831", "d2c90f7",
		"Reuse the storage of sync batches to reduce garbage collection at peak",
		map[string]time.Duration{"eu-central": 100 * time.Second, "eu-west": 130 * time.Second})
	s.truth.deployed = s.clock.Now()
	if rollbackAt == 0 {
		s.truth.mitigated = s.end
		return []Deployment{deploy}
	}
	s.clock.SleepUntil(minute(rollbackAt).Add(9 * time.Second))
	rollback := s.rollOut("rollback", goodVersion, faultyVersion, "dep-8832", "6b58e31",
		"Roll back order-sync to "+goodVersion,
		map[string]time.Duration{"eu-central": 35 * time.Second, "eu-west": 25 * time.Second})
	s.truth.mitigated = s.clock.Now()
	return []Deployment{deploy, rollback}
}

// traffic sends each minute's carts and reads at moments spread over the minute.
func (s *Simulation) traffic(seed int64) {
	var running sync.WaitGroup
	for minute := s.start; minute.Before(s.end); minute = minute.Add(time.Minute) {
		random := rand.New(rand.NewSource(seed + minute.Unix()))
		moment := func() time.Time { return minute.Add(time.Duration(random.Float64() * float64(time.Minute))) }
		carts := s.demand.cartsAt(minute)
		launch := func(at time.Time, work func()) {
			running.Add(1)
			go func() {
				defer running.Done()
				s.clock.SleepUntil(at)
				work()
			}()
		}
		for range carts {
			cart := newCart(moment(), random)
			launch(cart.at, func() { s.buy(cart) })
		}
		for range poisson(random, float64(carts)*readsPerCart) {
			at, seed := moment(), random.Int63()
			launch(at, func() { s.read(rand.New(rand.NewSource(seed))) })
		}
		s.clock.SleepUntil(minute.Add(time.Minute))
	}
	running.Wait()
}

// buy places a cart; some customers try again after a failure.
func (s *Simulation) buy(cart Cart) {
	random := rand.New(rand.NewSource(cart.seed))
	fate := cartFate{at: cart.at, empty: cart.items == "", amount: cart.amount}
	for fate.attempts < maxAttempts {
		fate.attempts++
		status := s.post(cart, random)
		fate.placed = status == 201 || status == 202
		again := random.Float64() < retryShare
		pause := time.Duration(15+60*random.Float64()) * time.Second
		if status < 500 || !again || s.clock.Now().Add(pause).After(s.end) {
			break
		}
		s.clock.Sleep(pause)
	}
	s.truth.addCart(fate)
}

func (s *Simulation) post(cart Cart, random *rand.Rand) int {
	id := s.takeOrderID()
	body, err := json.Marshal(map[string]any{
		"order_id": id, "customer_id": cart.customer, "email": cart.email, "mode": cart.mode,
		"items": cart.items, "currency": "EUR", "amount_minor": cart.amount,
	})
	check(err)
	request, err := http.NewRequest("POST", "/orders", bytes.NewReader(body))
	check(err)
	o := Outcome{post: true, customer: cart.customer, order: id, amount: cart.amount}
	s.send(request, cart.region, random, &o)
	if o.status == 201 {
		s.remember(id)
	}
	return o.status
}

func (s *Simulation) read(random *rand.Rand) {
	number := random.Intn(customerCount)
	path, o := fmt.Sprintf("/customers/c-%05d/orders", 10_000+number), Outcome{customer: fmt.Sprintf("c-%05d", 10_000+number)}
	if id := s.recentOrder(random); id != "" && random.Float64() < 0.6 {
		path, o = "/orders/"+id, Outcome{}
	}
	request, err := http.NewRequest("GET", path, nil)
	check(err)
	s.send(request, regionOf(number), random, &o)
}

func (s *Simulation) send(r *http.Request, region string, random *rand.Rand, o *Outcome) {
	r.Header.Set("X-Trace-Id", fmt.Sprintf("%016x%016x", random.Uint64(), random.Uint64()))
	s.podsMu.Lock()
	pod := s.pods[region]
	pod.inFlight.Add(1)
	s.podsMu.Unlock()
	defer pod.inFlight.Done()
	r.URL.Scheme, r.URL.Host = "http", pod.url[len("http://"):]
	response, err := s.client.Do(r)
	if err != nil {
		s.truth.mu.Lock()
		s.truth.err++
		s.truth.mu.Unlock()
		o.status = 599
		return
	}
	io.Copy(io.Discard, response.Body)
	response.Body.Close()
	o.end, o.status, o.version = s.clock.Now(), response.StatusCode, pod.version
	s.truth.add(*o)
}

func (s *Simulation) takeOrderID() string {
	s.ordersMu.Lock()
	defer s.ordersMu.Unlock()
	s.nextOrder++
	return fmt.Sprintf("ord-%07d", s.nextOrder)
}

func (s *Simulation) remember(id string) {
	s.ordersMu.Lock()
	defer s.ordersMu.Unlock()
	s.lastOrders = append(s.lastOrders, id)
	if len(s.lastOrders) > 2000 {
		s.lastOrders = s.lastOrders[1000:]
	}
}

func (s *Simulation) recentOrder(random *rand.Rand) string {
	s.ordersMu.Lock()
	defer s.ordersMu.Unlock()
	if len(s.lastOrders) == 0 {
		return ""
	}
	return s.lastOrders[random.Intn(len(s.lastOrders))]
}

func (s *Simulation) write(deployments []Deployment, alerts []Alert) {
	s.writeJSON(filepath.Join(s.out, "deployments.json"), deployments)
	s.writeJSON(filepath.Join(s.out, "alerts.json"), map[string]any{
		"version": "4", "receiver": "order-platform", "status": "resolved",
		"groupKey": "{}:{team=\"order-platform\"}", "truncatedAlerts": 0,
		"externalURL": "http://alertmanager.internal.example", "alerts": alerts,
	})
	report := s.truth.report(filepath.Join(s.work, "warehouse.db"), alerts)
	report["change"] = map[string]any{"id": "dep-8831", "service": "order-sync",
		"version": faultyVersion, "previous_version": goodVersion}
	s.writeJSON(filepath.Join(s.work, "truth.json"), report)
	s.writeHistory()
}

func (s *Simulation) writeJSON(path string, value any) {
	text, err := json.MarshalIndent(value, "", "  ")
	check(err)
	check(os.WriteFile(path, append(text, '\n'), 0o644))
}

// writeHistory continues three weeks of the arrival process, at its usual share of placed carts,
// with the minutes of the run as the shop's database has them.
func (s *Simulation) writeHistory() {
	placed := confirmedByMinute(filepath.Join(s.work, "shop.db"))
	file, err := os.Create(filepath.Join(s.out, "orders-per-minute.csv"))
	check(err)
	defer file.Close()
	rows := csv.NewWriter(file)
	rows.Write([]string{"minute", "orders"})
	random := rand.New(rand.NewSource(99))
	for i, carts := range s.demand.carts {
		at := s.demand.start.Add(time.Duration(i) * time.Minute)
		count := placed[at.Format("2006-01-02T15:04")]
		if at.Before(s.start) {
			count = 0
			for range carts {
				if random.Float64() >= emptyShare+0.002 {
					count++
				}
			}
		}
		rows.Write([]string{at.Format("2006-01-02T15:04:05Z"), strconv.Itoa(count)})
	}
	rows.Flush()
	check(rows.Error())
}
