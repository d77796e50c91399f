import { Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { useForm, type InputProps } from '@strapi/strapi/admin';
import { unstable_useContentManagerContext as useContentManagerContext } from '@strapi/content-manager/strapi-admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { slugOf } from '../../../../platform/contracts/slug';
import { chosenIn } from '../../../contracts';
import { useSlugAnswer } from '../editing/use-slug-answer';
import { key } from '../plugin-id';

const ADDRESS = /^[a-z0-9]+(-[a-z0-9]+)*$/;

type Props = Pick<InputProps, 'name' | 'label' | 'disabled' | 'required'> & {
  readonly value?: string | null;
  readonly error?: string;
  onChange(path: string, value: unknown): void;
};

/**
 * Address of an article, live under its title: what the title gives, whether it is free on the site, and the first free
 * one when it is not. What was published keeps its address until somebody says that he means to change it.
 */
const SlugInput = ({ name, label, disabled, required, value, error, onChange }: Props) => {
  const { formatMessage } = useIntl();
  const { model, id } = useContentManagerContext();
  const values = useForm('SlugInput', (state) => state.values) as { title?: string | null; site?: unknown; parent?: unknown; firstPublishedAt?: string | null };
  const [unlocked, setUnlocked] = useState(false);
  const published = Boolean(values.firstPublishedAt);
  const typed = (value ?? '').trim();
  const fromTitle = slugOf(values.title ?? '');
  const wanted = typed === '' ? fromTitle : typed;
  const valid = wanted === '' || ADDRESS.test(wanted);
  const parent = chosenIn(values.parent);
  const answer = useSlugAnswer({
    contentType: model, documentId: id ?? null, site: chosenIn(values.site) ?? null, ...(parent === undefined ? {} : { parent }), wanted: valid ? wanted : '',
  });
  const t = (message: string, more: Record<string, string> = {}) => formatMessage({ id: key(message) }, more);

  const say = (): string => {
    if (!valid) return t('slug.invalid', { proposal: slugOf(typed) });
    if (wanted === '') return t('slug.from-title');
    if (answer && !answer.free) return typed === '' ? t('slug.given', { slug: answer.proposal }) : t('slug.taken', { slug: wanted });
    if (typed === '') return t('slug.given', { slug: wanted });
    return answer ? t('slug.free') : t('slug.checking');
  };
  const proposal = !valid ? slugOf(typed) : typed !== '' && answer && !answer.free ? answer.proposal : null;
  const locked = published && !unlocked;

  return (
    <Field.Root name={name} error={error} required={required}>
      <Field.Label>{label}</Field.Label>
      <TextInput
        type="text"
        value={value ?? ''}
        placeholder={fromTitle}
        disabled={disabled}
        readOnly={locked}
        maxLength={200}
        onChange={(event: { target: { value: string } }) => onChange(name, event.target.value === '' ? null : event.target.value)}
        onBlur={() => { if (!ADDRESS.test(typed) && typed !== '') onChange(name, slugOf(typed) || null); }}
      />
      <Flex gap={2} wrap="wrap" alignItems="center">
        <Typography variant="pi" textColor={proposal ? 'danger700' : 'neutral600'} aria-live="polite">{locked ? t('slug.locked') : say()}</Typography>
        {locked && !disabled ? <Button variant="tertiary" size="S" onClick={() => setUnlocked(true)}>{t('slug.change')}</Button> : null}
        {!locked && proposal && !disabled ? <Button variant="tertiary" size="S" onClick={() => onChange(name, proposal)}>{t('slug.use', { slug: proposal })}</Button> : null}
        {!locked && !disabled && typed !== '' && fromTitle !== '' && typed !== fromTitle && !published ? (
          <Button variant="tertiary" size="S" onClick={() => onChange(name, null)}>{t('slug.as-title')}</Button>
        ) : null}
      </Flex>
      {published && unlocked ? <Typography variant="pi" textColor="warning700">{t('slug.warning')}</Typography> : null}
      <Field.Error />
    </Field.Root>
  );
};

export default SlugInput;
