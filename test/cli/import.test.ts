import { strict as assert } from "node:assert";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  CommentReference,
  Document,
  Footer,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  Textbox,
} from "docx";
import { strToU8, unzipSync, zipSync } from "fflate";
import fc from "fast-check";
import { fromDocx } from "../../server/src/cli/convert/from-docx";
import { fromHtml } from "../../server/src/cli/convert/from-html";
import { fromText } from "../../server/src/cli/convert/from-text";
import { makeFolder, runCommand } from "./scenario";

const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

describe("import", () => {
  it("keeps headings, lists in lists, tables, line breaks and bold headings of a web page", () => {
    const { text, notes } =
      fromHtml(`<html><head><title>gone</title><style>p{}</style></head><body><h1>Social Media Policy</h1><p>School:&nbsp;Oakfield<br>Next review: March 2027</p>
      <h2>1. Scope</h2><div>Loose <b>words</b> here<p>A paragraph &amp; more.</p>after</div><p><strong>Rules</strong></p>
      <ul><li>Staff must:<ol><li>set accounts to private;</li><li><p>report concerns.</p><p>At once.</p></li></ol></li><li>Last</li></ul>
      <table><tr><th>Role</th><th>Name</th></tr><tr><td>Head</td><td><p>Ms</p><p>Bell</p></td></tr></table><script>gone()</script><p>See <a href="https://example.org/x">our page</a>. <img alt="The crest" src="x.png"></p></body></html>`);
    assert.equal(
      text,
      [
        "# Social Media Policy",
        "School: Oakfield\nNext review: March 2027",
        "## 1. Scope",
        "Loose words here",
        "A paragraph & more.",
        "after",
        "**Rules**",
        "- Staff must:\n    1. set accounts to private;\n    2. report concerns.\n       At once.\n- Last",
        "| Role | Name |\n| Head | Ms Bell |",
        "See our page. The crest",
      ].join("\n\n") + "\n",
    );
    assert.deepEqual(notes, ['The link to https://example.org/x was left out; its words "our page" stay.', "A picture was left out."]);
  });

  it("loses no word of any page, in order", () => {
    const leaf = fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,3}$/);
    const tags = ["p", "div", "ul", "ol", "li", "table", "tr", "td", "b", "em", "h2", "span", "blockquote", "a", "br"];
    const { page } = fc.letrec<{ page: string; part: string }>((tie) => ({
      part: fc.oneof(
        { depthSize: "small" },
        leaf,
        fc
          .tuple(fc.constantFrom(...tags.filter((tag) => !["table", "tr", "td"].includes(tag))), fc.array(tie("part"), { maxLength: 3 }))
          .map(([tag, parts]) => (tag === "br" ? `<br>${parts.join(" ")}` : `<${tag}>${parts.join(" ")}</${tag}>`)),
        fc
          .array(fc.array(tie("part"), { maxLength: 2 }), { maxLength: 2 })
          .map((rows) => `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`),
      ),
      page: fc.array(tie("part"), { maxLength: 5 }).map((parts) => parts.join("\n")),
    }));
    fc.assert(
      fc.property(page, (html) => {
        const shown = html.replace(/<br>/g, " ").replace(/<\/?[a-z0-9]+>/g, " ");
        const kept = fromHtml(html).text.replace(/^( *)\d+\. /gm, "$1");
        assert.deepEqual(words(kept), words(shown));
      }),
      { numRuns: 200 },
    );
  });

  it("keeps the words of a text and tidies its marks", () => {
    assert.equal(
      fromText("\uFEFFUniform Policy\r\n==============\r\n\r\n\uf0b7 Shoes must be black.\r\n").text,
      "# Uniform Policy\n\n- Shoes must be black.\n",
    );
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) =>
        assert.deepEqual(words(fromText(text).text), words(text.replace(/^\uFEFF/, ""))),
      ),
    );
  });

  it("turns a Word document into a policy, footers included, and replaces nothing unasked", async () => {
    const folder = makeFolder([]);
    try {
      const document = new Document({
        sections: [
          {
            footers: { default: new Footer({ children: [new Paragraph("Next review: March 2027")] }) },
            children: [
              new Paragraph({ text: "Social Media Policy", heading: HeadingLevel.TITLE }),
              new Paragraph({ text: "Scope", heading: HeadingLevel.HEADING_1 }),
              new Paragraph({
                children: [new TextRun("Staff "), new TextRun({ text: "must not", bold: true }), new TextRun(" befriend pupils.")],
              }),
              new Paragraph({ text: "Set accounts to private.", bullet: { level: 0 } }),
              new Table({
                rows: [
                  new TableRow({
                    children: [
                      new TableCell({ children: [new Paragraph("Owner")] }),
                      new TableCell({ children: [new Paragraph("Headteacher")] }),
                    ],
                  }),
                ],
              }),
            ],
          },
        ],
      });
      writeFileSync(join(folder, "policy.docx"), await Packer.toBuffer(document));
      const { code, err } = await runCommand(folder, ["import", "policy.docx"]);
      assert.equal(code, 0, err);
      assert.equal(
        readFileSync(join(folder, "policy.policy"), "utf8"),
        "# Social Media Policy\n\n## Scope\n\nStaff must not befriend pupils.\n\n- Set accounts to private.\n\n| Owner | Headteacher |\n\nNext review: March 2027\n",
      );
      assert.match(err, /policy\.docx became policy\.policy\.\n {2}Headers and footers of the Word document stand at the end\./);
      const again = await runCommand(folder, ["import", "policy.docx"]);
      assert.equal(again.code, 3);
      assert.match(again.err, /Add --force/);
      writeFileSync(join(folder, "broken.docx"), "no document");
      assert.match((await runCommand(folder, ["import", "broken.docx"])).err, /is not a Word document that can be opened/);
      assert.equal((await runCommand(folder, ["import", "policy.docx", "--stdout"])).code, 0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("loses no words of a Word document that stand in boxes, notes or diagrams, and says that comments were left out", async () => {
    const document = new Document({
      footnotes: { 1: { children: [new Paragraph("Also on trips.")] } },
      comments: { children: [{ id: 0, author: "A", children: [new Paragraph("Really?")] }] },
      sections: [
        {
          children: [
            new Paragraph({
              children: [new TextRun("Staff must sign in"), new FootnoteReferenceRun(1), new TextRun(" and out."), new CommentReference(0)],
            }),
            new Textbox({ children: [new Paragraph("Ring the bell.")], style: { width: "100pt", height: "auto" } }),
          ],
        },
      ],
    });
    const parts = unzipSync(new Uint8Array(await Packer.toBuffer(document)));
    parts["word/diagrams/data1.xml"] = strToU8(
      "<dgm:dataModel><a:p><a:r><a:t>Tell the office &amp; the head</a:t></a:r></a:p><a:p><a:r><a:t>Ring the bell.</a:t></a:r></a:p></dgm:dataModel>",
    );
    const { text, notes } = await fromDocx(zipSync(parts));
    assert.deepEqual(
      ["Staff must sign in", " and out.", "Also on trips.", "Ring the bell.", "Tell the office & the head", "Really?"].map(
        (piece) => text.split(piece).length - 1,
      ),
      [1, 1, 1, 1, 1, 0],
    );
    assert.ok(text.endsWith("\nTell the office & the head\n"));
    assert.deepEqual(notes, [
      "Some words stood where text cannot be taken over, such as in a diagram. They stand at the end.",
      "A comment in the margin was left out.",
    ]);
  });
});
