package edge

import (
	"context"
	"errors"
	"io"
	"net/http"
	"slices"
	"strings"

	"github.com/cablelab/cablelab/core/export"
	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/web/engine"
)

// mostDocument is how long a posted document may be [byte].
const mostDocument = 1 << 20

// simulate answers a posted model document as "cablelab run" does: with the result
// as JSON, or as CSV with ?format=csv. A document that cannot be run gets status 400
// and a line for each of its problems.
func (h *handler) simulate(w http.ResponseWriter, r *http.Request) {
	format := r.URL.Query().Get("format")
	if format == "" {
		format = export.Formats[0]
	}
	if !slices.Contains(export.Formats, format) {
		refuse(w, http.StatusBadRequest, "format: must be "+strings.Join(export.Formats, " or ")+".")
		return
	}
	text, err := io.ReadAll(http.MaxBytesReader(w, r.Body, mostDocument))
	var long *http.MaxBytesError
	switch {
	case err != nil && !errors.As(err, &long):
		refuse(w, http.StatusBadRequest, "The document did not arrive whole.")
		return
	case err != nil:
		refuse(w, http.StatusRequestEntityTooLarge, "The document must have at most 1 MiB: run it with the command cablelab run, or open it in the page.")
		return
	}
	m, err := model.Decode(text)
	if err == nil {
		err = tooMuch(engine.Job{Kind: engine.Pictures, Model: m})
	}
	if err != nil {
		refuse(w, http.StatusBadRequest, err.Error())
		return
	}
	h.answer(w, r, m, format)
}

// answer runs a model and answers with the result.
func (h *handler) answer(w http.ResponseWriter, r *http.Request, m *model.Model, format string) {
	w.Header().Set("Cache-Control", "no-store")
	out := &lateWriter{w: w, mediaType: mediaTypes["."+format]}
	err := h.seats.compute(r.Context(), func(ctx context.Context) error { return export.Run(ctx, m, format, out) })
	switch {
	case err == nil || out.begun: // what is cut off then the client sees by itself
	case errors.Is(err, errBusy):
		w.Header().Set("Retry-After", "10")
		refuse(w, http.StatusServiceUnavailable, err.Error())
	default: // it ran away
		refuse(w, http.StatusUnprocessableEntity, err.Error())
	}
}

// lateWriter sets the media type with the first byte, before which another answer
// is still possible.
type lateWriter struct {
	w         http.ResponseWriter
	mediaType string
	begun     bool
}

func (l *lateWriter) Write(p []byte) (int, error) {
	if !l.begun {
		l.begun = true
		l.w.Header().Set("Content-Type", l.mediaType)
	}
	return l.w.Write(p)
}
