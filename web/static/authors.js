// The page for authors: snippets name this site, and are copied with a click.
"use strict";

const site = new URL(".", location.href).href.replace(/\/$/, "");

for (const pre of document.querySelectorAll("section > pre")) {
  const code = pre.firstElementChild;
  code.textContent = code.textContent.replaceAll("https://YOUR.SITE", site);
  const box = document.createElement("div");
  box.className = "snippet";
  pre.replaceWith(box);
  box.append(pre, copier(code));
}

// copier is the button that copies an element's text, and says whether it did.
function copier(code) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Copy";
  button.addEventListener("click", async () => {
    button.textContent = await navigator.clipboard.writeText(code.textContent).then(() => "Copied", () => select(code));
    setTimeout(() => { button.textContent = "Copy"; }, 2000);
  });
  return button;
}

// select marks the text for the reader's own copy where a page may not write the clipboard.
function select(code) {
  getSelection().selectAllChildren(code);
  return "Ctrl+C";
}
