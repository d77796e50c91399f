import type { ColumnDefinition, FormDefinition, RowDefinition } from '../definition';

/** What another form must know of a form to read its cells; every definition is one. */
export interface FormOutline {
  readonly sections: readonly {
    readonly columns: readonly Pick<ColumnDefinition, 'code' | 'type'>[];
    readonly rows: readonly Pick<RowDefinition, 'code' | 'closed'>[];
  }[];
}

export const outlineOf = ({ sections }: FormDefinition): FormOutline => ({
  sections: sections.map(({ columns, rows }) => ({
    columns: columns.map(({ code, type }) => ({ code, type })),
    rows: rows.map(({ code, closed }) => (closed === undefined ? { code } : { code, closed })),
  })),
});

export interface SectionLayout {
  readonly columns: readonly string[];
  readonly columnAt: ReadonlyMap<string, number>;
  readonly texts: ReadonlySet<string>;
  readonly rows: readonly string[];
  readonly rowAt: ReadonlyMap<string, number>;
  readonly closed: ReadonlyMap<string, ReadonlySet<string>>;
}

/** An outline, ready to be looked up. */
export interface Layout {
  readonly sections: readonly SectionLayout[];
  readonly sectionOf: ReadonlyMap<string, SectionLayout>;
  readonly rows: readonly string[];
}

const indexOf = (codes: readonly string[]): ReadonlyMap<string, number> => new Map(codes.map((code, index) => [code, index]));

export const layoutOf = (outline: FormOutline): Layout => {
  const sections = outline.sections.map(({ columns, rows }): SectionLayout => {
    const columnCodes = columns.map(({ code }) => code);
    const rowCodes = rows.map(({ code }) => code);
    return {
      columns: columnCodes, columnAt: indexOf(columnCodes), texts: new Set(columns.filter(({ type }) => type === 'text').map(({ code }) => code)),
      rows: rowCodes, rowAt: indexOf(rowCodes), closed: new Map(rows.map(({ code, closed }) => [code, new Set(closed ?? [])])),
    };
  });
  return { sections, sectionOf: new Map(sections.flatMap((section) => section.rows.map((row) => [row, section]))), rows: sections.flatMap(({ rows }) => rows) };
};
