import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { REACHES, ROLE_KEYS, SYSTEM_KEYS, type AssignmentInput, type UnitView } from '../../../contracts';
import { key } from '../plugin-id';
import { Choice } from './Choice';
import { Finder } from './Finder';
import { FormDialog } from './FormDialog';
import { TextLine } from './TextLine';

interface Person {
  readonly id: number;
  readonly name: string;
  readonly email: string;
}
type Draft = Omit<AssignmentInput, 'userId' | 'to'> & { readonly userId: string; readonly to: string };

const EMPTY: Draft = {
  userId: '', unit: '', role: 'author', system: 'portal', reach: 'own',
  from: '', to: '', decisionNumber: '', decisionDate: '',
};

/** Gives a person a function in a unit, by a decision. */
export const GrantDialog = ({ onClose }: { onClose(done: boolean): void }) => {
  const { formatMessage } = useIntl();
  const { post } = useFetchClient();
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const t = (id: string) => formatMessage({ id: key(id) });
  const set = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const send = async () => {
    await post('/units/assignments', { ...draft, userId: Number(draft.userId), to: draft.to || null });
  };

  return (
    <FormDialog title={t('grant.title')} confirmLabel={t('grant.confirm')} send={send} onClose={onClose}>
      {(problems) => (
        <>
          <Finder<Person> name="userId" label={t('field.userId')} address="/units/people" value={draft.userId || null} problem={problems.userId}
            idOf={(person) => String(person.id)} labelOf={(person) => `${person.name} (${person.email})`} onChange={(userId) => set({ userId })} />
          <Finder<UnitView> name="unit" label={t('field.unit')} address="/units/units" value={draft.unit || null} problem={problems.unit}
            idOf={(unit) => unit.documentId} labelOf={(unit) => `${unit.name} (${unit.code})`} onChange={(unit) => set({ unit })} />
          <Choice name="system" values={SYSTEM_KEYS} value={draft.system} problem={problems.system} onChange={(system) => set({ system })} />
          <Choice name="role" values={ROLE_KEYS} value={draft.role} problem={problems.role} onChange={(role) => set({ role })} />
          <Choice name="reach" values={REACHES} value={draft.reach} problem={problems.reach} onChange={(reach) => set({ reach })} />
          <TextLine name="decisionNumber" required value={draft.decisionNumber} problem={problems.decisionNumber} onChange={(decisionNumber) => set({ decisionNumber })} />
          <TextLine name="decisionDate" type="date" required value={draft.decisionDate} problem={problems.decisionDate} onChange={(decisionDate) => set({ decisionDate })} />
          <TextLine name="from" type="date" required value={draft.from} problem={problems.from} onChange={(from) => set({ from })} />
          <TextLine name="to" type="date" value={draft.to} problem={problems.to} onChange={(to) => set({ to })} />
        </>
      )}
    </FormDialog>
  );
};
