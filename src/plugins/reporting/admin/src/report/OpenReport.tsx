import { Box, Flex, Typography } from '@strapi/design-system';
import { BackButton, Layouts, useAuth } from '@strapi/strapi/admin';
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { inputCellsOf, type CompiledForm, type ReportDetail, type TransitionInput } from '../../../contracts';
import { CommentDialog } from '../acts/CommentDialog';
import { HistoryDialog } from '../acts/HistoryDialog';
import { NotApplicableDialog } from '../acts/NotApplicableDialog';
import { HOME } from '../api/addresses';
import { useReportActs } from '../api/use-report-acts';
import { CellPanel, type CellAsk } from '../form/CellPanel';
import { MovedPanel } from '../form/MovedPanel';
import { OfferBar } from '../form/OfferBar';
import { ProblemList } from '../form/ProblemList';
import { SaveLine } from '../form/SaveLine';
import { useDesk } from '../form/use-desk';
import { cellAt } from '../grid/grid';
import { Leaving } from '../saving/Leaving';
import { useKeptCells } from '../saving/use-kept-cells';
import { useSaving } from '../saving/use-saving';
import { useWords } from '../words';
import { Acts } from './Acts';
import { Banner } from './Banner';
import { ChangesSincePeriod, ChangesSinceSubmission } from './Changes';
import { Desktop } from './Desktop';
import { EventList } from './EventList';
import { FindingSection } from './FindingSection';
import { PrintSheet } from './PrintSheet';
import { RemarkList } from './RemarkList';
import { StateBadge } from './StateBadge';
import { daysText, dueText, holderOf } from './state-text';

interface Props {
  readonly report: ReportDetail;
  readonly form: CompiledForm;
  /** A sentence about what was just done. */
  readonly said: string;
  onDone(said: string): void;
}

/** A report on the desk of an officer or an approver: what one may do in it, the server says. */
export const OpenReport = ({ report, form, said, onDone }: Props) => {
  const words = useWords();
  const { t } = words;
  const acts = useReportActs();
  const account = useAuth('OpenReport', (state) => state.user?.id) ?? null;
  const version = useRef(report.version);
  version.current = Math.max(version.current, report.version);
  const saving = useSaving({ report: report.id, cells: report.cells, save: acts.save, onSaved: (result) => { version.current = result.version; } });
  const desk = useDesk(report, form, saving);
  // What stands below and on paper follows when there is time: typing comes first.
  const later = useDeferredValue(desk);
  const title = `${report.template.code}. ${report.template.title}`;
  const inputs = useMemo(() => new Set(inputCellsOf(form).map(({ row, column }) => `${row}/${column}`)), [form]);
  const kept = useKeptCells({
    account: account === null ? null : Number(account), report: report.id, title: `${title} (${report.unit.name})`, inputs, enabled: report.mayEnter,
  }, saving.unsent, saving.entryNow);
  const [asking, setAsking] = useState<CellAsk | null>(null);
  const close = () => setAsking(null);

  const act = async (input: Omit<TransitionInput, 'version'>) => {
    const after = await acts.act(report.id, { ...input, version: version.current });
    onDone(t(`report.done.${input.action}`, { unit: holderOf(after) }));
  };
  const reload = useCallback(() => onDone(''), [onDone]);
  const deciding = !report.mayEnter;
  const sentAgain = report.events.some(({ submission }) => submission !== null && submission > 1);

  return (
    <>
      <Layouts.Header title={title} navigationAction={<BackButton fallback={HOME} />}
        subtitle={t('report.page.subtitle', { unit: report.unit.name, period: report.period.title })}
        primaryAction={<Acts desk={desk} act={act} keep={(explanations) => void acts.explain(report.id, explanations).then(reload, reload)} />} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4} data-screen>
          <Typography role="status" fontWeight="semiBold">{said}</Typography>
          <Flex gap={3} wrap="wrap" alignItems="center">
            <StateBadge report={report} />
            <Typography>{[dueText(report, words), daysText(report, words), report.late ? t('report.line.late') : ''].filter(Boolean).join(' · ')}</Typography>
          </Flex>
          <Banner report={report} />
          {report.mayEnter ? <SaveLine saving={saving} tooLong={kept.tooLong} /> : null}
          {kept.offer ? <OfferBar desk={desk} offer={kept.offer} onTake={() => { saving.putBack(kept.offer?.cells ?? new Map()); kept.endOffer(); }} onDrop={kept.endOffer} /> : null}
          <MovedPanel desk={desk} />
          <Desktop desk={desk} />
          <CellPanel desk={desk} onAsk={setAsking} />
          <ProblemList desk={later} />
          {deciding && report.explanations.length > 0 ? <Explanations report={report} desk={desk} /> : null}
          <RemarkList desk={later} actOnRemark={acts.actOnRemark} onDone={reload} />
          {report.changes.length > 0 || (deciding && sentAgain) ? <ChangesSinceSubmission desk={later} /> : null}
          {deciding ? <ChangesSincePeriod desk={later} /> : null}
          <FindingSection report={report} cell={later.selection ? cellAt(later.grid, later.selection.focus) : null} names={later.names} />
          <EventList report={report} />
        </Flex>
        <PrintSheet desk={later} />
      </Layouts.Content>
      <Leaving saving={saving} />
      {asking?.kind === 'not-applicable' ? <NotApplicableDialog desk={desk} cells={asking.cells} onClose={close} /> : null}
      {asking?.kind === 'history' ? <HistoryDialog report={report.id} cell={asking.cell} name={desk.names.get(asking.cell.id) ?? ''} onClose={close} /> : null}
      {asking?.kind === 'remark' ? (
        <CommentDialog act="remark" about={desk.names.get(asking.cell.id) ?? ''} required onClose={close}
          send={async (text) => { await acts.remark(report.id, asking.cell, text); close(); onDone(t('report.done.remark')); }} />
      ) : null}
    </>
  );
};

/** What the unit says about its warnings. */
const Explanations = ({ report, desk }: { report: ReportDetail; desk: ReturnType<typeof useDesk> }) => {
  const { t } = useWords();
  return (
    <Box tag="section" aria-label={t('report.explanation.title')} background="neutral0" padding={4} hasRadius shadow="tableShadow">
      <Typography tag="h2" variant="delta">{t('report.explanation.title')}</Typography>
      <Box tag="dl">
        {report.explanations.map(({ key, text }) => (
          <Box key={key} paddingTop={2}>
            <Typography tag="dt" fontWeight="semiBold">{desk.problems.find((problem) => problem.key === key)?.message ?? key}</Typography>
            <Typography tag="dd">{text}</Typography>
          </Box>
        ))}
      </Box>
    </Box>
  );
};
