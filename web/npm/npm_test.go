package npm

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/sha512"
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// pack makes an archive of files, as name, content, name, content.
func pack(t *testing.T, files ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	w := tar.NewWriter(z)
	for i := 0; i < len(files); i += 2 {
		err := w.WriteHeader(&tar.Header{Name: files[i], Mode: 0o644, Size: int64(len(files[i+1])), Typeflag: tar.TypeReg})
		if err != nil {
			t.Fatal(err)
		}
		w.Write([]byte(files[i+1]))
	}
	w.Close()
	z.Close()
	return b.Bytes()
}

// folder holds one package, @lab/cable, whose archive is one and whose hash that of other.
func folder(t *testing.T, one, other []byte) string {
	t.Helper()
	at := t.TempDir()
	sum := sha512.Sum512(other)
	lock := fmt.Sprintf(`{"packages": {"": {}, "node_modules/@lab/cable": {"version": "1.2.3", "integrity": "sha512-%s"}}}`,
		base64.StdEncoding.EncodeToString(sum[:]))
	os.WriteFile(filepath.Join(at, "package-lock.json"), []byte(lock), 0o644)
	os.Mkdir(filepath.Join(at, "archives"), 0o755)
	if one != nil {
		os.WriteFile(filepath.Join(at, "archives", "lab-cable-1.2.3.tgz"), one, 0o644)
	}
	return at
}

func TestUnpack(t *testing.T) {
	archive := pack(t, "package/LICENSE", "As you like it.", "package/dist/index.js", "export {};")
	into := t.TempDir()
	packages, err := Unpack(folder(t, archive, archive), into)
	if err != nil {
		t.Fatal(err)
	}
	if len(packages) != 1 || packages[0].Name != "@lab/cable" || packages[0].Version != "1.2.3" || packages[0].License != "As you like it." {
		t.Errorf("packages %+v", packages)
	}
	if text, err := os.ReadFile(filepath.Join(into, "@lab/cable/dist/index.js")); string(text) != "export {};" {
		t.Errorf("index.js is %q, %v", text, err)
	}
}

func TestRefusals(t *testing.T) {
	archive := pack(t, "package/index.js", "export {};")
	outside := pack(t, "package/../../index.js", "export {};")
	for _, c := range []struct{ name, folder, want string }{
		{"missing", folder(t, nil, archive), "@lab/cable@1.2.3: %s/archives/lab-cable-1.2.3.tgz is missing: call ./fetch in %[1]s, which asks npm for it"},
		{"another content", folder(t, pack(t, "package/index.js", "steal();"), archive), "@lab/cable@1.2.3: %s/archives/lab-cable-1.2.3.tgz is not what package-lock.json tells"},
		{"cut", folder(t, archive[:40], archive[:40]), "@lab/cable@1.2.3: unexpected EOF"},
		{"no license", folder(t, archive, archive), "@lab/cable@1.2.3: it is packed without its license: put the text into %s/notices/lab-cable.txt"},
		{"outside", folder(t, outside, outside), `@lab/cable@1.2.3: a file has the name "package/../../index.js", which is not below the package`},
	} {
		into := t.TempDir()
		_, err := Unpack(c.folder, filepath.Join(into, "modules"))
		want := c.want
		if strings.Contains(want, "%") {
			want = fmt.Sprintf(want, c.folder)
		}
		if err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%s: %v, want %q", c.name, err, want)
		}
		if left, _ := filepath.Glob(filepath.Join(into, "*.js")); len(left) > 0 {
			t.Errorf("%s: left %q", c.name, left)
		}
	}
}

// TestOwnArchives: the archives are those of package-lock.json, and no others.
func TestOwnArchives(t *testing.T) {
	packages, err := Unpack(".", t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	archives, err := os.ReadDir("archives")
	if err != nil || len(archives) != len(packages) {
		t.Errorf("%d archives for %d packages, %v", len(archives), len(packages), err)
	}
	for _, p := range packages {
		if !strings.Contains(p.License, "Permission is hereby granted, free of charge") {
			t.Errorf("%s has another license than MIT: tell it in the README", p.Name)
		}
	}
}
