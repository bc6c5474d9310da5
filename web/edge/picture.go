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
	"github.com/cablelab/cablelab/web/raster"
	"github.com/cablelab/cablelab/web/state"
)

// form is what is drawn at a path, and how.
type form struct {
	what          poster.Kind
	mediaType     string
	width, height float64 // [px] unless the query says otherwise
	most          float64 // [px] of a side
}

// pictures are the paths at which links are drawn: as SVG, and in pixels where that
// is not shown, of the size that link previews have.
var pictures = map[string]form{
	"/plot.svg":  {poster.Plot, mediaTypes[".svg"], 900, 360, 2000},
	"/shape.svg": {poster.Shape, mediaTypes[".svg"], 900, 360, 2000},
	"/plot.png":  {poster.Plot, mediaTypes[".png"], 600, 315, 1200},
	"/shape.png": {poster.Shape, mediaTypes[".png"], 600, 315, 1200},
}

// fine is how many pixels a side of a pixel of the scene has in pixels: screens are fine.
const fine = 2

// mostQuery is how long a link may be that is drawn [byte].
const mostQuery = 1 << 16

// picturePolicy lets a picture that is opened by itself do nothing at all.
const picturePolicy = "default-src 'none'; sandbox; frame-ancestors 'none'"

// pictureAge lets a picture be kept for a day: it is of nothing but its link and the
// program's version.
const pictureAge = "public, max-age=86400"

// Draw gives the file that the handler has at the path "/" + name, such as "plot.svg",
// for a link's query, however long that takes. Its error says what is wrong with the link.
func Draw(ctx context.Context, name, query string) ([]byte, error) {
	f, ok := pictures["/"+name]
	if !ok {
		return nil, errors.New(name + ": must be plot or shape, as .svg or .png")
	}
	p, err := f.poster(query)
	if err != nil {
		return nil, err
	}
	scene, err := p.Draw(ctx)
	if err != nil {
		return nil, err
	}
	return f.paint(scene, p.State), nil
}

// picture draws what the link in the request's query shows, of a width and height
// that the query may give too. What cannot be drawn is told in a picture of that
// size, with status 200: the proxies through which READMEs and letters get their
// pictures pass on no other.
func (h *handler) picture(w http.ResponseWriter, r *http.Request, f form) {
	p, err := f.poster(r.URL.RawQuery)
	if err == nil {
		err = tooMuch(p.Job())
	}
	var body []byte
	if err == nil {
		err = h.seats.compute(r.Context(), func(ctx context.Context) error {
			scene, err := p.Draw(ctx)
			if err == nil {
				body = f.paint(scene, p.State)
			}
			return err
		})
	}
	header := w.Header()
	header.Set("Cache-Control", pictureAge)
	if err != nil {
		notice := plot.Notice{Width: p.Width, Height: p.Height, Title: "This picture cannot be drawn", Text: err.Error()}
		body = f.paint(notice.Scene(), p.State)
		header.Set("Cache-Control", "no-cache")
	}
	header.Set("Content-Security-Policy", picturePolicy)
	header.Set("Content-Type", f.mediaType)
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

// paint gives the file of a scene.
func (f form) paint(scene plot.Scene, s state.State) []byte {
	theme := s.View.Paint(false)
	if f.mediaType == mediaTypes[".png"] {
		return raster.PNG(scene, theme, fine)
	}
	return plot.AppendSVG(nil, scene, theme)
}

// poster reads a picture's query, and says what is wrong with it. The picture has a
// size even then.
func (f form) poster(query string) (p poster.Poster, err error) {
	p = poster.Poster{What: f.what, State: state.Start(), Width: f.width, Height: f.height}
	if len(query) > mostQuery {
		return p, errors.New("the link is too long for a picture, at most " + strconv.Itoa(mostQuery) + " letters: post the document to /simulate, or open the page")
	}
	values, err := url.ParseQuery(query)
	if err != nil {
		return p, errors.New("the link has a part that cannot be read: " + err.Error())
	}
	err = errors.Join(size(values, "width", 160, f.most, &p.Width), size(values, "height", 60, f.most, &p.Height))
	p.State = state.FromLink(values.Encode())
	if err != nil {
		return p, err
	}
	if len(p.State.Problems) > 0 {
		return p, errors.New(p.State.Problems[0].Sentence(p.State))
	}
	return p, nil
}

// size takes a side [px] out of a query; a side that cannot be used stays as it is.
func size(values url.Values, key string, least, most float64, side *float64) error {
	if !values.Has(key) {
		return nil
	}
	text := values.Get(key)
	values.Del(key)
	v, err := strconv.Atoi(text)
	if err != nil || float64(v) < least || float64(v) > most {
		return errors.New(key + ": must be an integer from " + strconv.Itoa(int(least)) + " to " + strconv.Itoa(int(most)) + " (pixels), got " + strconv.Quote(text[:min(len(text), 24)]))
	}
	*side = float64(v)
	return nil
}
