package model

import (
	"bytes"
	"encoding/json"
	"reflect"
	"testing"
	"unicode/utf8"
)

// FuzzParse asks for what encoding/json makes of the same text.
func FuzzParse(f *testing.F) {
	for _, text := range read(f, "../testdata/bad/*.json") {
		f.Add(text)
	}
	for _, text := range []string{
		`[0, -0, 0.5, 1e9, 1E-3, -1.5e+2]`, `[01]`, `[-]`, `[1.]`, `[.5]`, `[1e]`, `[+1]`, `[1,]`, `[,1]`, `[1 2]`, `[1`, `]`,
		`{"a": true, "a": false, "b": null}`, `{"a"}`, `{"a":}`, `{"a": 1,}`, `{1: 2}`, `{"a": 1 "b": 2}`, `{"a" 1}`,
		`"\u00e9\n\"\\\ud800"`, `"\x"`, `"\u12"`, "\"\t\"", `"`, `"\`, `truefalse`, `tru`, `nul`, ` [ ] `, `[]]`, ``, " \x00",
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		v, problem := parse(text)
		if problem != nil && problem.Message == "" {
			t.Fatal("a problem without a message")
		}
		valid := json.Valid(text) && utf8.Valid(text)
		if problem == nil && !valid || problem != nil && valid && deep(text) <= maxDepth {
			t.Fatalf("%q: valid %v, problem %v", text, valid, problem)
		}
		if problem != nil {
			return
		}
		decoder := json.NewDecoder(bytes.NewReader(text))
		decoder.UseNumber()
		var want any
		if err := decoder.Decode(&want); err != nil {
			t.Fatal(err)
		}
		if got := plain(&v); !reflect.DeepEqual(got, want) {
			t.Errorf("%q: got %v, want %v", text, got, want)
		}
	})
}

// deep is the most brackets that could be open at once in a text.
func deep(text []byte) int { return bytes.Count(text, []byte("[")) + bytes.Count(text, []byte("{")) }

// plain is a value as encoding/json has it.
func plain(v *value) any {
	switch v.kind {
	case kindText:
		return v.text
	case kindNumber:
		return json.Number(v.text)
	case kindBool:
		return v.yes
	case kindList:
		all := []any{}
		for i := range v.items {
			all = append(all, plain(&v.items[i]))
		}
		return all
	case kindObject:
		all := map[string]any{}
		for i := range v.members {
			all[v.members[i].key] = plain(&v.members[i].value)
		}
		return all
	}
	return nil
}
