// Floats as Python writes them.
const shortest = 99; // digits: as many as tell a float from its neighbours
const usual = 6; // digits, if none are told
const beyond = 30; // digits by which a tie is known

// The text of a float in one of the forms e, E, f, F, g and G, with a sign even if it is
// positive, "+" or " ", or "". Form g with 99 digits is repr.
export const formatFloat = (x, form, digits, sign) => {
  const negative = x < 0 || Object.is(x, -0);
  const text = magnitude(Math.abs(x), form.toLowerCase(), digits < 0 ? usual : digits);
  const told = (negative ? "-" : sign) + text;
  return form === form.toUpperCase() ? told.toUpperCase() : told;
};

const magnitude = (x, form, digits) => {
  if (Number.isNaN(x)) return "nan";
  if (x === Infinity) return "inf";
  if (form === "f") return fixed(x, digits);
  if (form === "e") return exponential(x, digits);
  return digits === shortest ? repr(x) : general(x, digits || 1);
};

const fixed = (x, digits) => {
  if (x >= 1e21) return BigInt(x) + (digits > 0 ? `.${"0".repeat(digits)}` : "");
  return even(x.toFixed(digits), x.toFixed(Math.min(100, digits + beyond)), "");
};

const exponential = (x, digits) => {
  const [mantissa, power] = x.toExponential(digits).split("e");
  const [exact, exactPower] = x.toExponential(Math.min(100, digits + beyond)).split("e");
  return power === exactPower ? withPower(even(mantissa, exact), Number(power)) : withPower(mantissa, Number(power));
};

// A rounded text, or its even neighbour if the exact one lies right between two:
// JavaScript rounds such up.
const even = (rounded, exact) => {
  const kept = rounded.includes(".") ? rounded.length : rounded.length + 1;
  const tie = /^50*$/.test(exact.slice(kept)) && exact.length > kept + 1;
  const down = exact.slice(0, rounded.length);
  return tie && "02468".includes(down.at(-1)) ? down : rounded;
};

const withPower = (mantissa, power) => `${mantissa}e${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;

const repr = (x) => {
  const [mantissa, power] = x.toExponential().split("e");
  return power >= -4 && power < 16 ? positional(mantissa.replace(".", ""), Number(power)) : withPower(mantissa, Number(power));
};

const general = (x, digits) => {
  const [mantissa, power] = exponential(x, digits - 1).split("e");
  const plain = (text) => (text.includes(".") ? text.replace(/\.?0+$/, "") : text);
  if (power < -4 || power >= digits) return withPower(plain(mantissa), Number(power));
  return plain(positional(mantissa.replace(".", ""), Number(power)));
};

// Digits whose first stands for 10 to the power.
const positional = (digits, power) => {
  if (power < 0) return `0.${"0".repeat(-power - 1)}${digits}`;
  const whole = digits.slice(0, power + 1).padEnd(power + 1, "0");
  const rest = digits.slice(power + 1);
  return rest === "" ? whole : `${whole}.${rest}`;
};
