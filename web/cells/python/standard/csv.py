"""Tables as text."""


class writer:
    def __init__(self, out, delimiter=",", **named):
        self._out, self._delimiter = out, delimiter

    def writerow(self, row):
        self._out.write(self._delimiter.join([_quoted(str(item), self._delimiter) for item in row]) + "\r\n")

    def writerows(self, rows):
        for row in rows:
            self.writerow(row)


def _quoted(text, delimiter):
    if delimiter in text or '"' in text or "\n" in text:
        return '"' + text.replace('"', '""') + '"'
    return text


def reader(lines, delimiter=",", **named):
    for line in lines:
        yield line.rstrip("\r\n").split(delimiter)
