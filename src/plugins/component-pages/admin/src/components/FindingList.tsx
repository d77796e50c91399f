import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import { Link, useNavigate } from 'react-router-dom';
import { onTint, RefusalText, useAct } from '../../../../platform/admin/src/public';
import type { Finding, SiteOverview } from '../../../contracts';
import { editAddress, PAGE } from '../addresses';
import { useSiteActs } from '../api';
import { useWords } from '../words';

const Line = ({ finding, site }: { finding: Finding; site: SiteOverview }) => {
  const { t, day } = useWords();
  const acts = useSiteActs();
  const navigate = useNavigate();
  const { busy, refusal, run } = useAct();
  const { document, page } = finding;
  const name = finding.title === '' ? t(`finding.${finding.kind}-name`) : finding.title;
  const begin = () => run(async () => {
    navigate(editAddress({ contentType: PAGE, documentId: await acts.begin(site.documentId, page ?? '') }));
  });
  const tone = finding.mandatory ? 'danger' : 'warning';
  const facts = [finding.hint, finding.legalBasis && t('finding.basis', { basis: finding.legalBasis })].filter(Boolean).join(' ');
  return (
    <Flex tag="li" gap={3} wrap="wrap" justifyContent="space-between" alignItems="flex-start">
      <Box flex="1 1 22rem" minWidth={0}>
        <Flex gap={2} wrap="wrap">
          <Badge backgroundColor={`${tone}100`} textColor={onTint(tone)}>{t(`finding.${finding.kind}`)}</Badge>
          <Typography fontWeight="semiBold">{name}</Typography>
          {finding.since ? <Typography textColor="neutral600">{t('finding.since', { day: day(finding.since) })}</Typography> : null}
        </Flex>
        {facts ? <Typography tag="p" variant="pi" textColor="neutral600">{facts}</Typography> : null}
        {refusal ? <RefusalText refusal={refusal} /> : null}
      </Box>
      {document ? (
        <Button tag={Link} to={editAddress(document)} size="S" variant="secondary" aria-label={t(site.may.write ? 'finding.mend-what' : 'finding.see-what', { title: name })}>{t(site.may.write ? 'finding.mend' : 'finding.see')}</Button>
      ) : page && site.may.write ? (
        <Button size="S" variant="secondary" loading={busy} onClick={() => void begin()} aria-label={t('finding.write-what', { title: name })}>{t('finding.write')}</Button>
      ) : null}
    </Flex>
  );
};

/** What is missing, empty or stale, worst first, each with the way to mend it. */
export const FindingList = ({ site }: { site: SiteOverview }) => {
  const { t } = useWords();
  if (site.findings.length === 0) return <Typography>{t('finding.none')}</Typography>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
      {site.findings.map((finding) => <Line key={`${finding.kind} ${finding.page ?? ''} ${finding.document?.documentId ?? ''}`} finding={finding} site={site} />)}
    </Flex>
  );
};
