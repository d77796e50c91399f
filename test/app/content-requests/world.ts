import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { RequestDetail, RequestPage } from '../../../src/plugins/content-requests/contracts';
import type * as Requests from '../../../src/plugins/content-requests/server/public';
import type { Answer, TestApp } from '../../support/app';
import { unitId } from '../../support/content';
import type { Person } from '../../support/staff';

type Worker = Pick<Person, 'get' | 'send'>;

const done = <T>(answer: Answer<T>): T => {
  assert.ok(answer.status < 300, `${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body.data;
};

/** The compiled door of the plugin: the very module that the running application uses. */
const requests = createRequire(__filename)(path.resolve(__dirname, '../../../dist/src/plugins/content-requests/server/public.js')) as typeof Requests;

/** What people do with requests, over the routes that their screens use. Agencies and texts are made up. */
export const office = (app: TestApp) => {
  const raiseAnswer = async (who: Worker, unit: string, more: object = {}): Promise<Answer<RequestDetail>> =>
    who.send('POST', '/content-requests/requests', {
      unit: await unitId(app, unit), agency: 'Sở Thử nghiệm', title: 'Lịch tiếp công dân', text: 'Đề nghị đăng lịch tiếp công dân.', ...more,
    });
  const act = (who: Worker, id: number, verb: string, body: object): Promise<Answer<RequestDetail>> => who.send('POST', `/content-requests/requests/${id}/${verb}`, body);
  return {
    raiseAnswer,
    act,
    raise: async (who: Worker, unit: string, more: object = {}): Promise<RequestDetail> => done(await raiseAnswer(who, unit, more)),
    done: async (who: Worker, { id, version }: RequestDetail, verb: string, body: object = {}): Promise<RequestDetail> => done(await act(who, id, verb, { version, ...body })),
    see: async (who: Worker, id: number): Promise<RequestDetail> => done(await who.get<RequestDetail>(`/content-requests/requests/${id}`)),
    list: async (who: Worker, query = ''): Promise<RequestPage> => {
      const answer = await who.get(`/content-requests/requests?pageSize=100${query}`);
      assert.equal(answer.status, 200, JSON.stringify(answer.body));
      return answer.body as unknown as RequestPage;
    },
    /** What the night's job does. */
    remind: (): Promise<number> => requests.remind(app.strapi),
    /** Kinds of the notices that somebody has about a request, those he read left out. */
    unread: async (who: Worker, id: number): Promise<readonly string[]> =>
      (await who.get<{ kind: string; link: string }[]>('/notices?state=unread&pageSize=100')).body.data
        .filter(({ link }) => link === `/plugins/content-requests/${id}`).map(({ kind }) => kind.replace('content-requests.', '')).sort(),
  };
};
