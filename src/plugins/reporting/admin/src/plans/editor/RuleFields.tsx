import { Box, Flex } from '@strapi/design-system';
import type { DefinitionFault, ExpressionRule, RuleDefinition, Severity } from '../../../../contracts';
import { Choice } from '../../components/Choice';
import { TextArea } from '../../components/TextArea';
import { useWords } from '../../words';
import { Line } from '../Line';
import { faultsAt, messageAt } from './changing';
import { ExpressionField } from './ExpressionField';

interface Props {
  readonly rule: RuleDefinition;
  readonly path: string;
  readonly faults: readonly DefinitionFault[];
  readonly disabled: boolean;
  onChange(rule: RuleDefinition): void;
}

const MISSING: readonly ExpressionRule['missing'][] = ['skip-if-any', 'skip-if-all', 'zero'];
const codesIn = (text: string): readonly string[] => text.split(/[\s,;]+/).filter((code) => code !== '');

/** One rule: what must hold, how serious it is when it does not, and what the officer reads then. */
export const RuleFields = ({ rule, path, faults, disabled, onChange }: Props) => {
  const { t } = useWords();
  const field = (name: string) => ({ name: `${path}.${name}`, disabled, error: messageAt(faults, `${path}.${name}`) });
  const setRows = (text: string) => {
    const rows = codesIn(text);
    if (rule.kind === 'unusual') return onChange({ ...rule, rows });
    const { rows: _, ...rest } = rule;
    return onChange(rows.length === 0 ? rest : { ...rest, rows });
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3} padding={4}>
      <Flex gap={3} wrap="wrap" alignItems="flex-start">
        <Box flex="2 1 16rem"><Line {...field('code')} label={t('plans.code')} value={rule.code} onChange={(code) => onChange({ ...rule, code })} /></Box>
        <Choice name={`${path}.severity`} label={t('plans.editor.severity')} value={rule.severity} onChange={(severity) => onChange({ ...rule, severity: severity as Severity })}
          options={(['block', 'warn'] as const).map((one) => ({ value: one, label: t(`plans.editor.severity.${one}`) }))} />
      </Flex>
      {rule.kind === 'expression' ? (
        <>
          <ExpressionField name={`${path}.expression`} label={t('plans.editor.condition')} hint={t('plans.editor.condition-hint')} disabled={disabled} value={rule.expression}
            faults={faultsAt(faults, `${path}.expression`)} onChange={(expression) => onChange({ ...rule, expression })} />
          <Choice name={`${path}.missing`} label={t('plans.editor.missing')} value={rule.missing} onChange={(missing) => onChange({ ...rule, missing: missing as ExpressionRule['missing'] })}
            options={MISSING.map((one) => ({ value: one, label: t(`plans.editor.missing.${one}`) }))} />
        </>
      ) : (
        <Flex gap={3} wrap="wrap" alignItems="flex-start">
          <Box flex="1 1 16rem"><Line {...field('columns')} label={t('plans.editor.columns')} value={rule.columns.join(' ')} onChange={(text) => onChange({ ...rule, columns: codesIn(text) })} /></Box>
          {rule.against === 'previous' ? (
            <>
              <Box flex="1 1 12rem"><Line {...field('ratio')} label={t('plans.editor.ratio')} value={rule.ratio ?? ''} onChange={(ratio) => onChange({ ...rule, ratio })} /></Box>
              <Box flex="1 1 12rem"><Line {...field('minimum')} label={t('plans.editor.minimum')} value={rule.minimum ?? ''} onChange={(minimum) => onChange({ ...rule, minimum })} /></Box>
            </>
          ) : <Box flex="1 1 12rem"><Line {...field('deviations')} label={t('plans.editor.deviations')} value={rule.deviations ?? ''} onChange={(deviations) => onChange({ ...rule, deviations })} /></Box>}
        </Flex>
      )}
      <Line {...field('rows')} label={t('plans.editor.rows-of-rule')} hint={t('plans.editor.rows-hint')} value={(rule.rows ?? []).join(' ')} onChange={setRows} />
      <TextArea name={`${path}.message`} label={t('plans.editor.message')} value={rule.message} most={500} error={messageAt(faults, `${path}.message`)} onChange={(message) => onChange({ ...rule, message })} />
      <TextArea name={`${path}.fix`} label={t('plans.editor.fix')} value={rule.fix} most={500} error={messageAt(faults, `${path}.fix`)} onChange={(fix) => onChange({ ...rule, fix })} />
    </Flex>
  );
};
