import { ChoiceInput, useWordsOf } from '../../../../platform/admin/src/public';
import { UnitInput } from '../../../../units/admin/src/public';
import { REACHES, ROLE_KEYS, SYSTEM_KEYS, type Reach, type RoleKey, type SystemKey } from '../../../../units/contracts';
import { key } from '../plugin-id';
import { TextLine } from './TextLine';

/** Which function, where; `programme` is empty for all of them. */
export interface FunctionDraft {
  readonly unit: string;
  readonly system: SystemKey;
  readonly role: RoleKey;
  readonly reach: Reach;
  readonly programme: string;
}

export const NO_FUNCTION: FunctionDraft = { unit: '', system: 'portal', role: 'author', reach: 'own', programme: '' };

const WITH_PROGRAMME: readonly SystemKey[] = ['sector', 'poverty'];

interface Props {
  readonly value: FunctionDraft;
  /** What is wrong, by field; `at` stands before the names. */
  readonly problems: Readonly<Record<string, string>>;
  readonly at?: string;
  readonly systemOnly?: boolean;
  onChange(value: FunctionDraft): void;
}

/** A function as people choose it; `systemOnly`: a connection has no role. */
export const FunctionFields = ({ value, problems, at = '', systemOnly = false, onChange }: Props) => {
  const { t } = useWordsOf(key);
  const choice = <Name extends 'system' | 'role' | 'reach'>(name: Name, values: readonly FunctionDraft[Name][]) => {
    const problem = problems[at + name];
    return (
      <ChoiceInput name={at + name} label={t(`field.${name}`)} required value={value[name]} {...(problem === undefined ? {} : { error: problem })}
        choices={values.map((each) => ({ value: each, label: t(`${name}.${each}`) }))}
        onChange={(_, chosen) => onChange({ ...value, [name]: values.find((each) => each === chosen) ?? value[name] })} />
    );
  };
  return (
    <>
      <UnitInput label={t('field.unit')} required value={value.unit} error={problems[`${at}unit`]} onChange={(unit) => onChange({ ...value, unit })} />
      {choice('system', SYSTEM_KEYS)}
      {systemOnly ? null : choice('role', ROLE_KEYS)}
      {systemOnly ? null : choice('reach', REACHES)}
      {WITH_PROGRAMME.includes(value.system) ? (
        <TextLine name="programme" value={value.programme} problem={problems[`${at}programme`]} onChange={(programme) => onChange({ ...value, programme })} />
      ) : null}
    </>
  );
};
