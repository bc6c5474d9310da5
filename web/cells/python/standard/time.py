"""Clocks."""
from utime import *
import utime as _utime


def perf_counter():
    """Seconds of a clock that only goes on."""
    return _utime.ticks_us() / 1e6


monotonic = process_time = perf_counter


def perf_counter_ns():
    return _utime.ticks_us() * 1000


def ctime(seconds=None):
    return asctime(_utime.localtime(seconds) if seconds is not None else _utime.localtime())


def asctime(t=None):
    t = t or _utime.localtime()
    days, months = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"), ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    return "%s %s %2d %02d:%02d:%02d %d" % (days[t[6]], months[t[1] - 1], t[2], t[3], t[4], t[5], t[0])
