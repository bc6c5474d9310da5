package browser

import (
	"context"

	cdpage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// tellOfEngines has the page's console tell of engines that end, since a worker
// has a console of its own.
func tellOfEngines(ctx context.Context, _ *chromedp.Target) (chromedp.Void, error) {
	_, err := chromedp.Call(ctx, cdpage.AddScriptToEvaluateOnNewDocument, cdpage.AddScriptToEvaluateOnNewDocumentParams{Source: `
		self.Worker = class extends Worker {
			constructor(...from) {
				super(...from);
				this.addEventListener("message", ({ data }) => { if (data.head === "exit") console.error("an engine's program has ended"); });
				this.addEventListener("error", ({ message }) => console.error("an engine has failed: " + message));
			}
		};
	`})
	return chromedp.Void{}, err
}
