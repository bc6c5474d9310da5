"""What cells are written with where MicroPython's own words do not suffice: see dialect.go."""
import builtins


class Display:
    """Lists, tuples, sets and dictionaries that are put together from others."""

    def list(*items):
        return list(items)

    def tuple(*items):
        return items

    def set(*items):
        return set(items)

    def dict(*parts):
        whole = {}
        for part in parts:
            whole.update(part)
        return whole


def _of(kinds):
    """Makes a function the method of some kinds; other things have it themselves, or not."""
    def decorate(function):
        def method(thing, *args, **named):
            if isinstance(thing, kinds):
                return function(thing, *args, **named)
            return getattr(thing, function.__name__)(*args, **named)
        return method
    return decorate


class Text:
    """Methods of texts and numbers."""

    @_of(str)
    def ljust(text, width, fill=" "):
        return text + fill * (width - len(text))

    @_of(str)
    def rjust(text, width, fill=" "):
        return fill * (width - len(text)) + text

    @_of(str)
    def zfill(text, width):
        sign = text[:1] if text[:1] in ("+", "-") else ""
        return sign + "0" * (width - len(text)) + text[len(sign):]

    @_of(str)
    def title(text):
        done, inside = "", False
        for letter in text:
            done += letter.lower() if inside else letter.upper()
            inside = letter.isalpha()
        return done

    @_of(str)
    def capitalize(text):
        return text[:1].upper() + text[1:].lower()

    @_of(str)
    def swapcase(text):
        return "".join([letter.lower() if letter.isupper() else letter.upper() for letter in text])

    @_of(str)
    def casefold(text):
        return text.lower()

    @_of(str)
    def expandtabs(text, tabsize=8):
        done = ""
        for letter in text:
            done += " " * (tabsize - len(done) % tabsize) if letter == "\t" else letter
        return done

    @_of(str)
    def isidentifier(text):
        return bool(text) and not text[0].isdigit() and all([c == "_" or c.isalpha() or c.isdigit() for c in text])

    @_of(str)
    def isalnum(text):
        return bool(text) and all([c.isalpha() or c.isdigit() for c in text])

    @_of(str)
    def isnumeric(text):
        return text.isdigit()

    @_of(str)
    def isdecimal(text):
        return text.isdigit()

    @_of(str)
    def removeprefix(text, prefix):
        return text[len(prefix):] if text.startswith(prefix) else text

    @_of(str)
    def removesuffix(text, suffix):
        return text[:len(text) - len(suffix)] if suffix and text.endswith(suffix) else text

    @_of((int, float))
    def is_integer(x):
        return x == int(x)

    @_of(int)
    def bit_length(n):
        k, n = 0, abs(n)
        while n:
            k, n = k + 1, n >> 1
        return k

    @_of(float)
    def as_integer_ratio(x):
        top, bottom = x, 1
        while top != int(top):
            top, bottom = top * 2, bottom * 2
        return int(top), bottom


def _augmented(method, plain):
    def augmented(a, b):
        own = getattr(type(a), method, None)
        done = NotImplemented if own is None else own(a, b)
        return plain(a, b) if done is NotImplemented else done
    return augmented


class Augmented:
    """Assignments such as a *= b, by which an array changes itself."""

    mul = _augmented("__imul__", lambda a, b: a * b)
    truediv = _augmented("__itruediv__", lambda a, b: a / b)
    floordiv = _augmented("__ifloordiv__", lambda a, b: a // b)
    mod = _augmented("__imod__", lambda a, b: a % b)
    pow = _augmented("__ipow__", lambda a, b: a ** b)
    both = _augmented("__iand__", lambda a, b: a & b)
    either = _augmented("__ior__", lambda a, b: a | b)
    xor = _augmented("__ixor__", lambda a, b: a ^ b)


builtins.__display__, builtins.__text__, builtins.__augmented__ = Display, Text, Augmented
