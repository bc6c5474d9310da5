"""Python's random numbers: those of its Mersenne Twister, from the same seeds."""
import math
import time as _time

_N, _M = 624, 397


class Random:
    def __init__(self, x=None):
        self.seed(x)

    def seed(self, a=None, version=2):
        if a is None:
            a = int(_time.time() * 1e6)
        elif isinstance(a, float):
            a = hash(a)
        elif isinstance(a, str):
            a = int.from_bytes(a.encode(), "big")
        a, key = abs(int(a)), []
        while a or not key:
            key.append(a & 0xffffffff)
            a >>= 32
        self._begin(key)
        self.gauss_next = None

    def _begin(self, key):
        """The twister's init_by_array."""
        s = [19650218]
        for i in range(1, _N):
            s.append((1812433253 * (s[-1] ^ (s[-1] >> 30)) + i) & 0xffffffff)
        i, j = 1, 0
        for k in range(max(_N, len(key)), 0, -1):
            s[i] = ((s[i] ^ ((s[i - 1] ^ (s[i - 1] >> 30)) * 1664525)) + key[j] + j) & 0xffffffff
            i, j = i + 1, (j + 1) % len(key)
            if i >= _N:
                s[0], i = s[_N - 1], 1
        for k in range(_N - 1, 0, -1):
            s[i] = ((s[i] ^ ((s[i - 1] ^ (s[i - 1] >> 30)) * 1566083941)) - i) & 0xffffffff
            i += 1
            if i >= _N:
                s[0], i = s[_N - 1], 1
        s[0] = 0x80000000
        self._state, self._at = s, _N

    def _twist(self):
        s = self._state
        for k in range(_N):
            y = (s[k] & 0x80000000) | (s[(k + 1) % _N] & 0x7fffffff)
            s[k] = s[(k + _M) % _N] ^ (y >> 1) ^ (0x9908b0df if y & 1 else 0)
        self._at = 0

    def _word(self):
        """32 random bits."""
        if self._at >= _N:
            self._twist()
        y = self._state[self._at]
        self._at += 1
        y ^= y >> 11
        y ^= (y << 7) & 0x9d2c5680
        y ^= (y << 15) & 0xefc60000
        return y ^ (y >> 18)

    def random(self):
        a = self._word() >> 5
        return (a * 67108864.0 + (self._word() >> 6)) / 9007199254740992.0

    def getrandbits(self, k):
        if k <= 32:
            return self._word() >> (32 - k) if k else 0
        bits = 0
        for done in range(0, k, 32):
            bits |= (self._word() >> (32 - min(32, k - done))) << done
        return bits

    def _below(self, n):
        k, m = 0, n
        while m:
            k, m = k + 1, m >> 1
        r = self.getrandbits(k)
        while r >= n:
            r = self.getrandbits(k)
        return r

    def randrange(self, start, stop=None, step=1):
        if stop is None:
            start, stop = 0, start
        n = (stop - start + step - (1 if step > 0 else -1)) // step
        if n <= 0:
            raise ValueError("empty range for randrange()")
        return start + step * self._below(n)

    def randint(self, a, b):
        return self.randrange(a, b + 1)

    def choice(self, seq):
        if not len(seq):
            raise IndexError("Cannot choose from an empty sequence")
        return seq[self._below(len(seq))]

    def choices(self, population, weights=None, cum_weights=None, k=1):
        n = len(population)
        if weights is None and cum_weights is None:
            return [population[int(self.random() * n)] for _ in range(k)]
        from bisect import bisect
        if cum_weights is None:
            total, cum_weights = 0, []
            for w in weights:
                total += w
                cum_weights.append(total)
        return [population[min(bisect(cum_weights, self.random() * cum_weights[-1]), n - 1)] for _ in range(k)]

    def shuffle(self, x):
        for i in range(len(x) - 1, 0, -1):
            j = self._below(i + 1)
            x[i], x[j] = x[j], x[i]

    def sample(self, population, k):
        n = len(population)
        if not 0 <= k <= n:
            raise ValueError("Sample larger than population or is negative")
        few = 21
        if k > 5:
            few += 4 ** math.ceil(math.log(k * 3) / math.log(4))
        if n <= few:
            pool, taken = list(population), []
            for i in range(k):
                j = self._below(n - i)
                taken.append(pool[j])
                pool[j] = pool[n - i - 1]
            return taken
        chosen, taken = set(), []
        for i in range(k):
            j = self._below(n)
            while j in chosen:
                j = self._below(n)
            chosen.add(j)
            taken.append(population[j])
        return taken

    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        u = self.random()
        c = 0.5 if mode is None else (mode - low) / (high - low)
        if u > c:
            u, c, low, high = 1.0 - u, 1.0 - c, high, low
        return low + (high - low) * math.sqrt(u * c)

    def expovariate(self, lambd):
        return -math.log(1.0 - self.random()) / lambd

    def gauss(self, mu=0.0, sigma=1.0):
        z, self.gauss_next = self.gauss_next, None
        if z is None:
            x2pi = self.random() * (2.0 * math.pi)
            g2rad = math.sqrt(-2.0 * math.log(1.0 - self.random()))
            z = math.cos(x2pi) * g2rad
            self.gauss_next = math.sin(x2pi) * g2rad
        return mu + z * sigma

    def normalvariate(self, mu=0.0, sigma=1.0):
        magic = 4 * math.exp(-0.5) / math.sqrt(2.0)
        while True:
            u1 = self.random()
            u2 = 1.0 - self.random()
            z = magic * (u1 - 0.5) / u2
            if z * z / 4.0 <= -math.log(u2):
                return mu + z * sigma

    def lognormvariate(self, mu=0.0, sigma=1.0):
        return math.exp(self.normalvariate(mu, sigma))


_of_all = None


def _shared(name):
    """A function of the generator that all of a program share, which is made when it is first used."""
    def function(*args, **named):
        global _of_all
        if _of_all is None:
            _of_all = Random()
        return getattr(_of_all, name)(*args, **named)
    return function


seed = _shared("seed")
random = _shared("random")
getrandbits = _shared("getrandbits")
randrange = _shared("randrange")
randint = _shared("randint")
choice = _shared("choice")
choices = _shared("choices")
shuffle = _shared("shuffle")
sample = _shared("sample")
uniform = _shared("uniform")
triangular = _shared("triangular")
expovariate = _shared("expovariate")
gauss = _shared("gauss")
normalvariate = _shared("normalvariate")
lognormvariate = _shared("lognormvariate")
