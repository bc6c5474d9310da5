package edge

import (
	"bytes"
	"context"
	"errors"
	"net/http"
	"net/url"
	"strconv"
	"time"

	"github.com/cablelab/cablelab/core/plot"
	"github.com/cablelab/cablelab/web/poster"
	"github.com/cablelab/cablelab/web/state"
)

// pictures are the paths at which links are drawn.
var pictures = map[string]poster.Kind{"/plot.svg": poster.Plot, "/shape.svg": poster.Shape}

// mostQuery is how long a link may be that is drawn [byte].
const mostQuery = 1 << 16

// picturePolicy lets a picture that is opened by itself do nothing at all.
const picturePolicy = "default-src 'none'; sandbox; frame-ancestors 'none'"

// pictureAge lets a picture be kept for a day: it is of nothing but its link and the
// program's version.
const pictureAge = "public, max-age=86400"

// picture draws what the link in the request's query shows, of a width and height
// that the query may give too. What cannot be drawn is told in a picture of that
// size, with status 200: the proxies through which READMEs and letters get their
// pictures pass on no other.
func (h *handler) picture(w http.ResponseWriter, r *http.Request, what poster.Kind) {
	p, err := readPoster(r.URL.RawQuery, what)
	var scene plot.Scene
	if err == nil {
		err = h.seats.compute(r.Context(), func(ctx context.Context) (err error) {
			scene, err = p.Draw(ctx)
			return err
		})
	}
	header := w.Header()
	header.Set("Cache-Control", pictureAge)
	if err != nil {
		notice := plot.Notice{Width: p.Width, Height: p.Height, Title: "This picture cannot be drawn", Text: err.Error()}
		scene = notice.Scene()
		header.Set("Cache-Control", "no-cache")
	}
	header.Set("Content-Security-Policy", picturePolicy)
	header.Set("Content-Type", mediaTypes[".svg"])
	body := plot.AppendSVG(nil, scene, p.State.View.Paint(false))
	header.Set("ETag", entityTag(body))
	if errors.Is(err, errBusy) {
		header.Set("Cache-Control", "no-store")
		header.Set("Retry-After", "10")
		w.WriteHeader(http.StatusServiceUnavailable)
		w.Write(body)
		return
	}
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(body))
}

// readPoster reads a picture's query, and says what is wrong with it. The picture
// has a size even then.
func readPoster(query string, what poster.Kind) (p poster.Poster, err error) {
	p = poster.Poster{What: what, State: state.Start(), Width: 900, Height: 360}
	if len(query) > mostQuery {
		return p, errors.New("the link is too long for a picture, at most " + strconv.Itoa(mostQuery) + " letters: post the document to /simulate, or open the page")
	}
	values, err := url.ParseQuery(query)
	if err != nil {
		return p, errors.New("the link has a part that cannot be read: " + err.Error())
	}
	err = errors.Join(size(values, "width", 160, &p.Width), size(values, "height", 60, &p.Height))
	p.State = state.FromLink(values.Encode())
	if err != nil {
		return p, err
	}
	if len(p.State.Problems) > 0 {
		return p, errors.New(p.State.Problems[0].Sentence(p.State))
	}
	return p, tooMuch(p.Job())
}

// size takes a side [px] out of a query; a side that cannot be used stays as it is.
func size(values url.Values, key string, least float64, side *float64) error {
	const most = 2000
	if !values.Has(key) {
		return nil
	}
	text := values.Get(key)
	values.Del(key)
	v, err := strconv.Atoi(text)
	if err != nil || float64(v) < least || v > most {
		return errors.New(key + ": must be an integer from " + strconv.Itoa(int(least)) + " to " + strconv.Itoa(most) + " (pixels), got " + strconv.Quote(text[:min(len(text), 24)]))
	}
	*side = float64(v)
	return nil
}
