import type { Account } from './accounts';
import type { Step } from './items';
import type { Office } from './person';

interface CaseAnswer {
  readonly data: { readonly id: number; readonly version: number };
}

const DECLARATION = { noStateSecrets: true, accurate: true };

/** Finds an account by the part of its address before the `@`. */
export const accountOf = (accounts: readonly Account[], by: string): Account => {
  const account = accounts.find(({ email }) => email.startsWith(`${by}@`));
  if (!account) throw new Error(`Demo data: nobody is called ${by}`);
  return account;
};

/**
 * Takes one draft through its steps by the routes of the moderation engine, each step by its own person,
 * so that every state of the demo rests on real decisions (PT-6.1g).
 */
export const walk = async (
  office: Office,
  accounts: readonly Account[],
  contentType: string,
  documentId: string,
  steps: readonly Step[],
  beforeStep: (index: number) => Promise<void>,
): Promise<void> => {
  let current: CaseAnswer['data'] | null = null;
  for (const [index, { act, by, comment }] of steps.entries()) {
    await beforeStep(index);
    const person = await office.person(accountOf(accounts, by));
    if (act === 'submit') {
      current = (await person.send<CaseAnswer>('POST', '/moderation/cases', { contentType, documentId, declaration: DECLARATION })).data;
      continue;
    }
    if (current === null) throw new Error(`Demo data: ${act} before submit on ${contentType} ${documentId}`);
    const { id, version } = current;
    const answer: CaseAnswer = act === 'publish'
      ? await person.send('POST', `/moderation/cases/${id}/publish`, { version })
      : await person.send('POST', `/moderation/cases/${id}/decisions`, { decision: act, comment: comment ?? null, version });
    current = answer.data;
  }
};
