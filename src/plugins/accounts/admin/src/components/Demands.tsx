import { Flex, Typography } from '@strapi/design-system';
import { Check, Cross } from '@strapi/icons';
import { useWordsOf } from '../../../../platform/admin/src/public';
import { PASSWORD_BYTES, passwordFaults, passwordText, type OwnAccount, type PasswordFault } from '../../../contracts';
import { key } from '../plugin-id';

interface Demand {
  readonly id: 'length' | 'kinds' | 'fits' | 'name' | 'repeat';
  readonly met: boolean;
  readonly text: string;
}

const find = <Code extends PasswordFault['code']>(faults: readonly PasswordFault[], code: Code): Extract<PasswordFault, { code: Code }> | undefined =>
  faults.find((fault): fault is Extract<PasswordFault, { code: Code }> => fault.code === code);

/** What the rule asks and what is still missing of it, said anew with every key: by the same functions by which the server refuses. */
export const useDemands = ({ rule, names }: Pick<OwnAccount, 'rule' | 'names'>, typed: string, again: string): readonly Demand[] => {
  const { t } = useWordsOf(key);
  const faults = passwordFaults(rule, typed, names);
  const [short, long, kinds] = [find(faults, 'too-short'), find(faults, 'too-long'), find(faults, 'kinds')];
  const missing = kinds?.missing.map((kind) => t(`kind.${kind}`)).join(', ') ?? '';
  const kindsAsked = rule.passphraseLength === null ? t('demand.kinds') : t('demand.kinds-or-long', { length: rule.passphraseLength });
  return [
    { id: 'length', met: !short, text: short && typed !== '' ? t('demand.length-missing', { least: rule.minLength, missing: short.missing }) : t('demand.length', { least: rule.minLength }) },
    { id: 'kinds', met: typed !== '' && !kinds, text: kinds && typed !== '' ? t('demand.kinds-missing', { asked: kindsAsked, missing }) : kindsAsked },
    { id: 'name', met: typed !== '' && !find(faults, 'holds-name') && !find(faults, 'unreadable'), text: t('demand.name') },
    ...(long ? [{ id: 'fits' as const, met: false, text: t('demand.too-long', { excess: long.excess, bytes: PASSWORD_BYTES }) }] : []),
    { id: 'repeat', met: typed !== '' && passwordText(typed) === passwordText(again), text: t('demand.repeat') },
  ];
};

/** Each demand with a sign and a word that says whether it is met: colour alone would not tell everybody. */
export const Demands = ({ demands, remembered }: { demands: readonly Demand[]; remembered: number }) => {
  const { t } = useWordsOf(key);
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography fontWeight="bold" id="password-demands">{t('demands')}</Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={1} aria-labelledby="password-demands">
        {demands.map(({ id, met, text }) => (
          <Flex tag="li" key={id} gap={2} alignItems="flex-start" data-demand={id} data-met={met}>
            {met
              ? <Check width="16" height="16" fill="success600" role="img" aria-label={t('met')} style={{ flex: 'none', marginTop: 3 }} />
              : <Cross width="16" height="12" fill="neutral600" role="img" aria-label={t('unmet')} style={{ flex: 'none', marginTop: 5 }} />}
            <Typography textColor={met ? 'neutral600' : 'neutral800'}>{text}</Typography>
          </Flex>
        ))}
      </Flex>
      <Typography variant="pi" textColor="neutral600">{t('demands.server', { remembered })}</Typography>
    </Flex>
  );
};
