package cells

import "github.com/cablelab/cablelab/core/hoc"

// nameOps look names up that a module does not have: names.nearest name, list.
var nameOps = map[string]Op{
	"names.nearest": func(args []any, _ map[string]any) (any, error) {
		if len(args) != 2 {
			return nil, errArguments
		}
		name, _, err := nameFirst(args)
		if err != nil {
			return nil, err
		}
		list, _ := args[1].([]any)
		var names []string
		for _, one := range list {
			if text, ok := one.(string); ok {
				names = append(names, text)
			}
		}
		return hoc.Nearest(name, names), nil
	},
}
