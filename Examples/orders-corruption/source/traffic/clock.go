package main

import (
	"fmt"
	"time"
)

// Clock runs faster than real time; every process of a run is given the same settings.
type Clock struct {
	realStart    time.Time
	virtualStart time.Time
	speed        float64
}

func (c Clock) Now() time.Time {
	return c.virtualStart.Add(time.Duration(float64(time.Since(c.realStart)) * c.speed))
}

func (c Clock) Sleep(span time.Duration) { time.Sleep(time.Duration(float64(span) / c.speed)) }

func (c Clock) SleepUntil(at time.Time) { c.Sleep(at.Sub(c.Now())) }

func (c Clock) environment() []string {
	return []string{
		fmt.Sprintf("CLOCK_REAL_START_NS=%d", c.realStart.UnixNano()),
		"CLOCK_START=" + c.virtualStart.Format(time.RFC3339),
		fmt.Sprintf("CLOCK_START_UNIX=%d", c.virtualStart.Unix()),
		fmt.Sprintf("CLOCK_SPEED=%g", c.speed),
	}
}
