package edge

import (
	"net/http"
	"strings"
)

// contentPolicy lets a page use the site's own files and nothing else. WebAssembly
// counts as evaluation; a worker may start from a blob, because in a sandboxed
// frame, which has no origin, it cannot start from the site's address.
const contentPolicy = "default-src 'none'; " +
	"script-src 'self' 'wasm-unsafe-eval'; " +
	"worker-src 'self' blob:; " +
	"frame-src 'self'; " +
	"connect-src 'self'; " +
	"style-src 'self'; " +
	"font-src 'self'; " +
	"img-src 'self' data: blob:; " +
	"manifest-src 'self'; " +
	"base-uri 'none'; " +
	"form-action 'none'"

// always holds the headers that every response has.
var always = map[string]string{
	"X-Content-Type-Options":     "nosniff",
	"Cross-Origin-Opener-Policy": "same-origin",
	"Permissions-Policy": "camera=(), display-capture=(), geolocation=(), gyroscope=(), " +
		"hid=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()",

	// The address holds the user's model, which is nobody else's business.
	"Referrer-Policy": "no-referrer",

	// Every file is public and the same for everyone; an embedded page, whose
	// sandboxed frame has no origin, is a stranger to the site it came from.
	"Cross-Origin-Resource-Policy": "cross-origin",
	"Access-Control-Allow-Origin":  "*",
}

// protect sets the security headers for a response at path.
func protect(header http.Header, path string) {
	for name, value := range always {
		header.Set(name, value)
	}
	if embeddable(path) {
		// Even frame-ancestors * would shut out pages of file: and of notebooks.
		header.Set("Content-Security-Policy", contentPolicy)
		return
	}
	header.Set("Content-Security-Policy", contentPolicy+"; frame-ancestors 'none'")
	header.Set("X-Frame-Options", "DENY")
}

// embeddable reports whether any site may show path in a frame: the embed page
// alone, under each of its addresses.
func embeddable(path string) bool {
	return path == "/embed" || path == "/embed.html" || strings.HasPrefix(path, "/embed/")
}
