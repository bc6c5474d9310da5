// A tutorial's page: the cells and the figure beside them show one cell. What the
// cells have built goes to the figure; what the figure shows can be had as cells.
"use strict";

const notebook = document.querySelector("cable-lab-notebook");
const figure = document.querySelector("aside cable-lab");
const button = document.getElementById("show-as-python");

const tell = (message) => {
  const note = button.parentElement.querySelector("[role=status]") ?? button.parentElement.appendChild(document.createElement("span"));
  note.setAttribute("role", "status");
  note.textContent = message;
};

notebook.addEventListener("document", ({ detail }) => {
  figure?.set({ doc: detail.document }).catch(({ message }) => tell(message));
});

button?.addEventListener("click", async () => {
  button.disabled = true;
  try {
    const { query } = await figure.get();
    for (const source of await notebook.ask("lesson.cells", query)) notebook.add(source);
    tell("The program is below the text.");
  } catch ({ message }) {
    tell(message);
  } finally {
    button.disabled = false;
  }
});
