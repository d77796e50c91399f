import { Button, Flex } from '@strapi/design-system';
import { useState, type ComponentProps } from 'react';
import type { ReportAction, TransitionInput } from '../../../contracts';
import { CommentDialog } from '../acts/CommentDialog';
import { ReturnDialog } from '../acts/ReturnDialog';
import { SubmitDialog } from '../acts/SubmitDialog';
import type { Desk } from '../form/use-desk';
import { useWords } from '../words';

interface Props {
  readonly desk: Desk;
  act(input: Omit<TransitionInput, 'version'>): Promise<void>;
  keep: ComponentProps<typeof SubmitDialog>['keep'];
}

const LOOKS: Readonly<Record<ReportAction, 'default' | 'success' | 'danger-light' | 'secondary'>> = {
  submit: 'default', approve: 'success', return: 'danger-light', 'request-reopen': 'secondary', 'allow-reopen': 'success', 'refuse-reopen': 'danger-light',
};

const isCommented = (action: ReportAction): action is Exclude<ReportAction, 'submit' | 'return'> => action !== 'submit' && action !== 'return';

/** What this person may do with the report, by the server's word. */
export const Acts = ({ desk, act, keep }: Props) => {
  const { t } = useWords();
  const [asking, setAsking] = useState<ReportAction | null>(null);
  const { report, saving } = desk;
  const close = () => setAsking(null);
  const about = t('report.act.about', { template: report.template.code, title: report.template.title, unit: report.unit.name, period: report.period.title });
  const begin = async (action: ReportAction) => {
    // What was just typed belongs to it.
    if (action === 'submit') await saving.flush();
    setAsking(action);
  };
  const done = async (input: Omit<TransitionInput, 'version'>) => {
    await act(input);
    close();
  };
  return (
    <>
      <Flex gap={2} wrap="wrap">
        {report.acts.map((action) => <Button key={action} variant={LOOKS[action]} onClick={() => void begin(action)}>{t(`report.${action}.open`)}</Button>)}
      </Flex>
      {asking === 'submit' ? <SubmitDialog desk={desk} send={(explanations) => done({ action: 'submit', explanations })} keep={keep} onClose={close} /> : null}
      {asking === 'return' ? (
        <ReturnDialog report={report} openRemarks={report.remarks.filter(({ state }) => state !== 'closed').length} send={(input) => done({ action: 'return', ...input })} onClose={close} />
      ) : null}
      {asking !== null && isCommented(asking) ? (
        <CommentDialog act={asking} about={about} required={asking === 'request-reopen' || asking === 'refuse-reopen'} send={(comment) => done({ action: asking, comment: comment || null })} onClose={close} />
      ) : null}
    </>
  );
};
