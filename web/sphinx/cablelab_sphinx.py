"""A directive for Sphinx and MyST: a neuron that runs in the page of a document.

    ```{cable-lab}
    :amp: 0.3
    :nseg: 1,11
    :controls: amp,nseg
    ```

The figure is drawn when the document is built, by the program cablelab. HTML pages
make it live; PDF, ePub and all else keep the picture. The caption says the picture's
numbers, in the engine's own words, and links to the simulator with the same values.

In conf.py:

    extensions = ["cablelab_sphinx"]
    cablelab_site = "https://YOUR.SITE/"       # where the simulator is served
    cablelab_command = "/path/to/cablelab"     # unless it is on PATH

The argument is a link of the page, or its query, for what the options do not name:
``{cable-lab} ?model=epsps&first.interval=12``. Options win over it. Content of the
directive stands before the numbers in the caption.
"""

import hashlib
import html
import os
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from urllib.parse import parse_qsl, urlencode

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.docutils import SphinxDirective

MODEL = ("model", "amp", "nseg", "sweep")  # a link's own parameters
VIEW = ("controls", "plots", "theme", "run", "edit")  # how the live figure shows it


class live(nodes.Element):
    """What a page with scripts replaces by the running figure: its children are the picture."""


class CableLab(SphinxDirective):
    optional_arguments = 1
    has_content = True
    option_spec = {name: directives.unchanged_required for name in MODEL + VIEW} | {
        "site": directives.uri,
        "width": directives.positive_int,  # [px]
        "height": directives.positive_int,  # [px]
        "name": directives.unchanged_required,
    }

    def run(self):
        site = self.options.get("site", self.config.cablelab_site)
        if not site:
            raise self.error('the address of the simulator is missing: cablelab_site = "https://YOUR.SITE/" in conf.py, or the option site')
        site = site.rstrip("/") + "/"
        link = self.link()
        picture, words = self.draw(link)
        page = site + "?" + query(link)
        still = nodes.reference("", "", nodes.image(uri=picture, alt=words, width="100%"), refuri=page)
        caption, problems = self.caption(words, page)
        figure = nodes.figure("", live("", still, site=site, attributes=self.attributes()), caption)
        self.set_source_info(figure)
        self.add_name(figure)
        return [figure, *problems]

    def link(self):
        """The link's parameters: the argument's, and the options of the model over them."""
        given = parameters(self.arguments[0]) if self.arguments else {}
        return given | {name: self.options[name] for name in MODEL if name in self.options}

    def attributes(self):
        """The live element's: the argument whole, since names of attributes have no capitals, and the options."""
        whole = {"link": query(parameters(self.arguments[0]))} if self.arguments else {}
        return whole | {name: self.options[name] for name in MODEL + VIEW if name in self.options}

    def draw(self, link):
        """Draws the link in all formats. Gives their path for an image node, and what the picture says."""
        look = {"width": self.options.get("width", 720), "height": self.options.get("height", 320)}
        if self.options.get("theme") in ("light", "dark"):
            look["theme"] = self.options["theme"]
        kind = "shape" if self.options.get("plots", "").startswith("shape") else "plot"
        text = query(link | look)
        name = "cablelab-" + hashlib.sha256(f"{kind}?{text}".encode()).hexdigest()[:12]
        folder = Path(self.env.doctreedir) / "cablelab"
        folder.mkdir(parents=True, exist_ok=True)
        for format in ("svg", "png"):
            (folder / f"{name}.{format}").write_bytes(self.cablelab(kind, "-format", format, "?" + text))
        svg = ElementTree.parse(folder / f"{name}.svg").getroot()
        title, seen = (svg.findtext("{http://www.w3.org/2000/svg}" + tag, "") for tag in ("title", "desc"))
        path = Path(os.path.relpath(folder / name, self.env.srcdir)).as_posix()
        return f"/{path}.*", f"{title}. {seen}"

    def cablelab(self, *arguments):
        """The output of the program cablelab."""
        command = shutil.which(self.config.cablelab_command)
        if command is None:
            raise self.error(
                f"there is no program {self.config.cablelab_command!r} to draw with: "
                'make build leaves it; say where with cablelab_command = "/path/to/cablelab" in conf.py'
            )
        self.env.note_dependency(os.path.abspath(command))
        done = subprocess.run([command, *arguments], capture_output=True)
        if done.returncode != 0:
            raise self.error(done.stderr.decode(errors="replace").strip())
        return done.stdout

    def caption(self, words, page):
        """The directive's content, the picture's words and the link; and what is wrong with the content."""
        said, problems = self.state.inline_text("\n".join(self.content), self.lineno)
        link = nodes.reference("", "Open it in the simulator", refuri=page)
        return nodes.caption("", "", *said, nodes.Text(f" {words} " if said else f"{words} "), link, nodes.Text(".")), problems


def parameters(link):
    """The parameters of a link, or of its query alone."""
    return dict(parse_qsl(link.rpartition("?")[2], keep_blank_values=True))


def query(values):
    """Parameters as a link has them, written as the page writes them."""
    return urlencode(values, safe="-_.~(),:[]")


class Still(SphinxPostTransform):
    """Leaves the picture alone where no scripts run: in paper, books and texts."""

    default_priority = 5  # before the image gets its format

    def run(self):
        if self.app.builder.format == "html" and self.app.builder.name != "epub":
            return
        for node in list(self.document.findall(live)):
            node.replace_self(node.children)


def visit_live(writer, node):
    attributes = "".join(f' {name}="{html.escape(value)}"' for name, value in node["attributes"].items())
    writer.body.append(f'<script type="module" src="{html.escape(node["site"])}embed.js"></script>\n<cable-lab{attributes}>')


def depart_live(writer, node):
    writer.body.append("</cable-lab>\n")


def setup(app):
    app.add_config_value("cablelab_command", "cablelab", "env", str)
    app.add_config_value("cablelab_site", "", "env", str)
    app.add_node(live, html=(visit_live, depart_live))
    app.add_post_transform(Still)
    app.add_directive("cable-lab", CableLab)
    return {"version": "1.0", "parallel_read_safe": True, "parallel_write_safe": True}
