// A style sheet of a text: not a <style>, which pages with a strict policy do not allow.
export const sheet = (text) => {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  return made;
};
