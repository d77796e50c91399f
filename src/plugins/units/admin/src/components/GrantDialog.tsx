import { Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { FileInput, type ChosenFile } from '../../../../platform/admin/src/public';
import { DOCUMENTED_SYSTEMS, REACHES, ROLE_KEYS, SYSTEM_KEYS, type AssignmentInput, type SystemKey, type UnitView } from '../../../contracts';
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
type Draft = Omit<AssignmentInput, 'userId' | 'to' | 'programme' | 'document'> & Readonly<Record<'userId' | 'to' | 'programme', string>> & { readonly document: ChosenFile | null };

const WITH_PROGRAMME: readonly SystemKey[] = ['sector', 'poverty'];

const EMPTY: Draft = {
  userId: '', unit: '', role: 'author', system: 'portal', reach: 'own',
  from: '', to: '', decisionNumber: '', decisionDate: '', programme: '', document: null,
};

/** Gives a person a function in a unit, by a decision. */
export const GrantDialog = ({ onClose }: { onClose(done: boolean): void }) => {
  const { formatMessage } = useIntl();
  const { post } = useFetchClient();
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const t = (id: string) => formatMessage({ id: key(id) });
  const set = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const send = async () => {
    const programme = WITH_PROGRAMME.includes(draft.system) ? draft.programme || null : null;
    await post('/units/assignments', { ...draft, userId: Number(draft.userId), to: draft.to || null, programme, document: draft.document?.id ?? null });
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
          {WITH_PROGRAMME.includes(draft.system) ? <TextLine name="programme" value={draft.programme} problem={problems.programme} onChange={(programme) => set({ programme })} /> : null}
          <TextLine name="decisionNumber" required value={draft.decisionNumber} problem={problems.decisionNumber} onChange={(decisionNumber) => set({ decisionNumber })} />
          <TextLine name="decisionDate" type="date" required value={draft.decisionDate} problem={problems.decisionDate} onChange={(decisionDate) => set({ decisionDate })} />
          <FileInput name="document" label={t('field.document')} required={DOCUMENTED_SYSTEMS.includes(draft.system)} value={draft.document} problem={problems.document} onChange={(document) => set({ document })} />
          {DOCUMENTED_SYSTEMS.includes(draft.system) ? <Typography variant="pi" textColor="neutral600">{t('grant.document')}</Typography> : null}
          <TextLine name="from" type="date" required value={draft.from} problem={problems.from} onChange={(from) => set({ from })} />
          <TextLine name="to" type="date" value={draft.to} problem={problems.to} onChange={(to) => set({ to })} />
        </>
      )}
    </FormDialog>
  );
};
