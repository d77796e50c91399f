import { Box, Tabs, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { CASE_VIEWS, type CaseView, type ViewCount } from '../../../../contracts';
import { countWords } from '../../row-text';
import { useWords } from '../../words';

interface Props {
  readonly view: CaseView;
  readonly counts: readonly ViewCount[];
  readonly children: ReactNode;
  onChange(view: CaseView): void;
}

/** The views with how many each holds. */
export const ViewTabs = ({ view, counts, children, onChange }: Props) => {
  const { t, say } = useWords();
  return (
    <Tabs.Root value={view} onValueChange={(next: string) => onChange(next as CaseView)}>
      <Box overflow="auto">
        <Tabs.List aria-label={t('inbox.views')}>
          {CASE_VIEWS.map((one) => {
            const count = counts.find((each) => each.view === one);
            return (
              <Tabs.Trigger key={one} value={one}>
                {t(`view.${one}`)}
                {count ? <Typography tag="span" variant="pi" fontWeight="bold" textColor={one === 'to-decide' && count.count > 0 ? 'primary600' : 'neutral600'}>{` ${say(countWords(count))}`}</Typography> : null}
              </Tabs.Trigger>
            );
          })}
        </Tabs.List>
      </Box>
      <Tabs.Content value={view}>{children}</Tabs.Content>
    </Tabs.Root>
  );
};
