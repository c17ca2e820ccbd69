/** The look of the governors' page: readable on a screen, on a telephone and on paper; colours are never the only sign. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1d2430; --paper: #fff; --line: #d5dae2; --bad: #b3261e; --bad-paper: #fdecea; --mind: #8a5300; --mind-paper: #fff4e0; --good: #1e6b34; --good-paper: #e8f5ec; --none: #5b6573; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ee; --paper: #171b22; --line: #3a424f; --bad: #ffb4ab; --bad-paper: #4a1a17; --mind: #ffcf8b; --mind-paper: #43300d; --good: #9fdcb0; --good-paper: #12351e; --none: #a5afbd; } }
body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); margin: 0 auto; max-width: 70rem; padding: 1.5rem; }
h1 { font-size: 1.8rem; margin: 0 0 .25rem; } h2 { font-size: 1.25rem; margin: 2.25rem 0 .5rem; }
.tiles { display: flex; flex-wrap: wrap; gap: .75rem; list-style: none; padding: 0; margin: 1rem 0; }
.tiles li { border: 1px solid var(--line); border-radius: .5rem; padding: .5rem 1rem; min-width: 9rem; } .tiles strong { display: block; font-size: 1.7rem; line-height: 1.2; }
.wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: .95rem; }
th, td { border-bottom: 1px solid var(--line); padding: .4rem .6rem; text-align: left; vertical-align: top; } thead th { border-bottom-width: 2px; } tbody th { font-weight: 600; }
.bad { color: var(--bad); background: var(--bad-paper); } .mind { color: var(--mind); background: var(--mind-paper); } .good { color: var(--good); background: var(--good-paper); } .none { color: var(--none); }
span.bad, span.mind, span.none { border-radius: .25rem; padding: 0 .4rem; font-size: .85rem; font-weight: 600; } section.bad { padding: .5rem 1rem; border-radius: .5rem; }
details { border: 1px solid var(--line); border-radius: .5rem; margin: .5rem 0; padding: .5rem 1rem; } summary { cursor: pointer; } summary small { color: var(--none); }
ol { padding-left: 1.5rem; } ol > li { margin: .75rem 0; } li p { margin: .25rem 0; } blockquote { margin: .25rem 0; padding: .1rem .75rem; border-left: 3px solid var(--line); color: var(--none); }
.path { margin: .25rem 0; color: var(--none); font-size: .85rem; } footer { margin-top: 3rem; border-top: 1px solid var(--line); color: var(--none); font-size: .9rem; }
@media print { body { max-width: none; padding: 0; font-size: 11pt; } details { break-inside: avoid; } }
`;
