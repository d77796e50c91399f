import { zipOf } from './made-files';

/** Word files made for tests, with just the parts that Word itself would write for these things. */

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export const run = (text: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
export const paragraph = (content: string, style = ''): string =>
  `<w:p><w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ''}</w:pPr>${content}</w:p>`;
export const listItem = (content: string, list: 1 | 2, level = 0): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(content)}</w:p>`;
export const link = (text: string): string => `<w:hyperlink r:id="rLink">${run(text)}</w:hyperlink>`;
export const footnoteCall = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;

export interface Cell {
  readonly text: string;
  readonly across?: number;
  /** `begin` starts a cell over several rows, `go-on` continues it. */
  readonly down?: 'begin' | 'go-on';
}

/** A table whose first `header` rows are repeated on each page. */
export const table = (rows: ReadonlyArray<readonly Cell[]>, header = 1): string =>
  `<w:tbl>${rows.map((cells, index) => `<w:tr>${index < header ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells.map(({ text, across = 1, down }) =>
    `<w:tc><w:tcPr>${across > 1 ? `<w:gridSpan w:val="${across}"/>` : ''}${down ? `<w:vMerge${down === 'begin' ? ' w:val="restart"' : ''}/>` : ''}</w:tcPr>${paragraph(run(text))}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

/** A picture of the file's own media; `description` is its alternative text. */
export const picture = (id: string, description = ''): string =>
  `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="Hình" descr="${escaped(description)}"/>`
  + '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
  + `<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

interface WordParts {
  readonly body: string;
  readonly footnotes?: readonly string[];
  /** Relation id → bytes and extension. */
  readonly media?: Readonly<Record<string, { readonly bytes: Buffer; readonly extension: string }>>;
}

export const docx = ({ body, footnotes = [], media = {} }: WordParts): Buffer => {
  const pictures = Object.entries(media);
  const style = (id: string, name: string) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  const level = (list: number, format: string) =>
    `<w:abstractNum w:abstractNumId="${list}">${[0, 1].map((depth) => `<w:lvl w:ilvl="${depth}"><w:numFmt w:val="${format}"/></w:lvl>`).join('')}</w:abstractNum>`;
  return zipOf([
    {
      name: '[Content_Types].xml',
      text: '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        + '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="emf" ContentType="image/x-emf"/><Default Extension="jpeg" ContentType="image/jpeg"/>'
        + `<Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    },
    { name: '_rels/.rels', text: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATION}/officeDocument" Target="word/document.xml"/></Relationships>` },
    { name: 'word/document.xml', text: `<w:document ${W} ${R}><w:body>${body}</w:body></w:document>` },
    {
      name: 'word/_rels/document.xml.rels',
      text: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rStyles" Type="${RELATION}/styles" Target="styles.xml"/>`
        + `<Relationship Id="rNotes" Type="${RELATION}/footnotes" Target="footnotes.xml"/><Relationship Id="rNumbers" Type="${RELATION}/numbering" Target="numbering.xml"/>`
        + `<Relationship Id="rLink" Type="${RELATION}/hyperlink" Target="https://backan.gov.vn/van-ban" TargetMode="External"/>`
        + `${pictures.map(([id, { extension }]) => `<Relationship Id="${id}" Type="${RELATION}/image" Target="media/${id}.${extension}"/>`).join('')}</Relationships>`,
    },
    { name: 'word/styles.xml', text: `<w:styles ${W}>${style('Title', 'Title')}${style('Heading1', 'heading 1')}${style('Heading2', 'heading 2')}</w:styles>` },
    { name: 'word/numbering.xml', text: `<w:numbering ${W}>${level(1, 'bullet')}${level(2, 'decimal')}<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>` },
    { name: 'word/footnotes.xml', text: `<w:footnotes ${W}>${footnotes.map((note, index) => `<w:footnote w:id="${index + 1}">${paragraph(run(note))}</w:footnote>`).join('')}</w:footnotes>` },
    ...pictures.map(([id, { bytes, extension }]) => ({ name: `word/media/${id}.${extension}`, text: bytes })),
  ]);
};
