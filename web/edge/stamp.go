package edge

import (
	"crypto/sha256"
	"encoding/hex"
	"path"
	"strings"
)

// stampLength is the number of hexadecimal digits of a content's SHA-256 in a
// stamped name; 48 bits keep a site's few files apart.
const stampLength = 12

// Stamp puts the hash of a file's content into its name, before the extension:
// "app.wasm" becomes "app.0123456789ab.wasm".
func Stamp(name string, content []byte) string {
	extension := path.Ext(name)
	return strings.TrimSuffix(name, extension) + "." + digits(content) + extension
}

// Stamped reports whether name holds the hash of this content, as [Stamp] puts it there.
func Stamped(name string, content []byte) bool {
	return strings.Contains(path.Base(name)+".", "."+digits(content)+".")
}

func digits(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])[:stampLength]
}
