//go:build !v2_15

package main

import "sync"

const version = "2.14.3"

// Batch collects orders until the next flush.
type Batch struct {
	mu      sync.Mutex
	pending []Pending
	encoded []byte
}

// Pending is an order in a batch: where its two lines lie and who waits for it.
type Pending struct {
	order            *Order
	start, post, end int
	done             chan error
}

func newBatch() *Batch { return &Batch{} }

// Add encodes an order into the batch. The channel yields the outcome once it was flushed.
func (b *Batch) Add(o *Order) chan error {
	done := make(chan error, 1)
	b.mu.Lock()
	defer b.mu.Unlock()
	start := len(b.encoded)
	b.encoded = o.appendReserve(b.encoded)
	post := len(b.encoded)
	b.encoded = o.appendPost(b.encoded)
	b.pending = append(b.pending, Pending{o, start, post, len(b.encoded), done})
	return done
}

// Take empties the batch and gives its content to the caller.
func (b *Batch) Take() ([]Pending, []byte) {
	b.mu.Lock()
	defer b.mu.Unlock()
	pending, encoded := b.pending, b.encoded
	b.pending, b.encoded = nil, nil
	return pending, encoded
}
