const icon = (d) => () => {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  const path = svg.appendChild(document.createElementNS("http://www.w3.org/2000/svg", "path"));
  path.setAttribute("d", d);
  return svg;
};

export const runIcon = icon("M3 1.5v13l11-6.5z");
export const stopIcon = icon("M3 3h10v10H3z");
