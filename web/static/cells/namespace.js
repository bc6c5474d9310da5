// The namespaces of a page: cells that name none share one.
import { place } from "./place.js";
import { Session } from "./session.js";

const sessions = new Map();

export const sessionOf = (name) => {
  if (!sessions.has(name)) sessions.set(name, new Session(place));
  return sessions.get(name);
};
