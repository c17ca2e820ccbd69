import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import { type PublicPart, publicText, type Run } from "./public-text";

const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
];

/** A policy as a Word document (.docx) with Word's own title, headings, bullets and tables. */
export async function toDocx(text: string): Promise<Uint8Array> {
  const { title = "Policy", parts } = publicText(text);
  const children: (Paragraph | Table)[] = [];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at]!;
    if (part.kind !== "row" && part.kind !== "field") {
      children.push(paragraph(part));
      continue;
    }
    const rows: (readonly (readonly Run[])[])[] = [];
    for (; parts[at]?.kind === part.kind; at++) {
      const row = parts[at]!;
      rows.push(row.kind === "row" ? row.cells : row.kind === "field" ? [[{ text: row.label, bold: true }], row.value] : []);
    }
    at--;
    children.push(table(rows), new Paragraph(""));
  }
  return Packer.toBuffer(
    new Document({
      title,
      creator: "School Policy",
      styles: { default: { document: { run: { font: "Arial", size: 22, language: { value: "en-GB" } } } } },
      sections: [{ children }],
    }),
  );
}

function paragraph(part: Exclude<PublicPart, { kind: "row" | "field" }>): Paragraph {
  const children = part.runs.map(textRun),
    spacing = { after: 120 };
  switch (part.kind) {
    case "title":
      return new Paragraph({ children, heading: HeadingLevel.TITLE });
    case "heading":
      return new Paragraph({ children, heading: LEVELS[part.level]! });
    case "item":
      return part.ordered
        ? new Paragraph({ children: [new TextRun(`${part.marker} `), ...children], indent: { left: 360 * (part.depth + 1) }, spacing })
        : new Paragraph({ children, bullet: { level: Math.min(part.depth, 8) }, spacing });
    case "paragraph":
      return new Paragraph({ children, spacing });
  }
}

function table(rows: readonly (readonly (readonly Run[])[])[]): Table {
  const columns = Math.max(...rows.map((row) => row.length));
  return new Table({
    rows: rows.map(
      (row) =>
        new TableRow({
          children: Array.from(
            { length: columns },
            (_, column) =>
              new TableCell({
                children: [new Paragraph({ children: (row[column] ?? []).map(textRun) })],
                margins: { left: 80, right: 80 },
              }),
          ),
        }),
    ),
  });
}

function textRun({ text, bold, italic }: Run): TextRun {
  return new TextRun({ text, bold, italics: italic });
}
