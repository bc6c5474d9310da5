package chart

import "strings"

// Plain is a text with the mathematics between dollar signs in letters: $\mu$A/cm$^2$
// is µA/cm². What has no letter of its own stands as it is written.
func Plain(text string) string {
	parts := strings.Split(text, "$")
	if len(parts) < 3 {
		return text
	}
	for i := 1; i < len(parts); i += 2 {
		if i == len(parts)-1 { // a dollar sign without another
			parts[i] = "$" + parts[i]
			break
		}
		parts[i] = letter(parts[i])
	}
	return strings.Join(parts, "")
}

// commands are the words of mathematics that are letters.
var commands = strings.NewReplacer(
	`\alpha`, "α", `\beta`, "β", `\gamma`, "γ", `\delta`, "δ", `\epsilon`, "ε", `\zeta`, "ζ", `\eta`, "η", `\theta`, "θ", `\kappa`, "κ",
	`\lambda`, "λ", `\mu`, "µ", `\nu`, "ν", `\xi`, "ξ", `\pi`, "π", `\rho`, "ρ", `\sigma`, "σ", `\tau`, "τ", `\phi`, "φ", `\chi`, "χ", `\psi`, "ψ", `\omega`, "ω",
	`\Gamma`, "Γ", `\Delta`, "Δ", `\Theta`, "Θ", `\Lambda`, "Λ", `\Xi`, "Ξ", `\Pi`, "Π", `\Sigma`, "Σ", `\Phi`, "Φ", `\Psi`, "Ψ", `\Omega`, "Ω",
	`\infty`, "∞", `\pm`, "±", `\times`, "×", `\cdot`, "·", `\degree`, "°", `\circ`, "°", `\leq`, "≤", `\geq`, "≥", `\le`, "≤", `\ge`, "≥", `\neq`, "≠", `\approx`, "≈",
	`\rightarrow`, "→", `\to`, "→", `\leftarrow`, "←", `\partial`, "∂", `\int`, "∫", `\sum`, "∑", `\sqrt`, "√", `\mathrm`, "", `\mathbf`, "", `\mathit`, "", `\text`, "",
	`\rm`, "", `\left`, "", `\right`, "", `\,`, " ", `\;`, " ", `\ `, " ", `\%`, "%",
)

var (
	raised  = strings.NewReplacer("0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹", "-", "⁻", "+", "⁺", "n", "ⁿ", "i", "ⁱ", "°", "°")
	lowered = strings.NewReplacer("0", "₀", "1", "₁", "2", "₂", "3", "₃", "4", "₄", "5", "₅", "6", "₆", "7", "₇", "8", "₈", "9", "₉", "-", "₋", "+", "₊",
		"a", "ₐ", "e", "ₑ", "h", "ₕ", "i", "ᵢ", "k", "ₖ", "l", "ₗ", "m", "ₘ", "n", "ₙ", "o", "ₒ", "p", "ₚ", "r", "ᵣ", "s", "ₛ", "t", "ₜ", "u", "ᵤ", "v", "ᵥ", "x", "ₓ")
)

// letter writes mathematics in letters.
func letter(math string) string {
	math = commands.Replace(math)
	var text strings.Builder
	for i := 0; i < len(math); i++ {
		c := math[i]
		switch {
		case (c == '^' || c == '_') && i+1 < len(math):
			group, width := argument(math[i+1:])
			text.WriteString(shifted(c, group))
			i += width
		case c != '{' && c != '}':
			text.WriteByte(c)
		}
	}
	return text.String()
}

// argument is what follows ^ or _: a group in braces or one character.
func argument(math string) (group string, width int) {
	if end := strings.IndexByte(math, '}'); math[0] == '{' && end > 0 {
		return math[1:end], end + 1
	}
	for i := range math {
		if i > 0 {
			return math[:i], i
		}
	}
	return math, len(math)
}

// shifted is a group as raised or lowered letters if all have one, else as it is.
func shifted(where byte, group string) string {
	letters := raised
	if where == '_' {
		letters = lowered
	}
	for _, r := range group {
		if one := string(r); r != '°' && letters.Replace(one) == one {
			if where == '_' {
				return "_" + group
			}
			return "^" + group
		}
	}
	return letters.Replace(group)
}
