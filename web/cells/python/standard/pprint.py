"""Values in lines that are not too long."""


def pformat(value, indent=1, width=80, depth=None, compact=False, sort_dicts=True, at=0):
    text = _text(value, sort_dicts)
    if len(text) + at <= width or not value or not isinstance(value, (list, tuple, dict)):
        return text
    inner = at + 1
    if isinstance(value, dict):
        keys = sorted(value) if sort_dicts else list(value)
        parts = [repr(k) + ": " + pformat(value[k], indent, width - 1, at=inner + len(repr(k)) + 2, sort_dicts=sort_dicts) for k in keys]
    else:
        parts = [pformat(item, indent, width - 1, at=inner, sort_dicts=sort_dicts) for item in value]
    opening, closing = {list: "[]", tuple: "()", dict: "{}"}[type(value)]
    return opening + (",\n" + " " * inner).join(parts) + closing


def _text(value, sort_dicts):
    if type(value) is dict:
        keys = sorted(value) if sort_dicts else list(value)
        return "{" + ", ".join([repr(k) + ": " + _text(value[k], sort_dicts) for k in keys]) + "}"
    if type(value) is list:
        return "[" + ", ".join([_text(item, sort_dicts) for item in value]) + "]"
    return repr(value)


def pprint(value, stream=None, **named):
    print(pformat(value, **named))


pp = pprint
