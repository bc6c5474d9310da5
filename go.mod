module github.com/cablelab/cablelab

go 1.26

require github.com/andybalholm/brotli v1.1.1

require github.com/hexops/vecty v0.6.0 // indirect
