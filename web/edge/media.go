package edge

import "path"

// mediaTypes holds the types the site uses. Package mime would ask the machine,
// and machines differ.
var mediaTypes = map[string]string{
	".csv":         "text/csv; charset=utf-8",
	".css":         "text/css; charset=utf-8",
	".html":        "text/html; charset=utf-8",
	".ico":         "image/x-icon",
	".js":          "text/javascript; charset=utf-8",
	".json":        "application/json",
	".mjs":         "text/javascript; charset=utf-8",
	".png":         "image/png",
	".svg":         "image/svg+xml",
	".ts":          "text/plain; charset=utf-8", // types, to be read by people and editors
	".txt":         "text/plain; charset=utf-8",
	".wasm":        "application/wasm",
	".webmanifest": "application/manifest+json",
	".webp":        "image/webp",
	".woff2":       "font/woff2",
}

// mediaType returns the Content-Type of a file, by its extension.
func mediaType(name string) string {
	if mediaType, ok := mediaTypes[path.Ext(name)]; ok {
		return mediaType
	}
	return "application/octet-stream"
}
