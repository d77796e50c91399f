import { Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useCallback, useMemo, useState } from 'react';
import { useParams } from 'react-router-dom';
import { useAnswer } from '../../../../platform/admin/src/public';
import { compileForm, type ReportDetail } from '../../../contracts';
import { Loading } from '../components/Loading';
import { OpenReport } from '../report/OpenReport';
import { useWords } from '../words';

/** Another state of the report is another desk; a remark that came is not. */
const deskOf = ({ id, version, state, mayEnter }: ReportDetail): string => [id, version, state, mayEnter].join(' ');

const Compiled = ({ report, said, onDone }: { report: ReportDetail; said: string; onDone: (said: string) => void }) => {
  const { t } = useWords();
  const { template, definition, outlines } = report;
  const form = useMemo(() => compileForm(definition, new Map(Object.entries(outlines)), { code: template.code, absent: 'unavailable' }).form, [definition, outlines, template.code]);
  return form ? <OpenReport key={deskOf(report)} report={report} form={form} said={said} onDone={onDone} /> : <Typography role="alert">{t('report.form.broken')}</Typography>;
};

/** One report: entering it, or deciding about it. */
export const ReportPage = () => {
  const { t } = useWords();
  const { id = '' } = useParams();
  const answer = useAnswer<{ data: ReportDetail }>(`/reporting/reports/${encodeURIComponent(id)}`);
  const [said, setSaid] = useState('');
  const report = answer.value?.data;
  const { reload } = answer;
  const onDone = useCallback((word: string) => {
    setSaid(word);
    reload();
  }, [reload]);
  return (
    <Page.Main>
      <Page.Title>{report ? `${report.template.code}. ${report.template.title}` : t('title')}</Page.Title>
      {report ? <Compiled report={report} said={said} onDone={onDone} /> : <Layouts.Content><Loading from={answer}>{() => null}</Loading></Layouts.Content>}
    </Page.Main>
  );
};
