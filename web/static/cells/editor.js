// What a first edit needs: the editor.
export {};
