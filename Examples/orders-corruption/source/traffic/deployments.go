package main

import "time"

const (
	goodVersion   = "2.14.3"
	faultyVersion = "2.15.0"
)

// Deployment as the deployment tool exports it.
type Deployment struct {
	ID          string   `json:"id"`
	Service     string   `json:"service"`
	Environment string   `json:"environment"`
	Kind        string   `json:"kind"`
	Version     string   `json:"version"`
	Previous    string   `json:"previous_version"`
	Regions     []string `json:"regions"`
	Commit      string   `json:"commit"`
	Summary     string   `json:"summary"`
	Status      string   `json:"status"`
	StartedAt   string   `json:"started_at"`
	FinishedAt  string   `json:"finished_at"`
}

var allRegions = []string{"eu-central", "eu-west", "eu-north"}

// replace puts a new process of another version in the place of the one that serves a region:
// the new one starts, takes over the traffic, and the old one finishes what it has.
func (s *Simulation) replace(region, version string) {
	binary := s.goodBinary
	if version == faultyVersion {
		binary = s.faultyBinary
	}
	fresh := s.startPod(region, version, binary)
	s.podsMu.Lock()
	old := s.pods[region]
	s.pods[region] = fresh
	s.podsMu.Unlock()
	old.stop()
}

// rollOut replaces the regions one after the other, as far as the deployment goes.
func (s *Simulation) rollOut(kind, version, previous, id, commit, summary string, pauses map[string]time.Duration) Deployment {
	started := s.clock.Now()
	regions := []string{"eu-central", "eu-west"}
	for _, region := range regions {
		s.clock.Sleep(pauses[region])
		s.replace(region, version)
	}
	return Deployment{id, "order-sync", "production", kind, version, previous, regions, commit, summary,
		"succeeded", stamp(started), stamp(s.clock.Now())}
}

// otherDeployments are the neighbours in the deployment log.
func otherDeployments(start time.Time) []Deployment {
	make := func(id, service, version, previous, commit, summary string, before, took time.Duration) Deployment {
		at := start.Add(-before)
		return Deployment{id, service, "production", "deploy", version, previous, allRegions, commit, summary,
			"succeeded", stamp(at), stamp(at.Add(took))}
	}
	return []Deployment{
		make("dep-8812", "catalogue", "5.40.1", "5.40.0", "9e17c02", "Show delivery times in search results", 76*time.Hour, 6*time.Minute),
		make("dep-8817", "ledger", "1.8.0", "1.7.6", "41d6ab9", "Index postings by account", 49*time.Hour, 4*time.Minute),
		make("dep-8823", "storefront", "11.2.0", "11.1.4", "c03f5e8", "New layout of the basket page", 27*time.Hour, 9*time.Minute),
		make("dep-8829", "payments", "3.9.2", "3.9.1", "7ab2d14", "Renew certificate chain", 5*time.Hour, 5*time.Minute),
	}
}
