package main

import (
	"fmt"
	"math"
	"math/rand"
	"strings"
	"time"
)

// Demand is the shop's arrival process: carts a minute, with the shape of a day and of a week and
// with slow noise, fixed by its seed. The same process makes three weeks of history and the traffic
// of the run.
type Demand struct {
	start time.Time
	rate  []float64
	carts []int
	zone  *time.Location
}

const busyRate = 132.0

var hourShape = [24]float64{
	.22, .14, .10, .08, .08, .12, .22, .42, .66, .84, .95, 1.0,
	1.02, .98, .94, .95, 1.0, 1.08, 1.18, 1.25, 1.2, .95, .65, .38,
}
var weekdayShape = [7]float64{.95, 1.0, .98, 1.0, 1.03, 1.06, .92}

func newDemand(start, end time.Time, zone *time.Location, seed int64) *Demand {
	d := &Demand{start: start, zone: zone}
	random := rand.New(rand.NewSource(seed))
	day, hour := 0.0, 0.0
	for at := start; at.Before(end); at = at.Add(time.Minute) {
		// Two autoregressive disturbances: one forgets within a day, one within half an hour.
		day = 0.9993*day + 0.0011*random.NormFloat64()
		hour = 0.967*hour + 0.006*random.NormFloat64()
		rate := busyRate * d.shape(at) * math.Exp(day+hour)
		d.rate = append(d.rate, rate)
		d.carts = append(d.carts, poisson(random, rate))
	}
	return d
}

func (d *Demand) shape(at time.Time) float64 {
	local := at.In(d.zone)
	hour := local.Hour()
	part := float64(local.Minute()) / 60
	return (hourShape[hour]*(1-part) + hourShape[(hour+1)%24]*part) * weekdayShape[local.Weekday()]
}

func (d *Demand) cartsAt(minute time.Time) int { return d.carts[int(minute.Sub(d.start)/time.Minute)] }

func poisson(random *rand.Rand, mean float64) int {
	limit, product, count := math.Exp(-mean), 1.0, -1
	for product > limit {
		product *= random.Float64()
		count++
	}
	return count
}

// Catalogue and customers.

const (
	customerCount = 20_000
	skuCount      = 400
	// Carts that the shop refuses because they hold nothing any more.
	emptyShare = 0.008
)

type Cart struct {
	at       time.Time
	customer string
	email    string
	mode     string
	items    string
	amount   int64
	region   string
	seed     int64
}

var givenNames = []string{"amber", "birch", "cedar", "dune", "ember", "fjord", "grove", "heath", "isle", "jade"}

func price(sku int) int64 {
	random := rand.New(rand.NewSource(int64(sku)))
	return int64(2400*math.Exp(0.75*random.NormFloat64()))/10*10 + 9
}

func newCart(at time.Time, random *rand.Rand) Cart {
	number := int(math.Abs(random.NormFloat64())*customerCount/3.2) % customerCount
	c := Cart{at: at, customer: fmt.Sprintf("c-%05d", 10_000+number), mode: "card", seed: random.Int63()}
	c.email = fmt.Sprintf("%s.%d@example.com", givenNames[number%len(givenNames)], number)
	c.region = regionOf(number)
	quantity := 1
	// Every fifth customer is a business, with a monthly invoice.
	if number%5 == 0 {
		c.mode, quantity = "account", 1+random.Intn(3)
	}
	if random.Float64() < emptyShare {
		return c
	}
	c.fill(random, quantity)
	return c
}

func (c *Cart) fill(random *rand.Rand, quantity int) {
	count := []int{1, 1, 1, 1, 2, 2, 2, 3, 3, 4}[random.Intn(10)]
	var items []string
	for range count {
		sku := 1 + random.Intn(skuCount)
		items = append(items, fmt.Sprintf("S%04dx%d", sku, quantity))
		c.amount += price(sku) * int64(quantity)
	}
	c.items = strings.Join(items, ",")
}

func regionOf(number int) string {
	switch number * 7919 % 100 / 5 {
	case 0, 1, 2:
		return "eu-north"
	case 3, 4, 5, 6, 7, 8:
		return "eu-west"
	}
	return "eu-central"
}
