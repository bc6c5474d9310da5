package main

// poster draws the picture that a page shows before the program has loaded.
func poster() (string, error) {
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 400" role="img" aria-label="No picture yet"></svg>`, nil
}
