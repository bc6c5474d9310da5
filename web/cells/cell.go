package cells

import (
	"embed"
	"io/fs"
	"path"
	"strings"

	"github.com/cablelab/cablelab/core/hoc"
)

// modules are the Python modules, as the interpreter imports them.
//
//go:embed all:python
var modules embed.FS

// cellOps are what the runner of cells asks for: cell.modules, cell.split and
// cell.fault.
var cellOps = map[string]Op{
	"cell.modules": func([]any, map[string]any) (any, error) { return moduleTexts() },
	"cell.split": func(args []any, _ map[string]any) (any, error) {
		source, err := texts(args, 1)
		if err != nil {
			return nil, err
		}
		return Split(source[0]).reply(), nil
	},
	"cell.fault": func(args []any, _ map[string]any) (any, error) {
		told, err := texts(args, 3)
		if err != nil {
			return nil, err
		}
		return ReadFault(told[0], told[1], told[2]).reply(), nil
	},
}

// moduleTexts are the sources of the modules by their paths, as in "neuron/units.py".
func moduleTexts() (hoc.Dict, error) {
	var all hoc.Dict
	err := fs.WalkDir(modules, "python", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || path.Ext(name) != ".py" {
			return err
		}
		text, err := modules.ReadFile(name)
		all = append(all, hoc.Entry{Name: strings.TrimPrefix(name, "python/"), Value: string(text)})
		return err
	})
	return all, err
}

// texts are n arguments, which have to be strings.
func texts(args []any, n int) ([]string, error) {
	var all []string
	for _, a := range args {
		if text, ok := a.(string); ok {
			all = append(all, text)
		}
	}
	if len(args) != n || len(all) != n {
		return nil, &hoc.Error{Type: "TypeError", Text: "the runner of cells asks with texts alone"}
	}
	return all, nil
}

func (p Program) reply() hoc.Dict {
	statements, skipped := []any{}, []any{}
	for _, s := range p.Statements {
		statements = append(statements, []any{s.Line, s.Text, s.Quiet})
	}
	for _, s := range p.Skipped {
		skipped = append(skipped, s)
	}
	return hoc.Dict{{Name: "source", Value: p.Source}, {Name: "statements", Value: statements}, {Name: "skipped", Value: skipped}}
}
