//go:build v2_15

package main

const version = "2.15.0"

// Batch collects orders until the next flush.
//
// The storage is kept from flush to flush: at peak hours the allocations of 2.14 made the garbage
// collector visible in the latencies. Only the flush loop takes from a batch, so there is no lock.
type Batch struct {
	pending []Pending
	encoded []byte
}

// Pending is an order in a batch: where its two lines lie and who waits for it.
type Pending struct {
	order            *Order
	start, post, end int
	done             chan error
}

func newBatch() *Batch {
	return &Batch{pending: make([]Pending, 0, 1024), encoded: make([]byte, 0, 128<<10)}
}

// Add encodes an order into the batch. The channel yields the outcome once it was flushed.
func (b *Batch) Add(o *Order) chan error {
	done := make(chan error, 1)
	start := len(b.encoded)
	b.encoded = o.appendReserve(b.encoded)
	post := len(b.encoded)
	b.encoded = o.appendPost(b.encoded)
	b.pending = append(b.pending, Pending{o, start, post, len(b.encoded), done})
	return done
}

// Take empties the batch and gives its content to the caller.
func (b *Batch) Take() ([]Pending, []byte) {
	pending, encoded := b.pending, b.encoded
	b.pending, b.encoded = b.pending[:0], b.encoded[:0]
	return pending, encoded
}
