// What a first edit needs: CodeMirror, set up for the cells. Its colours are those of
// the page's style, by the classes of highlight.js.
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { python, pythonLanguage } from "@codemirror/lang-python";
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, setDiagnostics, setDiagnosticsEffect } from "@codemirror/lint";
import { EditorState, Prec, StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, drawSelection, hoverTooltip, keymap } from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";

const look = EditorView.theme({
  "&": { backgroundColor: "transparent", color: "inherit" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "inherit", lineHeight: "inherit", overflowX: "auto" },
  ".cm-content": { padding: "8px 0", caretColor: "var(--ink)" },
  ".cm-line": { padding: "0 12px 0 2px" },
  ".cm-gutters": { backgroundColor: "transparent", border: "none", color: "var(--quiet)" },
  ".cm-gutter-lint": { width: "14px" },
  ".cm-gutter-lint .cm-gutterElement": { padding: "2px 0 0 2px" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  "& .cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground": { backgroundColor: "light-dark(#cfe3fb, #2c4a6e)" },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "light-dark(#d8ecd8, #2f4a35)" },
  ".cm-tooltip": { backgroundColor: "var(--paper)", color: "var(--ink)", border: "1px solid var(--edge)", borderRadius: "6px", maxWidth: "min(420px, 90vw)" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "inherit", maxHeight: "14em" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { backgroundColor: "var(--accent)", color: "light-dark(#fff, #10141a)" },
  ".cm-completionDetail": { color: "inherit", opacity: ".75", fontStyle: "normal" },
  ".cm-help": { padding: "6px 10px", whiteSpace: "pre-wrap", font: "13px/1.4 system-ui, sans-serif" },
  ".cm-lintRange-error": { backgroundImage: "none" },
  ".cm-wrong": { backgroundColor: "var(--wrong)", boxShadow: "inset 3px 0 var(--warn)" },
});

// A line that is wrong is marked as a whole, until something is edited.
const setWrong = StateEffect.define();
const wrongLine = [
  StateField.define({
    create: () => Decoration.none,
    update: (marks, { docChanged, effects }) => {
      const effect = effects.find((one) => one.is(setWrong));
      if (effect) return effect.value === undefined ? Decoration.none : Decoration.set([Decoration.line({ class: "cm-wrong" }).range(effect.value)]);
      return docChanged ? Decoration.none : marks;
    },
    provide: (field) => EditorView.decorations.from(field),
  }),
  EditorState.transactionExtender.of(({ docChanged }) => (docChanged ? { effects: setDiagnosticsEffect.of([]) } : null)),
];

// The name that an offset of a text is in or behind, with what stands before it as far as
// it can be looked up: names, dots, and a place along a section in parentheses.
const dotted = /[A-Za-z_]\w*(?:\([\d.\s]*\))?(?:\s*\.\s*[A-Za-z_]\w*(?:\([\d.\s]*\))?)*$/;

const completions = (complete) => async (context) => {
  const before = context.state.sliceDoc(context.state.doc.lineAt(context.pos).from, context.pos);
  const part = /\w*$/.exec(before)[0];
  const owner = before.slice(0, before.length - part.length);
  const of = owner.endsWith(".") ? dotted.exec(owner.slice(0, -1))?.[0] : "";
  if (of === undefined || (of === "" && part === "" && !context.explicit)) return null;
  const options = await complete(of);
  return options?.length ? { from: context.pos - part.length, options, validFor: /^\w*$/ } : null;
};

const helps = (help) => hoverTooltip(async (view, at) => {
  const line = view.state.doc.lineAt(at);
  const end = at + /^\w*/.exec(line.text.slice(at - line.from))[0].length;
  const name = dotted.exec(line.text.slice(0, end - line.from))?.[0];
  const text = name && await help(name);
  if (!text) return null;
  const start = end - /\w*$/.exec(name)[0].length;
  return {
    pos: start,
    end,
    above: true,
    create: () => {
      const dom = document.createElement("div");
      dom.className = "cm-help";
      dom.textContent = text;
      return { dom };
    },
  };
}, { hoverTime: 400 });

// Opens an editor; see code.js for the options.
export const open = ({ source, root, label, edited, run, leave, complete, help }) => {
  const keys = [
    { key: "Shift-Enter", run: () => (run(true), true) },
    { key: "Mod-Enter", run: () => (run(false), true) },
    { key: "Ctrl-Enter", run: () => (run(false), true) },
  ];
  const view = new EditorView({
    root,
    state: EditorState.create({
      doc: source,
      extensions: [
        Prec.highest(keymap.of(keys)),
        history(), drawSelection(), indentOnInput(), bracketMatching(), closeBrackets(),
        indentUnit.of("    "), EditorState.tabSize.of(4),
        python(), pythonLanguage.data.of({ autocomplete: completions(complete) }), autocompletion({ icons: false }),
        syntaxHighlighting(classHighlighter), lintGutter(), wrongLine, helps(help), look,
        keymap.of([...closeBracketsKeymap, ...completionKeymap, ...defaultKeymap, ...historyKeymap, indentWithTab, { key: "Escape", run: () => (leave(), true) }]),
        EditorView.contentAttributes.of({ "aria-label": label ?? "Code", tabindex: "-1", spellcheck: "false", autocapitalize: "off" }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) edited(update.state.doc.toString());
        }),
      ],
    }),
  });
  return {
    element: view.dom,
    focus: (point) => {
      view.focus();
      const at = point ? view.posAtCoords(point, false) : undefined;
      if (at !== undefined) view.dispatch({ selection: { anchor: at } });
    },
    replace: (text) => {
      if (text !== view.state.doc.toString()) view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
    },
    mark: (wrong) => {
      const line = wrong && wrong.line <= view.state.doc.lines ? view.state.doc.line(wrong.line) : undefined;
      view.dispatch({ effects: setWrong.of(line?.from) });
      view.dispatch(setDiagnostics(view.state, line ? [{ from: line.from, to: line.to, severity: "error", message: wrong.text }] : []));
    },
  };
};
