import assert from 'node:assert/strict';
import type { CellChange, ReportAction, ReportDetail, SaveResult, StoredCell, TransitionInput } from '../../../src/plugins/reporting/contracts';
import type * as Reporting from '../../../src/plugins/reporting/server/public';
import type { Answer } from '../../support/app';
import { compiled } from '../../support/compiled';
import type { Person } from '../../support/staff';

type Worker = Pick<Person, 'get' | 'send'>;

/** The compiled door of the plugin: the very module that the running application uses. */
export const reporting = compiled<typeof Reporting>('plugins/reporting/server/public');

/** The answer's data; a refusal fails the test with what it says. */
export const done = <T>(answer: Answer<T>): T => {
  assert.ok(answer.status < 300, `${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body.data;
};

/** Status, code and fields of a refusal. */
export const refused = (answer: Answer): { readonly status: number; readonly code: string; readonly fields: readonly string[] } => {
  assert.ok(answer.status >= 400, `${answer.status} ${JSON.stringify(answer.body).slice(0, 400)}`);
  return { status: answer.status, code: answer.body.error?.details.code ?? '', fields: (answer.body.error?.details.fields ?? []).map(({ path }) => path) };
};

/** `'HO/1': 12` as a change of the cell that was last seen at `version`. */
export const change = (key: string, value: CellChange['value'], version = 0): CellChange => {
  const [row = '', column = ''] = key.split('/');
  return { row, column, ...(value === undefined ? {} : { value }), version };
};

const path = (id: number, rest = ''): string => `/reporting/reports/${id}${rest}`;

export const see = async (who: Worker, id: number): Promise<ReportDetail> => done(await who.get<ReportDetail>(path(id)));
export const save = (who: Worker, id: number, cells: readonly CellChange[]): Promise<Answer<SaveResult>> => who.send<SaveResult>('PUT', path(id, '/values'), { cells });

/** Fills cells of a report over whatever stands there. */
export const enter = async (who: Worker, id: number, figures: Readonly<Record<string, string | number | null>>): Promise<SaveResult> => {
  const standing = new Map((await see(who, id)).cells.map((cell) => [`${cell.row}/${cell.column}`, cell.version]));
  return done(await save(who, id, Object.entries(figures).map(([key, value]) => change(key, value, standing.get(key) ?? 0))));
};

export const act = (who: Worker, id: number, input: TransitionInput): Promise<Answer<ReportDetail>> => who.send<ReportDetail>('POST', path(id, '/transitions'), input);

/** Does an act on the report as it stands. */
export const doAct = async (who: Worker, id: number, action: ReportAction, more: Partial<TransitionInput> = {}): Promise<ReportDetail> =>
  done(await act(who, id, { action, version: (await see(who, id)).version, ...more }));

export const tryAct = async (who: Worker, id: number, action: ReportAction, more: Partial<TransitionInput> = {}): Promise<ReturnType<typeof refused>> =>
  refused(await act(who, id, { action, version: (await see(who, id)).version, ...more }));

export const cellIn = (cells: readonly StoredCell[], key: string): StoredCell | undefined => cells.find(({ row, column }) => `${row}/${column}` === key);

/** Figures of T1 that nothing is wrong with. */
export const GOOD = { 'XA/1': 500, 'XA/2': 2100, 'XA/3': 40, 'XA/5': 60 } as const;

/** Kinds of the notices that somebody has about a report, those he read left out. */
export const unread = async (who: Worker, id: number): Promise<readonly string[]> =>
  (await who.get<{ kind: string; link: string }[]>('/notices?state=unread&pageSize=100')).body.data
    .filter(({ link }) => link === `/plugins/reporting/reports/${id}`).map(({ kind }) => kind.replace('reporting.', '')).sort();
