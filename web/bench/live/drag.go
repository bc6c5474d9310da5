package main

import (
	"context"
	_ "embed"
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

//go:embed watch.js
var watch string

// drag is a slider that is dragged to and fro.
type drag struct {
	name, query string
	slider      string  // selector
	throttle    float64 // how many times slower the page's thread is, 0 for not at all
}

// rail is where a slider is in the window [px], and where its thumb.
type rail struct {
	Left, Top, Width, Height float64
	Position, Steps          float64
}

// thumb is how wide Chromium's thumb is [px]: its middle goes from half of that to
// half of that before the end.
const thumb = 16

// x is where a position's thumb has its middle.
func (r rail) x(position float64) float64 {
	return r.Left + thumb/2 + position/r.Steps*(r.Width-thumb)
}

// measure opens the page and drags.
func (d drag) measure(chrome context.Context, site string, moves int) (timing, error) {
	t, closed, err := open(chrome, site+d.query)
	if err != nil {
		return timing{}, err
	}
	defer closed()
	if d.throttle > 0 {
		if _, err := chromedp.Call(t.ctx, emulation.SetCPUThrottlingRate, emulation.SetCPUThrottlingRateParams{Rate: d.throttle}); err != nil {
			return timing{}, err
		}
	}
	if err := d.pull(t, moves); err != nil {
		return timing{}, err
	}
	return eval[timing](t, `watched`)
}

// pull makes so many moves with the mouse, each of one step of the slider or more,
// after pauses of uneven length, and lets go.
func (d drag) pull(t tab, moves int) error {
	if _, err := eval[bool](t, fmt.Sprintf(`(document.querySelector(%q).scrollIntoView({block: "center"}), true)`, d.slider)); err != nil {
		return err
	}
	r, err := eval[rail](t, fmt.Sprintf("(%s)(%q)", watch, d.slider))
	if err != nil {
		return err
	}
	y := r.Top + r.Height/2
	mouse := func(kind string, position float64) error {
		event := chromedp.MouseEvent(chromedp.MouseMoved, r.x(position), y, chromedp.ButtonLeft)
		switch kind {
		case "press":
			event = chromedp.MouseEvent(chromedp.MousePressed, r.x(position), y, chromedp.ButtonLeft)
		case "release":
			event = chromedp.MouseEvent(chromedp.MouseReleased, r.x(position), y, chromedp.ButtonLeft)
		}
		return chromedp.Do(t.ctx, event)
	}
	if err := mouse("press", r.Position); err != nil {
		return err
	}
	at, step := r.Position, 1.0
	for range moves {
		if at+step < 0 || at+step > r.Steps {
			step = -step
		}
		at += step
		if err := mouse("move", at); err != nil {
			return err
		}
		time.Sleep(time.Duration(rand.IntN(int(frame))))
	}
	time.Sleep(10 * frame)
	return mouse("release", at)
}

// frame is how long a screen shows a picture.
const frame = time.Second / 60
