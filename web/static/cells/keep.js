// What a page keeps in the browser: the contents of a notebook, by page and name. Where
// nothing can be kept, as in a private window, nothing is.
import { wrongIn } from "./contents.js";

const key = (name) => `cablelab notebook ${location.pathname} ${name}`;

export const keep = (name, contents) => {
  try {
    if (contents) localStorage.setItem(key(name), JSON.stringify(contents));
    else localStorage.removeItem(key(name));
    return true;
  } catch {
    return false;
  }
};

export const kept = (name) => {
  try {
    const contents = JSON.parse(localStorage.getItem(key(name)));
    return contents && !wrongIn(contents) ? contents : undefined;
  } catch {
    return undefined;
  }
};
