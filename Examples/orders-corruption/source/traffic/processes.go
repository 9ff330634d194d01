package main

import (
	"bytes"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"syscall"
	"time"
)

// Collector gathers the output of all pods of order-sync in one file, chunk by chunk as it comes,
// and starts the next file at a fixed size, as simple log shippers do: a line can be cut there, and
// what two processes write in pieces can be mixed.
type Collector struct {
	mu    sync.Mutex
	dir   string
	limit int
	size  int
	part  int
	file  *os.File
}

func (c *Collector) Write(chunk []byte) (int, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	written := len(chunk)
	for len(chunk) > 0 {
		if c.file == nil || c.size == c.limit {
			c.next()
		}
		n := min(len(chunk), c.limit-c.size)
		c.file.Write(chunk[:n])
		c.size += n
		chunk = chunk[n:]
	}
	return written, nil
}

func (c *Collector) next() {
	c.part++
	c.size = 0
	file, err := os.Create(filepath.Join(c.dir, fmt.Sprintf("order-sync.%d.log", c.part)))
	check(err)
	c.file = file
}

// panicCounter passes standard error on and counts the panics in it.
type panicCounter struct {
	to    io.Writer
	count func(int)
}

func (p panicCounter) Write(chunk []byte) (int, error) {
	p.count(bytes.Count(chunk, []byte(" panicked at ")))
	return p.to.Write(chunk)
}

// Pod is one running process of order-sync.
type Pod struct {
	name, region, version, url string
	command                    *exec.Cmd
	inFlight                   sync.WaitGroup
}

func (s *Simulation) startPod(region, version, binary string) *Pod {
	s.podCount++
	p := &Pod{region: region, version: version}
	p.name = fmt.Sprintf("order-sync-%s-%d", region, s.podCount)
	address := fmt.Sprintf("127.0.0.1:%d", s.basePort+s.podCount)
	p.url = "http://" + address
	p.command = exec.Command(binary)
	p.command.Env = append(append(os.Environ(), s.clock.environment()...),
		"REGION="+region, "POD="+p.name, "LISTEN="+address, "LEDGER="+s.ledgerAddress(),
		"SHOP_DB="+filepath.Join(s.work, "shop.db"))
	p.command.Stdout, p.command.Stderr = s.collector, os.Stderr
	start(p.command, address)
	return p
}

func (p *Pod) stop() {
	p.inFlight.Wait()
	check(p.command.Process.Signal(syscall.SIGTERM))
	check(p.command.Wait())
}

func (s *Simulation) startLedger(binary string) *exec.Cmd {
	ledger := exec.Command(binary)
	ledger.Env = append(append(os.Environ(), s.clock.environment()...), "RUST_BACKTRACE=1",
		"LEDGER="+s.ledgerAddress(), "WAREHOUSE_DB="+filepath.Join(s.work, "warehouse.db"))
	out, err := os.Create(filepath.Join(s.out, "ledger.log"))
	check(err)
	panics, err := os.Create(filepath.Join(s.out, "ledger-stderr.txt"))
	check(err)
	ledger.Stdout, ledger.Stderr = out, panicCounter{panics, s.truth.addPanics}
	start(ledger, s.ledgerAddress())
	return ledger
}

func (s *Simulation) ledgerAddress() string { return fmt.Sprintf("127.0.0.1:%d", s.basePort) }

var children struct {
	sync.Mutex
	running []*os.Process
}

// start returns once the process listens on its address, which nobody else may have.
func start(command *exec.Cmd, address string) {
	listener, err := net.Listen("tcp", address)
	check(err)
	listener.Close()
	check(command.Start())
	children.Lock()
	children.running = append(children.running, command.Process)
	children.Unlock()
	waitForPort(address)
}

// check ends the run, and every process of it, on an error.
func check(err error) {
	if err == nil {
		return
	}
	fmt.Fprintln(os.Stderr, "traffic:", err)
	children.Lock()
	for _, child := range children.running {
		child.Kill()
	}
	os.Exit(1)
}

func waitForPort(address string) {
	for range 500 {
		if conn, err := net.Dial("tcp", address); err == nil {
			conn.Close()
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	check(fmt.Errorf("nothing listens on %s", address))
}
