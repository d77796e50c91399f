import { Button, Flex, Typography } from '@strapi/design-system';
import { BackButton, Layouts, Page, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Choice, KindChoice } from '../../../contracts';
import { refusalOf, RefusalText, useAnswer, type Refusal } from '../../../../platform/admin/src/public';
import { KindChoiceField } from '../components/KindChoiceField';
import { key } from '../plugin-id';

/** One's own choice for each kind: mail at once, once a day or never, and on screen or not. */
export const ChoicesPage = () => {
  const { formatMessage } = useIntl();
  const t = (id: string) => formatMessage({ id: key(id) });
  const { put } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { value, error, reload } = useAnswer<{ data: readonly KindChoice[] }>('/notices/choices');
  const [changes, setChanges] = useState<Readonly<Record<string, Choice>>>({});
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const save = async () => {
    setBusy(true);
    setRefusal(null);
    try {
      await put('/notices/choices', { choices: Object.entries(changes).map(([kind, { mail, onScreen }]) => ({ kind, mail, onScreen })) });
      setChanges({});
      toggleNotification({ type: 'success', message: t('choices.saved') });
      reload();
    } catch (thrown) {
      setRefusal(refusalOf(thrown, t('network')));
    } finally {
      setBusy(false);
    }
  };
  const saveButton = <Button disabled={Object.keys(changes).length === 0} loading={busy} onClick={() => void save()}>{t('choices.save')}</Button>;

  return (
    <Page.Main>
      <Page.Title>{t('choices.title')}</Page.Title>
      <Layouts.Header title={t('choices.title')} subtitle={t('choices.subtitle')} navigationAction={<BackButton fallback="/plugins/notices" />} primaryAction={saveButton} />
      <Layouts.Content>
        {error ? <Typography role="alert" textColor="danger600">{refusalOf(error, t('network')).message}</Typography> : null}
        {refusal ? <RefusalText refusal={refusal} /> : null}
        {!value && !error ? <Typography textColor="neutral600">{t('loading')}</Typography> : null}
        {value && value.data.length === 0 ? <Typography textColor="neutral600">{t('choices.none')}</Typography> : null}
        {value && value.data.length > 0 ? (
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
              {value.data.map((one) => (
                <KindChoiceField key={one.kind} choice={{ ...one, ...changes[one.kind] }}
                  onChange={(choice) => setChanges((before) => ({ ...before, [one.kind]: choice }))} />
              ))}
            </Flex>
            <Flex justifyContent="flex-end">{saveButton}</Flex>
          </Flex>
        ) : null}
      </Layouts.Content>
    </Page.Main>
  );
};
