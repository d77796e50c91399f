import { randomUUID } from 'node:crypto';
import type { DueRule, FormDefinition, ObligationView, PeriodView, ProgrammeView, TemplateVersionView, TemplateView } from '../../src/plugins/reporting/contracts';
import type { Answer } from './app';
import { input, rule, section } from './reporting-forms';
import type { Person } from './staff';

type Worker = Pick<Person, 'get' | 'send'>;

const done = <T>(answer: Answer<T>): T => {
  if (answer.status >= 300) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body.data;
};

export const BEFORE_31_MARCH: DueRule = { monthDay: '03-31', years: 1, inclusive: false };
export const CHAINS = [{ from: null, levels: ['commune', 'district', 'province'] }, { from: '2025-07-01', levels: ['commune', 'province'] }] as const;

/** A small form, made up: two counts and their rate. */
export const FORM: FormDefinition = {
  sections: [section([
    input('1', 'Số hộ'), input('2', 'Hộ nghèo'),
    { code: '3', label: 'Tỷ lệ', type: 'decimal', places: 2, measure: '%', required: false, formula: { expression: '[2] / [1] * 100', blank: 'propagate' }, aggregate: 'none' },
  ], [{ code: 'XA', label: 'Toàn xã' }])],
  rules: [rule('khong-vuot', 'block', '[2] <= [1]')],
};

/** What the operator does, over the routes that the screens use. Names and forms are made up. */
export const plansDesk = (operator: Worker) => {
  const post = async <T>(path: string, body: object): Promise<T> => done(await operator.send<T>('POST', `/reporting${path}`, body));
  const put = async <T>(path: string, body: object): Promise<T> => done(await operator.send<T>('PUT', `/reporting${path}`, body));
  const get = async <T>(path: string): Promise<T> => done(await operator.get<T>(`/reporting${path}`));
  return {
    post, put, get,
    programme: (more: object = {}): Promise<ProgrammeView> => post('/programmes', { code: `thu-${randomUUID().slice(0, 8)}`, name: 'Chương trình thử', chains: CHAINS, ...more }),
    template: (programme: string, code: string): Promise<TemplateView> => post('/templates', { programme, code, title: `Biểu thử ${code}` }),
    draft: async ({ id }: Pick<TemplateView, 'id'>, definition: FormDefinition = FORM): Promise<TemplateVersionView> => {
      const draft = await post<TemplateVersionView>(`/templates/${id}/draft`, {});
      return put(`/versions/${draft.id}`, { version: draft.version, definition, legalBasis: 'Văn bản thử ngày 01/01/2020' });
    },
    publish: ({ id, version }: TemplateVersionView, validFrom: string): Promise<TemplateVersionView> => post(`/versions/${id}/publish`, { version, validFrom }),
    year: (programme: string, year: number, more: object = {}): Promise<PeriodView> => post('/periods', {
      programme, code: String(year), kind: 'year', title: `Năm ${year}`, startsOn: `${year}-01-01`, endsOn: `${year}-12-31`, cutOffOn: `${year}-12-31`, dueRule: BEFORE_31_MARCH, ...more,
    }),
    owe: ({ id, version }: PeriodView, obligations: object): Promise<readonly ObligationView[]> => put(`/periods/${id}/obligations`, { version, obligations }),
    period: async ({ programme, id }: Pick<PeriodView, 'programme' | 'id'>): Promise<PeriodView> =>
      (await get<readonly PeriodView[]>(`/periods?programme=${programme}`)).find((each) => each.id === id) as PeriodView,
    open: ({ id, version }: PeriodView): Promise<PeriodView> => post(`/periods/${id}/open`, { version }),
  };
};
