package state

import (
	"errors"
	"strconv"
	"strings"

	"github.com/cablelab/cablelab/core/model"
)

// digits writes a number with the fewest digits that give it back.
func digits(v float64) string {
	return strconv.FormatFloat(v, 'g', -1, 64)
}

// number reads what somebody typed. The message says what is wrong, "" if nothing.
func number(text string) (v float64, message string) {
	trimmed := strings.ReplaceAll(strings.TrimSpace(text), "\u2212", "-") // the page itself writes a true minus sign
	switch {
	case trimmed == "":
		return 0, "must be a number, got nothing"
	case strings.Count(trimmed, ",") == 1 && strings.Trim(trimmed, "0123456789+-,") == "":
		return 0, "must have a point, not a comma, before its decimals: " + strings.Replace(trimmed, ",", ".", 1)
	case strings.Trim(trimmed, "0123456789.eE+-") != "": // ParseFloat alone would take inf and 0x1p-2
		return 0, "must be a number such as 0.3 or 1e-3, got " + strconv.Quote(clip(text))
	}
	v, err := strconv.ParseFloat(trimmed, 64)
	switch {
	case errors.Is(err, strconv.ErrRange):
		return 0, "must be a smaller number, got " + clip(trimmed)
	case err != nil:
		return 0, "must be a number such as 0.3 or 1e-3, got " + strconv.Quote(clip(text))
	}
	return v, ""
}

// clip shortens a text that is quoted in a message.
func clip(text string) string {
	const most = 24
	if r := []rune(text); len(r) > most {
		return string(r[:most]) + "…"
	}
	return text
}

// message is an error's without the place, which the field beside it shows.
func message(err error) string {
	var problems model.Problems
	if errors.As(err, &problems) && len(problems) > 0 {
		return problems[0].Message
	}
	return err.Error()
}

// withUnit is a number and its unit.
func withUnit(v float64, unit string) string {
	if unit == "" {
		return digits(v)
	}
	return digits(v) + " " + unit
}
