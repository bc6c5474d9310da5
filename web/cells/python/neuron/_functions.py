"""Functions of the program that h calls, such as those of FInitializeHandler and CVode.event."""
import json

import _cablelab

_functions = []


def told(function):
    """The JSON by which h can call a function, or a pair of a function and its arguments."""
    if function not in _functions:
        _functions.append(function)
    return '{"callable":%d}' % _functions.index(function)


def answer(request):
    """Calls a function as h asks for; the reply."""
    request = json.loads(request)
    try:
        function, arguments = _functions[request["callable"]], [_cablelab.value(v) for v in request["args"]]
        if isinstance(function, tuple):
            function, arguments = function[0], function[1] if isinstance(function[1], tuple) else (function[1],)
        value = function(*arguments)
        return '{"ok":' + (_cablelab.text(value) if isinstance(value, (int, float, str)) else "null") + "}"
    except Exception as e:
        return '{"error":' + json.dumps({"type": type(e).__name__, "text": str(e)}) + "}"


_cablelab.functions.append(told)
