package model

import (
	"reflect"
	"testing"
)

func TestFromShape(t *testing.T) {
	line := []Pt3D{{Diam: 1}, {X: 10, Diam: 1}}
	on := func(section string) *Place { return &Place{section, 1} }
	m, err := FromShape([]Section{{Name: "soma[0]", Pt3D: line}, {Name: "dend[0]", Pt3D: line, Parent: on("soma[0]")}})
	if err != nil {
		t.Fatal(err)
	}
	again, err := Decode(Encode(m))
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(m, again) || len(m.Record) != 1 {
		t.Errorf("got\n%s\nwant\n%s", Encode(again), Encode(m))
	}

	_, err = FromShape([]Section{
		{Name: "a", Pt3D: line, Parent: on("b")}, {Name: "b", Pt3D: line, Parent: on("a")},
		{Name: "a", Pt3D: line[:1]}, {Name: "(", Pt3D: line, Parent: on("c")},
	})
	want := `sections[0].name: "a" is already the name of another section
sections[2].pt3d: must have at least two points, got 1
sections[3].name: must begin with a letter or _, got "("
sections[3].parent: unknown section "c"; available: a, b, a, (`
	if err == nil || err.Error() != want {
		t.Errorf("got\n%v\nwant\n%s", err, want)
	}
	if _, err := FromShape([]Section{{Name: "a", Pt3D: line, Parent: on("b")}, {Name: "b", Pt3D: line, Parent: on("a")}}); err == nil {
		t.Error("a loop is taken")
	}
	if _, err := FromShape(nil); err == nil {
		t.Error("no sections are taken")
	}
}
