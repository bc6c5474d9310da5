module github.com/cablelab/cablelab

go 1.26

require (
	github.com/andybalholm/brotli v1.1.1
	github.com/chromedp/cdproto v0.159.0
	github.com/chromedp/chromedp v0.23.0
	github.com/evanw/esbuild v0.28.0
	github.com/hexops/vecty v0.6.0
	github.com/syumai/workers v0.31.0
	github.com/yuin/goldmark v1.7.13
	golang.org/x/image v0.24.0
)

require (
	github.com/go-json-experiment/json v0.0.0-20260213210345-44df1a37e875 // indirect
	golang.org/x/sys v0.1.0 // indirect
	golang.org/x/text v0.22.0 // indirect
)

tool github.com/syumai/workers/cmd/workers-assets-gen
