import { memo } from 'react';
import type { CellFacts } from './cell-facts';

interface Props extends CellFacts {
  readonly readOnly: boolean;
  onText(id: string, text: string): void;
}

const MARKS: Readonly<Record<'error' | 'warning', string>> = { error: '!', warning: '?' };

/** What the signs in the corner of a cell are; the words of them stand in the cell's name. */
const Signs = ({ mark, changed, remarked, moved }: Pick<Props, 'mark' | 'changed' | 'remarked' | 'moved'>) => (
  <span aria-hidden data-signs="">
    {mark ? <b data-sign={mark}>{MARKS[mark]}</b> : null}
    {moved ? <b data-sign="moved">⇄</b> : null}
    {changed ? <b data-sign="changed">△</b> : null}
    {remarked ? <b data-sign="remark">✎</b> : null}
  </span>
);

/** One cell: a text box, or a computed figure that can be gone to and copied. */
export const CellBox = memo(({ id, kind, text, label, mark, title, describedBy, previous, changed, remarked, moved, textual, readOnly, onText }: Props) => (
  <div data-box={kind} data-mark={mark ?? undefined} title={title || undefined}>
    {kind === 'computed' ? (
      <output data-cell={id} tabIndex={-1} aria-label={`${label}: ${text || '–'}`} aria-describedby={describedBy || undefined}>{text || '–'}</output>
    ) : (
      <input data-cell={id} type="text" inputMode={textual ? 'text' : 'decimal'} autoComplete="off" spellCheck={false} value={text} readOnly={readOnly}
        aria-label={label} aria-invalid={mark === 'error' || undefined} aria-describedby={describedBy || undefined}
        onChange={(event) => onText(id, event.target.value)} />
    )}
    <Signs mark={mark} changed={changed} remarked={remarked} moved={moved} />
    {previous === null ? null : <small>{previous}</small>}
  </div>
));
