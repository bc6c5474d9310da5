// Where the files are that are loaded when they are asked for: addresses by name, which
// cells.js of the site's root tells.
export const place = {};
