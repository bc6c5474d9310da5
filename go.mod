module github.com/cablelab/cablelab

go 1.26
