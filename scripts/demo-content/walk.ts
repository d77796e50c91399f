import type { Core } from '@strapi/strapi';
import type { Account } from './accounts';
import type { Step } from './items';
import type { Office } from './person';

interface Case {
  readonly id: number;
  readonly version: number;
  readonly state: string;
}

type Act = Exclude<Step, { act: 'edit' }>;
/** What is done in a case; a proposal begins one for another document. */
type CaseAct = Act & { act: Exclude<Act['act'], 'propose'> };

export const isCaseAct = (step: Act): step is CaseAct => step.act !== 'propose';

/** One item on its way. */
export interface Walker {
  readonly contentType: string;
  readonly documentId: string;
  current: Case | null;
}

const DECLARATION = { noStateSecrets: true, accurate: true };

/** Finds an account by the part of its address before the `@`. */
export const accountOf = (accounts: readonly Account[], by: string): Account => {
  const account = accounts.find(({ email }) => email.startsWith(`${by}@`));
  if (!account) throw new Error(`Demo data: nobody is called ${by}`);
  return account;
};

const idOf = async (strapi: Core.Strapi, { email }: Account): Promise<number> =>
  Number((await strapi.db.query('admin::user').findOne({ where: { email }, select: ['id'] }))?.id);

/** The route of an act and what it sends. A returned item is submitted again in its own case, any other opens a new one. */
const requestOf = async (strapi: Core.Strapi, accounts: readonly Account[], { contentType, documentId, current }: Walker, step: CaseAct): Promise<[string, object]> => {
  if (step.act === 'submit') {
    const comment = step.comment === undefined ? {} : { comment: step.comment };
    return current?.state === 'returned'
      ? [`/moderation/cases/${current.id}/submit`, { declaration: DECLARATION, version: current.version, ...comment }]
      : ['/moderation/cases', { contentType, documentId, declaration: DECLARATION, ...comment }];
  }
  if (current === null) throw new Error(`Demo data: ${step.act} before submit on ${contentType} ${documentId}`);
  const { id, version } = current;
  switch (step.act) {
    case 'approve':
    case 'return':
      return [`/moderation/cases/${id}/decisions`, { decision: step.act, comment: step.comment ?? null, version }];
    case 'pass':
      return [`/moderation/cases/${id}/pass`, { to: await idOf(strapi, accountOf(accounts, step.to)), version }];
    case 'unpublish':
      return [`/moderation/published/${contentType}/${documentId}/unpublish`, { explanation: step.comment, version }];
    case 'publish':
    case 'cancel':
      return [`/moderation/cases/${id}/${step.act}`, { version }];
  }
};

/**
 * Takes one item one step further by the routes of the moderation engine, as the person that the step names,
 * so that every state of the demo rests on real decisions (PT-6.1g).
 */
export const walk = async (strapi: Core.Strapi, office: Office, accounts: readonly Account[], walker: Walker, step: CaseAct): Promise<void> => {
  const person = await office.person(accountOf(accounts, step.by));
  const [address, body] = await requestOf(strapi, accounts, walker, step);
  walker.current = (await person.send<{ data: Case }>('POST', address, body)).data;
};

/** Looks at the case again after its text was changed. */
export const lookAgain = async (office: Office, account: Account, walker: Walker): Promise<void> => {
  if (walker.current === null) return;
  walker.current = (await (await office.person(account)).send<{ data: Case }>('GET', `/moderation/cases/${walker.current.id}`)).data;
};

/** Proposes what stands on a unit's site for the portal; answers the copy on its way. */
export const propose = async (office: Office, account: Account, { contentType, documentId }: Walker): Promise<Walker> => {
  const person = await office.person(account);
  const { data } = await person.send<{ data: { documentId: string; caseId: number } }>('POST', `/linked-copies/documents/${contentType}/${documentId}/copies`, { declaration: DECLARATION });
  const current = (await person.send<{ data: Case }>('GET', `/moderation/cases/${data.caseId}`)).data;
  return { contentType, documentId: data.documentId, current };
};
