import { useState } from 'react';
import { messagesByField } from '../../../../platform/admin/src/public';
import type { ChainRule, ProgrammeView } from '../../../contracts';
import { Dialog } from '../components/Dialog';
import { TextArea } from '../components/TextArea';
import { useAct } from '../components/use-act';
import { useWords } from '../words';
import { ChainFields } from './ChainFields';
import { Line } from './Line';
import { usePlanActs } from './use-plan-acts';

const ORDINARY: readonly ChainRule[] = [{ from: null, levels: ['commune', 'district', 'province'] }];

/** A programme: what it is called, by which papers, who enters and who approves. */
export const ProgrammeDialog = ({ programme, onClose }: { programme: ProgrammeView | null; onClose: (saved: ProgrammeView | null) => void }) => {
  const { t } = useWords();
  const acts = usePlanActs();
  const { busy, refusal, run } = useAct();
  const problems = refusal ? messagesByField(refusal) : {};
  const [code, setCode] = useState(programme?.code ?? '');
  const [name, setName] = useState(programme?.name ?? '');
  const [legalBasis, setLegalBasis] = useState(programme?.legalBasis ?? '');
  const [from, setFrom] = useState(programme?.validFrom ?? '');
  const [chains, setChains] = useState(programme?.chains ?? ORDINARY);
  const save = () => run(async () => {
    const input = { name, legalBasis: legalBasis.trim() || null, validFrom: from || null, validTo: programme?.validTo ?? null, chains };
    onClose(programme ? await acts.changeProgramme(programme, input) : await acts.addProgramme(code, input));
  });
  return (
    <Dialog title={t(programme ? 'plans.programme.edit' : 'plans.programme.add')} confirm={t('plans.save')} busy={busy} refusal={refusal} onConfirm={() => void save()} onClose={() => onClose(null)}>
      {programme ? null : <Line name="code" label={t('plans.code')} value={code} required hint={t('plans.programme.code-hint')} error={problems.code} onChange={setCode} />}
      <Line name="name" label={t('plans.name')} value={name} required error={problems.name} onChange={setName} />
      <TextArea name="legalBasis" label={t('plans.legal-basis')} value={legalBasis} most={4000} hint={t('plans.legal-basis-hint')} error={problems.legalBasis} onChange={setLegalBasis} />
      <Line name="validFrom" kind="date" label={t('plans.valid-from')} value={from} error={problems.validFrom} onChange={setFrom} />
      <ChainFields chains={chains} problems={problems} onChange={setChains} />
    </Dialog>
  );
};
