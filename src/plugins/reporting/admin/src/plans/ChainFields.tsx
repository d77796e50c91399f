import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { ChainRule, Level } from '../../../contracts';
import { Choice } from '../components/Choice';
import { useWords } from '../words';
import { Line } from './Line';

const WAYS: Readonly<Record<'three' | 'two', readonly Level[]>> = { three: ['commune', 'district', 'province'], two: ['commune', 'province'] };
const wayOf = ({ levels }: ChainRule): 'three' | 'two' => (levels.length === 2 ? 'two' : 'three');

interface Props {
  readonly chains: readonly ChainRule[];
  readonly problems: Readonly<Record<string, string>>;
  onChange(chains: readonly ChainRule[]): void;
}

/** Who enters and who approves, by the cut-off day of a period from which it holds: law changes the levels, reports keep theirs. */
export const ChainFields = ({ chains, problems, onChange }: Props) => {
  const { t } = useWords();
  const change = (index: number, next: ChainRule | null) => onChange(chains.flatMap((chain, at) => (at === index ? (next === null ? [] : [next]) : [chain])));
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography tag="h3" fontWeight="semiBold">{t('plans.chains')}</Typography>
      {chains.map((chain, index) => (
        <Flex key={index} gap={3} wrap="wrap" alignItems="flex-end">
          <Choice name={`chains.${index}.levels`} label={t('plans.levels')} value={wayOf(chain)} onChange={(way) => change(index, { ...chain, levels: WAYS[way as 'three' | 'two'] })}
            options={[{ value: 'three', label: t('plans.levels.three') }, { value: 'two', label: t('plans.levels.two') }]} />
          <Box flex="1 1 16rem"><Line name={`chains.${index}.from`} kind="date" label={t('plans.chains.from')} value={chain.from ?? ''} error={problems[`chains.${index}.from`] ?? (index === 0 ? problems.chains : undefined)} onChange={(from) => change(index, { ...chain, from: from || null })} /></Box>
          {chains.length > 1 ? <Button variant="danger-light" onClick={() => change(index, null)}>{t('plans.editor.remove')}</Button> : null}
        </Flex>
      ))}
      <Flex><Button variant="tertiary" onClick={() => onChange([...chains, { from: null, levels: WAYS.two }])}>{t('plans.chains.add')}</Button></Flex>
    </Flex>
  );
};
