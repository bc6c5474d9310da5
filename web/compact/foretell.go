package compact

// orders is by how many letters before it a letter is foretold, the longest first.
var orders = [...]int{8, 6, 4, 3, 2, 1}

// tableBits is the size of an order's table, in binary digits.
const tableBits = 15

// slot is what is known of the next bit in a context.
type slot struct {
	chance uint16 // of a 1, in 1/65536
	seen   uint8  // how often the context was met
}

// slowest is from how often on a context learns no more slowly.
const slowest = 60

// share is by how much a context's chance moves towards the bit that came, in 1/65536,
// by how often it was met.
var share = func() (all [slowest + 1]int) {
	for seen := range all {
		all[seen] = 1 << 17 / (2*seen + 3)
	}
	return all
}()

// foreteller gives the chance of the next bit from what followed the same letters
// before, mixed from contexts of several lengths by how well each did so far: a
// small one of Mahoney's PAQ. Its numbers are integers, the same on every machine.
type foreteller struct {
	tables  [len(orders)][1 << tableBits]slot
	weights [len(orders) + 1][len(orders)]int // in 1/65536, by the longest context that was met, then by context

	hash  [len(orders)]uint32 // of each order's letters
	at    [len(orders)]*slot  // in each order's present context
	says  [len(orders)]int    // what each gives, stretched
	known int                 // the longest of them that was met
	mixed int                 // chance of a 1 in 1/4096
	last  [16]byte            // the letters before, the last one first
	part  uint32              // bits of the present letter, after a leading 1
}

func newForeteller() *foreteller {
	f := &foreteller{}
	for k := range f.weights {
		for i := range f.weights[k] {
			f.weights[k][i] = 3 << 13
		}
	}
	f.begin()
	return f
}

// begin takes up the next letter.
func (f *foreteller) begin() {
	hash, done := uint32(0), 0
	for k := len(orders) - 1; k >= 0; k-- {
		for ; done < orders[k]; done++ {
			hash = (hash + uint32(f.last[done]) + 1) * 0x9e3779b1
		}
		f.hash[k] = hash
	}
	f.part = 1
	f.look()
}

// look finds the slots of the present context and mixes what they give.
func (f *foreteller) look() {
	f.known = len(orders)
	for k := range orders {
		s := &f.tables[k][((f.hash[k]^f.part*0x2545f491)*0x85ebca6b)>>(32-tableBits)]
		f.at[k], f.says[k] = s, 0
		if s.seen > 0 {
			f.says[k] = stretched[s.chance>>4]
			f.known = min(f.known, k)
		}
	}
	sum := 0
	for k, w := range &f.weights[f.known] {
		sum += w * f.says[k]
	}
	f.mixed = squash(sum >> 16)
}

// chance is that of a 1 in 1/65536, never quite 0 or certain.
func (f *foreteller) chance() uint32 { return uint32(f.mixed)<<4 + 8 }

// learn takes in which bit came. A context learns the more slowly the oftener it
// has been met.
func (f *foreteller) learn(bit int) {
	const rate = 10
	missed := (bit<<12 - f.mixed) * rate
	for k, s := range &f.at {
		f.weights[f.known][k] += (f.says[k]*missed + 1<<15) >> 16
		if s.seen == 0 {
			s.chance = 1 << 15
		}
		s.chance = uint16(int(s.chance) + (bit*65535-int(s.chance))*share[s.seen]>>16)
		s.seen = min(s.seen+1, slowest)
	}
	f.part = f.part<<1 | uint32(bit)
	if f.part < 1<<8 {
		f.look()
		return
	}
	copy(f.last[1:], f.last[:])
	f.last[0] = byte(f.part)
	f.begin()
}

// squash is 4096 / (1 + exp(-x/256)), between 0 and 4096.
func squash(x int) int {
	x = max(-2047, min(2047, x))
	i, f := x>>7+16, x&127
	return (logistic[i]*(128-f) + logistic[i+1]*f + 64) >> 7
}

// logistic is squash at -2048, -1920 … 2048.
var logistic = [...]int{1, 2, 3, 6, 10, 16, 27, 45, 73, 120, 194, 310, 488, 747, 1101, 1546, 2047,
	2549, 2994, 3348, 3607, 3785, 3901, 3975, 4022, 4050, 4068, 4079, 4085, 4089, 4092, 4093, 4094}

// stretched is the inverse of squash.
var stretched = func() (inverse [1 << 12]int) {
	next := 0
	for x := -2047; x <= 2047; x++ {
		for ; next <= squash(x); next++ {
			inverse[next] = x
		}
	}
	for ; next < len(inverse); next++ {
		inverse[next] = 2047
	}
	return inverse
}()
