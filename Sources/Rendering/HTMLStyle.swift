/// The style sheet of the HTML form. Text has a contrast of at least 4.5 : 1 on its ground, light and dark
/// (WCAG 2.2, criterion 1.4.3).
enum HTMLStyle {
  static let sheet = colours + page + parts + narrow + print

  private static let colours = """
    :root {
      --paper: #ffffff; --ink: #1c2024; --quiet: #59606a; --hairline: #d5d9de; --ground: #f4f5f7;
      --accent: #a82d18; --tint: #f3cfc6; --band: #e6e9ed; --line: #1c2024;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #14171b; --ink: #e9ebee; --quiet: #a6adb7; --hairline: #363c44; --ground: #1d2126;
        --accent: #ff9a82; --tint: #5b2a1f; --band: #2a2f36; --line: #e9ebee;
      }
    }

    """

  private static let page = """
    * { box-sizing: border-box; }
    html { font: 16px/1.55 Inter, "Segoe UI", system-ui, -apple-system, "Helvetica Neue", Arial, sans-serif; }
    body { margin: 0 auto; padding: 3rem 1.5rem 4rem; max-width: 62rem; color: var(--ink); background: var(--paper);
      font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
    h1 { margin: 0 0 2rem; font-size: clamp(1.6rem, 4vw, 2.4rem); line-height: 1.15; letter-spacing: -0.02em;
      text-wrap: balance; }
    h2 { margin: 0 0 0.4rem; font-size: 0.95rem; line-height: 1.5; font-weight: 650; }
    .subtitle { margin: 0 0 0.4rem; color: var(--quiet); font-size: 0.9rem; }
    section { padding: 1.4rem 0; border-top: 1px solid var(--hairline); }
    @media (min-width: 52rem) {
      section { display: grid; grid-template-columns: 11.5rem minmax(0, 1fr); column-gap: 2rem; }
    }
    .body > :first-child { margin-top: 0; }
    .body > :last-child { margin-bottom: 0; }
    .body > p { max-width: 42rem; }
    p, ul, ol, table, dl, figure { margin: 0.8rem 0; }
    li { margin: 0.2rem 0; }
    code { font: 0.88em "JetBrains Mono", ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
    a { color: inherit; }
    :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
    .skip { position: absolute; left: -100rem; }
    .skip:focus { left: 1rem; top: 1rem; padding: 0.5rem; background: var(--paper); }
    footer { padding-top: 1rem; border-top: 1px solid var(--hairline); color: var(--quiet); font-size: 0.85rem; }

    """

  private static let parts = """
    .callout { font-size: 1.2rem; line-height: 1.5; }
    .fact { position: relative; }
    .fact.short > a { white-space: nowrap; }
    .fact a { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 0.2em;
      text-decoration-color: var(--quiet); }
    .fact.estimated a { text-decoration-style: dashed; }
    .fact.stated a { text-decoration-style: dotted; }
    .fact a:hover { color: var(--accent); }
    .tip { display: none; position: absolute; z-index: 1; left: 0; top: 1.6em; width: max-content;
      max-width: min(22rem, 80vw); padding: 0.6rem 0.8rem; border: 1px solid var(--hairline); border-radius: 6px;
      background: var(--ground); color: var(--ink); font: 400 0.85rem/1.45 system-ui, sans-serif;
      letter-spacing: 0; text-align: left; }
    .tip b, .tip small { display: block; }
    .tip small, .source { color: var(--quiet); }
    .fact:hover .tip, .fact:focus-within .tip { display: block; }
    .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(7.6rem, 1fr)); gap: 1rem;
      margin: 0 0 1.4rem; }
    .tiles > div { display: flex; flex-direction: column; padding-top: 0.5rem; border-top: 2px solid var(--ink); }
    .tiles dt { order: 2; font-weight: 600; font-size: 0.9rem; }
    .tiles dd { margin: 0; }
    .tiles .value { order: 1; font-size: 1.7rem; line-height: 1.2; font-weight: 650; letter-spacing: -0.02em; }
    .tiles .value .fact a { text-decoration: none; white-space: normal; }
    .tiles .note { order: 3; color: var(--quiet); font-size: 0.85rem; }
    .scroll { overflow-x: auto; margin: 0.8rem 0; }
    .scroll:has(.fact:hover), .scroll:has(.fact:focus-within) { overflow: visible; }
    table { width: 100%; margin: 0; border-collapse: collapse; font-size: 0.92rem; }
    th, td { padding: 0.45rem 1rem 0.45rem 0; border-bottom: 1px solid var(--hairline); text-align: left;
      vertical-align: top; min-width: 5rem; }
    th { font-weight: 500; }
    thead th { color: var(--quiet); font-size: 0.85rem; }
    .timeline { list-style: none; padding: 0; }
    .timeline li { position: relative; display: grid; grid-template-columns: 6.5rem 1fr; column-gap: 2rem;
      margin: 0; padding: 0.3rem 0; }
    .timeline time { color: var(--quiet); white-space: nowrap; }
    .timeline .event { position: relative; }
    .timeline .event::before { content: ""; position: absolute; left: -1.45rem; top: 0.45em; width: 0.7rem;
      height: 0.7rem; border-radius: 50%; border: 2px solid var(--ink); background: var(--paper); }
    .timeline .event::after { content: ""; position: absolute; left: -1.13rem; top: 1.2em; bottom: -1em; width: 1px;
      background: var(--hairline); }
    .timeline li:last-child .event::after { display: none; }
    .timeline .failure .event::before, .timeline .crash .event::before { border-color: var(--accent);
      background: var(--accent); }
    .timeline .mitigation .event::before, .timeline .resolution .event::before { background: var(--ink); }
    .timeline small { color: var(--quiet); }
    figure svg { display: block; width: 100%; height: auto; }
    figcaption { font-size: 0.9rem; }
    figcaption b { font-weight: 600; }
    svg text { fill: var(--quiet); font-size: 12px; }
    .key { color: var(--quiet); }
    .key i { display: inline-block; width: 1.4em; margin: 0 0.4em 0 0.9em; vertical-align: 0.28em; border-top: 2px solid; }
    .key .expected { border-top-style: dashed; }
    .key .lost { height: 0.7em; vertical-align: -0.05em; border: 0; background: var(--tint); }
    .key .window { width: 0; height: 1em; vertical-align: -0.15em; border: 0; border-left: 2px dotted var(--accent); }
    .glossary { color: var(--quiet); font-size: 0.92rem; }
    .receipts { font-size: 0.85rem; }
    .receipts ul { list-style: none; padding: 0; }
    .receipts li { padding: 0.4rem 0; }
    .receipts li:target { background: var(--ground); }
    .receipts p { margin: 0.1rem 0; }
    .tag { margin-left: 0.6em; color: var(--quiet); }

    """

  /// Phones: a short clock column, tables that scroll instead of breaking words, a chart whose labels can be
  /// read, receipts at the foot of the screen.
  private static let narrow = """
    th, td { overflow-wrap: break-word; }
    @media (max-width: 40rem) {
      body { padding: 1.5rem 1rem 3rem; }
      .timeline li { grid-template-columns: 3.2rem 1fr; column-gap: 1.9rem; }
      .timeline time { white-space: normal; }
      th, td { padding-right: 0.7rem; min-width: 4.2rem; }
      figure { overflow-x: auto; }
      figure svg { min-width: 30rem; }
      figure svg text { font-size: 16px; }
      .tip { position: fixed; left: 1rem; right: 1rem; top: auto; bottom: 1rem; width: auto; max-width: none; }
      .fact:focus-within .tip { z-index: 2; }
    }

    """

  private static let print = """
    @media print {
      :root { --paper: #fff; --ink: #000; --quiet: #444; --hairline: #bbb; --accent: #a82d18; --tint: #f3cfc6;
        --band: #e6e9ed; --line: #000; }
      html { font-size: 10pt; }
      body { padding: 0; max-width: none; }
      h1 { margin-bottom: 1rem; font-size: 20pt; }
      h2 { break-after: avoid; }
      section { display: grid; grid-template-columns: 8rem minmax(0, 1fr); column-gap: 1.2rem; padding: 0.7rem 0; }
      .callout { font-size: 12pt; }
      .tiles .value { font-size: 15pt; }
      th, td { padding: 0.2rem 0.8rem 0.2rem 0; }
      tr, li, figure, .tiles > div { break-inside: avoid; }
      figure svg { max-height: 52mm; }
      .skip, .tip { display: none !important; }
      .fact a { text-decoration: none; }
      .scroll { overflow: visible; }
      .receipts { break-before: page; font-size: 7.5pt; }
      @page { margin: 18mm; }
    }

    """
}
