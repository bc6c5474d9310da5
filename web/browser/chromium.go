package browser

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"

	"github.com/chromedp/chromedp"
)

// Start starts Chromium without a window, and gives a context in which tabs can be
// opened and what ends it.
func Start() (ctx context.Context, stop func(), err error) {
	path, err := path()
	if err != nil {
		return nil, nil, err
	}
	allocator, kill := chromedp.NewExecAllocator(context.Background(), append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.Flag("disable-background-networking", true))...)
	ctx, done := chromedp.NewContext(allocator)
	stop = func() { done(); kill() }
	if err := chromedp.Do(ctx); err != nil {
		stop()
		return nil, nil, fmt.Errorf("the browser %s does not start: %w", path, err)
	}
	return ctx, stop, nil
}

func path() (string, error) {
	for _, name := range []string{os.Getenv("CHROMIUM"), "chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); name != "" && err == nil {
			return path, nil
		}
	}
	return "", errors.New("Chromium is missing: apt-get install chromium, or name a browser in the variable CHROMIUM")
}
