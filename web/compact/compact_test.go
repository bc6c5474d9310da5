package compact

import (
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/cablelab/cablelab/core/model"
)

// documents are those of the reference cases and of the library, as links have them.
func documents(t testing.TB) map[string]string {
	t.Helper()
	all := map[string]string{}
	for _, pattern := range []string{"../../core/library/*.json", "../../core/testdata/cases/*.model.json"} {
		files, _ := filepath.Glob(pattern)
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			m, err := model.Decode(text)
			if err != nil {
				t.Fatal(err)
			}
			all[filepath.Base(file)] = string(model.EncodeCompact(m))
		}
	}
	if len(all) < 40 {
		t.Fatalf("only %d documents", len(all))
	}
	return all
}

// TestDocuments: they come back, and take a third of their length or less.
func TestDocuments(t *testing.T) {
	sum, packed := 0, 0
	for name, text := range documents(t) {
		p := Pack(text)
		if back, err := Unpack(p); err != nil || back != text {
			t.Errorf("%s comes back as %q, %v", name, back, err)
		}
		if strings.Trim(p, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_") != "" {
			t.Errorf("%s: %s holds what an address does not", name, p)
		}
		if len(p)*3 > len(text) {
			t.Errorf("%s: %d letters of %d", name, len(p), len(text))
		}
		sum, packed = sum+len(text), packed+len(p)
	}
	if packed*5 > sum {
		t.Errorf("%d letters of %d", packed, sum)
	}
}

func TestAnyText(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	texts := []string{"", "{", "\x00", "é ☃ \xff", primer, strings.Repeat("a", Most)}
	for range 50 {
		text := make([]byte, random.Intn(300))
		random.Read(text)
		texts = append(texts, string(text))
	}
	noise := make([]byte, Most)
	random.Read(noise)
	for _, text := range append(texts, string(noise)) {
		if back, err := Unpack(Pack(text)); err != nil || back != text {
			t.Errorf("%.40q comes back as %.40q, %v", text, back, err)
		}
	}
}

// TestFirstVersion holds the form that links have since the first version.
func TestFirstVersion(t *testing.T) {
	const text = `{"name":"pair","sections":[{"name":"a","L":30},{"name":"b[0]","parent":"a(1)"}],"run":{"tstop":5}}`
	const link = "anf-SwX2j5UIRiPwdGdgza9YW1nS8wqIiXfdQhhUR2x2W"
	if got, err := Unpack(link); err != nil || got != text {
		t.Errorf("%s is read as %q, %v, want %q", link, got, err, text)
	}
	if got := Pack(text); got != link {
		t.Errorf("written as %s, want %s", got, link)
	}
}

// TestDamage cuts a packed text off at each letter, and alters each: it is never read
// as another. The last letter may hold bits that say nothing.
func TestDamage(t *testing.T) {
	document := documents(t)["epsps.json"]
	whole := Pack(document)
	for n := range len(whole) {
		if text, err := Unpack(whole[:n]); err == nil && text != document {
			t.Errorf("cut to %q it is read as %q", whole[:n], text)
		}
		altered := whole[:n] + string(whole[n]^1) + whole[n+1:]
		if text, err := Unpack(altered); err == nil && text != document {
			t.Errorf("altered to %q it is read as %q", altered, text)
		}
	}
	if _, err := Unpack("b" + whole[1:]); err != ErrLater {
		t.Errorf("of another version: %v", err)
	}
}

func FuzzUnpack(f *testing.F) {
	f.Add("a")
	f.Add(Pack(`{"run":{"tstop":5}}`))
	f.Fuzz(func(t *testing.T, packed string) {
		text, err := Unpack(packed)
		if err != nil {
			return
		}
		if again, err := Unpack(Pack(text)); err != nil || again != text {
			t.Errorf("%q is read as %q, and that comes back as %q, %v", packed, text, again, err)
		}
	})
}
