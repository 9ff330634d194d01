package main

import (
	"os"
	"strconv"
	"time"
)

// Clock runs faster than real time, so that hours of traffic fit into minutes. Every process of a
// run shares the same three settings and therefore agrees on the time.
type Clock struct {
	realStart    time.Time
	virtualStart time.Time
	speed        float64
}

func clockFromEnvironment() Clock {
	realNanos, _ := strconv.ParseInt(os.Getenv("CLOCK_REAL_START_NS"), 10, 64)
	virtualStart, err := time.Parse(time.RFC3339, os.Getenv("CLOCK_START"))
	speed, speedErr := strconv.ParseFloat(os.Getenv("CLOCK_SPEED"), 64)
	if err != nil || speedErr != nil || speed <= 0 {
		return Clock{realStart: time.Now(), virtualStart: time.Now().UTC(), speed: 1}
	}
	return Clock{realStart: time.Unix(0, realNanos), virtualStart: virtualStart.UTC(), speed: speed}
}

func (c Clock) Now() time.Time {
	return c.virtualStart.Add(time.Duration(float64(time.Since(c.realStart)) * c.speed))
}

// Real is how long a span of the run's time takes on the wall clock.
func (c Clock) Real(span time.Duration) time.Duration {
	return time.Duration(float64(span) / c.speed)
}

func (c Clock) Sleep(span time.Duration) { time.Sleep(c.Real(span)) }

// MillisecondsSince is a length in the run's time.
func (c Clock) MillisecondsSince(start time.Time) float64 {
	span := float64(c.Now().Sub(start)) / float64(time.Millisecond)
	return float64(int(span*10)) / 10
}
