"""Asks numpy 1.24.2 what it answers, for TestNumpyAnswers.

    numpyanswers.py > numpyanswers.txt

A line is an op, its arguments and numpy's answer, separated by tabs, in JSON as requests
and replies are. {"drawn": [seed, shape, kind]} stands for numbers that `drawn` makes; an
answer of many numbers is told by the first half of the sha256 of its bytes.
"""
import hashlib
import json
import warnings

import numpy as np

KINDS = {"f": "float", "i": "int", "b": "bool"}
warnings.simplefilter("ignore")


class Drawn:
    def __init__(self, seed, *shape, kind="float"):
        self.told = {"drawn": [seed, list(shape), kind]}
        self.array = drawn(seed, int(np.prod(shape)), kind).reshape(shape)


def drawn(seed, n, kind):
    """Numbers of many sizes, by Knuth's congruence of 64 bits."""
    state, numbers = seed, []
    for _ in range(n):
        state = (state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
        x = (state >> 11) / (1 << 53) - 0.5
        numbers.append(x * 10 ** (state >> 3 & 7) if kind == "float" else state >> 54 if kind == "int" else state >> 63)
    return np.array(numbers, dtype=kind)


def told(v):
    if isinstance(v, Drawn):
        return v.told
    if isinstance(v, (list, tuple)):
        return [told(x) for x in v]
    if isinstance(v, np.ndarray):
        return array(v)
    return v


def array(a):
    data = np.where(a == a, a, np.nan).astype("<f8").tobytes()  # one kind of nan
    text = {"f8": data.hex()} if a.size <= 40 else {"sha": hashlib.sha256(data).hexdigest()[:32]}
    if a.ndim != 1:
        text["shape"] = list(a.shape)
    if a.dtype.kind != "f":
        text["dtype"] = KINDS[a.dtype.kind]
    return text


def answer(v):
    if isinstance(v, (list, tuple)):
        return "[" + ",".join(answer(x) for x in v) + "]"
    if isinstance(v, np.ndarray) and v.ndim:
        return json.dumps(array(v), separators=(",", ":"))
    v = v.item() if hasattr(v, "item") else v
    if isinstance(v, float):
        if v - v != 0:
            return '{"float":"%s"}' % v
        return json.dumps(array(np.array([v]))["f8"])
    return json.dumps(v)


def case(op, args, result):
    try:
        text = answer(result())
    except Exception as error:
        text = json.dumps({"error": [type(error).__name__, str(error)]})
    print("\t".join([op, json.dumps(told(args), separators=(",", ":")), text]))


def plain(args):
    return [a.array if isinstance(a, Drawn) else a for a in args]


SIZES = (1, 2, 7, 8, 9, 15, 127, 128, 129, 136, 1000, 1001, 8192, 8193, 20000, 50001)
SHAPES = ((3, 4), (200, 7), (3, 9000), (300, 1), (1, 300), (2, 3, 4), (5, 200, 3), (3, 4, 1))
STYLE = [8, 1000, 3, 75, False]


def sums():
    for n in SIZES:
        for kind in "float", "int":
            x = Drawn(n, n, kind=kind)
            for name in "sum", "mean", "prod", "max", "min", "median", "argmax", "ptp":
                if not (name == "prod" and kind == "int"):
                    case("np." + name, [x, None, False], lambda: getattr(np, name)(x.array))
            for name in "var", "std":
                case("np." + name, [x, None, False, 1], lambda: getattr(np, name)(x.array, ddof=1))
            case("np.cumsum", [x, 0], lambda: np.cumsum(x.array))
    for shape in SHAPES:
        x = Drawn(5, *shape)
        for axis in [None, -1] + list(range(len(shape))) + [[0, len(shape) - 1]]:
            along = tuple(axis) if isinstance(axis, list) else axis
            for name in "sum", "mean", "min", "argmin", "median":
                if name[:3] != "arg" or not isinstance(axis, list):
                    case("np." + name, [x, axis, False], lambda: getattr(np, name)(x.array, axis=along))
            case("np.std", [x, axis, True, 0], lambda: np.std(x.array, axis=along, keepdims=True))
        for axis in range(len(shape)):
            case("np.cumsum", [x, axis], lambda: np.cumsum(x.array, axis))
            case("np.diff", [x, axis], lambda: np.diff(x.array, axis=axis))
            case("np.sort", [x, axis], lambda: np.sort(x.array, axis))
            case("np.argsort", [x, axis], lambda: np.argsort(x.array, axis, kind="stable"))
    for name in "max", "min", "argmax", "mean", "sum":
        case("np." + name, [np.array([]), None, False], lambda: getattr(np, name)(np.array([])))
    case("np.sum", [Drawn(1, 2, 2), 2, False], lambda: Drawn(1, 2, 2).array.sum(2))
    holes = np.array([1.5, np.nan, 2, np.nan, -4])
    for name in "sum", "mean", "max", "argmin", "median", "nansum", "nanmean", "nanmax", "nanmin", "nanmedian", "nanargmin":
        case("np." + name, [holes, None, False], lambda: getattr(np, name)(holes))
    case("np.nanstd", [holes, None, False, 0], lambda: np.nanstd(holes))


def ranges():
    for a in (0, 1, 7), (0, 1, 50), (0.1, 0.3, 4), (0.075, 0.3, 4), (-1, 1, 1001), (5, 5, 3), (1, 0, 11), (0, 1, 1), (0, 1, 0), (1e-3, 1e3, 13):
        for endpoint in True, False:
            case("np.linspace", [*a, endpoint], lambda: np.linspace(*a, endpoint=endpoint, retstep=True))
    case("np.linspace", [0, 1, -1, True], lambda: np.linspace(0, 1, -1))
    for a in (0, 1, 0.1), (0.075, 0.3675, 0.075), (0, 25, 0.025), (1, 0, -0.3), (0, 0, 1), (5, 1, 1), (-3.3, 3.3, 0.7), (0, 10, 3):
        case("np.arange", [*a, "float"], lambda: np.arange(*a, dtype=float))
    case("np.arange", [0, 10, 3, "int"], lambda: np.arange(0, 10, 3))


def arithmetic():
    x, y = Drawn(3, 50), Drawn(4, 50)
    i, j = Drawn(3, 30, kind="int"), Drawn(4, 30, kind="int")
    odd = np.array([0.0, -0.0, 1, -1, 2.5, -2.5, np.inf, -np.inf, np.nan, 3, 0.5])
    across = odd[:, None]
    pairs = [(x, y), (i, j), (x, 3), (2.5, y), (i, 7), (across, odd[None, :]), (Drawn(1, 3, 1), Drawn(2, 4)), (Drawn(1, 3), Drawn(2, 4))]
    for a, b in pairs:
        for name in "add", "subtract", "multiply", "divide", "floor_divide", "remainder", "fmod", "maximum", "minimum", "fmax", "less", "equal", "logical_and":
            if a is across and name in ("maximum", "minimum", "fmax"):
                continue  # which zero is the larger depends on the processor
            case("np." + name, [a, b], lambda: getattr(np, name)(*plain([a, b])))
    b = Drawn(9, 20, kind="bool")
    for name in "add", "multiply", "subtract", "bitwise_xor", "logical_or":
        case("np." + name, [b, b], lambda: getattr(np, name)(b.array, b.array))
    case("np.power", [i, 2], lambda: np.power(i.array, 2))
    case("np.power", [i, -1], lambda: np.power(i.array, -1))
    case("np.bitwise_and", [i, j], lambda: np.bitwise_and(i.array, j.array))
    case("np.bitwise_and", [x, y], lambda: np.bitwise_and(x.array, y.array))
    for name in "absolute", "sign", "square", "sqrt", "floor", "ceil", "trunc", "rint", "isnan", "isfinite", "negative", "logical_not", "signbit", "reciprocal":
        case("np." + name, [odd], lambda: getattr(np, name)(odd))
        case("np." + name, [x], lambda: getattr(np, name)(x.array))
    for digits in 0, 1, 3, -2:
        case("np.round", [x, digits], lambda: np.round(x.array, digits))
    case("np.invert", [i], lambda: ~i.array)
    case("np.invert", [x], lambda: ~x.array)
    case("np.negative", [b], lambda: -b.array)
    case("np.clip", [x, -1, 10], lambda: np.clip(x.array, -1, 10))
    case("np.where", [b, 1, Drawn(2, 20)], lambda: np.where(b.array, 1, Drawn(2, 20).array))


def tables():
    x = Drawn(11, 101)
    s = np.sort(x.array)
    qs = np.array([0, 0.1, 0.25, 0.5, 0.77, 1])
    for method in "linear", "lower", "higher", "nearest", "midpoint":
        case("np.quantile", [x, qs, None, False, method, False], lambda: np.quantile(x.array, qs, method=method))
    case("np.quantile", [Drawn(2, 4, 5), 0.3, 1, True, "linear", False], lambda: np.quantile(Drawn(2, 4, 5).array, 0.3, 1, keepdims=True))
    case("np.quantile", [x, 1.5, None, False, "linear", False], lambda: np.quantile(x.array, 1.5))
    for bins in 1, 7, 10, 33:
        case("np.edges", [x, bins, None], lambda: np.histogram_bin_edges(x.array, bins))
        edges = np.histogram_bin_edges(x.array, bins)
        case("np.histogram", [x, edges, None, False], lambda: np.histogram(x.array, bins)[0])
        case("np.histogram", [x, edges, None, True], lambda: np.histogram(x.array, bins, density=True)[0])
    case("np.edges", [x, 4, np.array([0, 1])], lambda: np.histogram_bin_edges(x.array, 4, (0, 1)))
    v = Drawn(12, 40)
    xp, fp = np.unique(x.array)[:30], Drawn(13, 30)
    case("np.interp", [v, xp, fp, None, None], lambda: np.interp(v.array, xp, fp.array))
    case("np.interp", [xp, xp, fp, 1.0, -1.0], lambda: np.interp(xp, xp, fp.array, 1, -1))
    case("np.searchsorted", [s[:30], v, False], lambda: np.searchsorted(s[:30], v.array))
    case("np.searchsorted", [s[:30], s[:30], True], lambda: np.searchsorted(s[:30], s[:30], "right"))
    case("np.digitize", [v, s[:30], False], lambda: np.digitize(v.array, s[:30]))
    case("np.digitize", [v, s[:30][::-1].copy(), True], lambda: np.digitize(v.array, s[:30][::-1], True))
    i = Drawn(3, 30, kind="int")
    case("np.bincount", [i, None, 0], lambda: np.bincount(i.array))
    case("np.unique", [np.array([3, 1, 2, 3, 1])], lambda: np.unique(np.array([3, 1, 2, 3, 1]), True, True, True))
    case("np.nonzero", [Drawn(9, 4, 5, kind="bool")], lambda: np.nonzero(Drawn(9, 4, 5, kind="bool").array))
    for edge in 1, 2:
        case("np.gradient", [x, 0.1, 0, edge], lambda: np.gradient(x.array, 0.1, edge_order=edge))
        case("np.gradient", [fp, xp, 0, edge], lambda: np.gradient(fp.array, xp, edge_order=edge))
    case("np.trapz", [x, 0.1, 0], lambda: np.trapz(x.array, dx=0.1))
    case("np.trapz", [fp, xp, 0], lambda: np.trapz(fp.array, xp))
    case("np.concatenate", [[Drawn(1, 2, 3), Drawn(2, 2, 2)], 1], lambda: np.concatenate([Drawn(1, 2, 3).array, Drawn(2, 2, 2).array], 1))
    case("np.concatenate", [[Drawn(1, 2, 3), Drawn(2, 2, 2)], 0], lambda: np.concatenate([Drawn(1, 2, 3).array, Drawn(2, 2, 2).array], 0))
    case("np.concatenate", [[Drawn(1, 3), Drawn(2, 2, 2)], 0], lambda: np.concatenate([Drawn(1, 3).array, Drawn(2, 2, 2).array], 0))
    case("np.repeat", [Drawn(1, 2, 3), np.array([2, 0, 1]), 1], lambda: np.repeat(Drawn(1, 2, 3).array, [2, 0, 1], 1))
    case("np.roll", [Drawn(1, 4, 3), -1, 0], lambda: np.roll(Drawn(1, 4, 3).array, -1, 0))


def index():
    x = Drawn(6, 4, 5, 3)
    a, at, mask = x.array, np.array([[0, 3], [-1, 1]]), Drawn(9, 4, 5, kind="bool")
    case("np.get", [x, [at]], lambda: a[at])
    case("np.get", [x, [mask]], lambda: a[mask.array])
    case("np.get", [x, [mask, 1]], lambda: a[mask.array, 1])
    case("np.get", [x, [[1, 2, 2], at]], lambda: a[1:5:2, at])
    case("np.get", [x, [at, "...", 2]], lambda: a[at, ..., 2])
    case("np.get", [x, [at, [0, 1, 5], at[0]]], lambda: a[at, :, at[0]])
    case("np.get", [x, [None, 2, at[0], None]], lambda: a[None, 2, at[0], None])
    case("np.get", [x, [np.array([4])]], lambda: a[np.array([4])])
    case("np.get", [x, [np.array([0.5])]], lambda: a[np.array([0.5])])
    case("np.get", [x, [np.array([True, False])]], lambda: a[np.array([True, False])])
    case("np.get", [x, [at[0], np.array([1, 2, 3])]], lambda: a[at[0], np.array([1, 2, 3])])
    case("np.get", [x, [at, 0, 0, 0]], lambda: a[at, 0, 0, 0])

    def put(key, value):
        b = a.copy()
        b[key] = value
        return b
    case("np.put", [x, [mask], 5.5], lambda: put(mask.array, 5.5))
    case("np.put", [x, [at, 0], Drawn(1, 3)], lambda: put((at, 0), Drawn(1, 3).array))
    case("np.put", [x, [at, 0], Drawn(1, 2)], lambda: put((at, 0), Drawn(1, 2).array))
    case("np.put", [Drawn(9, 3, kind="int"), [np.array([True, True, False])], np.array([1.7, 2.2])], lambda: np.array([1, 2, drawn(9, 3, "int")[2]]))
    case("np.put", [Drawn(9, 3), [np.array([True, True, False])], np.array([1.7, 2.2, 3])], lambda: put2())


def put2():
    b = Drawn(9, 3).array
    b[np.array([True, True, False])] = [1.7, 2.2, 3]


def texts():
    arrays = [
        np.array([]), np.zeros((0, 3)), np.array([], dtype=int), np.array([1.5]), np.array([1, 22, -3]), np.array([True, False]),
        np.array([0.1, 0.25, 3]), np.array([1e-5, 1]), np.array([1e10, 1.0]), np.array([1e8, 1.0]), np.array([123456.789, 0.001]),
        np.array([np.nan, 1, np.inf]), np.array([-np.inf, 1e-9]), np.array([np.nan]), np.array([0.0, -0.0]), np.array([1e300, 1e-300]),
        np.array([1 / 3, 2 / 3]), np.array([999999.99, 0.12345678912]), np.array([12345678.9]), np.array([1e100, 3.5]),
        np.linspace(0, 1, 40), np.arange(12.0).reshape(3, 4) / 7, np.arange(24).reshape(2, 3, 4), np.arange(1001), np.arange(1000),
        np.arange(2000.0).reshape(50, 40), np.arange(1200).reshape(1200, 1), np.linspace(-1, 1, 3000), np.ones((2, 1001), dtype=bool),
        np.full((2, 2), np.nan), np.array([5e-324, 1.7976931348623157e308]), np.array([2.0**53]), np.array([0.00012, 0.5]),
    ]
    for a in arrays + [Drawn(k, 3 + 4 * k).array for k in range(1, 12)]:
        case("np.str", [whole(a)] + STYLE, lambda: str(a))
        case("np.repr", [whole(a)] + STYLE, lambda: repr(a))
    for style in [3, 1000, 3, 75, False], [4, 5, 2, 75, True], [8, 1000, 3, 30, False]:
        a = np.array([0.00001234, 1.5, 1234.5678, 22, 3, 4, 5])
        with np.printoptions(precision=style[0], threshold=style[1], edgeitems=style[2], linewidth=style[3], suppress=style[4]):
            case("np.str", [a] + style, lambda: str(a))
            case("np.repr", [a] + style, lambda: repr(a))


def whole(a):
    """An array as an argument, however long it is."""
    class Whole(Drawn):
        def __init__(self):
            self.told = {"f8": a.astype("<f8").tobytes().hex(), "shape": list(a.shape), "dtype": KINDS[a.dtype.kind]}
    return Whole()


for part in sums, ranges, arithmetic, tables, index, texts:
    part()
