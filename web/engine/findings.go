package engine

import "github.com/cablelab/cablelab/core/study"

// What studies find; see core/study.
type (
	Curve     = study.Curve
	Found     = study.Found
	Threshold = study.Threshold
	Budget    = study.Budget
)
