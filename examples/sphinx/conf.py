"""A Sphinx project with live neurons. The extension is in web/sphinx: pip install ./web/sphinx"""

import os

project = "Live neurons in Sphinx"
author = copyright = "cablelab"
version = "1.0"
extensions = ["myst_parser", "nbsphinx", "cablelab_sphinx"]
nbsphinx_execute = "never"  # readers run a notebook
suppress_warnings = ["epub.unknown_project_files"]  # a book does not hold the notebook itself

# Where readers load the simulator from, and the program that draws the pictures.
cablelab_site = os.environ.get("CABLELAB_SITE", "http://127.0.0.1:8080/")
cablelab_command = os.environ.get("CABLELAB", "cablelab")

# Code blocks in Python become cells that run.
html_js_files = [(cablelab_site.rstrip("/") + "/cells.js", {"type": "module", "data-select": "div.highlight-python pre, div.highlight-ipython3 pre"})]
