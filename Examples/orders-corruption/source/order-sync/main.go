// Command order-sync takes orders from the shop, stores them and passes them on to the ledger.
//
// Build tag v2_15 selects the batch of version 2.15.0, which has a data race.
package main

import (
	"context"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"runtime"
	"syscall"
	"time"
)

func main() {
	clock := clockFromEnvironment()
	region, pod := os.Getenv("REGION"), os.Getenv("POD")
	// The settings are printed as they are read, before there is a logger.
	fmt.Printf(`{"time":"%s","level":"INFO","msg":"starting","service":"order-sync","version":"%s","pod":"%s",`,
		clock.Now().Format(time.RFC3339Nano), version, pod)
	store, err := openStore(os.Getenv("SHOP_DB"))
	if err != nil {
		fmt.Fprintln(os.Stderr, "order-sync:", err)
		os.Exit(1)
	}
	fmt.Printf(`"database":"%s","gomaxprocs":%d}`+"\n", store.Check(), runtime.GOMAXPROCS(0))
	setUpLogging(clock, region, pod)

	batch := newBatch()
	stop, stopped := make(chan struct{}), make(chan struct{})
	flusher := &Flusher{clock: clock, batch: batch, address: os.Getenv("LEDGER"), hello: region + " " + pod}
	go flusher.Run(stop, stopped)
	go reportHealth(clock)
	serve(&Server{clock, store, batch, region, replicaLatency})
	close(stop)
	<-stopped
	slog.Info("stopped")
}

func setUpLogging(clock Clock, region, pod string) {
	replace := func(groups []string, a slog.Attr) slog.Attr {
		if a.Key == slog.TimeKey && len(groups) == 0 {
			a.Value = slog.TimeValue(clock.Now())
		}
		return a
	}
	handler := slog.NewJSONHandler(os.Stdout, &slog.HandlerOptions{ReplaceAttr: replace})
	slog.SetDefault(slog.New(handler).With("service", "order-sync", "version", version,
		"region", region, "pod", pod))
}

// serve returns after SIGTERM, once all requests are answered.
func serve(handler http.Handler) {
	listener, err := net.Listen("tcp", os.Getenv("LISTEN"))
	if err != nil {
		slog.Error("cannot listen", "error", err.Error())
		os.Exit(1)
	}
	server := &http.Server{Handler: handler}
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGTERM)
	drained := make(chan struct{})
	go func() {
		<-signals
		fmt.Printf("%s: draining ... ", os.Getenv("POD"))
		server.Shutdown(context.Background())
		fmt.Println("done")
		close(drained)
	}()
	slog.Info("listening", "port", 8080)
	server.Serve(listener)
	<-drained
}

func reportHealth(clock Clock) {
	for {
		clock.Sleep(30 * time.Second)
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		slog.Info("runtime", "goroutines", runtime.NumGoroutine(), "heap_mb", m.HeapAlloc>>20, "gc_cycles", m.NumGC)
	}
}
